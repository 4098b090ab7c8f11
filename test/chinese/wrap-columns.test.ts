import { expect, it } from 'vitest';
import { displayWidth } from '../../src/chinese/display-width.js';
import { wrapColumns } from '../../src/chinese/wrap-columns.js';

it.each([
  ['写到哪个文件', 20, ['写到哪个文件']],
  ['写到哪个文件', 8, ['写到哪个', '文件']],
  ['写到文件，可以', 8, ['写到文', '件，可以']],
  ['可选（开发区）', 6, ['可选', '（开发', '区）']],
  ['格式是 sarif、github', 10, ['格式是', 'sarif、', 'github']],
  ['用 --out-dir-of-all 写', 8, ['用', '--out-dir-of-all', '写']],
  ['', 8, ['']],
])('%s in %i columns', (text, columns, lines) => {
  expect(wrapColumns(text, columns)).toEqual(lines);
});

it('counts what terminals draw wide or narrow as wide', () => {
  const lines = wrapColumns('“甲”“乙”——“丙”“丁”'.repeat(9), 40);
  for (const line of lines) expect(displayWidth(line, { ambiguousAsWide: true })).toBeLessThanOrEqual(40);
});
