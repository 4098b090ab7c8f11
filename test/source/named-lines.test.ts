import { expect, it } from 'vitest';
import { namedLines } from '../../src/source/named-lines.js';

it.each([
  [[3], '第 3 行'],
  [[3, 4], '第 3、4 行'],
  [[3, 4, 5, 9], '第 3—5、9 行'],
  [Array.from({ length: 500 }, (_, index) => index + 2), '第 2—501 行'],
  [Array.from({ length: 12 }, (_, index) => 2 * index + 1), '第 1、3、5、7、9、11、13、15、17、19 行等处'],
])('%j', (lines, expected) => expect(namedLines(lines)).toBe(expected));
