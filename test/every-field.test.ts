// Every field of src/schema/summary.schema.json: a sample shows it, its value changes what is printed, left empty it is told
// as a blank, and its citations are filled in. A new field that a step on the way forgets fails here or in nothing-lost.test.ts.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../src/app/check.js';
import { compose } from '../src/report/compose.js';
import type { Report } from '../src/report/report.js';
import type { Beside } from '../src/source/beside.js';
import { type Path, toPointer } from '../src/source/path.js';
import { createSource } from '../src/source/source.js';
import { toData } from '../src/source/tree.js';
import { readSummary } from '../src/summary/read-summary.js';
import { wordsOfReport } from './read-back.js';
import { type Filled, fieldNames, filledFields, isRequired, samples, wordsIn } from './samples.js';

/** Fields that change no word of the summary, and why. */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  '工作总结.zonerep': 'the version of the format: there is only one',
  '部分.role': 'for rules and for templates of the user’s own',
  '一列.align': 'changes no word of a cell',
  '一列.width': 'changes no word of a cell',
  '附件.landscape': 'turns the pages',
};

/** The names of pictures’ files. */
const PICTURES = ['图片.file', '主要工作.picture', '一项.picture', '一项.picture[]'];

/** Names in which `{{…}}` would stay as it stands, and so is told; all other texts may cite an indicator. */
const NAMES: ReadonlySet<string> = new Set([
  ...['organization', 'signature', 'date'].map((name) => `工作总结.${name}`),
  ...PICTURES,
  // One word is no pasted table; in the cells of a table it is filled in.
  ...['一节.table', '一项.table', '表格.rows', '表格.file'],
]);

/** An indicator and a target are all names and figures, and cannot cite one another. */
const MEASURED = /^(?:一项指标|一项目标|构成的一项|高于|占比|同比|目标)\./;

/** The elements around the text are names, numbers and days, printed as they stand. */
const ELEMENTS = /^(?:公文|简报)\./;

/** The data of a chart are names and figures in cells, and it calls indicators by their names. */
const CHARTED = /^(?:图表|一张图表|一行数据)\.(?:data|indicators|parts|unit)/;

/** Fields that are no blank of their own where they were left empty, and why. */
const NO_BLANK: Readonly<Record<string, string>> = {
  '下年安排.year': 'the year after the report',
};

/** One field of one sample; `data` are the sample's, with the schema's names. */
interface Case extends Filled {
  readonly data: unknown;
}

/** The smallest samples first: most fields are answered for by one of them. */
const cases: readonly Case[] = samples
  .map(({ tree }) => ({ tree, data: toData(tree) }))
  .sort((a, b) => a.tree.span.end - b.tree.span.end)
  .flatMap(({ tree, data }) => filledFields(tree).map((filled) => ({ ...filled, data })));

/** The data with another value at a path; `undefined` takes the key away. */
function withValue(data: unknown, [step, ...below]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.map((item, position) => (position === step ? withValue(item, below, value) : item));
  const map = data as Readonly<Record<string, unknown>>;
  return { ...map, [step]: withValue(map[step], below, value) };
}

/** The files of all samples, which have different names. */
const anyBeside: Beside = (name, limit) => {
  const found = samples.map(({ beside }) => beside(name, limit));
  return found.find((file) => 'bytes' in file) ?? { fault: 'missing', others: [] };
};

/** The report on the data; undefined where they are faulty. */
function reportOn(data: unknown): Report | undefined {
  const { summary } = readSummary(createSource('a.yaml', JSON.stringify(data)), anyBeside);
  return summary && compose(summary);
}

function hasErrorAt(data: unknown, path: Path): boolean {
  const { diagnostics } = checkSummary(createSource('a.yaml', JSON.stringify(data)), defaultCheck, anyBeside);
  return diagnostics.some(({ severity, pointer }) => severity === 'error' && pointer === toPointer(path));
}

/** The words of the report, a line for each block. */
function printed(data: unknown): string | undefined {
  const report = reportOn(data);
  return report && [...wordsOfReport(report), JSON.stringify(drawingsOf(report))].join('\n');
}

