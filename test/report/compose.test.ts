// The whole report: order and numbers of the parts, title, 附件说明, 署名 and date.
import { describe, expect, it } from 'vitest';
import { bodyOf, outlineOf, reportOf, shown } from './summary-of.js';

describe('the parts', () => {
  it('stand in the order of the genre, numbered where they have a title', () => {
    expect(
      bodyOf(
        '结尾: 完。\n下年安排: [丁]\n存在问题: [丙]\n主要工作: [乙]\n导语: 始。\n其他部分: [{标题: 党建, 正文: 好。}, {标题: 前言, 置于: 主要工作之前, 正文: 先。}]\n',
      ).filter((line) => !line.startsWith('（')),
    ).toEqual([
      '始。',
      '# 一、前言',
      '先。',
      '# 二、主要工作',
      '# 三、存在问题',
      '# 四、2026年工作安排',
      '# 五、党建',
      '好。',
      '完。',
    ]);
  });

  it('take the writer’s titles and numbering', () => {
    expect(
      bodyOf(
        '部分序号: 1.\n主要工作: {标题: 工作}\n存在问题: {标题: "问题与{{甲}}"}\n指标: [{名称: 甲, 数值: 3, 单位: 家}]\n',
      ),
    ).toEqual(['# 1.工作', '全年甲3家。', '# 2.问题与甲3家']);
  });
});

describe('the title', () => {
  it.each([
    ['类型: 开发区', '云岭管委会2025年工作总结'],
    ['类型: 部门\n下年安排: [甲]', '云岭管委会2025年工作总结\n及2026年工作安排'],
    ['下年安排: {年度: 2030}', '云岭管委会2025年工作总结\n及2030年工作安排'],
    ['类型: 个人\n下年安排: [甲]', '2025年度个人述职报告'],
    ['类型: 简报', '云岭管委会2025年工作情况汇报'],
    ['标题: 自拟', '自拟'],
    ['标题:', '＿'],
    ['标题: |\n  一行\n  二行', '一行\n二行'],
  ])('of %j', (yaml, expected) => {
    expect(shown(reportOf(`${yaml}\n`).title)).toBe(expected);
  });
});

describe('the end', () => {
  it.each([
    ['', [], []],
    ['成文日期: 2025-12-05', [], ['云岭管委会', '2025年12月5日']],
    ['成文日期:', [], ['云岭管委会', '＿']],
    ['成文日期: 2025-12-05\n署名: 否', [], ['2025年12月5日']],
    ['署名: 张三', [], ['张三']],
    ['附件: [甲]', ['附件：甲'], []],
    ['附件: [甲, 乙]', ['附件：1.甲', '2.乙'], []],
    ['附件: [{标题: }]', ['附件：＿'], []],
  ])('of %j', (yaml, note, signOff) => {
    const report = reportOf(`${yaml}\n`);
    expect(outlineOf(report.attachmentNote)).toEqual(note);
    expect(outlineOf(report.signOff)).toEqual(signOff);
  });

  it.each(['市政府', '市政府：', '市政府:', ' 市政府： '])(
    'addresses “%s” without the colon',
    (recipient) => {
      expect(shown(reportOf(`主送机关: "${recipient}"\n`).recipient)).toBe('市政府');
    },
  );

  it('attachments hold text, items and the tables of the data', () => {
    const { attachments } = reportOf(
      '指标: [{名称: 产值, 同比: 6}]\n下年安排: {预期目标: [{名称: 产值, 增幅: 8}], 重点任务: [{标题: 甲, 责任单位: 乙}]}\n附件:\n  - {标题: 一, 表格: 指标}\n  - {标题: 二, 表格: 预期目标}\n  - {标题: 三, 表格: 重点任务}\n  - {标题: 四, 正文: 话。, 各项: [条]}\n  - 五\n',
    );
    expect(attachments.map(({ label, blocks }) => [label, outlineOf(blocks)])).toEqual([
      ['附件1', ['产值|—|—|—|—|6%']],
      ['附件2', ['产值|—|—|8%']],
      ['附件3', ['1|甲|—|乙|—']],
      ['附件4', ['话。', '一、条']],
      ['附件5', []],
    ]);
  });
});

