// The table of synonyms holds together, and a key called by another name is told with the field that was meant.
import { describe, expect, it } from 'vitest';
import { fieldFor } from '../../src/schema/schema-names.js';
import { allMappings, rootShape } from '../../src/schema/schema-shape.js';
import { SYNONYMS } from '../../src/schema/synonyms.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const hintsOn = (text: string) =>
  readSummary(createSource('a.yaml', `单位: 甲\n年度: 2025\n${text}\n`)).diagnostics.map(({ hint }) => hint);
const inIndicator = (line: string) => hintsOn(`指标: [{名称: 产值, ${line}}]`);

const mappings = new Map(allMappings(rootShape()).map((shape) => [shape.title, shape]));

it.each(Object.entries(SYNONYMS))(
  'the words in %s are of fields it has, each of one, none a name of its own',
  (title, words) => {
    const shape = mappings.get(title);
    const seen = new Set<string>();
    for (const [field, spellings] of Object.entries(words)) {
      expect(shape?.fields?.has(field), field).toBe(true);
      for (const word of spellings.split(' ')) {
        expect(word, field).not.toBe('');
        expect(seen.has(word), `${word} twice`).toBe(false);
        if (shape) expect(fieldFor(shape, word), word).toBeUndefined();
        seen.add(word);
      }
    }
  },
);

describe('the hint names the field', () => {
  it.each([
    ['内容: "| 甲 | 1 |"', '行'],
    ['表头: [项目, 投资]', '列'],
    ['表名: 项目表', '标题'],
    ['总计: 是', '合计'],
    ['说明: 截至11月底', '注'],
    ['headers: [甲]', 'columns'],
  ])('for %s in a table', (line, field) => {
    expect(hintsOn(`主要工作: [{标题: 项目, 表格: {${line}}}]`)).toEqual([`是否应为“${field}”？`]);
  });

  it.each([
    ['列名: 投资', '名称'],
    ['列宽: 30', '宽度'],
  ])('for %s in a column', (line, field) => {
    expect(hintsOn(`主要工作: [{标题: 项目, 表格: {列: [{${line}}], 行: [[甲]]}}]`)).toContain(
      `是否应为“${field}”？`,
    );
  });

  it.each([
    ['完成数: 215', '数值'],
    ['完成值: 215', '数值'],
    ['增速: 6', '同比'],
    ['增长率: 6', '同比'],
    ['增幅: 6', '同比'],
    ['同比增长: 6', '同比'],
    ['"同比增长（%）": 6', '同比'],
    ['growth: 6', 'yoy'],
    ['备注: 现价', '口径'],
    ['说明: 现价', '口径'],
    ['计量单位: 亿元', '单位'],
    ['去年同期: 203', '上年同期'],
    ['上年: 203', '上年同期'],
    ['目标值: 210', '目标'],
    ['年度目标: 210', '目标'],
    ['位次: 全市第3位', '排名'],
  ])('for %s in an indicator', (line, field) => {
    expect(inIndicator(line)).toEqual([`是否应为“${field}”？`]);
  });

  it.each([
    ['问题', '存在问题'],
    ['不足', '存在问题'],
    ['存在的问题', '存在问题'],
    ['主要问题', '存在问题'],
    ['存在的困难和问题', '存在问题'],
    ['工作计划', '下年安排'],
    ['下一步打算', '下年安排'],
    ['下一步工作', '下年安排'],
    ['下步工作', '下年安排'],
    ['明年计划', '下年安排'],
    ['明年工作', '下年安排'],
    ['2026年工作计划', '下年安排'],
    ['明年工作安排', '下年安排'],
    ['工作总结', '主要工作'],
    ['2025年工作总结', '主要工作'],
    ['主要做法', '主要工作'],
    ['主送', '主送机关'],
    ['落款', '署名'],
    ['日期', '成文日期'],
    ['前言', '导语'],
    ['题目', '标题'],
  ])('for %s at the outermost', (key, field) => {
    // What stands in the field is looked at, too.
    expect(hintsOn(`${key}: 甲`)[0]).toBe(`是否应为“${field}”？`);
  });

  it.each([
    ['责任人', '责任领导'],
    ['牵头单位', '责任单位'],
    ['责任部门', '责任单位'],
    ['时限', '完成时限'],
    ['内容', '正文'],
    ['措施', '整改措施'],
  ])('for %s in an item', (key, field) => {
    expect(hintsOn(`主要工作: [{标题: 甲, ${key}: 乙}]`)).toEqual([`是否应为“${field}”？`]);
  });

  it('of a name that must be there, as one finding', () => {
    expect(hintsOn('指标: [{指标名称: 产值}]')).toEqual(['是否应为“名称”？']);
  });

  it('of a goal, in a goal', () => {
    expect(inIndicator('目标: {增速: 8}')).toEqual(['是否应为“增幅”？']);
  });
});

describe('without naming one', () => {
  it('says which two a word could be', () => {
    expect(hintsOn('下年安排: {预期目标: [{名称: 产值, 目标: 8}]}')).toEqual([
      '是“数值”还是“增幅”？请改用其中一个键名',
    ]);
    expect(hintsOn('2026年重点工作: [甲]')).toEqual(['是“主要工作”还是“下年安排”？请改用其中一个键名']);
  });

  it('says that the field is there already', () => {
    expect(inIndicator('同比: 6, 增幅: 6')).toEqual(['它和“同比”是一回事，这里已经有“同比”，请并成一处']);
  });
});

it.each([
  ['{名称: 产值, 数值: 12,30}', '逗号若是小数点，应是 12.30；若是千位的逗号，应是 1230'],
  ['{名称: 产值, 数值: 1,215.30, 单位: 亿元}', '写成 1215.30'],
])('a figure that a brace parted at its comma: %s', (item, hint) => {
  expect(hintsOn(`指标: [${item}]`)).toEqual([hint]);
});

it('still speaks of keys one level too high', () => {
  expect(hintsOn('责任单位: 乙')).toEqual(['它要写在“一项”里，请检查缩进']);
});
