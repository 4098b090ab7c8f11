// Paragraphs that must stand after a table, where blocks of the template took theirs away.

const MARKS = '(?:\\s|<w:(?:bookmark|commentRange|perm)(?:Start|End)\\s[^>]*>)*';
const TOUCHING = new RegExp(`(</w:tbl>${MARKS})(?=<w:tbl[\\s>])`, 'g');
const BODY_END = new RegExp(`^${MARKS}(?:<w:sectPr[\\s>/]|</w:body>)`);
const END = '</w:tbl>';

/**
 * Word makes one table of two that touch, as copies made by a loop around a table would, and wants a paragraph at the end
 * of a body, which a block around the last table takes away with its tags.
 *
 * @param template the part as it was; a body that ended with a table still does.
 */
export function partTables(xml: string, template: string): string {
  const parted = xml.replace(TOUCHING, '$1<w:p/>');
  return endsWithTable(parted) && !endsWithTable(template) ? insertAfterLast(parted) : parted;
}

const endsWithTable = (xml: string): boolean => {
  const at = xml.lastIndexOf(END);
  return at !== -1 && BODY_END.test(xml.slice(at + END.length));
};

function insertAfterLast(xml: string): string {
  const at = xml.lastIndexOf(END) + END.length;
  return `${xml.slice(0, at)}<w:p/>${xml.slice(at)}`;
}
