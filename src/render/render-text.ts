// Renders HTML, Markdown and plain text by filling a Handlebars template with the report's context.
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
import { fitText } from './fit-text.js';
import { PRINT_INLINES } from './inline-printers.js';

export interface RenderedText {
  /** Undefined when the template has an error. */
  readonly text?: string;
  readonly problems: readonly Diagnostic[];
}

/** Checks a text template as `template check` does and fills it when it has no error. */
export function renderText(template: Template, format: TextFormat, input: ContextInput): RenderedText {
  const checked = [template.report, template.blocks].flatMap((file) => (file ? check(file) : []));
  const problems = checked.filter(({ severity }) => severity !== 'info');
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const fill = (file: TemplateFile, context: TemplateContext): string => {
    const { html, plain } = compile(file);
    const run = format === 'html' ? html : plain;
    // Inherited properties are refused by default too, but then Handlebars prints a warning in English.
    return run(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  };
  const printer: FormatPrinter = {
    inlines: PRINT_INLINES[format],
    blocks: (blocks: readonly Block[]) =>
      template.blocks ? fill(template.blocks, blockContext(blocks, printer)).replace(/\n+$/, '') : '',
  };
  const fitted = fitText(tidy(fill(template.report, buildContext(input, printer)), format), format);
  return { text: fitted.text, problems: [...problems, ...fitted.problems] };
}

const check = remembered((file: TemplateFile) => checkTextTemplate(file).diagnostics);

/** The template compiled with and without HTML escaping; Handlebars parses only the one that is run. */
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

/** Reduces blank lines in a row to one in text and Markdown, and ends the text with one line break. */
function tidy(text: string, format: TextFormat): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return `${(format === 'html' ? plain : plain.replace(/\n{3,}/g, '\n\n')).replace(/^\n+|\s+$/g, '')}\n`;
}
