// Puts Word comments at places of a file: what is wrong with a template, or doubtful in a report, where its reader will see it.
import { isoSecond } from '../../ooxml/core-properties.js';
import { createOutput } from '../../ooxml/output.js';
import { openPackage, parsePart } from '../../ooxml/package.js';
import type { TemplateProblem, TextPlace } from '../../ooxml/template-problem.js';
import { w, wordPart } from '../../ooxml/write-xml.js';
import { writeZip } from '../../ooxml/write-zip.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  propertiesOf,
  type TagNode,
  withAdded,
  writtenXml,
  type XmlElement,
  type XmlTree,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { type ParagraphText, textOf } from '../tags/paragraph-text.js';
import { splitRuns } from '../tags/split-runs.js';
import { walkParagraphs } from '../tags/walk-paragraphs.js';
import { textRun } from '../wml/runs.js';

/** A comment and its place; without one, or in a part that takes none, it stands at the first paragraph of the body. */
export interface Note extends Partial<TextPlace> {
  /** Paragraphs are parted by `\n`. */
  readonly text: string;
}

export interface Annotated {
  readonly bytes?: Uint8Array;
  readonly problems: readonly TemplateProblem[];
}

const AUTHOR = 'zonerep';

const COMMENTS = {
  type: 'comments',
  name: 'word/comments.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
} as const;

/**
 * Adds comments to a copy of a Word file; those it has stay.
 *
 * @param date of the comments and the zip's entries; the comments are undated without it.
 */
export function annotateDocx(bytes: Uint8Array, notes: readonly Note[], date?: Date): Annotated {
  const opened = openPackage(bytes);
  if ('problem' in opened) return { problems: [opened.problem] };
  const { main, textParts } = opened.value;
  const xml = textParts.find(({ name }) => name === main)?.xml ?? '';
  const tree = parsePart(main, xml);
  if ('problem' in tree) return { problems: [tree.problem] };
  const output = createOutput(opened.value);
  const name = output.partFor(COMMENTS);
  const present = opened.value.tree(name, 'w:comments');
  if ('problem' in present) return { problems: [present.problem] };
  const first = firstFreeId(present.value);
  const numbered = notes.map((note, index) => ({ ...note, id: first + index }));
  const paragraphs = paragraphsOf(tree.value.root);
  for (const [index, element] of paragraphs.entries()) {
    const own = numbered.filter((note) => paragraphOf(note, main, paragraphs.length) === index);
    if (own.length > 0) markParagraph(element, own);
  }
  const added = numbered.map((note) => commentXml(note, date)).join('');
  output.set(
    name,
    present.value === undefined ? wordPart('comments', added) : withAdded(present.value, added),
  );
  output.set(main, tree.value.prolog + xmlOf(tree.value.root));
  return { bytes: writeZip(output.entries(), date), problems: [] };
}

function firstFreeId(comments: XmlTree | undefined): number {
  const present = comments === undefined ? [] : childrenOf(comments.root, 'w:comment');
  const ids = present.map((comment) => Number(attributeOf(comment, 'w:id')));
  return 1 + Math.max(-1, ...ids.filter((id) => id >= 0));
}

/** A body without a paragraph is given one: a comment has to stand somewhere. */
function paragraphsOf(root: XmlElement): readonly XmlElement[] {
  const paragraphs = walkParagraphs(root, '').map(({ element }) => element);
  const body = childOf(root, 'w:body');
  if (paragraphs.length > 0 || body === undefined) return paragraphs;
  const paragraph: XmlElement = { kind: 'element', name: 'w:p', open: '<w:p', parent: body, children: [] };
  body.children.unshift(paragraph);
  return [paragraph];
}

interface NumberedNote extends Note {
  readonly id: number;
}

/** Headers, footers and properties take no comments (17.13.4): what is said of them stands at the first paragraph. */
const paragraphOf = ({ part, paragraph = 0 }: Note, main: string, count: number): number =>
  part === main && paragraph >= 0 && paragraph < count ? paragraph : 0;

function commentXml({ id, text }: NumberedNote, date: Date | undefined): string {
  const paragraphs = text.split('\n').map((line) => w('p', {}, textRun(line, '')));
  const stamp = date === undefined ? undefined : isoSecond(date);
  return w('comment', { id, author: AUTHOR, date: stamp, initials: 'zr' }, ...paragraphs);
}

/** Puts the anchors of comments into a paragraph. */
function markParagraph(element: XmlElement, notes: readonly NumberedNote[]): void {
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
    const from = runAt(content, (run) => run.start >= start);
    const to = lastRun(content, end, from);
    insert(element, to, reference, 1);
    insert(element, from, w('commentRangeStart', { id }), 0);
  }
}

/** Parts the runs at these offsets of the paragraph's text. */
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
}

interface RunSpan {
  readonly run: XmlElement;
  readonly start: number;
  readonly end: number;
}

function runAt({ pieces }: ParagraphText, wanted: (run: RunSpan) => boolean): XmlElement | undefined {
  return pieces.find(wanted)?.run;
}

function lastRun(
  { pieces }: ParagraphText,
  end: number,
  otherwise: XmlElement | undefined,
): XmlElement | undefined {
  return pieces.findLast((piece) => piece.end <= end && piece.end > piece.start)?.run ?? otherwise;
}

/** Puts XML before (0) or after (1) a run; at the paragraph's end where there is none. */
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
