// Puts the anchors of Word comments into a paragraph, around the words that the comments are about (17.13.4).
import { w } from '../../ooxml/write-xml.js';
import {
  propertiesOf,
  setChildren,
  type TagNode,
  writtenXml,
  type XmlElement,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { type ParagraphText, type Piece, textOf } from '../tags/paragraph-text.js';
import { splitRuns } from '../tags/split-runs.js';

/**
 * A Word comment and the UTF-16 offsets of its words in the paragraph's text; without `start` they begin with
 * the paragraph, without `end` they go on to its end.
 */
interface Anchored {
  readonly id: number;
  readonly start?: number;
  readonly end?: number;
}

/**
 * Puts the anchors of comments into a paragraph, and splits runs where an anchor falls inside one.
 *
 * @param element the `w:p`, which is changed.
 */
export function markParagraph(element: XmlElement, notes: readonly Anchored[]): void {
  const { text } = textOf(element);
  const ranges = notes.map((note) => {
    const start = Math.min(note.start ?? 0, text.length);
    return { id: note.id, start, end: Math.max(start, Math.min(note.end ?? text.length, text.length)) };
  });
  cutAt(
    element,
    ranges.flatMap(({ start, end }) => [start, end]),
  );
  const content = textOf(element);
  for (const { id, start, end } of ranges) {
    const reference = w('commentRangeEnd', { id }) + w('r', {}, w('commentReference', { id }));
    const [from, to] = runsOf(content, start, end);
    insert(element, to, reference, 1);
    insert(element, from, w('commentRangeStart', { id }), 0);
  }
}

/** Splits the runs of a paragraph at these offsets of its text, within a text and between what stands in one run. */
function cutAt(element: XmlElement, offsets: readonly number[]): void {
  const content = textOf(element);
  const inside = [...new Set(offsets)].filter((offset) =>
    content.pieces.some(({ start, end }) => start < offset && offset < end),
  );
  const nodes = inside
    .sort((a, b) => a - b)
    .map((at, id): { start: number; end: number; node: TagNode } => ({
      start: at,
      end: at,
      node: { kind: 'tag', id, parent: undefined },
    }));
  splitRuns(content, nodes);
  for (const { node } of nodes) node.parent?.children.splice(node.parent.children.indexOf(node), 1);
  cutBetween(textOf(element), new Set(offsets));
}

/** Splits runs before each piece that begins at one of these offsets, unless only pieces without words stand before it. */
function cutBetween({ pieces }: ParagraphText, offsets: ReadonlySet<number>): void {
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before?.run !== piece.run || before.end !== piece.start || !offsets.has(piece.start)) continue;
    if (before.end > before.start) cutBefore(piece);
  }
}

/** Moves a piece, and all behind it, into a run of its own behind the first. */
function cutBefore({ node }: Piece): void {
  const run = node.parent;
  const parent = run?.parent;
  if (!run || !parent) return;
  const rest: XmlElement = { ...run, children: [] };
  const rPr = propertiesOf(run, 'w:rPr');
  const moved = run.children.splice(run.children.indexOf(node));
  setChildren(rest, rPr ? [writtenXml(xmlOf(rPr)), ...moved] : moved);
  parent.children.splice(parent.children.indexOf(run) + 1, 0, rest);
}

/** The first and the last run of a range; of one without words, such as that of an empty run, both are the same. */
function runsOf({ pieces }: ParagraphText, start: number, end: number): readonly (XmlElement | undefined)[] {
  const first = pieces.findIndex((piece) => piece.start >= start);
  const last = pieces.findLastIndex((piece) => piece.end <= end && piece.end > piece.start);
  return [pieces[first]?.run, pieces[Math.max(first, last)]?.run];
}

/** Puts XML before (0) or after (1) a run; without a run, at the start or the end of the paragraph. */
function insert(paragraph: XmlElement, run: XmlElement | undefined, xml: string, after: 0 | 1): void {
  const parent = run?.parent ?? paragraph;
  const node = { ...writtenXml(xml), parent };
  const at = run === undefined ? -1 : parent.children.indexOf(run);
  if (at === -1) parent.children.splice(after === 1 ? parent.children.length : startOf(parent), 0, node);
  else parent.children.splice(at + after, 0, node);
}

function startOf(paragraph: XmlElement): number {
  const pPr = propertiesOf(paragraph, 'w:pPr');
  return pPr === undefined ? 0 : paragraph.children.indexOf(pPr) + 1;
}
