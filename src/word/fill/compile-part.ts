// A part's program compiled, with the engine's own helpers that write XML.
import Handlebars from 'handlebars';
import { marksIn } from '../../ooxml/range-marks.js';
import type { TemplateHelper } from '../../template/template-helpers.js';
import type { BuiltProgram } from '../compile/build-program.js';
import { HELPERS } from '../compile/program.js';
import type { Tag } from '../tags/find-tags.js';
import { compileBlocksApart } from './compiler.js';
import type { FillState } from './fill-state.js';
import { type HelperOptions, registerTemplateHelpers } from './register-helpers.js';
import { writeParagraph, writeRuns, writeText } from './write-value.js';

export type FilledPart = (context: object, state: FillState) => string;

/** Compiles a part's program; `tags` place what fails in helpers of the template. */
export function compilePart(
  built: BuiltProgram,
  tags: readonly Tag[],
  helpers: Readonly<Record<string, TemplateHelper>>,
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
  block(handlebars, HELPERS.line, (xml) =>
    /<w:(?:r|hyperlink|fldSimple|sdt)[\s>]/.test(xml) ? xml : marksIn(xml),
  );
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
