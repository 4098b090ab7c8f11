// Findings for people at a terminal: what, where, an excerpt with carets, what to do.
import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Severity } from '../source/diagnostic.js';
import { severityNames } from '../source/diagnostic.js';
import { compareNames } from '../source/natural-order.js';
import { printable } from '../source/printable.js';
import type { Source } from '../source/source.js';
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
  const blocks = [...diagnostics]
    .sort(byPlace)
    .map((diagnostic) => printOne(diagnostic, sources.get(diagnostic.file), chalk));
  return blocks.map((block) => `${block}\n`).join('');
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compareNames(a.file, b.file) || a.span.start - b.span.start || a.span.end - b.span.end;
}

function printOne(diagnostic: Diagnostic, source: Source | undefined, chalk: ChalkInstance): string {
  const { severity, code, message, hint, note, file, range } = diagnostic;
  const paint = chalk[colors[severity]];
  const lines = [
    `${paint.bold(`${severityNames[severity]}[${code}]`)} ${chalk.bold(printable(message))}`,
    `${chalk.dim('  -->')} ${printable(file)}${hasLines(diagnostic) ? `:${range.start.line}:${range.start.column}` : ''}`,
  ];
  // An empty source, such as a file that is too large, has nothing to show.
  if (source?.text)
    lines.push(...printExcerpt(excerptOf(source, range), printable(hint ?? ''), paint, chalk));
  else if (hint) lines.push(`   = ${printable(hint)}`);
  if (note)
    lines.push(`${' '.repeat(gutterOf(range.start.line))} ${chalk.dim('=')} 说明：${printable(note)}`);
  return `${lines.join('\n')}\n`;
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
