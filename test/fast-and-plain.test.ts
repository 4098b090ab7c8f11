// Speed costs no finding and no byte: many reports by the short ways and by the plain ones. (V8's kept code is held
// against none in test/cli/code-cache.test.ts; fixtures and examples stand in the tests of each short way.)
import { expect, it, vi } from 'vitest';
import { createSource } from '../src/source/source.js';
import type { Format } from '../src/template/format.js';
import type { Template } from '../src/template/template-file.js';
import { another } from './another-template.js';

const FORMATS = ['docx', 'html', 'md', 'txt'] as const;

type House = Awaited<ReturnType<typeof house>>;

async function house() {
  const { checkSummary, defaultCheck } = await import('../src/app/check.js');
  const { buildReport } = await import('../src/app/build.js');
  const { loadTemplate } = await import('../src/disk/template-files.js');
  return { checkSummary, defaultCheck, buildReport, loadTemplate };
}

vi.resetModules();
const fast = await house();
vi.resetModules();
// The library reads all YAML, and every rule looks at all texts.
vi.doMock('../src/source/ordinary-yaml.js', () => ({ readOrdinary: () => undefined }));
vi.doMock(import('../src/genre/texts-with.js'), async (original) => ({
  ...(await original()),
  textsWith: (texts) => texts,
  textsMatching: (texts) => texts,
}));
const plain = await house();
vi.doUnmock('../src/source/ordinary-yaml.js');
vi.doUnmock('../src/genre/texts-with.js');
vi.resetModules();

const FAULTS = [
  '同比增长约5%左右，',
  '完成投资 12.5 亿元，',
  '新增企业个，',
  '“三个一批”任务全面完成.',
  '（请填写数字）',
  '2015年以来，',
  '的的确确，',
  '一是抓项目；三是抓服务。',
  '占比达120%，',
  '',
  '',
  '',
];

/** Templates that the build knows nothing of. */
const own = Object.fromEntries(
  FORMATS.map((format) => [format, another(plain.loadTemplate(undefined, format), format)]),
) as Readonly<Record<Format, Template>>;

/** The same numbers for the same seed (Lehmer's generator). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function summaryOf(seed: number): string {
  const any = numbersFrom(seed);
  const pick = (words: readonly string[]) => words[any(words.length)] ?? '';
  const prose = () =>
    `全年引进项目${any(90)}个，总投资${any(900)}.${any(10)}亿元，${pick(FAULTS)}同比增长${any(30)}.${any(10)}%。`;
  const text = (depth: string) =>
    pick([
      `${prose()}${prose()}`,
      `|\n${depth}  ${prose()}\n${depth}  ${prose()}`,
      `"${prose()}"`,
      `>\n${depth}  ${prose()}`,
    ]);
  const items = (depth: string, count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${depth}- 标题: 第${at + 1}项工作\n${depth}  正文: ${text(`${depth}  `)}\n`,
    ).join('');
  const indicator = (at: number) =>
    `  - 名称: ${pick(['规上工业总产值', '固定资产投资', '税收收入', '进出口总额'])}${at}\n    数值: ${any(9000)}.${any(10)}\n    单位: 亿元\n    同比: ${any(40) - 9}.${any(10)}\n${pick(['', `    目标: ${any(9000)}\n`, '    预计: 是 # 快报\n', `    上年同期: ${any(9000)}\n`])}`;
  return [
    `单位: 第${seed + 1}开发区管委会\n年度: 2025\n成文日期: 2025-12-${10 + any(20)}\n`,
    pick(['', `导语: ${prose()}\n`, '# 还没有写导语\n']),
    `指标:\n${Array.from({ length: 1 + any(6) }, (_, at) => indicator(at)).join('')}`,
    `主要工作:\n${items('  ', 1 + any(5))}`,
    pick(['', `存在问题:\n${items('', 1 + any(3))}`]),
    pick(['', `下年安排:\n  年度: 2026\n  重点任务:\n${items('    ', 1 + any(3))}`]),
  ].join('');
}

function resultsOf(
  { checkSummary, defaultCheck, buildReport, loadTemplate }: House,
  seed: number,
  isPlain: boolean,
) {
  const { summary, tree, diagnostics } = checkSummary(createSource('a.yaml', summaryOf(seed)), defaultCheck);
  const format = FORMATS[seed % FORMATS.length] ?? 'docx';
  const template = isPlain ? own[format] : loadTemplate(undefined, format);
  const built = summary && tree && buildReport(summary, tree, format, template);
  return {
    findings: JSON.parse(JSON.stringify(diagnostics)),
    problems: built?.problems,
    // As a string, which is compared at once and not number by number.
    content: built?.content && Buffer.from(built.content).toString('latin1'),
  };
}

const REPORTS = Number(process.env.PROPERTY_RUNS ?? 500);

it(`gives the same findings and the same bytes for ${REPORTS} reports`, () => {
  const codes = new Set<string>();
  let built = 0;
  for (let seed = 0; seed < REPORTS; seed += 1) {
    const quick = resultsOf(fast, seed, false);
    expect(quick, summaryOf(seed)).toEqual(resultsOf(plain, seed, true));
    for (const { code } of quick.findings) codes.add(code);
    if (quick.content) built += 1;
  }
  // They say something: most are built, and several rules find something in them.
  expect(built).toBeGreaterThan(0.9 * REPORTS);
  expect(codes.size).toBeGreaterThan(6);
});
