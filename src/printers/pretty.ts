// Findings for people at a terminal: what, where, an excerpt with carets, what to do.
import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Severity } from '../source/diagnostic.js';
import { severityNames } from '../source/diagnostic.js';
import { compareNames } from '../source/natural-order.js';
import { printable, withoutOrders } from '../source/printable.js';
import type { Position, Source } from '../source/source.js';
import type { Excerpt } from './excerpt.js';
import { excerptOf } from './excerpt.js';

export interface PrettyOptions {
  readonly color: boolean;
}

const colors: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/** All findings by file and place, with an excerpt where the source is at hand; empty for none. */
export function printPretty(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Source>,
  { color }: PrettyOptions,
): string {
  if (diagnostics.length === 0) return '';
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of [...diagnostics].sort(byPlace)) {
    const found = byFile.get(diagnostic.file);
    if (found) found.push(diagnostic);
    else byFile.set(diagnostic.file, [diagnostic]);
  }
  const blocks = [...byFile].flatMap(([file, found]) => printFile(found, sources.get(file), chalk));
  return withoutOrders(blocks.map((block) => `${block}\n`).join(''));
}

/** How many empty places are told with an excerpt each. */
const FEW = 3;

/**
 * Hints at empty places stand in a list at the end, as `build` has them: there is nothing to be shown in an excerpt, and a
 * draft has so many that nobody would find the faults between them.
 */
function printFile(found: readonly Diagnostic[], source: Source | undefined, chalk: ChalkInstance): string[] {
  const open = found.filter(isOpenPlace);
  if (open.length <= FEW) return found.map((diagnostic) => printOne(diagnostic, source, chalk));
  const others = found.filter((diagnostic) => !isOpenPlace(diagnostic));
  return [...others.map((diagnostic) => printOne(diagnostic, source, chalk)), printList(open, chalk)];
}

function isOpenPlace({ severity, params }: Diagnostic): boolean {
  return severity === 'info' && params.open !== undefined;
}

function printList(open: readonly Diagnostic[], chalk: ChalkInstance): string {
  const paint = chalk[colors.info];
  const codes = [...new Set(open.map(({ code }) => code))].join('、');
  const lines = open.map(
    ({ file, range, message }) =>
      `  ${printable(file)}:${range.start.line}:${range.start.column}  ${printable(message)}`,
  );
  const head = `${paint.bold(`${severityNames.info}[${codes}]`)} ${chalk.bold(`还有 ${open.length} 处空着，填上内容，用不着的就删去：`)}`;
  return `${[head, ...lines].join('\n')}\n`;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compareNames(a.file, b.file) || a.span.start - b.span.start || a.span.end - b.span.end;
}

function printOne(diagnostic: Diagnostic, source: Source | undefined, chalk: ChalkInstance): string {
  const { severity, code, message, hint, note, file, range } = diagnostic;
  const paint = chalk[colors[severity]];
  const lines = [
    `${paint.bold(`${severityNames[severity]}[${code}]`)} ${chalk.bold(printable(message))}`,
    `${chalk.dim('  -->')} ${printable(file)}${hasLines(diagnostic) ? placeIn(range.start, source) : ''}`,
  ];
  // An empty source, such as a file that is too large, has nothing to show.
  if (source?.text)
    lines.push(...printExcerpt(excerptOf(source, range), printable(hint ?? ''), paint, chalk));
  else if (hint) lines.push(`   = ${printable(hint)}`);
  if (note)
    lines.push(`${' '.repeat(gutterOf(range.start.line))} ${chalk.dim('=')} 说明：${printable(note)}`);
  return `${lines.join('\n')}\n`;
}

/** The line and the column as editors count them; of a Word file the paragraph, where nobody counts characters. */
function placeIn({ line, column }: Position, source: Source | undefined): string {
  return source?.paragraphs ? ` 第${line}段` : `:${line}:${column}`;
}

/** A Word file has none; its findings tell the place in their message and, for machines, in `params`. */
function hasLines({ params }: Diagnostic): boolean {
  return params.place === undefined;
}

function gutterOf(line: number): number {
  return String(line).length;
}

function printExcerpt(
  { lines, indent, width }: Excerpt,
  hint: string,
  paint: ChalkInstance,
  chalk: ChalkInstance,
): string[] {
  const gutter = Math.max(...lines.map(({ number }) => gutterOf(number)));
  const bar = chalk.dim('│');
  const shown = lines.map(
    ({ number, text }) => `${chalk.dim(String(number).padStart(gutter))} ${bar} ${text}`,
  );
  const carets = paint(`${'^'.repeat(width)}${hint && ` ${hint}`}`);
  return [...shown, `${' '.repeat(gutter)} ${bar} ${' '.repeat(indent)}${carets}`];
}
