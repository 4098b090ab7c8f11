import { expect, it } from 'vitest';
import { printedWidth, printedWidthsIn } from '../../src/chinese/printed-width.js';

it('measures the stretches of a line as if each stood alone', () => {
  const line = '完成投资12.5亿元，A股上市3家——“一区”增9%多';
  const widthIn = printedWidthsIn(line);
  for (let start = 0; start < line.length; start++)
    for (let end = start + 1; end <= line.length; end++)
      expect([start, end, widthIn(start, end)]).toEqual([start, end, printedWidth(line.slice(start, end))]);
});
