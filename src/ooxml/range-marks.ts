// Knows the elements that begin or end a range: they must stay when their paragraph or table goes, because
// the other end of the range stands elsewhere.
import { findTagsOf } from './scan-xml.js';

const NAMES = ['bookmark', 'commentRange', 'perm'].flatMap((kind) => [`w:${kind}Start`, `w:${kind}End`]);
const SET: ReadonlySet<string> = new Set(NAMES);

/** Whether an element of this name begins or ends a range. */
export const isRangeMark = (name: string): boolean => SET.has(name);

/** All marks of ranges in XML that a tree has written, where each mark is an empty element. */
export const marksIn = (xml: string): string =>
  [...findTagsOf(xml, NAMES)].map(({ open }) => `${open}/>`).join('');
