// A part's program compiled, with the engine's own helpers that write XML.
import Handlebars from 'handlebars';
import { marksIn } from '../../ooxml/range-marks.js';
import type { TemplateHelpers } from '../../template/helpers.js';
import type { BuiltProgram } from '../compile/build-program.js';
import { HELPERS } from '../compile/program.js';
import type { WordTag } from '../tags/find-tags.js';
import type { FillState } from './fill-state.js';
import { type HelperOptions, registerTemplateHelpers } from './register-helpers.js';
import { writeParagraph, writeRuns, writeText } from './write-value.js';

export type FilledPart = (context: object, state: FillState) => string;

/** Compiles a part's program; `tags` place what fails in helpers of the template. */
export function compilePart(
  built: BuiltProgram,
  tags: readonly WordTag[],
  helpers: TemplateHelpers,
): FilledPart {
  const handlebars = Handlebars.create();
  compileBlocksApart(handlebars);
  registerTemplateHelpers(handlebars, helpers, tags);
  registerWriters(handlebars, built);
  const known = Object.fromEntries(
    [...Object.keys(helpers), ...Object.values(HELPERS)].map((name) => [name, true]),
  );
  const template = handlebars.compile(built.program, {
    knownHelpers: known as KnownHelpers,
    knownHelpersOnly: true,
    ignoreStandalone: true,
    noEscape: true,
  });
  return (context, fill) =>
    template(context, {
      data: { fill },
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
    });
}

/** What in a paragraph may print (17.3.1.22 p): runs, what holds runs, and formulas. */
const WORDS =
  /<(?:w:(?:r|hyperlink|fldSimple|sdt|ins|moveTo|smartTag|customXml|dir|bdo)|m:oMath(?:Para)?)[\s>]/;

function registerWriters(
  handlebars: typeof Handlebars,
  { sites, slots, copies, paragraphs }: BuiltProgram,
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
  handlebars.registerHelper(HELPERS.slot, (number: number, { data }: HelperOptions) => {
    const slot = slots[number];
    return slot === undefined ? '' : data.fill.evaluate(slot);
  });
  handlebars.registerHelper(HELPERS.copy, (number: number, { data }: HelperOptions) => {
    data.fill.beginCopy(copies[number] ?? []);
    return '';
  });
  block(handlebars, HELPERS.line, (xml) => (WORDS.test(xml) ? xml : marksIn(xml)));
  block(handlebars, HELPERS.table, (xml) => (/<w:tr[\s>]/.test(xml) ? xml : marksIn(xml)));
  block(handlebars, HELPERS.cell, (xml, number) =>
    /<w:p\/>$|<\/w:(?:p|sdt)>$/.test(xml) ? xml : xml + (paragraphs[number] ?? ''),
  );
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

// The documented way to change the compiler (Handlebars' docs/compiler-api.md), which its types leave out.
interface Compiler {
  compiler: new () => Compiler;
  matchExistingProgram(): unknown;
}

/**
 * Takes from the compiler the search for blocks that say the same: it takes time in the square of their number, and blocks of
 * a Word part hardly ever do.
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
