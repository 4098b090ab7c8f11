// Where the indicators stand, and what stands with them.
import { describe, expect, it } from 'vitest';
import { bodyOf } from './summary-of.js';

const indicators = (fields: string) => `指标: {${fields}, 各项: [{名称: 产值, 同比: 6}]}\n主要工作: [甲]\n`;
const sentence = '全年产值同比增长6%。';

describe('indicators', () => {
  it.each([
    [
      'as a list',
      '指标: [{名称: 产值, 同比: 6}]\n主要工作: {导语: 总的看。, 各项: [甲]}\n',
      ['# 一、主要工作', '总的看。', sentence, '（一）甲'],
    ],
    ['as the lead', indicators('位置: 总述段'), ['# 一、主要工作', sentence, '（一）甲']],
    [
      'as the first item',
      indicators('位置: 首项'),
      ['# 一、主要工作', '## （一）经济指标完成情况', sentence, '（二）甲'],
    ],
    [
      'as a part',
      indicators('位置: 单独成章'),
      ['# 一、主要经济指标完成情况', sentence, '# 二、主要工作', '（一）甲'],
    ],
    [
      'as a part because of their title',
      indicators('标题: 指标'),
      ['# 一、指标', sentence, '# 二、主要工作', '（一）甲'],
    ],
    ['not at all', indicators('位置: 不单列'), ['# 一、主要工作', '（一）甲']],
    ['without 主要工作', '指标: [{名称: 产值, 同比: 6}]\n', ['# 一、主要经济指标完成情况', sentence]],
    [
      'with opening and closing',
      indicators('导语: 一。, 结尾: 二。'),
      ['# 一、主要工作', '一。', sentence, '二。', '（一）甲'],
    ],
    [
      'after an opening that ends in a colon',
      indicators('导语: "情况如下："'),
      ['# 一、主要工作', `情况如下：${sentence}`, '（一）甲'],
    ],
    ['as a table alone', indicators('成段: 否, 列表: 是'), ['# 一、主要工作', '产值|—|—|—|—|6%', '（一）甲']],
    ['still to be filled in', '指标:\n主要工作: [甲]\n', ['# 一、主要工作', '＿', '（一）甲']],
    ['none', '指标: []\n主要工作: [甲]\n', ['# 一、主要工作', '（一）甲']],
  ])('%s', (_, yaml, expected) => {
    expect(bodyOf(yaml)).toEqual(expected);
  });
});

describe('the goals of the plan', () => {
  const plan = (fields: string) => bodyOf(`下年安排: ${fields}\n`);
  it.each([
    [
      'in one sentence',
      '{预期目标: [{名称: 产值, 增幅: 8}, {名称: 企业, 数值: 3, 单位: 家}]}',
      ['# 一、2026年工作安排', '## （一）预期目标', '2026年主要预期目标是：产值增长8%，企业3家。'],
    ],
    [
      'with an opening of the writer’s',
      '{年度: 2027, 预期目标: {导语: "目标是：", 各项: [{名称: 产值, 增幅: 8}]}}',
      ['# 一、2027年工作安排', '## （一）预期目标', '目标是：产值增长8%。'],
    ],
    [
      'with a table',
      '{预期目标: {列表: 是, 各项: [{名称: 产值, 增幅: 8, 修饰: 左右}]}}',
      [
        '# 一、2026年工作安排',
        '## （一）预期目标',
        '2026年主要预期目标是：产值增长8%左右。',
        '产值|—|—|8%左右',
      ],
    ],
    [
      'and tasks',
      '{预期目标: , 重点任务: [甲]}',
      ['# 一、2026年工作安排', '## （一）预期目标', '＿', '## （二）重点任务', '1.甲'],
    ],
    ['tasks alone are items of the plan', '[甲, 乙]', ['# 一、2026年工作安排', '（一）甲', '（二）乙']],
    [
      'tasks with a title are a section',
      '{重点任务: {标题: 任务, 各项: [甲]}}',
      ['# 一、2026年工作安排', '## （一）任务', '1.甲'],
    ],
    [
      'parts of the writer’s own',
      '{其他部分: [{标题: 要求, 置于: 预期目标之前, 正文: 严。}, {标题: 保障, 正文: 实。}], 预期目标: [{名称: 产值, 增幅: 8}]}',
      [
        '# 一、2026年工作安排',
        '## （一）要求',
        '严。',
        '## （二）预期目标',
        '2026年主要预期目标是：产值增长8%。',
        '## （三）保障',
        '实。',
      ],
    ],
  ])('%s', (_, yaml, expected) => {
    expect(plan(yaml)).toEqual(expected);
  });
});
