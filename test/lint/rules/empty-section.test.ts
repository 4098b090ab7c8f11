// The rule empty-section.
import { describe, expect, it } from 'vitest';
import { emptySection as rule } from '../../../src/lint/rules/empty-section.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

describe('empty-section', () => {
  it.each([
    ['工作总结\n一、成绩\n签约8个。\n二、问题\n三、打算\n签约10个。', '“二、问题”下面没有内容'],
    ['工作总结\n一、成绩\n签约8个。\n二、问题', '“二、问题”下面没有内容'],
    [
      '工作总结\n一、成绩\n（一）招商\n签约8个。\n（二）服务\n二、打算\n签约10个。',
      '“（二）服务”下面没有内容',
    ],
  ])('finds %s', (given, message) => {
    expect(messagesOf(rule, given)).toEqual([message]);
  });

  it.each([
    '工作总结\n一、成绩\n（一）招商\n签约8个。',
    '工作总结\n一、任务\n（一）招商\n（二）服务\n（三）安全',
    '工作总结\n一、任务\n签约8个。\n1.招商\n2.服务',
  ])('passes %s', (given) => {
    expect(messagesOf(rule, given)).toEqual([]);
  });

  it('finds sections and items of YAML still to be written', () => {
    const document = yamlOf(
      'issues: {title: 存在问题}\ntasks:\n  - {title: 抓招商, text: 签约8个。}\n  - {title: 抓服务, text: 走访60家。}\n  - title: 抓安全\n    text:\n',
    );
    expect(messagesOf(rule, document)).toEqual(['“抓安全”下面没有内容', '“存在问题”下面没有内容']);
    expect(wordsAt(rule, document)).toEqual(['抓安全', '存在问题']);
  });

  it('takes titles alone for a list', () => {
    expect(messagesOf(rule, yamlOf('plan:\n  tasks:\n    - title: 抓招商\n    - title: 抓服务\n'))).toEqual(
      [],
    );
  });

  it('names a section without a title by its part', () => {
    expect(messagesOf(rule, yamlOf('issues:\n'))).toEqual(['“存在问题”下面没有内容']);
  });

  it.each([
    'parts: [{title: 园区面貌, picture: 图.png}]',
    'parts: [{title: 项目, table: "项目 | 投资\\n甲 | 1"}]',
    'parts: [{title: 走势, chart: {data: {2024年: 1, 2025年: 2}}}]',
    'tasks: [抓项目。, {title: 园区面貌, picture: 图.png}, {title: 抓安全, text: 抓了。}]',
  ])('takes a picture, a table or a chart for content: %s', (yaml) => {
    expect(messagesOf(rule, yamlOf(yaml))).toEqual([]);
  });

  it.each([
    ['plan: {layout: run-in}', '2026年工作安排', 'plan'],
    ['plan: {title: 明年安排}', '明年安排', 'plan'],
    ['plan: {targets: {table: true}}', '预期目标', 'targets'],
    ['plan: {targets: []}', '2026年工作安排', 'plan'],
    ['plan: {targets: {title: 目标, items: []}, tasks: [抓项目。]}', '目标', 'targets'],
    ['tasks: [抓项目。]\nindicators: {table: true}', 'indicators', 'indicators'],
    ['indicators: {placement: section}', '主要经济指标完成情况', 'indicators'],
    ['tasks: [抓项目。]\nindicators: {placement: first-item}', 'indicators', 'indicators'],
  ])('finds settings alone: %s', (yaml, heading, place) => {
    expect(messagesOf(rule, yamlOf(`${yaml}\n`))).toEqual([`“${heading}”下面没有内容`]);
    expect(wordsAt(rule, yamlOf(`${yaml}\n`))).toEqual([place]);
  });

  it.each([
    'plan: {opening: 明年要抓项目。}',
    'plan: {opening: }',
    'plan: {targets: }',
    'plan: {parts: [{title: 保障, text: 加强领导。}]}',
    'indicators: []',
    'indicators: {table: true, items: }',
    'tasks: [抓项目。]\nindicators: {items: []}',
    'tasks: [抓项目。]\nindicators: {opening: 指标平稳。}',
  ])('passes what is written, still to be filled in or not there: %s', (yaml) => {
    expect(messagesOf(rule, yamlOf(`${yaml}\n`))).toEqual([]);
  });
});
