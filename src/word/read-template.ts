// Reads a Word template, without any data: opens the package, finds and checks the tags of every part, lifts
// blocks and compiles.
import { openPackage, type TextPart, type WordPackage } from '../ooxml/package.js';
import { parsePart } from '../ooxml/part.js';
import { inReadingOrder, type WordProblem } from '../ooxml/problem.js';
import type { XmlElement, XmlTree } from '../ooxml/xml-tree.js';
import { once } from '../source/remembered.js';
import { checkLooseTags, checkTree, type TreeCheck } from '../template/check/check-tree.js';
import type { ListedTag } from '../template/check/template-check.js';
import type { Expected } from '../template/expected.js';
import { helperNames } from '../template/helpers.js';
import { meantAsTag } from '../template/tags/meant-as-tag.js';
import { MISSING_BLANK } from '../template/tags/parse-tag.js';
import { type Complain, oncePerTag } from '../template/tags/tag.js';
import { nestBlocks, type PairedBlock, pairBlocks } from '../template/tags/template-tree.js';
import { type Cut, cutFrom, cutPackage } from './active/cut-links.js';
import { findActive } from './active/find-active.js';
import { unreadParts } from './active/unread-parts.js';
import { type BuiltProgram, buildProgram } from './compile/build-program.js';
import { checkFields } from './compile/cut-fields.js';
import { dropCutRanges } from './compile/cut-ranges.js';
import { numberDirectly } from './compile/number-directly.js';
import { isLoop, partTree } from './compile/part-tree.js';
import { muteContents } from './fields/mute-contents.js';
import { compilePart } from './fill/compile-part.js';
import { type ParagraphNumbers, paragraphNumbers } from './read/paragraph-numbers.js';
import { findTags, type PartTags, type WordTag } from './tags/find-tags.js';
import { type Grafted, graftNotes, muteNotes, type NotesPart } from './tags/graft-notes.js';
import { liftBlocks } from './tags/lift-blocks.js';
import { withReasonOfPlace } from './tags/shared-story.js';
import { unreadPlaces } from './tags/unread-places.js';
import { type WordTemplate, wordTemplate } from './word-template.js';

export interface ReadTemplate extends FoundInTemplate {
  /** Undefined if one of the problems is an error. */
  readonly template?: WordTemplate;
}

export interface ReadPrograms extends FoundInTemplate {
  /** The package, and the programs of its parts that hold tags; undefined if one of the problems is an error. */
  readonly programs?: {
    readonly package: WordPackage;
    readonly parts: readonly PartProgram[];
    /** The ids of notes that are filled where they are referred to, by the name of their part. */
    readonly movedNotes: Grafted['ids'];
  };
}

export interface PartProgram {
  readonly name: string;
  readonly built: BuiltProgram;
  /** The tags of the part, by id. */
  readonly tags: readonly WordTag[];
}

interface FoundInTemplate {
  readonly problems: readonly WordProblem[];
  /** Every tag that prints a value or opens a block, with its place and its meaning. */
  readonly tags: readonly ListedTag[];
  /** The names of the fields at the top level of the data that the template prints. */
  readonly shown: ReadonlySet<string>;
  /** Whether the file could be opened but no tag was found in a part that could be parsed. */
  readonly isBare: boolean;
}

/**
 * Reads a template, which can then be filled any number of times.
 *
 * @param bytes of a .docx or .dotx, which may be hostile.
 * @param expected the shape of the data and the helpers against which the tags are checked.
 * @param options `keepLinks`: whether what the template fetches from outside stays in the filled file.
 * @returns all problems at once; nothing is thrown for a faulty template.
 */
export function readTemplate(bytes: Uint8Array, expected: Expected, options: ReadOptions = {}): ReadTemplate {
  const { programs, ...found } = readPrograms(bytes, expected, options);
  if (!programs) return found;
  const parts = programs.parts.map(({ name, built, tags }) => ({
    name,
    fill: compilePart(built, tags, expected.helpers),
  }));
  return { ...found, template: wordTemplate(programs.package, parts, programs.movedNotes) };
}

