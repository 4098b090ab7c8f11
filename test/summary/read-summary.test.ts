// Each fault of the data is one finding at its place, in the writer's own words; sound data become a Summary.
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { growth, IN_PROPORTION } from '../growth.js';

const head = '单位: 云岭管委会\n年度: 2025\n';
const read = (text: string) => readSummary(createSource('a.yaml', text));
const summaryOf = (text: string) => {
  const { summary, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  if (!summary) throw new Error('no summary');
  return summary;
};

/** Code, place, message and what is said besides, of every finding. */
const said = (text: string) =>
  read(text).diagnostics.map(({ code, range, message, hint = '', note = '' }) => {
    const { start, end } = range;
    return [code, `${start.line}:${start.column}-${end.column}`, message, `${hint}${note && `｜${note}`}`];
  });

const indicator = (lines: string) => `${head}指标:\n  - 名称: 产值\n${lines}`;

// What it is, the YAML, and the only finding.
const faults: readonly [string, string, readonly [string, string, string, string]][] = [
  [
    'a misspelt English key',
    'organization: 甲\nyear: 2025\nindicators:\n  - name: 甲\n    unit: 家\n  - name: 乙\n    valeu: 120\n',
    ['unknown-field', '7:5-10', '“indicators › 第2项（乙）”不认识字段“valeu”', '是否应为“value”？'],
  ],
  [
    'a misspelt Chinese key',
    indicator('    数直: 12\n'),
    ['unknown-field', '5:5-7', '“指标 › 第1项（产值）”不认识字段“数直”', '是否应为“数值”？'],
  ],
  [
    'a misspelt required key',
    `${head}指标:\n  - 名秤: 产值\n`,
    ['unknown-field', '4:5-7', '“指标 › 第1项”不认识字段“名秤”', '是否应为“名称”？｜因此同时缺少“名称”'],
  ],
  [
    'the name of the same thing elsewhere',
    `${head}主要工作:\n  - 标题: 甲\n    各项: [乙]\n`,
    ['unknown-field', '5:5-7', '“主要工作 › 第1项（甲）”不认识字段“各项”', '是否应为“分项”？'],
  ],
  [
    'a key one level too high',
    `${head}主要工作:\n  标题: 甲\n  责任单位: 乙\n`,
    ['unknown-field', '5:3-7', '“主要工作”不认识字段“责任单位”', '它要写在“一项”里，请检查缩进'],
  ],
  [
    'a key nothing is like',
    indicator('    高于:\n      范围: 全市\n      幅度: 1\n      某某: 2\n'),
    ['unknown-field', '8:7-9', '“指标 › 第1项（产值） › 高于”不认识字段“某某”', '｜这里可以写：范围、幅度'],
  ],
  [
    'a missing key of the root',
    '单位: 甲\n',
    ['missing-field', '1:1-3', '工作总结缺少“年度”', '请加上“年度: ”'],
  ],
  [
    'a missing key of a list item',
    `${head}指标:\n  - 数值: 1\n`,
    ['missing-field', '4:3-4', '“指标 › 第1项”缺少“名称”', '请加上“名称: ”'],
  ],
  [
    'a missing key of a mapping',
    indicator('    高于: {幅度: 1}\n'),
    ['missing-field', '5:10-12', '“指标 › 第1项（产值） › 高于”缺少“范围”', '请加上“范围: ”'],
  ],
  [
    'a required value left empty',
    '单位: 甲\n年度:\n',
    ['missing-field', '2:1-3', '“年度”还没有填写', '请填写整数'],
  ],
  [
    'an empty indicator',
    `${head}指标:\n  -\n`,
    ['missing-field', '4:4-4', '“指标 › 第1项”还没有填写', '请填写，或删去这个“-”'],
  ],
  [
    'a text for a list',
    `${head}指标: 产值\n`,
    [
      'wrong-type',
      '3:5-7',
      '“指标”应为列表（每项以“- ”开头）或一组“键: 值”，这里是文字“产值”',
      '请另起一行，每一项写成“- 名称: ……”',
    ],
  ],
  [
    'a bracket for a text',
    `${head}标题: [待定]\n`,
    ['wrong-type', '3:1-3', '“标题”应为文字，这里是列表', '以“[”开头的文字要用引号括起来'],
  ],
  [
    'a list for a text',
    `${head}主要工作:\n  - 标题:\n      - 甲\n`,
    [
      'wrong-type',
      '4:5-7',
      '“主要工作 › 第1项 › 标题”应为文字，这里是列表',
      '多段文字请在冒号后写“|”，文字写在下一行并缩进',
    ],
  ],
  [
    'a unit behind a number',
    indicator('    目标: 210亿元\n'),
    [
      'wrong-type',
      '5:9-14',
      '“指标 › 第1项（产值） › 目标”应为数字，这里是文字“210亿元”',
      '只写数字；还没有数字就空着；单位写在“单位”里',
    ],
  ],
  [
    'words for a number',
    indicator('    上年同期: 待统计\n'),
    [
      'wrong-type',
      '5:11-14',
      '“指标 › 第1项（产值） › 上年同期”应为数字，这里是文字“待统计”',
      '只写数字；还没有数字就空着',
    ],
  ],
  [
    'neither yes nor no',
    `${head}主要工作: {标注责任: 看情况}\n`,
    ['wrong-type', '3:14-17', '“主要工作 › 标注责任”应为“是”或“否”，这里是文字“看情况”', ''],
  ],
  [
    'a value near an allowed one',
    `${head}类型: 开发曲\n`,
    ['wrong-value', '3:5-8', '“类型”不能是“开发曲”', '是否应为“开发区”？｜可以写：开发区、部门、个人、简报'],
  ],
  [
    'a value near an allowed one, in English',
    'organization: 甲\nyear: 2025\nkind: zones\n',
    [
      'wrong-value',
      '3:7-12',
      '“kind”不能是“zones”',
      '是否应为“zone”？｜可以写：zone、department、personal、briefing',
    ],
  ],
  [
    'a value like none',
    `${head}类型: 街道\n`,
    ['wrong-value', '3:5-7', '“类型”不能是“街道”', '请改为“开发区”、“部门”、“个人”、“简报”之一'],
  ],
  [
    'another format version',
    `${head}格式版本: 2\n`,
    ['wrong-value', '3:7-8', '“格式版本”不能是“2”', '请改为 1'],
  ],
  [
    'a year of two digits',
    '单位: 甲\n年度: 25\n',
    ['wrong-value', '2:5-7', '“年度”不能早于 1980 年，这里是 25', '是否应为 2025？'],
  ],
  [
    'a year with a fraction',
    '单位: 甲\n年度: 1.5\n',
    ['wrong-type', '2:5-8', '“年度”应为整数，这里是数字 1.5', ''],
  ],
  [
    'a year far off',
    '单位: 甲\n年度: 20255\n',
    ['wrong-value', '2:5-10', '“年度”不能晚于 2100 年，这里是 20255', '请写四位数的年份'],
  ],
  [
    'a day the calendar lacks',
    `${head}成文日期: 2025-02-30\n`,
    ['invalid-date', '3:7-17', '日历上没有“2025-02-30”这一天', '请核对月份和日期'],
  ],
  [
    'a date in another form',
    `${head}成文日期: 12/20/2025\n`,
    [
      'invalid-date',
      '3:7-17',
      '“成文日期”的写法不对：文字“12/20/2025”',
      '请写成 2025-12-20 或 2025年12月20日这样的形式',
    ],
  ],
  [
    'a fifth level',
    `${head}主要工作: [{标题: 1, 分项: [{标题: 2, 分项: [{标题: 3, 分项: [{标题: 4, 分项: [五]}]}]}]}]\n`,
    [
      'too-deep',
      '3:55-57',
      '“主要工作 › 第1项（1） › 分项 › 第1项（2） › 分项 › 第1项（3） › 分项 › 第1项（4） › 分项”已是第 5 层，最多 4 层',
      '请并入上一层的正文',
    ],
  ],
  [
    'a key in both languages',
    `${head}title: 甲\n标题: 乙\n`,
    ['duplicate-field', '4:1-3', '“标题”就是第 3 行的“title”，写了两次', '请删去一处'],
  ],
  [
    'a text that is too long',
    indicator(`    单位: ${'长'.repeat(30)}\n`),
    [
      'too-long',
      '5:9-39',
      '“指标 › 第1项（产值） › 单位”有 30 个字，最多 20 个',
      '请缩短，或检查是否写错了位置',
    ],
  ],
  [
    'full-width colons that make one text of an item',
    `${head}主要工作:\n  - 标题：甲\n    正文：乙\n  - 丙\n`,
    [
      'yaml-syntax',
      '4:7-8',
      '“标题”后面是全角冒号“：”，YAML 只认半角冒号',
      '请改为半角冒号加空格：“标题: ”｜第 5 行也是这样',
    ],
  ],
  [
    'a full-width colon that makes a text of a section',
    `${head}下年安排:\n  标题：甲\n`,
    ['yaml-syntax', '4:5-6', '“标题”后面是全角冒号“：”，YAML 只认半角冒号', '请改为半角冒号加空格：“标题: ”'],
  ],
  [
    'dashes without blanks that make a text of a list',
    `${head}主要工作:\n  -甲\n  -乙\n`,
    ['yaml-syntax', '4:3-4', '列表的“-”后面缺少空格', '请在“-”后加一个半角空格｜第 5 行也是这样'],
  ],
  [
    'a fault an alias repeats',
    `${head}主要工作: &甲\n  - 标提: 乙\n存在问题: *甲\n`,
    ['unknown-field', '4:5-7', '“主要工作 › 第1项”不认识字段“标提”', '是否应为“标题”？'],
  ],
  [
    'two indicators of one name',
    `${indicator('')}  - 名称: 产值\n`,
    ['duplicate-indicator', '5:9-11', '“产值”与第 4 行重名，引用时分不清是哪一个', '请改名，或另给一个代号'],
  ],
];

describe('readSummary', () => {
  it.each(faults)('finds %s', (_, text, finding) => {
    expect(said(text)).toEqual([finding]);
  });

  it('says two things of two faults in one mapping', () => {
    expect(said(`${head}指标:\n  - 数直: 1\n`).map(([code]) => code)).toEqual([
      'missing-field',
      'unknown-field',
    ]);
  });

  it('orders the findings of all steps by place and gives no summary with an error', () => {
    const { summary, diagnostics } = read(`title: 甲\n标题: 乙\n${head}某某: 1\n成文日期: 2025-13-01\n`);
    expect(summary).toBeUndefined();
    expect(diagnostics.map(({ code, pointer }) => `${code}${pointer}`)).toEqual([
      'duplicate-field',
      'unknown-field/某某',
      'invalid-date/date',
    ]);
  });

  it('goes on after a key that is there twice', () => {
    const { summary, rest, diagnostics } = read(`${head}标题: 甲\n标题: 乙\n某某: 1\n`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['duplicate-field', 'unknown-field']);
    expect([summary, rest?.summary.title?.value]).toEqual([undefined, '甲']);
  });

  it('says nothing after a fault of syntax', () => {
    expect(said('单位：甲\n某某: 1\n').map(([code]) => code)).toEqual(['yaml-syntax']);
  });

  it('gives a summary with a warning', () => {
    expect(read(`${indicator('')}  - 名称: 产值\n`).summary?.indicators?.items).toHaveLength(2);
  });

  it('stays finite with 20,000 unknown keys, with work that grows with their number only', () => {
    const unknown = (count: number) =>
      read(`${head}${Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n')}`);
    const { diagnostics } = unknown(20_000);
    expect(growth(unknown, 800)).toBeLessThan(IN_PROPORTION);
    expect(diagnostics.length).toBeLessThanOrEqual(2001);
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('speaks of the names of prototypes as of any other unknown key', () => {
    expect(said(`${head}__proto__: 1\nconstructor: 2\n`).map(([code, place]) => `${code} ${place}`)).toEqual([
      'unknown-field 3:1-10',
      'unknown-field 4:1-12',
    ]);
  });
});

describe('the summary', () => {
  const path = ['indicators', 0];
  const words = (text: string, at: (string | number)[]) => ({ value: text, path: at });

  it('has defaults for what was not written', () => {
    expect(summaryOf(head)).toEqual({
      kind: 'zone',
      organization: words('云岭管委会', ['organization']),
      year: 2025,
      parts: [],
      attachments: [],
      contents: false,
      numbering: '一、',
    });
  });

  it('is the same in Chinese and in English', () => {
    const chinese = `${head}类型: 部门\n指标: {标题: 甲, 各项: [{名称: 乙, 数值: 1.50, 同比: {数值: 0.3, 单位: 个百分点}}]}\n主要工作: {写法: 一是二是, 序号: 无}\n`;
    const english =
      'organization: 云岭管委会\nyear: 2025\nkind: department\nindicators: {title: 甲, items: [{name: 乙, value: 1.50, yoy: {value: 0.3, unit: 个百分点}}]}\ntasks: {layout: ordinal, numbering: none}\n';
    expect(summaryOf(chinese)).toEqual(summaryOf(english));
  });

  it.each([
    ['数值: 215.30', { value: { kind: 'number', number: { digits: '215.30' } } }],
    ['数值: "1,215.30"', { value: { kind: 'number', number: { digits: '1215.30' } } }],
    [
      '数值: 12345678901234567890.10',
      { value: { kind: 'number', number: { digits: '12345678901234567890.10' } } },
    ],
    ['数值: 稳中有升', { value: { kind: 'words', words: '稳中有升' } }],
    ['数值: 3.9：59.5：36.6', { value: { kind: 'words', words: '3.9：59.5：36.6' } }],
    ['数值:', { value: { kind: 'missing', path: [...path, 'value'] } }],
    ['数值: "　"', { value: { kind: 'missing' } }],
    ['上年同期: "203.10"', { prior: { kind: 'number', number: { digits: '203.10' } } }],
    ['同比: 6.0', { yoy: { figure: { kind: 'number', number: { digits: '6.0' } }, path: [...path, 'yoy'] } }],
    ['同比: 6.0%', { yoy: { figure: { kind: 'number', number: { digits: '6.0' } }, unit: '%' } }],
    ['同比: -0.3个百分点', { yoy: { figure: { number: { digits: '-0.3' } }, unit: '个百分点' } }],
    ['同比: 翻番', { yoy: { figure: { kind: 'words', words: '翻番' } } }],
    ['同比:', { yoy: { figure: { kind: 'missing', path: [...path, 'yoy'] } } }],
    ['目标: 210', { target: { value: { number: { digits: '210' } }, path: [...path, 'target'] } }],
    [
      '目标: {增幅: 8}',
      { target: { growth: { number: { digits: '8' }, path: [...path, 'target', 'growth'] } } },
    ],
    ['目标:', { target: { value: { kind: 'missing' } } }],
    ['排名: 3', { rank: { value: '3' } }],
    ['预计: 是', { estimated: true }],
    ['预计: "true"', { estimated: true }],
    ['预计:', { estimated: false }],
    ['代号:', { id: '产值' }],
    ['代号: cz', { id: 'cz' }],
    ['构成: [{名称: 甲, 数值: 80.10}]', { parts: [{ value: { number: { digits: '80.10' } } }] }],
    ['口径: 2025', { note: { value: '2025', path: [...path, 'note'] } }],
  ])('takes an indicator with %s', (line, expected) => {
    expect(summaryOf(indicator(`    ${line}\n`)).indicators?.items[0]).toMatchObject(expected);
  });

  it.each([
    ['指标:', { placement: 'lead', missing: ['indicators'], items: [] }],
    ['指标: {各项: }', { placement: 'lead', missing: ['indicators', 'items'] }],
    ['指标: {标题: 甲}', { placement: 'section', paragraph: true, table: false }],
    [
      '指标: {标题: 甲, 位置: 首项, 列表: 是, 成段: 否}',
      { placement: 'first-item', paragraph: false, table: true },
    ],
  ])('takes indicators given as %s', (line, expected) => {
    expect(summaryOf(`${head}${line}\n`).indicators).toMatchObject(expected);
  });

  it.each(['指标: []', '指标: {}', '下年安排: {预期目标: [], 重点任务: [甲]}'])(
    'takes %s as none',
    (line) => {
      const { indicators, plan } = summaryOf(`${head}${line}\n`);
      expect([indicators, plan?.targets]).toEqual([undefined, undefined]);
    },
  );

  it.each(['附件', '其他部分'])('takes %s left empty as one that is still to be written', (key) => {
    const { attachments, parts } = summaryOf(`${head}${key}:\n`);
    const path = [key === '附件' ? 'attachments' : 'parts'];
    expect([...attachments, ...parts]).toMatchObject([{ title: { value: null, path }, path }]);
  });

  it('takes a section as a list, as a section and as still to be filled in', () => {
    const list = [{ text: words('甲', ['tasks', 0]), path: ['tasks', 0] }];
    const section = { showOwners: true, path: ['tasks'] };
    expect(summaryOf(`${head}主要工作: [甲]\n`).tasks).toEqual({
      ...section,
      items: { list, missing: false, path: ['tasks'] },
    });
    expect(summaryOf(`${head}主要工作:\n`).tasks).toEqual({
      ...section,
      items: { list: [], missing: true, path: ['tasks'] },
    });
    expect(summaryOf(`${head}主要工作: {正文: 甲, 标注责任: 否}\n`).tasks).toEqual({
      text: words('甲', ['tasks', 'text']),
      showOwners: false,
      path: ['tasks'],
    });
  });

  it('takes an item as a text, as still to be filled in and as a mapping', () => {
    const { tasks } = summaryOf(
      `${head}主要工作:\n  - 甲\n  -\n  - {标题: 2026, 完成时限: , 责任单位: "  "}\n`,
    );
    expect(tasks?.items?.list).toEqual([
      { text: words('甲', ['tasks', 0]), path: ['tasks', 0] },
      { text: { value: null, path: ['tasks', 1] }, path: ['tasks', 1] },
      {
        title: words('2026', ['tasks', 2, 'title']),
        owner: { value: null, path: ['tasks', 2, 'owner'] },
        deadline: { value: null, path: ['tasks', 2, 'deadline'] },
        path: ['tasks', 2],
      },
    ]);
  });

  it('takes a plan as a list of tasks, and its year from the summary', () => {
    const { plan } = summaryOf(`${head}下年安排: [甲]\n`);
    expect(plan).toMatchObject({
      year: 2026,
      tasks: { items: { list: [{ text: { value: '甲' } }], path: ['plan'] } },
    });
    expect(plan).not.toHaveProperty('yearPath');
  });

  it('takes a plan with a year, targets and parts of its own', () => {
    const text = `${head}下年安排:\n  年度: 2027年\n  预期目标: [{名称: 产值, 增幅: 8, 修饰: 左右}]\n  其他部分: [{标题: 要求, 置于: 预期目标之前}]\n`;
    expect(summaryOf(text).plan).toMatchObject({
      year: 2027,
      yearPath: ['plan', 'year'],
      targets: {
        items: [
          { id: '产值', growth: { figure: { number: { digits: '8' } } }, qualifier: { value: '左右' } },
        ],
      },
      parts: [{ title: { value: '要求' }, role: 'other', before: 'targets', showOwners: true }],
    });
  });

  it.each([
    ['成文日期: 2025年2月3日', { date: words('2025-02-03', ['date']) }],
    ['成文日期: 2025-2-3', { date: words('2025-02-03', ['date']) }],
    ['成文日期:', { date: { value: null, path: ['date'] } }],
    ['署名: 否', { signature: false }],
    ['署名: false', { signature: false }],
    ['署名: 云岭', { signature: words('云岭', ['signature']) }],
    ['署名:', { signature: { value: null } }],
    ['部分序号: 1.', { numbering: '1.' }],
    ['部分序号: (一)', { numbering: '(一)' }],
    ['类型: Zone', { kind: 'zone' }],
    ['类型:', { kind: 'zone' }],
    [
      '附件: [甲, {标题: 乙, 表格: 重点任务}]',
      { attachments: [{ title: words('甲', ['attachments', 0]) }, { builtIn: 'tasks' }] },
    ],
    [
      '其他部分: [{标题: 甲, 作用: 存在问题, 置于: 下年安排之前}]',
      { parts: [{ role: 'issues', before: 'plan' }] },
    ],
    ['标　题: 甲', { title: { value: '甲' } }],
    ['Title: 甲', { title: { value: '甲' } }],
  ])('takes %s', (line, expected) => {
    expect(summaryOf(`${head}${line}\n`)).toMatchObject(expected);
  });

  it.each(['"2025"', '2025年'])('takes the year %s', (year) => {
    expect(summaryOf(`单位: 甲\n年度: ${year}\n`).year).toBe(2025);
  });
});
