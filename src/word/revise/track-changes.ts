// Writes a report as a Word file in which what somebody changed stands as tracked changes (17.13.5).
import { createOutput } from '../../ooxml/output.js';
import { openPackage } from '../../ooxml/package.js';
import { DECLARATION } from '../../ooxml/write-xml.js';
import { childrenOf, enclosing, type XmlElement, xmlOf } from '../../ooxml/xml-tree.js';
import { writeUnsealed } from '../comments/annotate.js';
import { readWordText, type WordLine } from '../read/read-document.js';
import { textRun } from '../wml/runs.js';
import { cut, isolated, lookOf, runOf } from './cut-runs.js';
import { modelFor, numberIsCounted } from './model-paragraph.js';
import { createReviser, type Reviser } from './reviser.js';
import { newParagraph, newRow, removeParagraph, removeRow } from './whole-paragraphs.js';

/** Words of a line, UTF-16 offsets in `WordLine.words`, and what stands in their place. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What was done to the lines of a file, which are told by their indices. */
export interface Tracked {
  /** By line, in the order of its words, not overlapping. */
  readonly edits: ReadonlyMap<number, readonly LineEdit[]>;
  readonly removed: readonly number[];
  /** Behind which line each stands, in their order; -1 for the beginning. */
  readonly added: readonly { readonly after: number; readonly line: Pick<WordLine, 'words' | 'kind'> }[];
}

/** Who made the changes, and when, in UTC; without a date they have none, and the zip's entries the earliest. */
export interface TrackedBy {
  readonly author: string;
  readonly date: Date | undefined;
}

/** An ordinal that Word counts is not written again. */
const ORDINAL = /^\s*(?:[一二三四五六七八九十]+、|[（(](?:[一二三四五六七八九十]+|\d+)[)）]|\d+[.．、])\s*/;

/**
 * The file with the changes, none of which is made; undefined where it cannot be read. Notes stay as they are.
 * @param built bytes of the file whose lines are meant
 */
export function trackChanges(
  built: Uint8Array,
  { edits, removed, added }: Tracked,
  { author, date }: TrackedBy,
): Uint8Array | undefined {
  const opened = openPackage(built);
  const read = readWordText(built);
  if ('problem' in opened || 'problem' in read || !read.value.root) return undefined;
  const { lines, root, main } = read.value;
  const first = firstFreeId(opened.value.xmlParts.get(main)?.xml ?? '');
  const reviser = createReviser(author, date && `${date.toISOString().slice(0, 19)}Z`, first);
  addLines(lines, added, reviser);
  for (const [index, own] of edits) {
    const line = lines[index];
    if (line && line.kind !== 'note') for (const edit of [...own].reverse()) editLine(line, edit, reviser);
  }
  for (const index of removed) removeLine(lines[index], reviser);
  const output = createOutput(opened.value);
  output.set(main, DECLARATION + xmlOf(root));
  return writeUnsealed(output, date);
}

function firstFreeId(xml: string): number {
  let most = 0;
  for (const [, id] of xml.matchAll(/\bw:id="(\d{1,9})"/g)) most = Math.max(most, Number(id));
  return most + 1;
}

/** Deletes words and puts others behind them. */
function editLine(line: WordLine, { start, end, text }: LineEdit, reviser: Reviser): void {
  let last: XmlElement | undefined;
  const own = line.pieces.filter((piece) => piece.start < end && piece.end > start);
  for (const piece of [...own].reverse()) {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    const run = isolated(piece.node, from - piece.start, to - piece.start);
    if (!run) continue;
    reviser.remove(run);
    last ??= run;
  }
  if (text === '') return;
  if (last?.parent) insertBehind(last.parent, reviser, text, last);
  else insertAt(line, start, text, reviser);
}

