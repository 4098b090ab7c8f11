// Ordinary Chinese is common through and through; what becomes of it in a wrong encoding is not.
import { expect, it } from 'vitest';
import { commonness } from '../../src/chinese/common-characters.js';

it('counts what is common, what is not, and what is lost', () => {
  expect(commonness('全年实现产值12亿元，“十四五”收官。')).toEqual({ foreign: 17, share: 1, lost: 0 });
  expect(commonness('浜戝箔')).toMatchObject({ foreign: 3, lost: 0 });
  expect(commonness('鍏勫紵濮婂').share).toBeLessThan(0.5);
  expect(commonness('甲\ufffd\ufffd')).toEqual({ foreign: 1, share: 1, lost: 2 });
  expect(commonness('plain')).toEqual({ foreign: 0, share: 1, lost: 0 });
});
