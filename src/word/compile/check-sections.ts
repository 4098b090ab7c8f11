// Tells where a header of each item would stand over what belongs to another: Word gives a header to a section, and a section
// without one the header of the section before it.
import {
  attributeOf,
  childOf,
  childrenOf,
  isElement,
  isOff,
  propertiesOf,
  type XmlElement,
} from '../../ooxml/xml-tree.js';
import type { Complain, TagFault } from '../../template/tags/tag.js';
import { hasContent } from '../tags/content.js';
import type { WordTag } from '../tags/find-tags.js';
import { type GraftedHeader, isReference } from '../tags/graft-headers.js';
import { isHeader } from '../tags/walk-paragraphs.js';
import { isLoop, type PartBranch, type PartElement, type PartNode } from './part-tree.js';

/** What stands in a body, in its order: something that prints, or the end of a section. */
interface Step {
  /** The loops around it, the outermost first. */
  readonly loops: readonly PartBranch[];
  /** The properties of the section that ends; undefined for content. */
  readonly section?: XmlElement;
}

/**
 * Checks the sections of a body in which headers are written for each item.
 *
 * @param tags of the part, by id.
 */
export function checkSections(
  part: PartElement,
  headers: Iterable<GraftedHeader>,
  tags: readonly WordTag[],
  complain: Complain<WordTag>,
): void {
  const steps = stepsIn([part], tags);
  for (const header of headers) {
    const at = steps.findIndex(({ section }) => section !== undefined && section === header.reference.parent);
    const step = steps[at];
    if (step === undefined) continue;
    const found = step.loops.map((loop) => faultIn(loop, steps, header)).find((it) => it !== undefined);
    const inner = step.loops.at(-1);
    if (found !== undefined) complain(...found);
    else if (inner !== undefined) for (const told of aroundLoop(inner, steps, at, header)) complain(...told);
  }
}

type Told = readonly [WordTag, TagFault];

/** What makes a header stand over another item than its own. */
function faultIn(loop: PartBranch, steps: readonly Step[], header: GraftedHeader): Told | undefined {
  const own = steps.filter(({ loops }) => loops.includes(loop));
  const [name, each] = [nameOf(header), loop.tag.typed];
  const last = own.findLastIndex(({ section }) => section !== undefined);
  if (last < own.length - 1)
    return [
      loop.tag,
      {
        code: 'header-of-other-item',
        message: `“${each}”里最后一个分节符后面还有内容，会排到下一项的那一节，${name}就成了别项的`,
        hint: '把分节符移到每一项的最后，紧接着就是 {{/each}}',
      },
    ];
  const first = own.find(({ section }) => section !== undefined)?.section;
  if (first === undefined || hasOwn(first, header)) return undefined;
  return [
    loop.tag,
    {
      code: 'header-of-other-item',
      message: `“${each}”里的第一节没有自己的${name}，从第二项起沿用的是上一项的`,
      hint: `把${name}写在每一项的第一节（后面的节“链接到前一节”）`,
    },
  ];
}

/** What stands before and after a loop, and has the header of its first or last item. */
function* aroundLoop(
  loop: PartBranch,
  steps: readonly Step[],
  at: number,
  header: GraftedHeader,
): Generator<Told> {
  const [name, each] = [nameOf(header), loop.tag.typed];
  const isIn = ({ loops }: Step) => loops.includes(loop);
  const start = steps.findIndex(isIn);
  const isFirst = !steps.slice(start, at).some(({ section }) => section !== undefined);
  if (isFirst && start > 0 && steps[start - 1]?.section === undefined)
    yield [
      loop.tag,
      {
        code: 'header-around-loop',
        severity: 'warning',
        message: `“${each}”前面的内容和第一项在同一节，${name}是第一项的`,
        hint: `要分开，在 ${each} 前面插入“下一页”分节符，并给前面那一节另写${name}`,
      },
    ];
  let content = false;
  for (const step of steps.slice(steps.findLastIndex(isIn) + 1)) {
    if (step.section === undefined) content = true;
    else if (hasOwn(step.section, header) || !showsFirst(step.section, header)) return;
    else if (content) {
      yield [
        loop.tag,
        {
          code: 'header-around-loop',
          severity: 'warning',
          message: `“${each}”后面的内容没有自己的${name}，沿用的是最后一项的`,
          hint: `在后面那一节里，给${name}取消“链接到前一节”，再另写`,
        },
      ];
      return;
    }
  }
}

const PAGES: Readonly<Record<string, string>> = { first: '首页', even: '偶数页' };

const pagesOf = (reference: XmlElement): string => attributeOf(reference, 'w:type') ?? 'default';

const nameOf = ({ reference }: GraftedHeader): string =>
  (PAGES[pagesOf(reference)] ?? '') + (reference.name === 'w:headerReference' ? '页眉' : '页脚');

/** Whether a section has a header of this kind that is not that of the section before it. */
const hasOwn = (section: XmlElement, { reference }: GraftedHeader): boolean =>
  childrenOf(section).some(
    (child) => isReference(child) && child.name === reference.name && pagesOf(child) === pagesOf(reference),
  );

/** Whether a section shows such a header: that of a first page only where its first page is another. */
const showsFirst = (section: XmlElement, { reference }: GraftedHeader): boolean => {
  const other = childOf(section, 'w:titlePg');
  return pagesOf(reference) !== 'first' || (other !== undefined && !isOff(attributeOf(other, 'w:val')));
};

/** @param loops the loops around these nodes. */
function stepsIn(
  nodes: readonly PartNode[],
  tags: readonly WordTag[],
  loops: readonly PartBranch[] = [],
): readonly Step[] {
  return nodes.flatMap((node): readonly Step[] => {
    if (node.kind === 'value') return [{ loops }];
    if (node.kind === 'block')
      return node.branches.flatMap((branch) =>
        stepsIn(branch.content, tags, isLoop(branch) ? [...loops, branch] : loops),
      );
    const element = node.kind === 'element' ? node.element : node.node;
    if (!isElement(element) || isHeader(element)) return [];
    if (element.name === 'w:sectPr') return [{ loops, section: element }];
    if (element.name === 'w:p') return paragraphSteps(element, tags, loops);
    if (element.name === 'w:tbl') return [{ loops }];
    if (node.kind === 'element') return stepsIn(node.content, tags, loops);
    return stepsIn(
      element.children.map((child) => ({ kind: 'xml', node: child })),
      tags,
      loops,
    );
  });
}

function paragraphSteps(
  paragraph: XmlElement,
  tags: readonly WordTag[],
  loops: readonly PartBranch[],
): readonly Step[] {
  const section = childOf(propertiesOf(paragraph, 'w:pPr'), 'w:sectPr');
  return [
    ...(hasContent(paragraph, tags) ? [{ loops }] : []),
    ...(section === undefined ? [] : [{ loops, section }]),
  ];
}
