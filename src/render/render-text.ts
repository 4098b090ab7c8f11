// Renders HTML, Markdown and plain text by filling a Handlebars template with the report's context.
import Handlebars from 'handlebars';
import type { Block } from '../report/report.js';
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { remembered } from '../source/remembered.js';
import { createSource } from '../source/source.js';
import { checkTextTemplate } from '../template/check/check-text-template.js';
import { blockContext, buildContext, type ContextInput, type TemplateContext } from '../template/context.js';
import type { TextFormat } from '../template/format.js';
import { TEMPLATE_HELPERS } from '../template/helpers.js';
import type { FormatPrinter } from '../template/rich-text.js';
import { countRounds, type Rounds } from '../template/rounds.js';
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
  const checked = [template.report, template.blocks].flatMap((file) => (file ? check(file).diagnostics : []));
  const problems = checked.filter(({ severity }) => severity !== 'info');
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const rounds = countRounds();
  const fill = (file: TemplateFile, context: TemplateContext): string => {
    const { html, plain } = compile(file);
    const run = format === 'html' ? html : plain;
    // Inherited properties are refused by default too, but then Handlebars prints a warning in English.
    const safe = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
    return run(context, { ...safe, data: { rounds } });
  };
  const printer: FormatPrinter = {
    inlines: PRINT_INLINES[format],
    blocks: (blocks: readonly Block[]) =>
      template.blocks ? fill(template.blocks, blockContext(blocks, printer)).replace(/(?<!\n)\n+$/, '') : '',
  };
  try {
    const fitted = fitText(tidy(fill(template.report, buildContext(input, printer)), format), format);
    return { text: fitted.text, problems: [...problems, ...fitted.problems] };
  } catch (error) {
    // A RangeError means too many rounds or a string longer than Node allows.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [...problems, tooLarge(template.report.file)] };
  }
}

function tooLarge(file: string): Diagnostic {
  return diagnose(createSource(file, ''), {
    code: 'too-large',
    severity: 'error',
    message: `用模板“${file}”填出来的内容太多，一个文件装不下`,
    hint: '请检查模板里循环套循环的地方',
    span: { start: 0, end: 0 },
  });
}

const check = remembered(checkTextTemplate);

/** The template compiled with and without HTML escaping; Handlebars compiles only the one that is run. */
const compile = remembered((file: TemplateFile) => {
  const { program } = check(file);
  if (!program) throw new Error(`compiled although it has an error: ${file.file}`);
  const handlebars = createHandlebars();
  return { html: handlebars.compile(program), plain: handlebars.compile(program, { noEscape: true }) };
});

function createHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create();
  const { each } = handlebars.helpers;
  if (each) handlebars.registerHelper('each', counted(each));
  for (const [name, { call }] of Object.entries(TEMPLATE_HELPERS)) {
    handlebars.registerHelper(name, (...values: unknown[]) => call(...values.slice(0, -1)));
  }
  return handlebars;
}

/** The helper `each`, whose rounds count. */
function counted(each: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, list: unknown, options: { readonly data: { readonly rounds: Rounds } }) {
    options.data.rounds.over(list);
    return each.call(this, list, options);
  };
}

/** Reduces blank lines in a row to one in text and Markdown, and ends the text with one line break. */
function tidy(text: string, format: TextFormat): string {
  const plain = text.replace(/\r\n?/g, '\n');
  const spaced = format === 'html' ? plain : plain.replace(/\n{3,}/g, '\n\n');
  return `${spaced.replace(/^\n+/, '').trimEnd()}\n`;
}
