// The rule fullwidth-digit.
import { describe, expect, it } from 'vitest';
import { fullwidthDigit as rule } from '../../../src/lint/rules/fullwidth-digit.js';
import { fixedBy, messagesOf } from '../findings-of.js';

describe('fullwidth-digit', () => {
  it.each([
    ['全年签约项目３５个，增长８．５％。', '全年签约项目35个，增长8.5%。'],
    ['面积１，２００亩，投资２亿元。', '面积1,200亩，投资2亿元。'],
    ['２０２５年签约1２个', '2025年签约12个'],
    ['第１，第２', '第1，第2'],
  ])('makes %s half-width', (wrong, right) => {
    expect(fixedBy(rule, wrong)).toBe(right);
  });

  it('says it once a paragraph', () => {
    expect(messagesOf(rule, '签约３个，开工２个。')).toEqual(['数字“３”是全角（本段共2处）']);
  });

  it.each(['签约35个，增长8.5％。', '共①②③三项。'])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });
});