/** Reads a template as `readTemplate` does, but does not compile it. */
export function readPrograms(
  bytes: Uint8Array,
  expected: Expected,
  { keepLinks = false }: ReadOptions = {},
): ReadPrograms {
  const opened = openPackage(bytes);
  if ('problem' in opened) return { problems: [opened.problem], tags: [], shown: new Set(), isBare: false };
  const { textParts } = opened.value;
  const active = findActive(opened.value, keepLinks);
  const isMeant = meantAsTag(expected);
  const problems = [...active.problems, ...unreadParts(opened.value, isMeant, keepLinks)];
  const known: Known = {
    expected,
    isMeant,
    numbers: once(() => numbersIn(opened.value)),
    main: opened.value.main,
    notes: notesIn(opened.value, active.cuts),
    moved: new Map(),
  };
  const parts = textParts.flatMap(
    (part) => readPart(part, known, active.cuts.get(part.name), problems) ?? [],
  );
  const found = {
    problems: inReadingOrder(
      problems,
      textParts.map(({ name }) => name),
    ),
    tags: parts.flatMap(listedTags),
    shown: new Set(parts.flatMap(({ checked }) => [...checked.shown])),
    isBare: parts.length === 0,
  };
  if (problems.some(({ severity }) => severity === 'error')) return found;
  const safe = active.cuts.size === 0 ? opened : cutPackage(opened.value, active.cuts);
  if ('problem' in safe) return { ...found, problems: [...found.problems, safe.problem] };
  const programs = parts.flatMap(({ name, built, tags }) =>
    built === undefined ? [] : [{ name, built, tags }],
  );
  return { ...found, programs: { package: safe.value, parts: programs, movedNotes: known.moved } };
}

export interface ReadOptions {
  readonly keepLinks?: boolean | undefined;
}

/**
 * The parts of notes that hold tags; not those of which something is cut out, since it would not be cut out of what is
 * filled in the body.
 */
