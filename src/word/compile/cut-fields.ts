// Refuses blocks that would keep one half of a field and drop or repeat the other, because Word calls such a
// file corrupt.

import { attributeOf, type XmlElement } from '../../ooxml/xml-tree.js';
import type { Complain, TagFault } from '../../template/tags/tag.js';
import type { WordTag } from '../tags/find-tags.js';
import { type PartElement, walkParts } from './part-tree.js';

/**
 * The fields around a place, the outermost first: the `w:fldChar` that begins each, and whether the place is
 * in the field's result.
 */
type FieldStack = readonly { readonly begin: XmlElement; readonly result: boolean }[];

/** Reports blocks of which one tag stands inside a complex field (17.16.18) and another outside of it. */
export function checkFields(part: PartElement, complain: Complain<WordTag>): void {
  let fields: FieldStack = [];
  const around: FieldStack[] = [];
  walkParts([part], {
    element(element) {
      if (element.name === 'w:fldChar') fields = step(fields, element);
    },
    enter: () => around.push(fields),
    end({ branches: [{ tag }] }, by) {
      if (!same(around.at(-1) ?? [], fields)) complain(tag, cutField(tag, by));
    },
    leave: () => around.pop(),
  });
}

function step(fields: FieldStack, fldChar: XmlElement): FieldStack {
  const type = attributeOf(fldChar, 'w:fldCharType');
  if (type === 'begin') return [...fields, { begin: fldChar, result: false }];
  const top = fields.at(-1);
  if (type === 'separate' && top !== undefined) return [...fields.slice(0, -1), { ...top, result: true }];
  return type === 'end' ? fields.slice(0, -1) : fields;
}

const same = (left: FieldStack, right: FieldStack): boolean =>
  left.length === right.length &&
  left.every(({ begin, result }, depth) => right[depth]?.begin === begin && right[depth]?.result === result);

const cutField = (open: WordTag, other: WordTag): TagFault => ({
  code: 'block-cuts-field',
  message: `“${open.typed}”和“${other.typed}”之间只有一个域的一半（目录、页码、链接等是域）`,
  hint: '让块的开头和结尾都放在这个域之前或之后，或都放在域的结果里',
});
