// Renders HTML, Markdown and plain text by filling a Handlebars template with the report's context.
import type { Block } from '../report/report.js';
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import { once, remembered } from '../source/remembered.js';
import { createSource } from '../source/source.js';
import { lostElements } from '../template/check/lost-elements.js';
import { blockContext, buildContext, type ContextInput } from '../template/context.js';
import type { TextFormat } from '../template/format.js';
import type { FormatPrinter } from '../template/rich-text.js';
import { countRounds } from '../template/rounds.js';
import type { Template, TemplateFile } from '../template/template-file.js';
import { FailedHelper, loadText, type TextProgram } from '../template/text-program.js';
import { chartSvg } from './chart-svg.js';
import { fitText } from './fit-text.js';
import { PRINT_INLINES } from './inline-printers.js';
import { type ReadText, readOwnText } from './own-text.js';
import { PICTURE_ADDRESS } from './picture-address.js';
import { readyMadeText } from './ready-made.js';

export interface RenderedText {
  /** Undefined when the template has an error. */
  readonly text?: string;
  readonly problems: readonly Diagnostic[];
}

/** Checks a text template as `template check` does and fills it when it has no error. */
export function renderText(template: Template, format: TextFormat, input: ContextInput): RenderedText {
  const read = READERS[format];
  const report = read(template.report);
  const blocks = template.blocks && read(template.blocks);
  const lost = report.shown && lostElements(input.report, report.shown);
  const problems = [
    ...[report, blocks].flatMap((file) => file?.problems ?? []),
    ...(lost
      ? [diagnose(createSource(template.report.file, ''), { ...lost, span: { start: 0, end: 0 } })]
      : []),
  ];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const rounds = countRounds();
  const printer: FormatPrinter = {
    inlines: PRINT_INLINES[format],
    ...(format === 'html' && { chart: chartSvg }),
    blocks: (content: readonly Block[]) =>
      blocks
        ? blocks
            .program()(blockContext(content, printer), rounds)
            .replace(/(?<!\n)\n+$/, '')
        : '',
    picture: (picture) => PICTURE_ADDRESS[format](picture, input.link),
  };
  try {
    const filled = report.program()(buildContext(input, printer), rounds);
    const fitted = fitText(tidy(filled, format), format);
    return { text: fitted.text, problems: [...problems, ...fitted.problems] };
  } catch (error) {
    if (error instanceof FailedHelper) return { problems: [...problems, failedHelper(template, error)] };
    // A RangeError means too many rounds or a string longer than Node allows.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [...problems, tooLarge(template.report.file)] };
  }
}

/** The programs of a template without faults, for who lays out a report in pieces. @throws Error when it has an error */
export function textPrograms(
  template: Required<Template>,
  format: TextFormat,
): { readonly report: TextProgram; readonly blocks: TextProgram } {
  const read = READERS[format];
  return { report: read(template.report).program(), blocks: read(template.blocks).program() };
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

function failedHelper({ report: { file } }: Template, { helper, line, message }: FailedHelper): Diagnostic {
  const where = line === undefined ? '' : `第${line}行的`;
  return diagnose(createSource(file, ''), {
    code: 'helper-failed',
    severity: 'error',
    message: `模板里${where}函数“${helper}”出错：${message}`,
    hint: '检查传给它的字段是不是它要的内容',
    span: { start: 0, end: 0 },
  });
}

const readerOf = (format: TextFormat) =>
  remembered((file: TemplateFile) => readyText(file, format) ?? readOwnText(file, format));

const READERS: Readonly<Record<TextFormat, (file: TemplateFile) => ReadText>> = {
  html: readerOf('html'),
  md: readerOf('md'),
  txt: readerOf('txt'),
};

function readyText(file: TemplateFile, format: TextFormat): ReadText | undefined {
  const ready = readyMadeText(file, format);
  return ready && { problems: [], program: once(() => loadText(ready)) };
}

/** Reduces blank lines in a row to one in text and Markdown, and ends the text with one line break. */
function tidy(text: string, format: TextFormat): string {
  const plain = text.replace(/\r\n?/g, '\n');
  const spaced = format === 'html' ? plain : plain.replace(/\n{3,}/g, '\n\n');
  return `${spaced.replace(/^\n+/, '').trimEnd()}\n`;
}
