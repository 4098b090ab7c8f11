// Refuses blocks that would keep one half of a field and drop or repeat the other: Word calls such a file corrupt.

import type { TemplateProblem } from '../../ooxml/template-problem.js';
import { attributeOf, type XmlElement } from '../../ooxml/xml-tree.js';
import type { Tag } from '../tags/find-tags.js';
import { walkFrames } from './frames.js';

type Report = (tag: Tag, problem: Omit<TemplateProblem, 'severity'>) => void;

/** Where in the fields around it a place is: the begin of each and whether its result has begun. */
type FieldStack = readonly { readonly begin: XmlElement; readonly result: boolean }[];

/** Reports blocks of which one half stands inside a complex field (17.16.18) and the other outside. */
export function checkFields(root: XmlElement, tags: readonly Tag[], report: Report): void {
  let fields: FieldStack = [];
  const open: { readonly tag: Tag; readonly fields: FieldStack }[] = [];
  walkFrames(root, tags, {
    element(element) {
      if (element.name === 'w:fldChar') fields = step(fields, element);
    },
    tag(tag) {
      if (tag.parsed.kind === 'open') open.push({ tag, fields });
      const block = open.at(-1);
      if (block === undefined) return;
      if (tag.parsed.kind === 'close') open.pop();
      if ((tag.parsed.kind === 'close' || tag.parsed.kind === 'else') && !same(block.fields, fields))
        report(block.tag, cutField(block.tag, tag));
    },
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

const cutField = (open: Tag, other: Tag): Omit<TemplateProblem, 'severity'> => ({
  code: 'block-cuts-field',
  message: `“${open.typed}”和“${other.typed}”之间只有一个域的一半（目录、页码、链接等是域）`,
  hint: '让块的开头和结尾都放在这个域之前或之后，或都放在域的结果里',
});
