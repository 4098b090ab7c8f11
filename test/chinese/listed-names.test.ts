import { expect, it } from 'vitest';
import { listedNames } from '../../src/chinese/listed-names.js';

it.each([
  ['甲委、乙局', ['甲委', '乙局']],
  ['甲委，乙局；丙办', ['甲委', '乙局', '丙办']],
  ['甲委\n乙局\n', ['甲委', '乙局']],
  ['各县（市、区）人民政府，市政府各部门', ['各县（市、区）人民政府', '市政府各部门']],
  ['甲委 乙局', ['甲委 乙局']],
  ['', []],
  ['、、', []],
])('%s', (text, names) => {
  expect(listedNames(text)).toEqual(names);
});

it.each([
  ['周明远 李晓', ['周明远', '李晓']],
  ['周明远　李晓', ['周明远', '李晓']],
  ['王　强', ['王　强']],
  ['王　强、李晓', ['王　强', '李晓']],
])('%s, by blanks too', (text, names) => {
  expect(listedNames(text, { byBlanks: true })).toEqual(names);
});