/** What is drawn, which is not all words. */
const drawingsOf = ({ parts, attachments }: Report) =>
  [...parts, ...attachments].flatMap(({ blocks }) =>
    blocks.flatMap((block): object[] =>
      block.kind === 'chart' ? [block.drawing] : block.kind === 'picture' ? [block] : [],
    ),
  );

/** What is left when the field is taken away; a field that must be there is left empty, or is another year. */
function without({ data, path, field, shape }: Case): unknown {
  if (!isRequired(field)) return withValue(data, path, undefined);
  return withValue(data, path, shape.scalars.has('null') ? null : 1999);
}

const CITED = { name: '引用的指标', value: 7, unit: '家' };

/** The data with one more indicator, at the end of those they have. */
function withIndicator(data: unknown): unknown {
  const { indicators } = data as { indicators?: object };
  if (!indicators || Array.isArray(indicators))
    return withValue(data, ['indicators'], [...(indicators ?? []), CITED]);
  const { items } = indicators as { items?: readonly unknown[] | null };
  return withValue(data, ['indicators', 'items'], [...(items ?? []), CITED]);
}

const printedBefore = new WeakMap<object, string | undefined>();

/** The same of a sample as it stands, which is asked once for each of its fields. */
function printedOfSample(data: unknown): string | undefined {
  const sample = data as object;
  if (!printedBefore.has(sample)) printedBefore.set(sample, printed(sample));
  return printedBefore.get(sample);
}

const casesOf = (field: string) => cases.filter((each) => each.field === field);

/** What stands in a file beside the summary, of which samples have none: test/summary/tables. */
const BESIDE: ReadonlySet<string> = new Set(['表格.file']);

describe.each(fieldNames.filter((field) => !BESIDE.has(field)))('%s', (field) => {
  const own = casesOf(field);

  it('stands in an example or a fixture', () => {
    expect(own.length).toBeGreaterThan(0);
  });

  it('changes what is printed', () => {
    const matters = own.some((each) => {
      const rest = printed(without(each));
      return rest !== undefined && rest !== printedOfSample(each.data);
    });
    expect(matters).toBe(!(field in WITHOUT_EFFECT));
  });
});

const fillable = new Set(cases.filter(({ shape }) => shape.scalars.has('null')).map(({ field }) => field));

it.each([...fillable])('%s is told as a blank where it was left empty', (field) => {
  const told = casesOf(field).some(({ data, path }) =>
    reportOn(withValue(data, path, null))?.blanks.some((blank) => toPointer(blank.path) === toPointer(path)),
  );
  expect(told).toBe(!(field in NO_BLANK));
});

const figures = new Set(
  cases
    .filter(({ shape }) => shape.scalars.has('number') && shape.scalars.has('string'))
    .map(({ field }) => field),
);

it.each([...figures])('%s takes words, but no figure for words', (field) => {
  // Its cells are read only when all of them are there (`checkCharts`).
  if (CHARTED.test(field)) return;
  const [first] = casesOf(field);
  expect(reportOn(withValue(first?.data, first?.path ?? [], '稳中有升'))).toBeDefined();
  expect(reportOn(withValue(first?.data, first?.path ?? [], '２１５'))).toBeUndefined();
});

const texts = new Set(cases.filter((each) => wordsIn(each) !== undefined).map(({ field }) => field));

it.each([...texts])('%s has its citations filled in, or is told where it cannot', (field) => {
  if (CHARTED.test(field)) return;
  const isName = NAMES.has(field) || MEASURED.test(field) || ELEMENTS.test(field);
  const citing = casesOf(field)
    .slice(0, isName ? 3 : undefined)
    .map(({ data, path }) => ({
      path,
      data: withIndicator(withValue(data, path, '{{引用的指标.数值}}之多')),
    }));
  expect(citing.some(({ data }) => printed(data)?.includes('7家之多'))).toBe(!isName);
  if (isName) expect(citing.some(({ data, path }) => hasErrorAt(data, path))).toBe(true);
});
