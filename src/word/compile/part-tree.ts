// Makes a tree of a part whose tags were found and whose blocks were lifted, in which a block holds its
// content.
import { isElement, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import { BLOCKS } from '../../template/helpers.js';
import type { Complain } from '../../template/tags/tag.js';
import type { BlockBranch, PairedBlock } from '../../template/tags/template-tree.js';
import type { WordTag } from '../tags/find-tags.js';

export type PartNode =
  /** XML without tags. */
  | { readonly kind: 'xml'; readonly node: XmlNode }
  | PartElement
  | { readonly kind: 'value'; readonly tag: WordTag }
  | PartBlock;

/** An element that holds tags, directly or further below. */
export interface PartElement {
  readonly kind: 'element';
  readonly element: XmlElement;
  readonly content: readonly PartNode[];
}

export interface PartBlock {
  readonly kind: 'block';
  readonly branches: readonly [PartBranch, ...PartBranch[]];
  readonly close: WordTag;
}

export interface PartBranch extends BlockBranch<WordTag> {
  readonly content: readonly PartNode[];
}

/**
 * Whether a branch may be printed more than once; `{{#name}}`, a block without a keyword, repeats its content
 * if its value is a list.
 */
export const isLoop = ({ within }: BlockBranch<WordTag>): boolean =>
  typeof within === 'object' && (within.path.original === 'each' || !BLOCKS.has(within.path.original));

/**
 * Makes the tree of a part; a block whose tags stand in different elements is reported and left out.
 *
 * @param tags of the part, by id.
 * @param blocks whose tags `liftBlocks` has moved.
 * @param also elements that become elements of the tree though they hold no tags.
 */
export function partTree(
  root: XmlElement,
  tags: readonly WordTag[],
  blocks: readonly PairedBlock<WordTag>[],
  complain: Complain<WordTag>,
  also: Iterable<XmlElement> = [],
): PartElement {
  const tagged = ancestorsOf([...tags.map(({ node }) => node.parent), ...also]);
  const opening = new Map(blocks.map((block) => [block.branches[0].tag, block]));
  const elementOf = (element: XmlElement): PartElement => {
    const { children } = element;
    const places = new Map(
      children.flatMap((child, index) => (child.kind === 'tag' ? [[child.id, index]] : [])),
    );
    const placeOf = ({ node }: WordTag): number =>
      node.parent === element ? (places.get(node.id) ?? -1) : -1;
    return { kind: 'element', element, content: contentOf(children, placeOf, 0, children.length) };
  };
  const contentOf = (
    children: readonly XmlNode[],
    placeOf: (tag: WordTag) => number,
    from: number,
    to: number,
  ): PartNode[] => {
    const content: PartNode[] = [];
    for (let at = from; at < to; at += 1) {
      const node = children[at];
      if (node === undefined) break;
      const tag = node.kind === 'tag' ? tags[node.id] : undefined;
      const block = tag && opening.get(tag);
      if (block) {
        const places = [...block.branches.map((branch) => placeOf(branch.tag)), placeOf(block.close)];
        if (places.some((place, index) => place < (places[index - 1] ?? at) || place >= to))
          crossing(block, complain);
        else {
          const [first, ...others] = block.branches.map((branch, index) => {
            const [begin = 0, end = 0] = places.slice(index);
            return { ...branch, content: contentOf(children, placeOf, begin + 1, end) };
          });
          if (first) content.push({ kind: 'block', branches: [first, ...others], close: block.close });
          at = places.at(-1) ?? at;
        }
      } else if (tag?.parsed.kind === 'value') content.push({ kind: 'value', tag });
      else if (isElement(node) && tagged.has(node)) content.push(elementOf(node));
      else if (node.kind !== 'tag') content.push({ kind: 'xml', node });
    }
    return content;
  };
  return elementOf(root);
}

function ancestorsOf(elements: readonly (XmlElement | undefined)[]): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>();
  for (const element of elements) {
    for (let at = element; at !== undefined && !found.has(at); at = at.parent) found.add(at);
  }
  return found;
}

function crossing({ branches: [{ tag }] }: PairedBlock<WordTag>, complain: Complain<WordTag>): void {
  complain(tag, {
    code: 'block-crosses-boundary',
    message: `“${tag.typed}”和它的另一半不在同一层`,
    hint: '让块的开头和结尾各自单独成段（在表格里各占一行），或写在同一段里',
  });
}

/** A block around an element, and the branch of it in which the element stands. */
export interface Frame {
  readonly block: PartBlock;
  readonly branch: PartBranch;
}

export interface PartVisitor {
  element(element: XmlElement, frames: readonly Frame[]): void;
  enter?(block: PartBlock): void;
  /**
   * Called after each branch of a block, with the tag that ends the branch: the next `{{else}}` or the
   * closing tag.
   */
  end?(block: PartBlock, by: WordTag): void;
  leave?(block: PartBlock): void;
}

/** Visits all elements in document order, each with the blocks around it, outermost first. */
export function walkParts(
  nodes: readonly PartNode[],
  visitor: PartVisitor,
  frames: readonly Frame[] = [],
): void {
  for (const node of nodes) {
    if (node.kind === 'xml') walkXml(node.node, visitor, frames);
    else if (node.kind === 'element') {
      visitor.element(node.element, frames);
      walkParts(node.content, visitor, frames);
    } else if (node.kind === 'block') {
      visitor.enter?.(node);
      for (const [index, branch] of node.branches.entries()) {
        walkParts(branch.content, visitor, [...frames, { block: node, branch }]);
        visitor.end?.(node, node.branches[index + 1]?.tag ?? node.close);
      }
      visitor.leave?.(node);
    }
  }
}

function walkXml(node: XmlNode, visitor: PartVisitor, frames: readonly Frame[]): void {
  if (!isElement(node)) return;
  visitor.element(node, frames);
  for (const child of node.children) walkXml(child, visitor, frames);
}

/** Whether two places stand in the same branches of the same blocks. */
export const sameFrames = (left: readonly Frame[], right: readonly Frame[]): boolean =>
  left.length === right.length && left.every(({ branch }, depth) => right[depth]?.branch === branch);
