// A comparison of two years' papers: for people at a terminal, as Markdown to hand on, as JSON for programs.
import { Chalk } from 'chalk';
import type { Comparison } from '../compare/comparison.js';
import { printable, printableJson, withoutOrders } from '../source/printable.js';
import { type Entry, placeWords, type Sheet, sheetOf, type Tone } from './comparison-sheet.js';

export type ComparisonFormat = 'pretty' | 'md' | 'json';

/** The printer of each format. */
export const comparisonPrinters: Readonly<
  Record<ComparisonFormat, (comparison: Comparison, color: boolean) => string>
> = {
  pretty: (comparison, color) => printSheet(sheetOf(comparison), color),
  md: (comparison) => printSheetMarkdown(sheetOf(comparison)),
  json: (comparison) => `${printableJson(comparison)}\n`,
};

const colors: Readonly<Record<Tone, 'red' | 'yellow' | 'green' | 'blue'>> = {
  bad: 'red',
  doubtful: 'yellow',
  good: 'green',
  plain: 'blue',
};

/** So much of a sentence is shown on a screen. */
const longestShown = 80;

/** Sections with their entries: the words, and below them where they stand and what answers them. */
export function printSheet({ title, marks, summary, notes, sections }: Sheet, color: boolean): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const lines = [chalk.bold(printable(title)), ...summary];
  for (const note of notes) lines.push(`${chalk.yellow.bold('注意')} ${printable(note)}`);
  for (const { title: name, tone, entries } of sections) {
    lines.push('', chalk[colors[tone]].bold(`${name}（${entries.length}）`));
    for (const entry of entries) {
      lines.push(`  ${shown(entry.words)}`);
      for (const line of below(entry, marks)) lines.push(`    ${chalk.dim(line.mark)} ${line.words}`);
    }
  }
  return withoutOrders(`${lines.join('\n')}\n`);
}

function below(
  { last, now, answer, note }: Entry,
  [before, after]: Sheet['marks'],
): readonly { readonly mark: string; readonly words: string }[] {
  const lines: { mark: string; words: string }[] = [];
  if (last) lines.push({ mark: before, words: printable(placeWords(last)) });
  if (now)
    lines.push({ mark: after, words: `${printable(placeWords(now))}${answer ? `  ${shown(answer)}` : ''}` });
  if (note) lines.push({ mark: '   =', words: printable(note) });
  return lines;
}

function shown(words: string): string {
  const characters = [...words.slice(0, 2 * longestShown)];
  return printable(
    characters.length > longestShown
      ? `${characters.slice(0, longestShown - 2).join('')}……`
      : characters.join(''),
  );
}

/** The same as tables, with all words in full. */
export function printSheetMarkdown({ title, marks, summary, notes, sections }: Sheet): string {
  const lines = [`# ${plain(title)}`, '', `${summary.join('；')}。`];
  for (const note of notes) lines.push('', `> ${plain(note)}。`);
  for (const { title: name, entries } of sections) {
    lines.push('', `## ${name}（${entries.length}）`, '');
    const hasAnswer = entries.some(({ answer }) => answer !== undefined);
    const hasNote = entries.some(({ note }) => note !== undefined);
    const heads = ['内容', ...marks, ...(hasAnswer ? [`${marks[1]}的话`] : []), ...(hasNote ? ['说明'] : [])];
    lines.push(row(heads), row(heads.map(() => '---')));
    for (const { words, last, now, answer = '', note = '' } of entries)
      lines.push(
        row([
          plain(words),
          last ? plain(placeWords(last)) : '',
          now ? plain(placeWords(now)) : '',
          ...(hasAnswer ? [plain(answer)] : []),
          ...(hasNote ? [plain(note)] : []),
        ]),
      );
  }
  return `${lines.join('\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Words of a paper are no Markdown and no HTML. */
function plain(words: string): string {
  return printable(words)
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}
