// The pages against the figures of their standards.
import { expect, test } from 'vitest';
import { characterWidthOf, gongwen, gongwen33476, textWidthOf } from '../../../src/word/wml/profile.js';

const millimetres = (twips: number): number => (twips / 1440) * 25.4;

test.each([gongwen, gongwen33476])('$id: 22 lines of 28 characters fill the page', (profile) => {
  const { paper, margins, linePitch } = profile;
  const height = paper.height - margins.top - margins.bottom;
  expect(Math.floor(height / linePitch)).toBe(22);
  expect(Math.floor(textWidthOf(profile) / characterWidthOf(profile))).toBe(28);
});

test('GB/T 9704-2012 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm', () => {
  const { paper, margins } = gongwen;
  expect(millimetres(margins.top)).toBeCloseTo(37, 1);
  expect(millimetres(margins.left)).toBeCloseTo(28, 1);
  expect(millimetres(textWidthOf(gongwen))).toBeCloseTo(156, 1);
  expect(millimetres(paper.height - margins.top - margins.bottom)).toBeCloseTo(225, 1);
});
