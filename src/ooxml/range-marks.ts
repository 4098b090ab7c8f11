// The marks that begin and end a range: they must outlive the paragraph or table they stand in, for their other half stands elsewhere.

const NAME = /^w:(?:bookmark|commentRange|perm)(?:Start|End)$/;
const MARK = /<w:(?:bookmark|commentRange|perm)(?:Start|End)\s[^>]*\/>/g;

/** Whether an element, by its name, is such a mark. */
export const isRangeMark = (name: string): boolean => NAME.test(name);

/** A piece of XML without such marks. */
export const withoutMarks = (xml: string): string => xml.replace(MARK, '');

/** All such marks in a piece of XML. */
export const marksIn = (xml: string): string => (xml.match(MARK) ?? []).join('');
