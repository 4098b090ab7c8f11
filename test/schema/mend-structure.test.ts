// A structure that can mean but one thing is told once, at its place, and read as it was meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { fixSource } from '../../src/lint/fix.js';
import { createSource } from '../../src/source/source.js';

const HEAD = '单位: 青石岭管委会\n年度: 2025\n';
const check = (text: string) => checkSummary(createSource('a.yaml', text), defaultCheck).diagnostics;
const said = (yaml: string) =>
  check(HEAD + yaml)
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, range, params, hint = '' }) => `${range.start.line} ${params.trap ?? code} ⇒ ${hint}`);
const fixed = (yaml: string) =>
  fixSource(createSource('a.yaml', HEAD + yaml), 'yaml', (source) => check(source.text)).text.slice(
    HEAD.length,
  );

const WORKS = '主要工作:\n';
const INDICATORS = '指标:\n';

// What it is, the YAML, the only finding, and what --fix makes of it (itself, where there is more than one reading).
const causes: readonly [string, string, RegExp, string][] = [
  [
    'a dash on every line',
    `${INDICATORS}  - 名称: 甲\n  - 数值: 1 # 注\n  - 单位: 家\n  - 名称: 乙\n  - 数值: 2\n  - 单位: 家\n`,
    /^5 dash-on-every-line ⇒ 同一项只有第一行写“-”/,
    `${INDICATORS}  - 名称: 甲\n    数值: 1 # 注\n    单位: 家\n  - 名称: 乙\n    数值: 2\n    单位: 家\n`,
  ],
  [
    'a dash on one line too many',
    `${INDICATORS}  - 名称: 甲\n    数值: 1\n  - 单位: 家\n`,
    /^6 dash-on-every-line /,
    `${INDICATORS}  - 名称: 甲\n    数值: 1\n    单位: 家\n`,
  ],
  [
    'a dash on every line of titles and texts, which the schema allows',
    `${WORKS}  - 标题: 甲\n  - 正文: |\n      一。\n\n      二。\n  - 标题: 乙\n  - 正文: 三。\n`,
    /^5 dash-on-every-line /,
    `${WORKS}  - 标题: 甲\n    正文: |\n      一。\n\n      二。\n  - 标题: 乙\n    正文: 三。\n`,
  ],
  [
    'no dash before the second item',
    `${WORKS}  - 标题: 甲\n    正文: 一。\n    标题: 乙\n    正文: 二。\n    标题: 丙\n    正文: 三。\n`,
    /^6 missing-dash ⇒ 从“标题”起若是另一项，请在它前面加“- ”/,
    `${WORKS}  - 标题: 甲\n    正文: 一。\n  - 标题: 乙\n    正文: 二。\n  - 标题: 丙\n    正文: 三。\n`,
  ],
  [
    'no dash before the second of indicators with other fields',
    `${INDICATORS}  -   名称: 甲\n      数值: 1\n      单位: 家\n      名称: 乙\n      单位: 家\n      同比: 2\n`,
    /^7 missing-dash /,
    `${INDICATORS}  -   名称: 甲\n      数值: 1\n      单位: 家\n  -   名称: 乙\n      单位: 家\n      同比: 2\n`,
  ],
  [
    'no dash before a second name, with nothing else',
    `${WORKS}  - 标题: 甲\n    标题: 乙\n`,
    /^5 missing-dash ⇒ 从“标题”起若是另一项/,
    `${WORKS}  - 标题: 甲\n    标题: 乙\n`,
  ],
  [
    'no dash and no name of the second indicator',
    `${INDICATORS}  - 名称: 甲\n    数值: 1\n    单位: 家\n    数值: 2\n    单位: 家\n`,
    /^7 missing-dash ⇒ 从“数值”起若是另一项，请在它前面加一行“- 名称: ”/,
    `${INDICATORS}  - 名称: 甲\n    数值: 1\n    单位: 家\n    数值: 2\n    单位: 家\n`,
  ],
  [
    'no brace before the second item',
    `${WORKS}  - {标题: 甲, 正文: 一。, 标题: 乙, 正文: 二。}\n`,
    /^4 missing-dash ⇒ 另一项要另用一对花括号/,
    `${WORKS}  - {标题: 甲, 正文: 一。, 标题: 乙, 正文: 二。}\n`,
  ],
  [
    'no dash at all',
    `${INDICATORS}  名称: 甲\n  # 注\n  数值: 1\n  单位: 家\n`,
    /^4 missing-dash ⇒ 请在“名称”前加“- ”/,
    `${INDICATORS}  - 名称: 甲\n    # 注\n    数值: 1\n    单位: 家\n`,
  ],
  [
    'no dash at all, twice',
    `存在问题:\n  标题: 甲\n  正文: |\n    一。\n  整改措施: 改。\n  标题: 乙\n  正文: 二。\n`,
    /^4 missing-dash /,
    `存在问题:\n  - 标题: 甲\n    正文: |\n      一。\n    整改措施: 改。\n  - 标题: 乙\n    正文: 二。\n`,
  ],
  [
    'components written short',
    `${INDICATORS}  - 名称: 甲\n    数值: 3\n    单位: 家\n    构成:\n      - 乙丙: 1 # 注\n      - 丁戊: 2\n`,
    /^8 short-item ⇒ 写成 \{名称: 乙丙, 数值: 1\}/,
    `${INDICATORS}  - 名称: 甲\n    数值: 3\n    单位: 家\n    构成:\n      - {名称: 乙丙, 数值: 1} # 注\n      - {名称: 丁戊, 数值: 2}\n`,
  ],
  [
    'components written short, in braces',
    `${INDICATORS}  - {名称: 甲, 数值: 3, 单位: 家, 构成: {乙丙: 1, 丁戊: 2}}\n`,
    /^4 short-item /,
    `${INDICATORS}  - {名称: 甲, 数值: 3, 单位: 家, 构成: [{名称: 乙丙, 数值: 1}, {名称: 丁戊, 数值: 2}]}\n`,
  ],
  [
    'components with their fields beneath their names',
    `${INDICATORS}  - 名称: 甲\n    数值: 3\n    单位: 家\n    构成:\n      - 乙丙: {数值: 3, 同比: 1}\n`,
    /^8 short-item ⇒ 写成 \{名称: 乙丙, ……\}/,
    `${INDICATORS}  - 名称: 甲\n    数值: 3\n    单位: 家\n    构成:\n      - 乙丙: {数值: 3, 同比: 1}\n`,
  ],
  [
    'a figure written short with its change beneath',
    `${INDICATORS}  - 工业投资: 12.5\n    单位: 亿元\n    同比: 3\n`,
    /^4 short-item ⇒ 写成 \{名称: 工业投资, 数值: 12.5\}/,
    `${INDICATORS}  - 工业投资: 12.5\n    单位: 亿元\n    同比: 3\n`,
  ],
  [
    'dashes before the fields of a mapping',
    `下年安排:\n  - 预期目标:\n      - {名称: 产值, 增幅: 8}\n  - 重点任务:\n      - {标题: 攻坚, 正文: 一。}\n`,
    /^4 dash-before-fields ⇒ 请把各栏前面的“-”换成空格/,
    `下年安排:\n    预期目标:\n      - {名称: 产值, 增幅: 8}\n    重点任务:\n      - {标题: 攻坚, 正文: 一。}\n`,
  ],
  [
    'targets written short, of which it is not said what they are',
    `下年安排:\n  预期目标:\n    - 工业产值: 8\n    - 税收: 6\n`,
    /^5 short-item ⇒ 写成 \{名称: 工业产值, 增幅: 8\}，或 \{名称: 工业产值, 数值: 8\}/,
    `下年安排:\n  预期目标:\n    - 工业产值: 8\n    - 税收: 6\n`,
  ],
  [
    'components in words',
    `${INDICATORS}  - 名称: 甲\n    数值: 3\n    单位: 家\n    构成:\n      - 装备制造 1\n      - 电子信息：2\n`,
    /^8 short-item ⇒ 写成 \{名称: 装备制造, 数值: 1\}/,
    `${INDICATORS}  - 名称: 甲\n    数值: 3\n    单位: 家\n    构成:\n      - 装备制造 1\n      - 电子信息：2\n`,
  ],
  [
    'works with a few words, which may be anything',
    `${WORKS}  - 项目攻坚: 经济发展局\n`,
    /^4 short-item /,
    `${WORKS}  - 项目攻坚: 经济发展局\n`,
  ],
  [
    'works whose titles are keys',
    `${WORKS}  - 项目建设提速: 开工20个，投资12亿元。\n  - 营商环境优化: 办件提速，满意度“高”。\n`,
    /^4 short-item ⇒ 写成 \{标题: 项目建设提速, 正文: 开工20个，投资12亿元。\}/,
    `${WORKS}  - {标题: 项目建设提速, 正文: 开工20个，投资12亿元。}\n  - {标题: 营商环境优化, 正文: 办件提速，满意度“高”。}\n`,
  ],
];

