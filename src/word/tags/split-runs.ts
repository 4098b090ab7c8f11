// Replaces the tags in a paragraph's runs by nodes, and finds the run properties where each tag starts.

import { escapeText } from '../../ooxml/write-xml.js';
import {
  propertiesOf,
  setChildren,
  type TagNode,
  type XmlElement,
  type XmlNode,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import type { ParagraphText, Piece } from './paragraph-text.js';

/** The offsets of a tag in the paragraph's text, and the node that replaces the tag. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly node: TagNode;
}

/**
 * Replaces the text of tags by their nodes, and splits the runs around them.
 *
 * @param extents in the order of the text, not overlapping.
 * @returns the `w:rPr` of the run where each tag starts, by the tag's id; empty for a run without.
 */
export function splitRuns(
  { text, pieces }: ParagraphText,
  extents: readonly Extent[],
): ReadonlyMap<number, string> {
  const properties = new Map<number, string>();
  const replaced = new Map<XmlNode, XmlNode[]>();
  let first = 0;
  for (const runPieces of byRun(pieces)) {
    const [{ run, start }, last] = [runPieces[0], runPieces.at(-1)];
    while (first < extents.length && (extents[first]?.end ?? 0) <= start) first += 1;
    if (last === undefined || (extents[first]?.start ?? Number.POSITIVE_INFINITY) >= last.end) continue;
    const rPr = propertiesOf(run, 'w:rPr');
    const cut = cutRun(text, runPieces, extents, first);
    for (const node of cut)
      if (node.kind === 'tag') properties.set(node.id, rPr === undefined ? '' : xmlOf(rPr));
    replaced.set(run, cut);
  }
  for (const parent of new Set([...replaced.keys()].map((run) => run.parent))) {
    if (parent !== undefined)
      setChildren(
        parent,
        parent.children.flatMap((child) => replaced.get(child) ?? [child]),
      );
  }
  return properties;
}

function byRun(pieces: readonly Piece[]): [Piece, ...Piece[]][] {
  const groups: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group?.[0].run === piece.run) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** The runs and tags that replace one run. */
function cutRun(
  text: string,
  pieces: readonly [Piece, ...Piece[]],
  extents: readonly Extent[],
  first: number,
): XmlNode[] {
  const { run } = pieces[0];
  const out: XmlNode[] = [];
  let kept: XmlNode[] = [];
  const flush = () => {
    if (kept.length > 0) out.push(runOf(run, kept));
    kept = [];
  };
  let next = first;
  for (const piece of pieces) {
    let at = piece.start;
    while ((extents[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    if (at === piece.end || (extents[next]?.start ?? Number.POSITIVE_INFINITY) >= piece.end) {
      kept.push(piece.node);
      continue;
    }
    for (let index = next; (extents[index]?.start ?? Number.POSITIVE_INFINITY) < piece.end; index += 1) {
      const extent = extents[index];
      if (extent === undefined) break;
      if (extent.start > at) kept.push(textElement(text.slice(at, extent.start)));
      if (extent.start >= piece.start) {
        flush();
        out.push(extent.node);
      }
      at = Math.min(extent.end, piece.end);
    }
    if (at < piece.end) kept.push(textElement(text.slice(at, piece.end)));
  }
  flush();
  return out;
}

function runOf(run: XmlElement, kept: XmlNode[]): XmlElement {
  const copy: XmlElement = { ...run, children: [] };
  const rPr = propertiesOf(run, 'w:rPr');
  setChildren(copy, rPr === undefined ? kept : [rPr, ...kept]);
  return copy;
}

function textElement(text: string): XmlElement {
  const element: XmlElement = {
    kind: 'element',
    name: 'w:t',
    open: '<w:t xml:space="preserve"',
    parent: undefined,
    children: [],
  };
  setChildren(element, [{ kind: 'text', raw: escapeText(text), parent: element }]);
  return element;
}
