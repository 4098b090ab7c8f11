// Reads one part of a template: finds its tags, checks them, lifts its blocks and builds its program.
import type { TextPart } from '../ooxml/package.js';
import { parsePart } from '../ooxml/part.js';
import type { WordProblem } from '../ooxml/problem.js';
import type { XmlElement, XmlTree } from '../ooxml/xml-tree.js';
import { checkLooseTags, checkTree, type TreeCheck } from '../template/check/check-tree.js';
import type { Expected } from '../template/expected.js';
import { helperNames } from '../template/helpers.js';
import { MISSING_BLANK } from '../template/tags/parse-tag.js';
import { type Complain, oncePerTag } from '../template/tags/tag.js';
import { nestBlocks, type PairedBlock, pairBlocks } from '../template/tags/template-tree.js';
import { type Cut, cutFrom } from './active/cut-links.js';
import { buildProgram } from './compile/build-program.js';
import type { BuiltProgram } from './compile/built.js';
import { checkSections } from './compile/check-sections.js';
import { NO_COLUMNS, planColumns } from './compile/columns.js';
import { checkFields } from './compile/cut-fields.js';
import { dropCutRanges } from './compile/cut-ranges.js';
import { checkEffects } from './compile/effects.js';
import { mergedTables, planMerges } from './compile/merges.js';
import { markNeighbours } from './compile/neighbour-tables.js';
import { numberDirectly } from './compile/number-directly.js';
import { isLoop, partTree } from './compile/part-tree.js';
import { repeatedCharts } from './compile/repeated-charts.js';
import { muteContents } from './fields/mute-contents.js';
import type { ParagraphNumbers } from './read/paragraph-numbers.js';
import { moveHeaders, type ReadHeaders, reasonOf } from './read-headers.js';
import { findTags, type PartTags, type WordTag } from './tags/find-tags.js';
import type { GraftedHeader } from './tags/graft-headers.js';
import { type Grafted, graftNotes, muteNotes, type NotesPart } from './tags/graft-notes.js';
import { liftBlocks } from './tags/lift-blocks.js';
import { checkTexts } from './tags/one-text.js';
import { inReadingOrderOf } from './tags/reading-order.js';
import { withReasonOfPlace } from './tags/shared-story.js';
import { unreadPlaces } from './tags/unread-places.js';

/** A part with tags that was read, checked and, if it has no fault, built. */
export interface ReadPart {
  readonly name: string;
  readonly tags: readonly WordTag[];
  readonly checked: TreeCheck<WordTag>;
  /** Undefined if a tag or a block of the part is faulty. */
  readonly built: BuiltProgram | undefined;
  /** The ids of the charts and SmartArt that stand in a loop or in `{{#with}}`, which they know nothing of. */
  readonly repeated: ReadonlySet<string>;
}

/** What a part is read against, and where its problems go. */
export interface Reading {
  readonly expected: Expected;
  readonly isMeant: (words: string) => boolean;
  /** What is to be left out of each part, by its name. */
  readonly cuts: ReadonlyMap<string, Cut>;
  readonly problems: WordProblem[];
  /** The name of the body's part. */
  readonly main: string;
  readonly notes: readonly NotesPart[];
  /** The ids of notes that were moved into the body, which comes before the notes. */
  moved: Grafted['ids'];
  readonly headers: ReadHeaders;
  /** What styles say of numbers; undefined where no style numbers anything. */
  readonly numbers: () => ParagraphNumbers | undefined;
}

/**
 * Reads a part; undefined for a part without tags, which stays unchanged, and for one that cannot be parsed.
 *
 * @param isFilled whether tags are filled in a text that is no paragraph; by default in all.
 */
