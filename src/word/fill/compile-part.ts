// Compiles the program of a part, with the engine's own helpers, which write XML.
import Handlebars from 'handlebars';
import { marksIn } from '../../ooxml/range-marks.js';
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
 * Compiles the program of a part.
 *
 * @param tags of the part, by id, which give a place to the problems of the template's helpers.
 * @param helpers the helpers that the template may call.
 */
export function compilePart(
  built: BuiltProgram,
  tags: readonly ToldTag[],
  helpers: TemplateHelpers,
): FilledPart {
  const handlebars = environmentFor(built, tags, helpers, new Set(namesIn(built)));
  compileBlocksApart(handlebars);
  return filledBy(handlebars.compile(built.program, optionsFor(helpers)));
}

/** All names in the program of a part, among which are those of the helpers that it calls. */
export function namesIn({ program }: BuiltProgram): readonly string[] {
  const names = new Set<string>();
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = ({ original }) => void names.add(original);
  visitor.accept(program);
  return [...names];
}

/** The program of a part as JavaScript, for `loadPart`. */
export function precompilePart({ program }: BuiltProgram, helpers: TemplateHelpers): string {
  const handlebars = Handlebars.create();
  compileBlocksApart(handlebars);
  return String(handlebars.precompile(program, optionsFor(helpers)));
}

/**
 * Makes ready a program that was compiled before, by `precompilePart`; Handlebars' runtime without its compiler is enough.
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
  return filledBy(environmentFor(tables, tags, helpers, new Set(names)).template(program));
}

function environmentFor(
  tables: PartTables,
  tags: readonly ToldTag[],
  helpers: TemplateHelpers,
  names: ReadonlySet<string>,
): typeof Handlebars {
  const handlebars = Handlebars.create();
  // Handlebars' own call one another.
  const own = new Set(Object.keys(handlebars.helpers));
  registerTemplateHelpers(handlebars, helpers, tags);
  registerWriters(handlebars, tables);
  // With each filling Handlebars wraps every helper anew.
  for (const name of Object.keys(handlebars.helpers))
    if (!names.has(name) && !own.has(name)) handlebars.unregisterHelper(name);
  return handlebars;
}

function optionsFor(helpers: TemplateHelpers): CompileOptions {
  const known = Object.fromEntries(
    [...Object.keys(helpers), ...Object.values(HELPERS)].map((name) => [name, true]),
  );
  return {
    knownHelpers: known as KnownHelpers,
    knownHelpersOnly: true,
    ignoreStandalone: true,
    noEscape: true,
  };
}

function filledBy(template: HandlebarsTemplateDelegate): FilledPart {
  return (context, fill) =>
    template(context, {
      data: { fill },
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    });
}

/** The children of a paragraph that can print (17.3.1.22 p): runs, elements that hold runs, and formulas. */
const WORDS =
  /<(?:w:(?:r|hyperlink|fldSimple|sdt|ins|moveTo|smartTag|customXml|dir|bdo)|m:oMath(?:Para)?)[\s>]/;

function registerWriters(
  handlebars: typeof Handlebars,
  { sites, slots, copies, paragraphs }: PartTables,
): void {
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

function registerColumns(handlebars: typeof Handlebars, slots: PartTables['slots']): void {
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

function block(
  handlebars: typeof Handlebars,
  name: string,
  write: (xml: string, number: number) => string,
): void {
  handlebars.registerHelper(name, function (this: unknown, number: number, options: HelperOptions) {
    return write(options.fn(this), number);
  });
}

// Handlebars documents this way to change its compiler (docs/compiler-api.md), but its types leave it out.
interface Compiler {
  compiler: new () => Compiler;
  matchExistingProgram(): unknown;
}

/**
 * Switches off the compiler's search for equal blocks, whose time grows with the square of their number, and
 * which hardly ever finds any in a Word part.
 */
function compileBlocksApart(environment: typeof Handlebars): void {
  const extensible = environment as unknown as { JavaScriptCompiler: new () => Compiler };
  class BlocksApart extends extensible.JavaScriptCompiler {
    override matchExistingProgram(): undefined {
      return undefined;
    }
  }
  BlocksApart.prototype.compiler = BlocksApart;
  extensible.JavaScriptCompiler = BlocksApart;
}
