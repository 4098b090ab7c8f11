// Stars and underscores: which make words bold and which stand for words still to come.
import { describe, expect, it } from 'vitest';
import { boldWords, slantingWords } from '../../src/genre/markdown-marks.js';

const contents = (marked: typeof boldWords, words: string) => marked(words).map(({ content }) => content);

describe('boldWords', () => {
  it.each([
    ['全年**重点**项目', ['重点']],
    ['**1.项目建设。**签约5个，**2.招商**', ['1.项目建设。', '2.招商']],
    ['__重点__：抓招商', ['重点']],
    ['会同**局、**局推进', []],
    ['**区项目35个,与**联合', []],
    ['投资**亿元，增长**%', []],
    ['走访**街道、**社区', []],
    ['共__家，投资__亿元', []],
    ['由__局负责__工作', []],
    ['****、***', []],
    ['** 甲 **', []],
  ])('in %s', (words, expected) => {
    expect(contents(boldWords, words)).toEqual(expected);
  });
});

describe('slantingWords', () => {
  it.each([
    ['*重点*突出', ['重点']],
    ['5*8小时、24*7小时', []],
    ['长*宽*高', []],
    ['*局和*局', []],
    ['**重点**', []],
    ['王*明、李*华', []],
  ])('in %s', (words, expected) => {
    expect(contents(slantingWords, words)).toEqual(expected);
  });
});
