import { expect, it } from 'vitest';
import { formatted } from '../../../src/word/read/number-formats.js';

it.each([
  ['decimal', '1 2 10 21'],
  ['decimalZero', '01 02 10 21'],
  ['decimalFullWidth', '１ ２ １０ ２１'],
  ['chineseCounting', '一 二 十 二十一'],
  ['chineseCountingThousand', '一 二 十 二十一'],
  ['japaneseCounting', '一 二 十 二十一'],
  ['ideographDigital', '一 二 一〇 二一'],
  ['chineseLegalSimplified', '壹 贰 壹拾 贰拾壹'],
  ['ideographTraditional', '甲 乙 癸 21'],
  ['ideographZodiac', '子 丑 酉 21'],
  ['decimalEnclosedCircleChinese', '① ② ⑩ ㉑'],
  ['decimalEnclosedParen', '⑴ ⑵ ⑽ 21'],
  ['decimalEnclosedFullstop', '⒈ ⒉ ⒑ 21'],
  ['ideographEnclosedCircle', '㊀ ㊁ ㊉ 21'],
  ['upperLetter', 'A B J U'],
  ['lowerLetter', 'a b j u'],
  ['upperRoman', 'I II X XXI'],
  ['lowerRoman', 'i ii x xxi'],
  ['none', '   '],
  ['hebrew1', '1 2 10 21'],
])('%s', (format, numbers) => {
  expect([1, 2, 10, 21].map((number) => formatted(number, format)).join(' ')).toBe(numbers);
});

it('writes letters beyond z as Word does', () => {
  expect([26, 27, 53].map((number) => formatted(number, 'lowerLetter'))).toEqual(['z', 'aa', 'aaa']);
});
