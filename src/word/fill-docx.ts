// Fills a Word file that holds Handlebars tags; everything else in the file stays unchanged.

import { createAddedParts } from '../ooxml/added-parts.js';
import { withDates } from '../ooxml/core-properties.js';
import { type Changes, createChanges } from '../ooxml/output.js';
import { fileProblem, type WordProblem } from '../ooxml/problem.js';
import type { Outcome } from '../ooxml/read-zip.js';
import { writeEntriesSealed } from '../ooxml/seal.js';
import { shapeOfData } from '../template/data-shape.js';
import type { TemplateHelpers } from '../template/helpers.js';
import { dropEmptySections } from './fill/empty-sections.js';
import { createState, type FillState } from './fill/fill-state.js';
import { partTables } from './fill/part-tables.js';
import { createBlockWriter, textWidthIn } from './fill/template-styles.js';
import { type ReadOptions, readTemplate } from './read-template.js';
import { fitLetterheads } from './wml/fit-letterheads.js';
import type { StyleIds } from './wml/styles.js';
import type { Frame, WordTemplate } from './word-template.js';

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
  const styles = (): Outcome<StyleIds> => {
    const styled = template.styled();
    if ('problem' in styled) return styled;
    frame = styled.value;
    return { value: styled.value.styles };
  };
  let filling = '';
  // Only blocks add parts, and they have asked for the styles, and so for the frame, before.
  const added = createAddedParts(() => frame?.entries ?? []);
  const state: FillState = createState(template.taken, createBlockWriter(template.sections, styles), (part) =>
    added.add((state.inNote && template.noteParts?.[state.inNote]) ?? filling, part),
  );
  try {
    for (const { name, fill } of template.parts) {
      filling = name;
      const filled = fitLetterheads(fill(context, state), textWidthIn(template.sections, 0));
      changes.set(name, settled(filled, template.textOf(name) ?? ''));
    }
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
  const { entries, seal } = frame ?? template.plain();
  const all = added.over(changes.over(entries));
  return { bytes: writeEntriesSealed(all, seal, date), problems: [...state.problems, ...words] };
}

/** What of a filled part only the whole of it tells. */
function settled(xml: string, template: string): string {
  return dropEmptySections(partTables(xml, template));
}

function stampDates(changes: Changes, core: string | undefined, date: Date): void {
  const xml = core === undefined ? undefined : changes.get(core);
  if (core !== undefined && xml !== undefined) changes.set(core, withDates(xml, date));
}
