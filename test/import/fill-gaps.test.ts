import { describe, expect, it } from 'vitest';
import { fillGaps, isGap, writtenOffset } from '../../src/import/fill-gaps.js';
import { readLines } from '../../src/import/read-lines.js';

const filled = (text: string) => fillGaps(readLines(text));

describe('a figure that is missing', () => {
  it.each([
    ['完成税收收入亿元，同比增长%。', '完成税收收入0亿元，同比增长0%。'],
    ['限额以上消费品零售额 亿元', '限额以上消费品零售额 0亿元'],
    ['税收xx亿元，增长×%，培训x人次', '税收00亿元，增长0%，培训0人次'],
    ['税收5.2亿元，增长3%。', '税收5.2亿元，增长3%。'],
    ['百亿元企业、MAX10台、2x人', '百亿元企业、MAX10台、2x人'],
  ])('is a 0 in %s', (text, words) => {
    expect(filled(text)[0]?.words).toBe(words);
  });

  it('is known again, and the places behind it are told as they were written', () => {
    const [line] = filled('税收亿元，同比增长%，产值xx亿元');
    if (!line) throw new Error('no line');
    expect(line.words).toBe('税收0亿元，同比增长0%，产值00亿元');
    expect([isGap(line, 2), isGap(line, 3), isGap(line, 10)]).toEqual([true, false, true]);
    expect(writtenOffset(line, line.words.indexOf('产值'))).toBe('税收亿元，同比增长%，'.length);
    expect(writtenOffset(line, line.words.length)).toBe('税收亿元，同比增长%，产值xx亿元'.length);
  });
});
