import { describe, expect, it } from 'vitest';
import { type Outline, type OutlineItem, readOutline } from '../../src/import/outline.js';
import { readLines } from '../../src/import/read-lines.js';

/** An outline as indented lines; a list that is not whole is marked `!`. */
function shown({ paragraphs, lists, closing }: Outline, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  return [
    ...paragraphs.map(({ words }) => `${indent}${words}`),
    ...lists.flatMap(({ items, isWhole }) =>
      items.flatMap((item: OutlineItem) => [
        `${indent}${isWhole ? '' : '!'}${item.mark.words}|${item.words}`,
        ...shown(item, depth + 1),
      ]),
    ),
    ...closing.map(({ words }) => `${indent}~${words}`),
  ];
}

const outline = (text: string) => shown(readOutline(readLines(text)));

describe('an outline', () => {
  it('goes by the order of the forms, not by the forms', () => {
    expect(outline('开头\n一、甲\n1、乙\n（1）丙\n（2）丁\n2、戊\n二、己\n（一）庚\n1.辛')).toEqual([
      '开头',
      '一、|甲',
      '  1、|乙',
      '    （1）|丙',
      '    （2）|丁',
      '  2、|戊',
      '二、|己',
      '  （一）|庚',
      '    1.|辛',
    ]);
  });

  it('gives a paragraph to the item above it', () => {
    expect(outline('一、甲\n（一）乙\n第一段\n（二）丙\n第二段\n第三段')).toEqual([
      '一、|甲',
      '  （一）|乙',
      '    第一段',
      '  （二）|丙',
      '    第二段',
      '    第三段',
    ]);
  });

  it('but one behind items of a single line each to what stands above them', () => {
    expect(outline('一、甲\n（一）乙。做了很多。\n（二）丙。也做了很多。\n总的来看很好。\n二、丁')).toEqual([
      '一、|甲',
      '  （一）|乙。做了很多。',
      '  （二）|丙。也做了很多。',
      '  ~总的来看很好。',
      '二、|丁',
    ]);
  });

  it('lets a series begin anew in each part, and says where one has a gap', () => {
    expect(outline('一、甲\n1.乙\n2.丙\n二、丁\n1.戊\n3.己')).toEqual([
      '一、|甲',
      '  1.|乙',
      '  2.|丙',
      '二、|丁',
      '  !1.|戊',
      '  !3.|己',
    ]);
  });

  it('takes a number that continues nothing for words', () => {
    expect(outline('一、甲\n（三）乙\n5.丙')).toEqual(['一、|甲', '  （三）乙', '  5.丙']);
  });

  it('finds main parts without numbers by their titles', () => {
    const text =
      '2024年工作回顾\n（一）甲。做了。\n（二）乙。做了。\n2025年工作安排\n（一）丙。要做。\n（二）丁。要做。';
    expect(outline(text)).toEqual([
      '|2024年工作回顾',
      '  （一）|甲。做了。',
      '  （二）|乙。做了。',
      '|2025年工作安排',
      '  （一）|丙。要做。',
      '  （二）|丁。要做。',
    ]);
  });
});
