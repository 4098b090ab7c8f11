// Reads a Word template, without any data: opens the package, finds and checks the tags of every part, lifts
// blocks and compiles.
import { openPackage, type WordPackage } from '../ooxml/package.js';
import { parsePart } from '../ooxml/part.js';
import { inReadingOrder, type WordProblem } from '../ooxml/problem.js';
import type { ZipEntry } from '../ooxml/read-zip.js';
import { once } from '../source/remembered.js';
import type { ListedTag } from '../template/check/template-check.js';
import type { Expected } from '../template/expected.js';
import { meantAsTag } from '../template/tags/meant-as-tag.js';
import { type Cut, cutPackage } from './active/cut-links.js';
import { findActive } from './active/find-active.js';
import { unreadParts } from './active/unread-parts.js';
import { chartParts } from './chart-parts.js';
import type { BuiltProgram } from './compile/built.js';
import { diagramParts } from './diagram-parts.js';
import { compilePart } from './fill/compile-part.js';
import { takenIds } from './fill/copy-needs.js';
import { headersIn, withoutHeaders } from './item-headers.js';
import { type ParagraphNumbers, paragraphNumbers } from './read/paragraph-numbers.js';
import { readCharts } from './read-charts.js';
import { readDiagrams } from './read-diagrams.js';
import { type Reading, type ReadPart, readPart } from './read-part.js';
import type { WordTag } from './tags/find-tags.js';
import type { GraftedHeader } from './tags/graft-headers.js';
import type { Grafted, NotesPart } from './tags/graft-notes.js';
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
    /** The workbooks of charts in which there are tags. */
    readonly books: readonly BookPrograms[];
    /** The ids of notes that are filled where they are referred to, by the name of their part. */
    readonly movedNotes: Grafted['ids'];
    /** The headers and footers that are filled for each item. */
    readonly itemHeaders: readonly GraftedHeader[];
  };
}

/** A workbook in the package, and the programs of its parts that hold tags. */
interface BookPrograms {
  readonly name: string;
  readonly entries: readonly ZipEntry[];
  readonly parts: readonly PartProgram[];
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
  const compiled = (parts: readonly PartProgram[]) =>
    parts.map(({ name, built, tags }) => ({ name, fill: compilePart(built, tags, expected.helpers) }));
  const books = programs.books.map((book) => ({ ...book, parts: compiled(book.parts) }));
  const { package: whole, movedNotes, itemHeaders } = programs;
  if (itemHeaders.length === 0)
    return { ...found, template: wordTemplate(whole, compiled(programs.parts), books, movedNotes) };
  const rest = withoutHeaders(whole, itemHeaders);
  if ('problem' in rest) return { ...found, problems: [...found.problems, rest.problem] };
  const moved = { headers: rest.value.headers, taken: takenIds(whole) };
  return {
    ...found,
    template: wordTemplate(rest.value.package, compiled(programs.parts), books, movedNotes, moved),
  };
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
  const charts = chartParts(opened.value);
  const diagrams = diagramParts(opened.value);
  const shapes = diagrams.flatMap(({ data, drawing }) => (drawing ? [data, drawing] : [data]));
  const read = new Set([...textParts, ...charts, ...shapes].map(({ name }) => name));
  const problems = [...active.problems, ...unreadParts(opened.value, read, isMeant, keepLinks)];
  const reading: Reading = {
    expected,
    isMeant,
    cuts: active.cuts,
    problems,
    numbers: once(() => numbersIn(opened.value)),
    main: opened.value.main,
    notes: notesIn(opened.value, active.cuts),
    moved: new Map(),
    headers: { all: headersIn(opened.value, active.cuts), moved: [], shared: new Map() },
  };
  const texts = textParts.flatMap((part) => readPart(part, reading) ?? []);
  const drawn = readCharts(charts, texts, reading);
  const parts = [...texts, ...drawn.parts, ...readDiagrams(diagrams, texts, reading)];
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
  return {
    ...found,
    programs: {
      package: safe.value,
      parts: programsOf(parts),
      movedNotes: reading.moved,
      itemHeaders: reading.headers.moved,
      books: drawn.books.map(({ name, entries, parts }) => ({ name, entries, parts: programsOf(parts) })),
    },
  };
}

export interface ReadOptions {
  readonly keepLinks?: boolean | undefined;
}

const programsOf = (parts: readonly ReadPart[]): readonly PartProgram[] =>
  parts.flatMap(({ name, built, tags }) => (built === undefined ? [] : [{ name, built, tags }]));

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

function numbersIn({ related, tree, xmlParts }: WordPackage): ParagraphNumbers | undefined {
  const names = [related.get('styles') ?? '', related.get('numbering') ?? ''] as const;
  if (!/<w:numPr[\s>]/.test(xmlParts.get(names[0])?.xml ?? '')) return undefined;
  const [styles, numbering] = [tree(names[0], 'w:styles'), tree(names[1], 'w:numbering')];
  // What cannot be read is told where it is needed.
  return 'problem' in styles || 'problem' in numbering || !numbering.value
    ? undefined
    : paragraphNumbers(styles.value, numbering.value);
}

/** Lists the tags of a part, without those in `mc:Fallback`, which repeats a text box for old programs. */
const listedTags = ({ tags, checked }: ReadPart): ListedTag[] =>
  tags
    .filter(({ parsed, silent }) => !silent && (parsed.kind === 'value' || parsed.kind === 'open'))
    .map((tag) => ({ place: tag.where.place, typed: tag.typed, about: checked.meanings.get(tag) ?? '' }));
