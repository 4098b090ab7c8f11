// A fault of structure is told alone: what its absence causes further down is not a second fault.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { createSource } from '../../src/source/source.js';

const codesIn = (yaml: string) =>
  checkSummary(createSource('总结.yaml', `单位: 云岭\n年度: 2025\n${yaml}`), defaultCheck).diagnostics.map(
    ({ code }) => code,
  );

describe('withoutConsequences', () => {
  it.each([
    '存在问题:\n  各项: 无\n',
    '主要工作:\n  - {标题: 甲, 正文: [一]}\n  - {标题: 乙, 正文: 好。}\n  - {标题: 丙, 正文: 好。}\n',
    '指标:\n  - {名称: 税收收入, 数值: [1], 单位: 亿元}\n',
  ])('tells one fault of %s', (yaml) => {
    expect(codesIn(yaml)).toEqual(['wrong-type']);
  });

  it('keeps what has nothing to do with it', () => {
    expect(codesIn('存在问题:\n  各项: 无\n主要工作:\n  标题: 甲\n')).toEqual([
      'wrong-type',
      'empty-section',
    ]);
    expect(codesIn('主要工作:\n  - {标题: 甲x个, 正文: [一]}\n')).toEqual(['wrong-type', 'placeholder']);
  });
});
