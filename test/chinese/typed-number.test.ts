// A number whose form went wrong: what is wrong with it, how it is to be written, and whether that is sure.
import { expect, it } from 'vitest';
import { typedNumber } from '../../src/chinese/typed-number.js';

it.each([
  ['215。30', '215.30', '的小数点写成了“。”', true],
  ['２１５．３０', '215.30', '里有全角的数字或标点', true],
  ['1，215.30', '1215.30', '里有全角的数字或标点', true],
  ['2 153.30', '2153.30', '的数字中间有空格', true],
  ['2\u00a0153', '2153', '的数字中间有空格', true],
  ['215 210', '215210', '的数字中间有空格', false],
  ['1_000', '1000', '里有“_”', true],
  ['215. 30', '215.30', '的小数点旁边有空格', true],
  ['\u00a06.0', '6.0', '前面有不可见的空格', true],
  ['6.0\u3000', '6.0', '后面有全角空格', true],
  ['2\u200b15', '215', '中间有不可见的字符', true],
  ['−5', '-5', '的负号是数学减号“−”，不是半角的“-”', true],
  ['－5', '-5', '里有全角', true],
  ['—5', '-5', '的负号是破折号“—”，不是半角的“-”', false],
  ['–5', '-5', '的负号是连接号“–”，不是半角的“-”', false],
  ['负5', '-5', '的负号是汉字“负”，不是半角的“-”', false],
  ['21O.30', '210.30', '里有字母“O”，不是数字 0', false],
  ['l2', '12', '里有字母“l”，不是数字 1', false],
  ['“6.0%”', '6.0%', '外面多了引号', true],
  ['215。', '215', '后面多了“。”', true],
])('%j is %s', (written, text, fault, certain) => {
  const typed = typedNumber(written);
  expect(typed).toMatchObject({ text, certain });
  if (written !== '－5') expect(typed?.fault).toBe(fault);
});

it.each([
  '215.30',
  '-5',
  '6%',
  '1,215.30',
  '12:30',
  '1/3',
  '215-220',
  '1_00',
  '215，30',
  '1.2.3',
  '稳中有升',
  'OO',
  '',
])('nothing is said of %j', (written) => {
  expect(typedNumber(written)).toBeUndefined();
});