describe('blanks', () => {
  it('are counted once each, whether in a sentence, a table or both', () => {
    const { blanks } = reportOf(
      '导语:\n指标: {列表: 是, 各项: [{名称: 产值, 数值: , 单位: 亿元, 目标: 210}]}\n附件: [{标题: , 表格: 指标}]\n成文日期:\n',
    );
    expect(blanks.map(({ path }) => path.join('/'))).toEqual([
      'opening',
      'indicators/items/0/value',
      'attachments/0/title',
      'date',
    ]);
  });

  it('of citations are those of the figure that is cited', () => {
    const { blanks } = reportOf(
      '导语: 见{{产值}}、{{产值.排名}}。\n指标: {位置: 不单列, 各项: [{名称: 产值, 数值: }]}\n',
    );
    expect(blanks.map(({ path }) => path.join('/'))).toEqual([
      'indicators/items/0/value',
      'indicators/items/0/rank',
    ]);
  });

  it('are lists, notes and items that were left empty, too', () => {
    const report = reportOf(
      '指标: {列表: 是, 各项: [{名称: 产值, 数值: 2, 单位: 亿元, 构成: , 口径: }]}\n主要工作: [{}, {写法: 段首标题}]\n下年安排: {其他部分: }\n其他部分:\n附件:\n',
    );
    expect(report.blanks.map(({ path }) => path.join('/'))).toEqual([
      'indicators/items/0/parts',
      'indicators/items/0/note',
      'tasks/0',
      'tasks/1',
      'plan/parts',
      'parts',
      'attachments',
    ]);
    expect(outlineOf(report.parts.flatMap(({ blocks }) => blocks))).toEqual([
      '# 一、主要工作',
      '全年完成产值2亿元，其中＿＿亿元。',
      '产值|亿元|—|2|—|—',
      '其中：＿|亿元|—|＿|—|—',
      '（一）＿',
      '（二）＿',
      '# 二、2026年工作安排',
      '## （一）＿',
      '# 三、＿',
    ]);
    expect(outlineOf(report.attachmentNote)).toEqual(['附件：＿']);
  });

  it('are none in what is complete, for a key that is absent means there is none', () => {
    expect(reportOf('导语: 一。\n主要工作: [甲]\n').blanks).toEqual([]);
  });
});

describe('the end of the text', () => {
  const lastBlock = (yaml: string) => reportOf(yaml).parts.at(-1)?.blocks.at(-1);
  const base = '导语: 全年平稳。\n';

  it.each([
    ['a date', '成文日期: 2025-12-20\n'],
    ['a signature alone', '署名: 云岭开发区\n'],
    ['an attachment', '附件: [指标表]\n'],
  ])('stays with %s', (_, under) => {
    expect(lastBlock(base + under)).toMatchObject({ kind: 'paragraph', keepNext: true });
    expect(lastBlock(`${base + under}结尾: 特此报告。\n`)).toMatchObject({ keepNext: true });
  });

  it('is free where nothing follows', () => {
    expect(lastBlock(base)).not.toHaveProperty('keepNext');
  });

  it('is its last paragraph only', () => {
    const { parts } = reportOf(`${base}结尾: |\n  甲。\n\n  乙。\n署名: 云岭开发区\n`);
    const bound = parts.flatMap(({ blocks }) => blocks.map((block) => 'keepNext' in block));
    expect(bound).toEqual([false, false, true]);
  });

  it('is left as it is where it is a table', () => {
    const yaml = `${base}成文日期: 2025-12-20\n指标:\n  列表: 是\n  各项: [{名称: 税收收入, 数值: 5, 单位: 亿元}]\n`;
    expect(lastBlock(yaml)).toMatchObject({ kind: 'table' });
  });
});