function notesIn({ textParts, related }: WordPackage, cuts: ReadonlyMap<string, Cut>): readonly NotesPart[] {
  return (['footnote', 'endnote'] as const).flatMap((kind) => {
    const part = textParts.find(({ name }) => name === related.get(`${kind}s`));
    if (!part || cuts.has(part.name) || !/[{｛]|&#/.test(part.xml)) return [];
    const tree = parsePart(part.name, part.xml);
    return 'problem' in tree ? [] : [{ kind, name: part.name, label: part.label, root: tree.value.root }];
  });
}

/** What is known while the parts are read. */
interface Known {
  readonly main: string;
  readonly notes: readonly NotesPart[];
  /** The ids of notes that were moved into the body, which comes before the notes. */
  moved: Grafted['ids'];
  readonly expected: Expected;
  readonly isMeant: (words: string) => boolean;
  /** What styles say of numbers; undefined where no style numbers anything. */
  readonly numbers: () => ParagraphNumbers | undefined;
}

function numbersIn({ related, tree, xmlParts }: WordPackage): ParagraphNumbers | undefined {
  const names = [related.get('styles') ?? '', related.get('numbering') ?? ''] as const;
  if (!/<w:numPr[\s>]/.test(xmlParts.get(names[0])?.xml ?? '')) return undefined;
  const [styles, numbering] = [tree(names[0], 'w:styles'), tree(names[1], 'w:numbering')];
  // What cannot be read is told where it is needed.
  return 'problem' in styles || 'problem' in numbering || !numbering.value
    ? undefined
    : paragraphNumbers(styles.value, numbering.value);
}

interface ReadPart {
  readonly name: string;
  readonly tags: readonly WordTag[];
  readonly checked: TreeCheck<WordTag>;
  /** Undefined if a tag or a block of the part is faulty. */
  readonly built: BuiltProgram | undefined;
}

/**
 * Reads a part; undefined for a part without tags, which stays unchanged, and for one that cannot be parsed.
 */
function readPart(
  part: TextPart,
  known: Known,
  cut: Cut | undefined,
  problems: WordProblem[],
): ReadPart | undefined {
  // Most parts hold no tags and need not be parsed; braces may also be written as character references.
  if (!/[{}｛｝]|&#/.test(part.xml)) return undefined;
  const tree = parsePart(part.name, part.xml);
  if ('problem' in tree) {
    problems.push(tree.problem);
    return undefined;
  }
  const { isMeant } = known;
  muteContents(part.xml, tree.value.root);
  const { paragraphs, ids } =
    part.name === known.main
      ? graftNotes(tree.value.root, known.notes)
      : { paragraphs: undefined, ids: undefined };
  if (ids) known.moved = ids;
  muteNotes(tree.value.root, known.moved.get(part.name));
  const found = findTags(part, tree.value.root, isMeant, paragraphs);
  problems.push(...unreadPlaces(part, tree.value.root, isMeant));
  const loud: WordProblem[] = [...found.problems];
  const silent: WordProblem[] = [...found.silent];
  const complain = oncePerTag<WordTag>((tag, fault) => {
    // The problem of a faulty tag was reported when the tag was found.
    if (tag.parsed.kind !== 'broken')
      (tag.silent ? silent : loud).push({
        severity: 'error',
        ...withReasonOfPlace(fault, tag.where.place),
        ...tag.where,
      });
  });
  const cutLinks = cut && (() => cutFrom(tree.value.root, part.xml, cut));
  const read = found.tags.length > 0 ? readTags(tree.value, found, known, complain, cutLinks) : undefined;
  // `mc:Fallback` repeats a text box for old programs, and so its problems too; they are reported only if the
  // rest of the part has none.
  problems.push(...(loud.length === 0 ? silent : loud));
  return read && { name: part.name, tags: found.tags, ...read };
}

function readTags(
  tree: XmlTree,
  { tags, stories }: PartTags,
  known: Known,
  complain: Complain<WordTag>,
  cutLinks: (() => void) | undefined,
): Pick<ReadPart, 'checked' | 'built'> {
  const { expected } = known;
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
  const built = sound ? build(tree, tags, blocks, known, complain, cutLinks) : undefined;
  const amidText = new Set(
    [...(built?.sites ?? [])].filter(([, { before }]) => before.length === 0).map(([id]) => id),
  );
  const checked = paired
    ? checkTree(nested, expected, ({ node }) => !amidText.has(node.id))
    : checkLooseTags(tags, expected);
  for (const { tag, fault } of checked.faults) complain(tag, fault);
  return { checked, built };
}

/**
 * Sorts tags as they stand in the tree: a text box stands inside its paragraph, but its tags are found after
 * those of the paragraph.
 */
function inReadingOrderOf(root: XmlElement, tags: readonly WordTag[]): readonly WordTag[] {
  const ordered: WordTag[] = [];
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      const tag = child.kind === 'tag' ? tags[child.id] : undefined;
      if (tag !== undefined) ordered.push(tag);
      else if (child.kind === 'element') walk(child);
    }
  };
  walk(root);
  return ordered;
}

/**
 * Builds the program of a part; undefined if a block cannot stand where it does, and then later steps, which
 * would only report what follows from that fault, are skipped.
 */
function build(
  tree: XmlTree,
  tags: readonly WordTag[],
  blocks: readonly PairedBlock<WordTag>[],
  { expected, numbers }: Known,
  complain: Complain<WordTag>,
  cutLinks: (() => void) | undefined,
): BuiltProgram | undefined {
  let sound = true;
  const note: Complain<WordTag> = (tag, fault) => {
    sound = false;
    complain(tag, fault);
  };
  const spans = liftBlocks(blocks, tags, note);
  if (!sound) return undefined;
  const grow = () => partTree(tree.root, tags, blocks, note);
  const part = grow();
  if (sound) checkFields(part, note);
  if (!sound) return undefined;
  const loops = blocks.some(({ branches }) => branches.some(isLoop));
  const styled = loops ? numbers() : undefined;
  const numbered = styled !== undefined && numberDirectly(part, styled);
  const changed = dropCutRanges(part) || numbered || cutLinks !== undefined;
  cutLinks?.();
  return buildProgram(tree.prolog, changed ? grow() : part, tags, spans, helperNames(expected.helpers));
}

/** Lists the tags of a part, without those in `mc:Fallback`, which repeats a text box for old programs. */
const listedTags = ({ tags, checked }: ReadPart): ListedTag[] =>
  tags
    .filter(({ parsed, silent }) => !silent && (parsed.kind === 'value' || parsed.kind === 'open'))
    .map((tag) => ({ place: tag.where.place, typed: tag.typed, about: checked.meanings.get(tag) ?? '' }));
