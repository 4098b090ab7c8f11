// A text as typed is cut into the paragraphs that were meant.
import { describe, expect, it } from 'vitest';
import { cutParagraphs, joinLines } from '../../src/summary/cut-paragraphs.js';

const cut = (text: string) => cutParagraphs(text).map(({ words }) => words);

describe('cutParagraphs', () => {
  it.each([
    '　　第二段。',
    '  　　第二段。',
    '（1）用地偏紧。',
    '(2) 用地偏紧。',
    '（一）用地偏紧。',
    '一、用地偏紧。',
    '1.用地偏紧。',
    '1. 用地偏紧。',
    '1．用地偏紧。',
    '1、用地偏紧。',
    '1、2025年用地偏紧。',
    '1.2025年用地偏紧。',
    '1）用地偏紧。',
    '①用地偏紧。',
    '⑴用地偏紧。',
    '- 用地偏紧',
    '* 用地偏紧',
    '• 用地偏紧',
    '•用地偏紧',
    '——坚持项目为王。',
  ])('a line beginning %j is a paragraph of its own', (line) => {
    expect(cut(`主要有：\n${line}\n`)).toEqual(['主要有：', line.trim()]);
  });

  it.each([
    '一是用地偏紧。',
    '二要加强领导。',
    '第一，用地偏紧。',
    '其二，用地偏紧。',
    '一、二、三产业融合。',
    '一、二期项目建成。',
    '1、2号厂房建成。',
    '1.5亿元。',
    '1#厂房建成。',
    '3.15晚会曝光。',
    '12345热线办结。',
    '2025年建成。',
    '（2025年）建成。',
    '（一）期项目建成。',
    '-5%左右。',
    '—11月完成。',
    '·艾力同志。',
    '　只有一个空格。',
    '第一产业增长。',
    '三个一批推进。',
  ])('a line beginning %j goes on', (line) => {
    expect(cut(`主要有\n${line}\n`)).toEqual([`主要有${line.trim()}`]);
  });

  it.each([
    ['见附件（', '1）号'],
    ['居全省第', '三、全国前十'],
    ['增长十', '二、三个百分点'],
    ['第二、', '第三产业增长'],
  ])('leaves a number whole that the end of a line divides: %s %s', (first, second) => {
    expect(cut(`${first}\n${second}`)).toEqual([first + second]);
  });

  it('takes a dash for a point only behind the end of a sentence', () => {
    expect(cut('紧扣目标\n——高质量发展。\n——坚持项目为王。')).toEqual([
      '紧扣目标——高质量发展。',
      '——坚持项目为王。',
    ]);
  });

  it('knows for each character where it was typed', () => {
    const text = '　甲  \n乙\n\n\n1. 丙 A\nB';
    for (const { words, offsets } of cutParagraphs(text)) {
      expect(offsets()).toHaveLength(words.length);
      for (const [index, offset] of offsets().entries())
        expect([text.charAt(offset), ' ']).toContain(words.charAt(index) === ' ' ? ' ' : words.charAt(index));
    }
  });

  it('knows where lines begin', () => {
    expect(cutParagraphs('　甲，\n乙 A\nB\n\n丙').map(({ lineStarts }) => lineStarts)).toEqual([
      [0, 2, 6],
      [0],
    ]);
  });

  it('leaves out what is empty', () => {
    expect(cut(' \n　\n')).toEqual([]);
    expect(cut('甲\n（1）\n乙')).toEqual(['甲（1）乙']);
  });
});

it('a title is one paragraph', () => {
  expect(joinLines(' 甲\n\n（一）乙\n').words).toBe('甲（一）乙');
});
