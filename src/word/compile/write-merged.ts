// Writes the cells of vertical merges of which only a filling knows where they begin.
import { isElement, type XmlElement } from '../../ooxml/xml-tree.js';
import { type Build, type Place, programIn } from './build.js';
import type { MergePlan } from './merges.js';
import { emptyParagraph } from './paragraph-shape.js';
import type { PartElement, PartNode } from './part-tree.js';
import { blockOf, HELPERS, programOf, type Statement } from './program.js';
import { startTagOf } from './slots.js';

/** Writes a cell of a vertical merge of which a filling decides where it begins: only there its words are printed. */
export function writeMerged(build: Build, cell: PartElement, place: Place): void {
  const { element, content } = cell;
  const merge = build.merges.get(element);
  const own = content.filter((node) => !isProperties(node));
  const label = merge?.label && build.labels.get(merge.label)?.content.filter((node) => !isProperties(node));
  const [first, later] = merge?.starts ? [own, undefined] : [label ?? own, own];
  const programOfNodes = (nodes: readonly PartNode[] | undefined) =>
    programIn(build, place, (inner) => {
      if (nodes === undefined) inner.out.write([emptyParagraph(element)]);
      else for (const node of nodes) build.write(node, inner);
    });
  const { out, copied } = place;
  out.write([...startTagOf(element, build.plan, copied), '>']);
  for (const node of content) if (isProperties(node)) build.write(node, place);
  const inner = blockOf(HELPERS.begins, 0, programOfNodes(first));
  const number = build.paragraphs.push(emptyParagraph(element)) - 1;
  out.push(
    blockOf(HELPERS.cell, number, programOf([{ ...inner, inverse: programOfNodes(later) } as Statement])),
  );
  out.write([`</${element.name}>`]);
}

const isProperties = (node: PartNode): boolean => node.kind === 'xml' && isElement(node.node, 'w:tcPr');

/** The part's elements of the cells whose words are printed where a merge begins. */
export function labelsOf(part: PartElement, { cells }: MergePlan): ReadonlyMap<XmlElement, PartElement> {
  const wanted = new Set([...cells.values()].map(({ label }) => label));
  const found = new Map<XmlElement, PartElement>();
  for (const label of wanted) {
    if (label !== undefined)
      found.set(label, {
        kind: 'element',
        element: label,
        content: label.children.map((node) => ({ kind: 'xml', node })),
      });
  }
  const look = (node: PartNode): void => {
    if (node.kind === 'block') for (const branch of node.branches) branch.content.forEach(look);
    if (node.kind !== 'element') return;
    if (wanted.has(node.element)) found.set(node.element, node);
    node.content.forEach(look);
  };
  if (wanted.size > 0) look(part);
  return found;
}
