// The marks that begin and end a range: they must outlive the paragraph or table they stand in, for their other half stands elsewhere.
import { findTagsOf } from './scan-xml.js';

const NAMES = ['bookmark', 'commentRange', 'perm'].flatMap((kind) => [`w:${kind}Start`, `w:${kind}End`]);
const SET: ReadonlySet<string> = new Set(NAMES);

/** Whether an element, by its name, is such a mark. */
export const isRangeMark = (name: string): boolean => SET.has(name);

/** All such marks in XML that a tree has written: each is an empty element. */
export const marksIn = (xml: string): string =>
  [...findTagsOf(xml, NAMES)].map(({ open }) => `${open}/>`).join('');
