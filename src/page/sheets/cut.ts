// Makes the part of a block that stands on one page, where the block goes over several.
import type { DrawnBlock } from '../worker/protocol.js';
import { cutTable } from './cut-table.js';
import type { Slice } from './plan-pages.js';

/**
 * A copy of some units of a block.
 * @param element the block, in the document and as wide as on its page
 * @param count how many units it has
 */
export function cut(
  { kind }: DrawnBlock,
  element: HTMLElement,
  { from, to }: Slice,
  count: number,
): HTMLElement {
  if (kind === 'table') return cutTable(element, from, to, count);
  if (kind === 'contents') return cutChildren(element, from, to);
  return cutLines(element, from, to, count);
}

function cutChildren(element: HTMLElement, from: number, to: number): HTMLElement {
  const part = element.cloneNode(false) as HTMLElement;
  part.append(...[...element.children].slice(from, to).map((child) => child.cloneNode(true)));
  return part;
}

/** The lines of a paragraph, broken where they are in the whole. */
function cutLines(element: HTMLElement, from: number, to: number, count: number): HTMLElement {
  const texts = textNodes(element);
  const length = texts.reduce((sum, { data }) => sum + data.length, 0);
  const box = element.getBoundingClientRect();
  const edge = (line: number) =>
    line <= 0 ? 0 : line >= count ? length : firstBelow(texts, length, box.top + (box.height / count) * line);
  const part = element.cloneNode(true) as HTMLElement;
  const copies = textNodes(part);
  const [start, end] = [edge(from), edge(to)];
  const range = document.createRange();
  range.setStart(...placeAt(copies, end));
  range.setEnd(part, part.childNodes.length);
  range.deleteContents();
  range.setStart(part, 0);
  range.setEnd(...placeAt(copies, start));
  range.deleteContents();
  if (from > 0) part.style.textIndent = '0';
  if (to < count && getComputedStyle(element).textAlign === 'justify') part.style.textAlignLast = 'justify';
  return part;
}

/** The first character that stands below a height: the texts are gone through by halves, since lines only go down. */
function firstBelow(texts: readonly Text[], length: number, height: number): number {
  const range = document.createRange();
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [node, offset] = placeAt(texts, middle);
    range.setStart(node, offset);
    range.setEnd(node, Math.min(offset + 1, node.data.length));
    const { top, bottom } = range.getBoundingClientRect();
    if ((top + bottom) / 2 > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textNodes(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function placeAt(texts: readonly Text[], offset: number): [Text, number] {
  let left = offset;
  for (const text of texts) {
    if (left < text.data.length || text === texts.at(-1)) return [text, Math.min(left, text.data.length)];
    left -= text.data.length;
  }
  throw new Error('a paragraph without words');
}