export function readPart(
  part: TextPart,
  reading: Reading,
  isFilled?: (text: string) => boolean,
): ReadPart | undefined {
  const { isMeant, cuts, problems } = reading;
  if (reading.headers.moved.some((it) => it.part.name === part.name)) return undefined;
  // Most parts hold no tags and need not be parsed; braces may also be written as character references. Fields of Word's mail
  // merge are told of.
  if (!/[{}｛｝]|&#|MERGEFIELD/.test(part.xml)) return undefined;
  const tree = parsePart(part.name, part.xml);
  if ('problem' in tree) {
    problems.push(tree.problem);
    return undefined;
  }
  const { root } = tree.value;
  muteContents(part.xml, root);
  const { paragraphs, ids } =
    part.name === reading.main ? graftNotes(root, reading.notes) : { paragraphs: undefined, ids: undefined };
  if (ids) reading.moved = ids;
  const headers = part.name === reading.main ? moveHeaders(part, root, reading.headers, reading) : undefined;
  muteNotes(root, reading.moved.get(part.name));
  const moved = headers ? new Map([...(paragraphs ?? []), ...headers.paragraphs]) : paragraphs;
  const found = findTags(part, root, isMeant, isFilled, moved);
  problems.push(...unreadPlaces(part, tree.value.root, isMeant));
  for (const header of headers?.headers ?? [])
    problems.push(...unreadPlaces(header.part, header.root, isMeant));
  const loud: WordProblem[] = [...found.problems];
  const silent: WordProblem[] = [...found.silent];
  const complain = oncePerTag<WordTag>((tag, fault) => {
    // The problem of a faulty tag was reported when the tag was found.
    if (tag.parsed.kind !== 'broken')
      (tag.silent ? silent : loud).push({
        severity: 'error',
        ...withReasonOfPlace(fault, tag.where.place, reasonOf(reading.headers, tag.where.part)),
        ...tag.where,
      });
  });
  const cut = cuts.get(part.name);
  const cutLinks = cut && (() => cutFrom(tree.value.root, part.xml, cut));
  const read = found.tags.length > 0 ? readTags(tree.value, found, reading, complain, cutLinks) : undefined;
  // `mc:Fallback` repeats a text box for old programs, and so its problems too; they are reported only if the
  // rest of the part has none.
  problems.push(...(loud.length === 0 ? silent : loud));
  return read && { name: part.name, tags: found.tags, ...read };
}

function readTags(
  tree: XmlTree,
  { tags, stories }: PartTags,
  reading: Reading,
  complain: Complain<WordTag>,
  cutLinks: (() => void) | undefined,
): Pick<ReadPart, 'checked' | 'built' | 'repeated'> {
  const { expected } = reading;
  let paired = true;
  let sound = !tags.some(({ parsed }) => parsed.kind === 'broken');
  const blocks = stories.flatMap((story) =>
    pairBlocks(story, (tag, fault) => {
      sound = false;
      paired &&= fault.code === MISSING_BLANK;
      complain(tag, fault);
    }),
  );
  const nested = nestBlocks(inReadingOrderOf(tree.root, tags), blocks);
  const isMain = tree.root.name === 'w:document';
  const headers = isMain ? new Map(reading.headers.moved.map((it) => [it.root, it])) : NO_HEADERS;
  const { built, repeated } = sound
    ? build(tree, tags, blocks, headers, reading, complain, cutLinks)
    : NOT_BUILT;
  const amidText = new Set(
    [...(built?.sites ?? [])].filter(([, { before }]) => before.length === 0).map(([id]) => id),
  );
  const checked = paired
    ? checkTree(nested, expected, ({ node }) => !amidText.has(node.id))
    : checkLooseTags(tags, expected);
  for (const { tag, fault } of checked.faults) complain(tag, fault);
  return { checked, built, repeated };
}

/**
 * Builds the program of a part; undefined if a block cannot stand where it does, and then later steps, which
 * would only report what follows from that fault, are skipped.
 */
function build(
  tree: XmlTree,
  tags: readonly WordTag[],
  blocks: readonly PairedBlock<WordTag>[],
  headers: ReadonlyMap<XmlElement, GraftedHeader>,
  { expected, numbers }: Reading,
  complain: Complain<WordTag>,
  cutLinks: (() => void) | undefined,
): Pick<ReadPart, 'built' | 'repeated'> {
  let sound = true;
  const note: Complain<WordTag> = (tag, fault) => {
    if (fault.severity !== 'warning') sound = false;
    complain(tag, fault);
  };
  markNeighbours(tree.root);
  checkTexts(blocks, note);
  const tables = mergedTables(tree.root);
  const { spans, columns: loopsOfColumns } = liftBlocks(blocks, tags, note);
  const columns = sound ? planColumns(loopsOfColumns, blocks, tags, note) : NO_COLUMNS;
  if (!sound) return NOT_BUILT;
  const grow = (also?: Iterable<XmlElement>) => partTree(tree.root, tags, blocks, note, also);
  const part = grow();
  if (sound) checkFields(part, note);
  if (sound) checkEffects(tags, note);
  if (sound) checkSections(part, headers.values(), tags, note);
  if (!sound) return NOT_BUILT;
  const repeated = repeatedCharts(part);
  const loops = blocks.some(({ branches }) => branches.some(isLoop));
  const styled = loops ? numbers() : undefined;
  const numbered = styled !== undefined && numberDirectly(part, styled);
  const changed = dropCutRanges(part) || numbered || cutLinks !== undefined;
  cutLinks?.();
  const helpers = helperNames(expected.helpers);
  const whole = changed ? grow() : part;
  const merges = planMerges(tables, whole, spans);
  const also = [...merges.cells.keys(), ...columns.headings.keys(), ...columns.rows, ...headers.keys()];
  const split = also.length === 0 ? whole : grow(also);
  return {
    built: buildProgram(tree.prolog, split, tags, { spans, merges, columns, headers, helpers }),
    repeated,
  };
}

const NO_HEADERS: ReadonlyMap<XmlElement, GraftedHeader> = new Map();

const NOT_BUILT: Pick<ReadPart, 'built' | 'repeated'> = { built: undefined, repeated: new Set() };
