// Whether a part needs a closer look, from the names of its elements alone.
import type { XmlPart } from '../../ooxml/read-parts.js';
import { localName } from '../../ooxml/xml-tree.js';

/** Whether a part has an element with one of these names, under any prefix. */
export const hasAny = ({ elements }: XmlPart, wanted: ReadonlySet<string>): boolean => {
  for (const name of elements) if (wanted.has(localName(name))) return true;
  return false;
};
