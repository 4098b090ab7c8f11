// Sorts the tags of a part.
import type { XmlElement } from '../../ooxml/xml-tree.js';
import type { WordTag } from './draft-tags.js';

/**
 * Sorts tags as they stand in the tree: a text box stands inside its paragraph, but its tags are found after
 * those of the paragraph.
 */
export function inReadingOrderOf(root: XmlElement, tags: readonly WordTag[]): readonly WordTag[] {
  const ordered: WordTag[] = [];
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      const tag = child.kind === 'tag' ? tags[child.id] : undefined;
      if (tag !== undefined) ordered.push(tag);
      else if (child.kind === 'element') walk(child);
    }
  };
  walk(root);
  return ordered;
}
