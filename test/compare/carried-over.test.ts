import { describe, expect, it } from 'vitest';
import { compareTexts } from './papers.js';

const SENTENCE = '组织银企对接会八场，帮助九十家企业获得贷款二十亿元。';
const OTHER = '把老旧厂房改成了三处创业空间，吸引年轻人前来安家。';

describe('sentences that were carried over', () => {
  it('are told with both places and parts', () => {
    const { carriedOver } = compareTexts('明年再说。', `开头不同。${SENTENCE}`, `去年开头。\n${SENTENCE}`);
    expect(carriedOver).toEqual([
      {
        words: SENTENCE,
        last: { file: 'last.txt', line: 4, column: 1, counts: 'line' },
        now: { file: 'now.txt', line: 3, column: 6, counts: 'line' },
        lastPart: 'tasks',
        nowPart: 'tasks',
      },
    ]);
  });

  it('are the same with other marks, and one where they follow one another', () => {
    const { carriedOver } = compareTexts(
      '明年再说。',
      SENTENCE.replace('，', '、') + OTHER,
      SENTENCE + OTHER,
    );
    expect(carriedOver.map(({ words }) => words)).toEqual([SENTENCE.replace('，', '、') + OTHER]);
    const apart = compareTexts('明年再说。', OTHER + SENTENCE, SENTENCE + OTHER).carriedOver;
    expect(apart.map(({ words }) => words)).toEqual([OTHER, SENTENCE]);
  });

  it('show where a plan was handed in as work', () => {
    const [one] = compareTexts(OTHER, OTHER).carriedOver;
    expect(one).toMatchObject({ lastPart: 'plan', nowPart: 'tasks' });
  });

  it.each([
    ['short', '加强组织领导，抓好落实。'],
    ['formulas', '在市委、市政府的坚强领导下，以习近平新时代中国特色社会主义思想为指导，做好工作。'],
  ])('are not %s', (_, words) => {
    expect(compareTexts('明年再说。', words, words).carriedOver).toEqual([]);
  });

  it('are no headings, and not the same with another figure', () => {
    const heading = '（一）把老旧厂房改成创业空间吸引年轻人安家';
    expect(compareTexts('明年再说。', heading, heading).carriedOver).toEqual([]);
    expect(compareTexts('明年再说。', SENTENCE.replace('八', '九'), SENTENCE).carriedOver).toEqual([]);
  });
});
