// HTML, Markdown and plain text: one Handlebars template over the report's context.
import Handlebars from 'handlebars';
import type { Block } from '../report/report.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { remembered } from '../source/remembered.js';
import { checkTextTemplate } from '../template/check/check-text-template.js';
import { blockContext, buildContext, type ContextInput, type TemplateContext } from '../template/context.js';
import type { TextFormat } from '../template/format.js';
import { TEMPLATE_HELPERS } from '../template/helpers.js';
import type { FormatPrinter } from '../template/rich-text.js';
import type { Template, TemplateFile } from '../template/template-file.js';
import { PRINT_INLINES } from './inline-printers.js';

export interface RenderedText {
  /** Undefined when the template is faulty. */
  readonly text?: string;
  readonly problems: readonly Diagnostic[];
}

/** Fills a text template, once it is checked as `template check` does: what passes there can be filled. */
export function renderText(template: Template, format: TextFormat, input: ContextInput): RenderedText {
  const checked = [template.report, template.blocks].flatMap((file) => (file ? check(file) : []));
  const problems = checked.filter(({ severity }) => severity !== 'info');
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const fill = (file: TemplateFile, context: TemplateContext): string => {
    const { html, plain } = compile(file);
    const run = format === 'html' ? html : plain;
    // Said outright, the refusal of inherited properties does not warn in English.
    return run(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  };
  const printer: FormatPrinter = {
    inlines: PRINT_INLINES[format],
    blocks: (blocks: readonly Block[]) =>
      template.blocks ? fill(template.blocks, blockContext(blocks, printer)).replace(/\n+$/, '') : '',
  };
  return { text: tidy(fill(template.report, buildContext(input, printer)), format), problems };
}

const check = remembered((file: TemplateFile) => checkTextTemplate(file).diagnostics);

/** Handlebars parses a template when it is first run, so the way of escaping that is not asked for costs nothing. */
const compile = remembered(({ bytes }: TemplateFile) => {
  const text = new TextDecoder().decode(bytes);
  const handlebars = createHandlebars();
  return { html: handlebars.compile(text), plain: handlebars.compile(text, { noEscape: true }) };
});

function createHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const [name, { call }] of Object.entries(TEMPLATE_HELPERS)) {
    handlebars.registerHelper(name, (...values: unknown[]) => call(...values.slice(0, -1)));
  }
  return handlebars;
}

/** At most one blank line on end in text and Markdown, and one line break at the end. */
function tidy(text: string, format: TextFormat): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return `${(format === 'html' ? plain : plain.replace(/\n{3,}/g, '\n\n')).replace(/^\n+|\s+$/g, '')}\n`;
}
