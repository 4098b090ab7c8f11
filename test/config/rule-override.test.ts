import { expect, test } from 'vitest';
import { parseRuleOverrides } from '../../src/config/rule-override.js';

test('reads English and Chinese levels; the later of two counts', () => {
  const values = ['repeated-words=off', 'placeholder＝错误', '重复的字词 = 提示'];
  expect(parseRuleOverrides(values)).toEqual(
    new Map([
      ['repeated-words', 'info'],
      ['placeholder', 'error'],
    ]),
  );
});

test.each(['repeated-words', 'repeated-words=', '=off', 'repeated-words=fatal', 'a=b=c', ''])(
  'refuses %j',
  (value) => {
    expect(() => parseRuleOverrides([value])).toThrow('--rule 的写法不对');
  },
);

test('says which rule was meant', () => {
  expect(() => parseRuleOverrides(['repeated-word=off'])).toThrow(
    expect.objectContaining({ message: '没有“repeated-word”这条规则', hint: '是否应为“repeated-words”？' }),
  );
});