describe('mendStructure', () => {
  it.each(causes)('tells %s once', (_, yaml, expected) => {
    const all = said(yaml);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(expected);
  });

  it.each(causes)('--fix: %s', (_, yaml, __, after) => {
    expect(fixed(yaml)).toBe(after);
    expect(fixed(after)).toBe(after);
    if (after !== yaml) expect(said(after)).toEqual([]);
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(fixed(crlf(yaml))).toBe(crlf(after));
  });

  it('gives back what was meant, whatever the items and wherever the dashes went', () => {
    const number = fc.integer({ min: 1, max: 999 }).map(String);
    const item = fc.record(
      {
        数值: number,
        单位: fc.constantFrom('家', '亿元'),
        同比: number,
        口径: fc.constantFrom('快报数', '"含：引号"'),
      },
      { requiredKeys: ['数值'] },
    );
    const items = fc.array(item, { minLength: 2, maxLength: 5 });
    const comment = fc.constantFrom('', ' # 注', '   # - 注: 1');
    const written = (fields: readonly object[], after: string, dash: (at: number, of: number) => string) =>
      fields
        .flatMap((each, of) =>
          Object.entries({ 名称: `指标${of}`, ...each }).map(
            ([key, value], at) => `  ${dash(at, of)}${key}: ${value}${after}\n`,
          ),
        )
        .join('');
    const right = (at: number) => (at === 0 ? '- ' : '  ');
    fc.assert(
      fc.property(items, comment, fc.constantFrom('every', 'first', 'none'), (fields, after, where) => {
        const wrong = {
          every: () => '- ',
          first: (at: number, of: number) => (at + of === 0 ? '- ' : '  '),
          none: () => '',
        };
        const meant = INDICATORS + written(fields, after, right);
        expect(fixed(INDICATORS + written(fields, after, wrong[where as keyof typeof wrong]))).toBe(meant);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 40) },
    );
  });

  it.each([
    ['a field twice', `${INDICATORS}  - {名称: 甲, 同比: 1, 同比: 2}\n`, ['duplicate-field']],
    [
      'the same name twice',
      `${WORKS}  - 标题: 甲\n    标题: 甲\n    正文: 一。\n    正文: 二。\n`,
      undefined,
    ],
    ['a misspelt name', `${INDICATORS}  - {名秤: 甲, 数值: 1, 单位: 家}\n`, ['unknown-field']],
    ['a misspelt figure', `${INDICATORS}  - {名称: 甲, 数直: 1, 单位: 家}\n`, ['unknown-field']],
    ['an item without its name', `${INDICATORS}  - {名称: 甲}\n  - {数值: 1, 单位: 家}\n`, ['missing-field']],
    ['a further paragraph', `${WORKS}  - {标题: 甲, 正文: 一。}\n  - 正文: 二。\n`, []],
    ['a section with title and text', '存在问题:\n  标题: 甲\n  正文: 一。\n', []],
    ['merged fields', `${INDICATORS}  - &a {名称: 甲, 单位: 家}\n  - {<<: *a, 名称: 乙}\n`, []],
  ])('lets %s be', (_, yaml, codes) => {
    const found = check(HEAD + yaml).filter(({ severity }) => severity === 'error');
    expect(found.filter(({ code }) => code === 'yaml-structure' && codes)).toEqual([]);
    if (codes) expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it('builds what can be read as it stands, and only warns', () => {
    const source = createSource('a.yaml', `${HEAD}${WORKS}  - 标题: 甲\n  - 正文: 一。\n`);
    const { summary, diagnostics } = checkSummary(source, defaultCheck);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(summary?.tasks?.items?.list).toHaveLength(2);
  });

  it('mends a file with a dash before its outermost keys', () => {
    const text =
      '- 单位: 甲\n- 年度: 2025 # 注\n- 指标:\n    - {名称: 乙, 数值: 1, 单位: 家}\n- 导语: 各项工作的的成效明显。\n';
    expect(check(text).map(({ params, code }) => params.trap ?? code)).toEqual([
      'root-list',
      'repeated-words',
    ]);
    const { text: after } = fixSource(createSource('a.yaml', text), 'yaml', (source) => check(source.text));
    expect(after).toBe(
      text
        .replaceAll('- 单位', '  单位')
        .replace('- 年度', '  年度')
        .replace('- 指标', '  指标')
        .replace('- 导语', '  导语'),
    );
    expect(check(after).map(({ code }) => code)).toEqual(['repeated-words']);
  });
});
