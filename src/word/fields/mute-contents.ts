// Keeps the lines of a table of contents from being read as part of the template: Word has copied the tags of its
// headings into them, where they stand in no loop; a filling writes these lines anew.
import type { XmlElement } from '../../ooxml/xml-tree.js';
import { fieldsBelow } from '../active/fields.js';
import { muteText, textOf } from '../tags/paragraph-text.js';
import { contentsPlace } from './contents.js';
import { hasFieldsToSettle } from './settle-fields.js';

/**
 * Takes the braces out of the lines of tables of contents; the length of no text changes, by which faults are placed.
 *
 * @param xml of the part, and `root` its tree, which is changed.
 */
export function muteContents(xml: string, root: XmlElement): void {
  if (!hasFieldsToSettle(xml)) return;
  for (const field of fieldsBelow(root)) {
    const place = field.name === 'TOC' ? contentsPlace(field) : undefined;
    for (const paragraph of place?.paragraphs ?? []) {
      const { text, pieces } = textOf(paragraph);
      // A line that is one tag and nothing else is no copy of a heading: the field ends in the wrong place then.
      if (/^[\s\ufffc]*\{{3}[^{}]*\}{3}[\s\ufffc]*$/.test(text)) continue;
      for (const { node } of pieces) if (node.name === 'w:t') muteText(node);
    }
  }
}
