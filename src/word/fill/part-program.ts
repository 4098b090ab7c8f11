// Runs the program of a part, with the engine's own helpers, which write XML. `compile-part.ts` compiles it.

import { marksIn } from '../../ooxml/range-marks.js';
import { type Runtime, runtime } from '../../template/handlebars-runtime.js';
import type { TemplateHelpers } from '../../template/helpers.js';
import { roundsOver } from '../../template/rounds.js';
import type { BuiltProgram, ToldTag } from '../compile/built.js';
import { HELPERS } from '../compile/program.js';
import { columnsAt } from './columns.js';
import { registerEffects } from './effects.js';
import type { FillState } from './fill-state.js';
import { type HelperOptions, registerTemplateHelpers } from './register-helpers.js';
import { writeAttribute, writeDrawing, writeParagraph, writeRuns, writeText } from './write-value.js';

/** Fills a part with data and returns its XML; throws a RangeError if there are too many copies. */
export type FilledPart = (context: object, state: FillState) => string;

/** What is looked up by number while the program of a part runs. */
export type PartTables = Omit<BuiltProgram, 'program'>;

/**
 * Makes ready a program that was compiled before, by `precompilePart`.
 *
 * @param names in the program, of helpers and of what else there is.
 */
export function loadPart(
  program: TemplateSpecification,
  names: readonly string[],
  tables: PartTables,
  tags: readonly ToldTag[],
  helpers: TemplateHelpers,
): FilledPart {
  const handlebars = runtime.create();
  registerFor(handlebars, tables, tags, helpers, names);
  const template = handlebars.template(program);
  setUpOnce(template);
  return filledBy(template);
}

/** Gives a Handlebars of its own what the program of a part calls; `names` are all that the program holds. */
export function registerFor(
  handlebars: Runtime,
  tables: PartTables,
  tags: readonly ToldTag[],
  helpers: TemplateHelpers,
  names: readonly string[],
): void {
  // Handlebars' own call one another.
  const kept = new Set([...Object.keys(handlebars.helpers), ...names]);
  registerTemplateHelpers(handlebars, helpers, tags);
  registerWriters(handlebars, tables);
  // Handlebars wraps every helper with the first filling.
  for (const name of Object.keys(handlebars.helpers)) if (!kept.has(name)) handlebars.unregisterHelper(name);
}

/** Fills a part by its compiled template. */
export function filledBy(template: HandlebarsTemplateDelegate): FilledPart {
  return (context, fill) =>
    template(context, {
      data: { fill },
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    });
}

/**
 * Handlebars wraps every helper anew with each filling, but none is registered after the first. Its types leave out the method
 * that does so, which it calls by this name (lib/handlebars/runtime.js).
 */
function setUpOnce(template: HandlebarsTemplateDelegate): void {
  const own = template as unknown as { _setup(options: object): void };
  const setUp = own._setup;
  let ready = false;
  own._setup = (options) => {
    if (!ready) setUp(options);
    ready = true;
  };
}

/** The children of a paragraph that can print (17.3.1.22 p): runs, elements that hold runs, and formulas. */
const WORDS =
  /<(?:w:(?:r|hyperlink|fldSimple|sdt|ins|moveTo|smartTag|customXml|dir|bdo)|m:oMath(?:Para)?)[\s>]/;

function registerWriters(handlebars: Runtime, { sites, slots, copies, paragraphs }: PartTables): void {
  const value =
    (write: typeof writeRuns) =>
    (id: number, content: unknown, { data }: HelperOptions) => {
      const site = sites.get(id);
      return site === undefined ? '' : write(site, content, data.fill);
    };
  handlebars.registerHelper(HELPERS.runs, value(writeRuns));
  handlebars.registerHelper(HELPERS.paragraph, value(writeParagraph));
  handlebars.registerHelper(HELPERS.text, value(writeText));
  handlebars.registerHelper(HELPERS.attribute, value(writeAttribute));
  handlebars.registerHelper(HELPERS.slot, (number: number, { data }: HelperOptions) => {
    const slot = slots[number];
    return slot === undefined ? '' : data.fill.evaluate(slot);
  });
  handlebars.registerHelper(HELPERS.copy, (number: number, { data }: HelperOptions) => {
    data.fill.beginCopy(copies[number] ?? []);
    return '';
  });
  handlebars.registerHelper(HELPERS.hold, function (this: unknown, id: number, options: HelperOptions) {
    options.data.fill.held.set(id, () => options.fn(this));
    return '';
  });
  handlebars.registerHelper(
    HELPERS.held,
    (id: number, { data }: HelperOptions) => data.fill.held.get(id)?.() ?? '',
  );
  handlebars.registerHelper(HELPERS.begins, function (this: unknown, _: number, options: HelperOptions) {
    return options.data.fill.begins ? options.fn(this) : options.inverse(this);
  });
  registerColumns(handlebars, slots);
  registerEffects(handlebars, paragraphs);
  handlebars.registerHelper(HELPERS.drawing, function (this: unknown, _: number, options: HelperOptions) {
    return writeDrawing(() => options.fn(this), options.data.fill);
  });
  handlebars.registerHelper(HELPERS.note, function (this: unknown, number: number, options: HelperOptions) {
    return options.data.fill.writeNote(paragraphs[number] ?? '', () => options.fn(this));
  });
  handlebars.registerHelper(HELPERS.header, function (this: unknown, number: number, options: HelperOptions) {
    options.data.fill.writeHeader(paragraphs[number] ?? '', () => options.fn(this));
    return '';
  });
  block(handlebars, HELPERS.line, (xml) => (WORDS.test(xml) ? xml : marksIn(xml)));
  block(handlebars, HELPERS.table, (xml) => (/<w:tr[\s>]/.test(xml) ? xml : marksIn(xml)));
  block(handlebars, HELPERS.cell, (xml, number) =>
    /<w:p\/>$|<\/w:(?:p|sdt)>$/.test(xml) ? xml : xml + (paragraphs[number] ?? ''),
  );
}

function registerColumns(handlebars: Runtime, slots: PartTables['slots']): void {
  handlebars.registerHelper(HELPERS.columns, (number: number, list: unknown, { data }: HelperOptions) => {
    data.fill.columns.set(number, roundsOver(list));
    return '';
  });
  handlebars.registerHelper(
    HELPERS.heading,
    function (this: unknown, number: number, options: HelperOptions) {
      const slot = slots[number];
      const gone = slot?.kind === 'columns' && columnsAt(slot.place, options.data.fill.columns) === 0;
      return gone ? '' : options.fn(this);
    },
  );
  handlebars.registerHelper(
    HELPERS.eachColumn,
    function (this: unknown, number: number, options: HelperOptions) {
      return options.fn(this).repeat(options.data.fill.columns.get(number) ?? 0);
    },
  );
  block(handlebars, HELPERS.cells, (xml) => (/<w:tc[\s>]/.test(xml) ? xml : marksIn(xml)));
}

function block(handlebars: Runtime, name: string, write: (xml: string, number: number) => string): void {
  handlebars.registerHelper(name, function (this: unknown, number: number, options: HelperOptions) {
    return write(options.fn(this), number);
  });
}
