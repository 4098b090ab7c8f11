// Every example: checked clean, and every paragraph of its data in every format, in the same order with the same numbers.
import { readdirSync, readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildReport } from '../src/app/build.js';
import { type Checked, checkSummary, defaultCheck } from '../src/app/check.js';
import { loadTemplate } from '../src/disk/template-files.js';
import { compose } from '../src/report/compose.js';
import { wordsOf } from '../src/report/inline.js';
import type { Block, Report } from '../src/report/report.js';
import { createSource } from '../src/source/source.js';
import type { Format } from '../src/template/format.js';

const folder = new URL('../examples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function check(name: string): Checked {
  return checkSummary(createSource(name, read(name)), defaultCheck);
}

function build({ summary, tree }: Checked, format: Format): string | Uint8Array {
  if (!summary || !tree) throw new Error('the example has errors');
  const { content, problems } = buildReport(summary, tree, format, loadTemplate(undefined, format));
  expect(problems).toEqual([]);
  if (content === undefined) throw new Error('nothing was built');
  return content;
}

/** The words a reader sees, block by block, without blanks between them. */
function wordsOfReport(report: Report): string[] {
  const cellsOf = (block: Block) =>
    block.kind === 'table'
      ? [
          wordsOf(block.caption),
          ...block.columns.map(({ title }) => title),
          ...block.rows.flatMap(({ cells }) => cells.map(wordsOf)),
          ...block.notes,
        ]
      : [(block.kind === 'heading' ? block.number : '') + wordsOf(block.content)];
  return [
    wordsOf(report.title),
    wordsOf(report.recipient),
    ...report.parts.flatMap(({ blocks }) => blocks.flatMap(cellsOf)),
    ...report.attachmentNote.flatMap(cellsOf),
    ...report.signOff.flatMap(cellsOf),
    ...report.attachments.flatMap(({ label, title, blocks }) =>
      blocks.length > 0 ? [label, wordsOf(title), ...blocks.flatMap(cellsOf)] : [],
    ),
  ]
    .map(bare)
    .filter((words) => words !== '');
}

// What says how a summary is laid out is not printed; 单位 alone may stand in the title or in the 署名, or in neither.
const UNPRINTED =
  /^(?:类型|kind|单位|organization|成文日期|date|署名|位置|置于|作用|标注责任|id|代号|(?:分项)?写法|layout|itemLayout|(?:分项)?序号|numbering|表格|table|of)$/;

/** The words in the data, parted at citations and between paragraphs. */
function writtenIn(value: unknown): string[] {
  if (typeof value === 'string')
    return value.split(/\{\{[^}]*\}\}|\n\s*\n/).filter((words) => words.trim() !== '');
  if (typeof value !== 'object' || value === null) return [];
  // An indicator that is only cited (不单列) has no place of its own.
  const unlisted = '位置' in value && value.位置 === '不单列';
  return Object.entries(value).flatMap(([key, below]) =>
    UNPRINTED.test(key) || (unlisted && key === '各项') ? [] : writtenIn(below),
  );
}

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const bare = (text: string) => text.replace(/[\s\u3000]/g, '');

/** What a reader of the file sees. */
async function readBack(format: Format, content: string | Uint8Array): Promise<string> {
  if (format === 'docx') return bare((await mammoth.extractRawText({ buffer: Buffer.from(content) })).value);
  const text = String(content);
  if (format === 'md') return bare(text.replace(/\\([^\n])/g, '$1'));
  if (format === 'txt') return bare(text);
  const body = text.slice(text.indexOf('<body>')).replace(/<[^>]*>/g, '');
  return bare(body.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}

describe.each(names)('%s', (name) => {
  const checked = check(name);

  it('has no error and no warning', () => {
    const unfinished = name === 'draft.yaml' ? ['missing-figure', 'empty-section'] : [];
    const grave = checked.diagnostics.filter(
      ({ severity, code }) => severity !== 'info' && !unfinished.includes(code),
    );
    expect(grave.map(({ range, code, message }) => `${range.start.line} ${code} ${message}`)).toEqual([]);
  });

  it('is finished, but for the draft', () => {
    if (!checked.summary) throw new Error('the example has errors');
    expect(compose(checked.summary).blanks.length > 0).toBe(name === 'draft.yaml');
  });

  it('loses nothing the writer wrote', () => {
    const text = bare(String(build(checked, 'txt')));
    const lost = writtenIn(parse(read(name))).filter((words) => !text.includes(bare(words)));
    expect(lost).toEqual([]);
  });

  it.each(['docx', 'html', 'md', 'txt'] as const)('has all its words in %s, in order', async (format) => {
    if (!checked.summary) throw new Error('the example has errors');
    const text = await readBack(format, build(checked, format));
    let from = 0;
    for (const words of wordsOfReport(compose(checked.summary))) {
      const at = text.indexOf(words, from);
      expect(
        at,
        `“${words.slice(0, 40)}” after ${text.slice(Math.max(0, from - 20), from)}`,
      ).toBeGreaterThanOrEqual(0);
      from = at + words.length;
    }
  });
});

it('there is one for each kind', () => {
  expect(new Set(names.map((name) => check(name).summary?.kind))).toEqual(
    new Set(['zone', 'department', 'personal', 'briefing']),
  );
});
