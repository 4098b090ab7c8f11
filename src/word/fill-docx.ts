// Fills a Word file that holds Handlebars tags; everything else in the file stays unchanged.

import { type AddedPart, createAddedParts } from '../ooxml/added-parts.js';
import { withDates } from '../ooxml/core-properties.js';
import { type Changes, createChanges } from '../ooxml/output.js';
import { fileProblem, type WordProblem } from '../ooxml/problem.js';
import type { Outcome, ZipEntry } from '../ooxml/read-zip.js';
import { sealPlaceIn, writeEntriesSealed } from '../ooxml/seal.js';
import { pack, store, writeZip } from '../ooxml/write-zip.js';
import { shapeOfData } from '../template/data-shape.js';
import type { TemplateHelpers } from '../template/helpers.js';
import { createChartFilling } from './fill/chart-filling.js';
import { dropBareLastSection, dropEmptySections } from './fill/empty-sections.js';
import { createState, type FillState } from './fill/fill-state.js';
import { createHeaderFilling } from './fill/header-filling.js';
import { partTables } from './fill/part-tables.js';
import { withRoom } from './fill/picture-lines.js';
import { createBlockWriter, createPictureWriter, textWidthIn } from './fill/template-styles.js';
import { type ReadOptions, readTemplate } from './read-template.js';
import { fitLetterheads } from './wml/fit-letterheads.js';
import type { TemplateLook } from './wml/template-look.js';
import type { FilledBook, Frame, WordTemplate } from './word-template.js';

export interface FillOptions {
  /**
   * The date of the zip's entries and of the document's properties, in UTC; without it the entries have
   * 1980-01-01 and the properties keep the template's dates.
   */
  readonly date?: Date | undefined;
}

export interface Filled {
  /** The filled file; undefined when one of the problems is an error. */
  readonly bytes?: Uint8Array;
  readonly problems: readonly WordProblem[];
}

/**
 * Fills a template with any data; the tags are checked against the shape of the data. The same input gives
 * the same bytes on every machine.
 *
 * @param template bytes of a .docx or .dotx, which may be hostile.
 * @param context the data: values are text, numbers, lists, objects, rich text (`{inlines}`) and blocks
 *   (`{blocks}`).
 * @param options may also hold `helpers`, functions the template can call besides `each`, `if`, `unless`,
 *   `with` and `lookup`, and `keepLinks`, for what the template fetches from outside.
 * @returns the filled file and all problems; nothing is thrown for a faulty template or faulty data.
 */
export function fillDocx(
  template: Uint8Array,
  context: object,
  {
    helpers = {},
    keepLinks,
    ...options
  }: FillOptions & ReadOptions & { readonly helpers?: TemplateHelpers } = {},
): Filled {
  const read = readTemplate(template, { shape: shapeOfData(context), helpers }, { keepLinks });
  if (!read.template) return { problems: read.problems };
  const filled = fillTemplate(read.template, context, options);
  return { ...filled, problems: [...read.problems, ...filled.problems] };
}

/**
 * Fills a template that was read before, so that one reading serves many fillings.
 *
 * @returns the filled file and the problems of this filling, not those of reading the template.
 */
export function fillTemplate(template: WordTemplate, context: object, { date }: FillOptions = {}): Filled {
  const changes = createChanges(template.textOf);
  let frame: Frame | undefined;
  const look = (): Outcome<TemplateLook> => {
    const styled = template.styled();
    if ('problem' in styled) return styled;
    frame = styled.value;
    return { value: styled.value.look };
  };
  const books: ZipEntry[] = [];
  let filling = '';
  const textWidth = textWidthIn(template.sections, 0);
  // Only blocks and pictures add parts, and they have asked for the styles, and so for the frame, before.
  const added = createAddedParts(() => frame?.entries ?? []);
  const write = {
    blocks: createBlockWriter(template.sections, look),
    picture: createPictureWriter(template.sections, look),
  };
  const charts = createChartFilling(template);
  const headers = createHeaderFilling(template.headers, added.begin);
  const state: FillState = createState(
    template.taken,
    write,
    (part) =>
      added.add(headers.inside ?? (state.inNote && template.noteParts?.[state.inNote]) ?? filling, part),
    (id, chart) => charts.keep(filling, id, chart, state),
    headers,
  );
  try {
    for (const { name, fill } of template.parts) {
      filling = name;
      changes.set(name, settled(fill(context, state), template.textOf(name) ?? '', textWidth));
    }
    for (const book of template.books ?? []) books.push(filledBook(book, context, state));
    const addPart = (owner: string, part: AddedPart): Outcome<string> => {
      const ready = look();
      return 'problem' in ready ? ready : { value: added.add(owner, part) };
    };
    books.push(...charts.fill(changes, addPart, state));
  } catch (error) {
    // A RangeError means too many copies, a string longer than Node allows, or calls nested too deeply.
    if (!(error instanceof RangeError)) throw error;
    return {
      problems: [
        fileProblem('too-large', '填出来的内容太多，一个文件装不下', '请检查模板里循环套循环的地方'),
      ],
    };
  }
  if (state.problems.some(({ severity }) => severity === 'error')) return { problems: state.problems };
  const fault = template.addCopies(changes, state);
  if (fault !== undefined) return { problems: [...state.problems, fault] };
  const words = template.settle?.(changes, frame) ?? [];
  if (date !== undefined) stampDates(changes, template.core, date);
  frame ??= template.plain();
  const { entries, seal } = frame;
  const lost = headers.add(added, template.main ?? '', (xml) => settled(xml, '', textWidth));
  // The last of a name is the one: a workbook of the template's words gives way to one of figures.
  const written = new Map(books.map((entry) => [entry.name, entry]));
  const whole = [
    ...added.over(changes.over(entries)).filter(({ name }) => !written.has(name) && !lost.has(name)),
    ...written.values(),
  ];
  const all = template.withoutLost?.(changes, whole) ?? whole;
  // The properties that hold the seal may have been filled.
  const place = template.parts.some(({ name }) => name === seal.name)
    ? sealPlaceIn(seal.name, changes.get(seal.name))
    : seal;
  return { bytes: writeEntriesSealed(all, place, date), problems: [...state.problems, ...words] };
}

/** The entry of a workbook with its cells filled. */
function filledBook({ name, entries, parts }: FilledBook, context: object, state: FillState): ZipEntry {
  const filled = new Map(
    parts.map((part) => [part.name, pack(part.name, new TextEncoder().encode(part.fill(context, state)))]),
  );
  return store(
    name,
    writeZip(
      entries.map((entry) => filled.get(entry.name) ?? entry),
      undefined,
    ),
  );
}

/** What of a filled part only the whole of it tells. */
function settled(xml: string, template: string, textWidth: number): string {
  const whole = partTables(withRoom(fitLetterheads(xml, textWidth)), template);
  return dropBareLastSection(dropEmptySections(whole), template);
}

function stampDates(changes: Changes, core: string | undefined, date: Date): void {
  const xml = core === undefined ? undefined : changes.get(core);
  if (core !== undefined && xml !== undefined) changes.set(core, withDates(xml, date));
}
