// What stands under the body, and what keeps it there.
import { describe, expect, it } from 'vitest';
import { bodyOf, reportOf } from './summary-of.js';

const lastBlock = (yaml: string) => reportOf(yaml).parts.at(-1)?.blocks.at(-1);
const base = '单位: 云岭开发区\n年度: 2025\n导语: 全年平稳。\n';

describe('compose', () => {
  it('puts the parts in the order of a summary and numbers them', () => {
    const yaml =
      '结尾: 完。\n下年安排: {重点任务: [乙]}\n存在问题: {正文: 丙。}\n主要工作: {正文: 甲。}\n导语: 始。\n';
    expect(bodyOf(yaml)).toEqual([
      '始。',
      '# 一、主要工作',
      '甲。',
      '# 二、存在问题',
      '丙。',
      '# 三、2026年工作安排',
      '（一）乙',
      '完。',
    ]);
  });

  it.each([
    ['a date', '成文日期: 2025-12-20\n'],
    ['a signature alone', '署名: 云岭开发区\n'],
    ['an attachment', '附件: [指标表]\n'],
  ])('binds the last paragraph to %s', (_, under) => {
    expect(lastBlock(base + under)).toMatchObject({ kind: 'paragraph', keepNext: true });
    expect(lastBlock(`${base + under}结尾: 特此报告。\n`)).toMatchObject({ keepNext: true });
  });

  it('binds nothing where nothing follows', () => {
    expect(lastBlock(base)).not.toHaveProperty('keepNext');
  });

  it('binds the last paragraph only', () => {
    const parts = reportOf(`${base}结尾: |\n  甲。\n\n  乙。\n署名: 云岭开发区\n`).parts;
    const bound = parts.flatMap(({ blocks }) => blocks.map((block) => 'keepNext' in block));
    expect(bound).toEqual([false, false, true]);
  });

  it('leaves a table at the end as it is', () => {
    const yaml = `${base}成文日期: 2025-12-20\n指标:\n  列表: 是\n  各项: [{名称: 税收收入, 数值: 5, 单位: 亿元}]\n`;
    expect(lastBlock(yaml)).toMatchObject({ kind: 'table' });
  });
});
