// Every example and every fixture: what the writer wrote is printed, in every format in the same order with the same numbers,
// and the rules see it.
import { describe, expect, it } from 'vitest';
import { buildReport } from '../src/app/build.js';
import { loadTemplate } from '../src/disk/template-files.js';
import { summaryTexts } from '../src/genre/summary-texts.js';
import { compose } from '../src/report/compose.js';
import { type Path, toPointer } from '../src/source/path.js';
import type { Summary } from '../src/summary/summary.js';
import type { Format } from '../src/template/format.js';
import { bare, readBack, wordsOfReport } from './read-back.js';
import { filledFields, type Sample, samples, wordsIn } from './samples.js';

/** Fields whose words need not be printed as they stand, and why. */
const NOT_PRINTED: Readonly<Record<string, string>> = {
  '工作总结.organization': 'stands in the title or under the text, in neither where both are written',
  '工作总结.date': 'printed as 2025年12月20日, however it was written',
  '公文.offices': 'a line for each office',
  '公文.signers': 'set apart by a blank',
  '公文.printedOn': 'printed as 2025年12月20日, however it was written',
  '简报.date': 'printed as 2025年12月20日, however it was written',
  '一项指标.id': 'a short name to cite by',
  '一项目标.id': 'a short name to cite by',
  '图片.file': 'printed as the picture',
  '图片.alt': 'for those who cannot see the picture',
  '主要工作.picture': 'the file’s name, as the above',
  '一项.picture': 'the same',
  '一项.picture[]': 'the same',
  '一项.table': 'pasted, and printed cell by cell',
  '表格.rows': 'pasted, and printed cell by cell',
  '图表.data': 'cut into the cells of a table',
  '图表.alt': 'what is read out in place of a drawing',
};

/** Fields whose words no rule is shown, and why. */
const NOT_SEEN: Readonly<Record<string, string>> = {
  '工作总结.date': 'a day, which the calendar checks',
  '公文.printedOn': 'a day, which the calendar checks',
  '简报.date': 'a day, which the calendar checks',
  '一项指标.id': 'a short name to cite by',
  '一项目标.id': 'a short name to cite by',
  '一项指标.verb': 'one word of a sentence that is made here',
  '图片.file': 'a file’s name',
  '主要工作.picture': 'a file’s name',
  '一项.picture': 'a file’s name',
  '一项.picture[]': 'a file’s name',
  '一项目标.verb': 'one word of a sentence that is made here',
  '图表.indicators': 'names of indicators, which are looked up',
  '图表.indicators[]': 'names of indicators, which are looked up',
  '图表.parts': 'the name of an indicator, which is looked up',
  '图表.data': 'figures in a text of rows',
  '图表.data[]': 'figures by their names',
};

/** What the writer himself keeps out of print. */
function isSwitchedOff({ indicators, tasks, issues, plan, parts }: Summary, path: Path): boolean {
  if (indicators?.placement === 'none' && path[0] === 'indicators') return true;
  const silent = [tasks, issues, plan?.tasks, ...parts, ...(plan?.parts ?? [])].filter(
    (section) => section?.showOwners === false,
  );
  const isOwner = ['leader', 'owner', 'deadline'].includes(String(path.at(-1)));
  return isOwner && silent.some((section) => section?.path.every((step, depth) => path[depth] === step));
}

/** A text parted at its citations and between its paragraphs. */
function stretchesOf(text: string): string[] {
  return text
    .split(/(?:\{\{|｛｛)[^{}｛｝\n]*(?:\}\}|｝｝)|\n\s*\n/)
    .map(bare)
    .filter((words) => words !== '');
}

function build({ summary, tree }: Sample, format: Format): string | Uint8Array {
  const { content, problems } = buildReport(summary, tree, format, loadTemplate(undefined, format));
  expect(problems).toEqual([]);
  if (content === undefined) throw new Error('nothing was built');
  return content;
}

describe.each(samples.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  const { summary, tree } = sample;
  const written = filledFields(tree).filter((each) => wordsIn(each)?.trim());

  it('loses nothing the writer wrote', () => {
    const text = bare(String(build(sample, 'txt')));
    const lost = written
      .filter(({ field, path }) => !(field in NOT_PRINTED) && !isSwitchedOff(summary, path))
      .filter((each) => !stretchesOf(wordsIn(each) ?? '').every((words) => text.includes(words)));
    expect(lost.map(({ field, path }) => `${field} at ${toPointer(path)}`)).toEqual([]);
  });

  it('shows the rules all that was written', () => {
    const seen = new Set(Array.from(summaryTexts(summary), ({ path }) => toPointer(path)));
    const unseen = written.filter(
      (each) =>
        !(each.field in NOT_SEEN) &&
        !seen.has(toPointer(each.path)) &&
        // Bare figures in cells have no words.
        !(each.field === '表格.rows[][]' && /^[\d.%]+$/.test(wordsIn(each) ?? '')),
    );
    expect(unseen.map(({ field, path }) => `${field} at ${toPointer(path)}`)).toEqual([]);
  });

  it.each(['docx', 'html', 'md', 'txt'] as const)('has all its words in %s, in order', async (format) => {
    const text = await readBack(format, build(sample, format));
    let from = 0;
    for (const words of wordsOfReport(compose(summary))) {
      const at = text.indexOf(words, from);
      expect(
        at,
        `“${words.slice(0, 40)}” after ${text.slice(Math.max(0, from - 20), from)}`,
      ).toBeGreaterThanOrEqual(0);
      from = at + words.length;
    }
  });
});