function insertAt(line: WordLine, at: number, text: string, reviser: Reviser): void {
  const cell = line.kind === 'row' ? emptyCellAt(line, at) : undefined;
  if (cell) {
    const added = reviser.inserted(textRun(text, ''));
    cell.children.push({ ...added, parent: cell });
    return;
  }
  const isCellStart = line.kind === 'row' && line.words[at - 1] === '\t';
  const piece = isCellStart ? undefined : line.pieces.find((each) => each.start < at && at <= each.end);
  const run = piece && runOf(piece.node);
  if (piece && run) {
    cut(piece.node, at - piece.start);
    insertBehind(run, reviser, text, run);
    return;
  }
  const next = line.pieces.find((each) => each.start >= at) ?? line.pieces.at(-1);
  const nextRun = next && runOf(next.node);
  if (!next || !nextRun) return;
  const own = isolated(next.node, 0, next.end - next.start) ?? nextRun;
  const added = { ...reviser.inserted(textRun(text, lookOf(own))), parent: own.parent };
  own.parent?.children.splice(own.parent.children.indexOf(own), 0, added);
}

function insertBehind(node: XmlElement, reviser: Reviser, text: string, like: XmlElement): void {
  const { parent } = node;
  if (!parent) return;
  const added = { ...reviser.inserted(textRun(text, lookOf(like))), parent };
  parent.children.splice(parent.children.indexOf(node) + 1, 0, added);
}

/** The paragraph of a cell without words at this place of its row. */
function emptyCellAt({ words, pieces }: WordLine, at: number): XmlElement | undefined {
  const isEmpty = (at === 0 || words[at - 1] === '\t') && (at === words.length || words[at] === '\t');
  const [first] = pieces;
  const row = isEmpty && first ? enclosing(first.node, 'w:tr') : undefined;
  const cell = row && childrenOf(row, 'w:tc')[words.slice(0, at).split('\t').length - 1];
  return cell && childrenOf(cell, 'w:p')[0];
}

function removeLine(line: WordLine | undefined, reviser: Reviser): void {
  const [first] = line?.pieces ?? [];
  if (!line || !first || line.kind === 'note') return;
  if (line.kind === 'row') {
    const row = enclosing(first.node, 'w:tr');
    if (row) removeRow(row, reviser);
    return;
  }
  const paragraphs = new Set(line.pieces.map(({ node }) => enclosing(node, 'w:p')));
  for (const paragraph of paragraphs) if (paragraph) removeParagraph(paragraph, reviser);
}

/** Puts new paragraphs and rows behind the lines they belong to. */
function addLines(lines: readonly WordLine[], added: Tracked['added'], reviser: Reviser): void {
  const behind = new Map<XmlElement, XmlElement>();
  for (const { after, line } of added) {
    if (line.kind === 'note') continue;
    const beside = elementBeside(lines, after, line.kind);
    const model = line.kind === 'row' && beside ? beside.element : modelFor(lines, after, line.words);
    const anchor = beside?.element;
    if (!anchor?.parent || !model) continue;
    const words = numberIsCounted(lines, model) ? line.words.replace(ORDINAL, '') : line.words;
    const made =
      anchor.name === 'w:tr'
        ? newRow(line.words.split('\t'), anchor, reviser)
        : newParagraph(words.replace(/\t/g, '　'), model, reviser);
    const siblings = anchor.parent.children;
    const last = behind.get(anchor);
    const at = siblings.indexOf(last ?? anchor) + (last || !beside?.isBefore ? 1 : 0);
    siblings.splice(at, 0, made);
    made.parent = anchor.parent;
    behind.set(anchor, made);
  }
}

interface Beside {
  readonly element: XmlElement;
  /** Whether the new one goes before it. */
  readonly isBefore: boolean;
}

/** The row beside which a row goes, or the paragraph or table beside which a paragraph does. */
function elementBeside(
  lines: readonly WordLine[],
  after: number,
  kind: WordLine['kind'],
): Beside | undefined {
  const at = (index: number) => lines[index]?.pieces[0]?.node;
  if (kind === 'row')
    for (const index of [after, after + 1]) {
      const node = lines[index]?.kind === 'row' ? at(index) : undefined;
      const row = node && enclosing(node, 'w:tr');
      if (row) return { element: row, isBefore: index !== after };
    }
  const node = at(Math.max(0, after));
  if (!node) return undefined;
  const line = lines[Math.max(0, after)];
  const last = line?.pieces.at(-1)?.node ?? node;
  const element = enclosing(last, line?.kind === 'row' ? 'w:tbl' : 'w:p');
  return element && { element, isBefore: after < 0 };
}
