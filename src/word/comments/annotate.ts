// Puts Word comments into a file: what is wrong with a template, or doubtful in a report, where a reader sees
// it.
import { isoSecond } from '../../ooxml/core-properties.js';
import { createOutput, type Output } from '../../ooxml/output.js';
import { openPackage } from '../../ooxml/package.js';
import { parsePart } from '../../ooxml/part.js';
import type { TextPlace, WordProblem } from '../../ooxml/problem.js';
import { writeSealed } from '../../ooxml/seal.js';
import { w, wordPart } from '../../ooxml/write-xml.js';
import { writeZip } from '../../ooxml/write-zip.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  withAdded,
  type XmlElement,
  type XmlTree,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { walkParagraphs } from '../tags/walk-paragraphs.js';
import { textRun } from '../wml/runs.js';
import { markParagraph } from './anchors.js';

/**
 * A Word comment and its place; without a place, or in a part other than the body, it stands at the first
 * paragraph of the body.
 */
export interface Note extends Partial<TextPlace> {
  /** Each `\n` begins a new paragraph of the comment. */
  readonly text: string;
}

/** The file with comments, or the problems for which it could not be opened. */
export interface Annotated {
  readonly bytes?: Uint8Array;
  readonly problems: readonly WordProblem[];
}

const AUTHOR = 'zonerep';

const COMMENTS = {
  type: 'comments',
  name: 'word/comments.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
} as const;

/**
 * Adds comments to a copy of a Word file, whose own comments stay.
 *
 * @param date of the comments and the zip's entries, in UTC; without it the comments have no date.
 * @param write packs the copy, as a rule with zonerep's seal.
 * @returns the bytes of the copy, or the problems for which the file cannot be read.
 */
export function annotateDocx(
  bytes: Uint8Array,
  notes: readonly Note[],
  date?: Date,
  write: (output: Output, date: Date | undefined) => Uint8Array = writeSealed,
): Annotated {
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
  const paragraphs = paragraphsOf(tree.value.root);
  const numbered = notes.map((note, index) => ({
    ...placed(note, main, paragraphs.length),
    id: first + index,
  }));
  for (const [index, element] of paragraphs.entries()) {
    const own = numbered.filter(({ paragraph = 0 }) => paragraph === index);
    if (own.length > 0) markParagraph(element, own);
  }
  const added = numbered.map((note) => commentXml(note, date)).join('');
  output.set(
    name,
    present.value === undefined ? wordPart('comments', added) : withAdded(present.value, added),
  );
  output.set(main, tree.value.prolog + xmlOf(tree.value.root));
  return { bytes: write(output, date), problems: [] };
}

/** Packs a file of somebody else's, in which no property is to be added. */
export const writeUnsealed = (output: Output, date: Date | undefined): Uint8Array =>
  writeZip(output.entries(), date);

/** Sorts notes by paragraph and offset; notes without a place come first. */
export function byPlace(a: Note, b: Note): number {
  return (a.paragraph ?? -1) - (b.paragraph ?? -1) || (a.start ?? 0) - (b.start ?? 0);
}

function firstFreeId(comments: XmlTree | undefined): number {
  const present = comments === undefined ? [] : childrenOf(comments.root, 'w:comment');
  const ids = present.map((comment) => Number(attributeOf(comment, 'w:id')));
  return 1 + Math.max(-1, ...ids.filter((id) => id >= 0));
}

/** The paragraphs of the body; a body without any gets an empty one, because a comment needs a paragraph. */
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

/**
 * A note with a paragraph that there is. Headers, footers, notes and properties cannot hold comments (17.13.4): what is said of
 * them stands at the whole of the first paragraph, where their offsets would mean other words.
 */
function placed(note: Note, main: string, count: number): Note {
  const { part, paragraph = 0, text } = note;
  return part === main && paragraph >= 0 && paragraph < count ? note : { text };
}

function commentXml({ id, text }: NumberedNote, date: Date | undefined): string {
  const paragraphs = text.split('\n').map((line) => w('p', {}, textRun(line, '')));
  const stamp = date === undefined ? undefined : isoSecond(date);
  return w('comment', { id, author: AUTHOR, date: stamp, initials: 'zr' }, ...paragraphs);
}
