import { describe, expect, it } from 'vitest';
import { lineMark } from '../../src/import/line-marks.js';

describe('the number at the beginning of a line', () => {
  it.each([
    ['一、主要工作', '一、', 1, '一、'],
    ['十二、其他', '一、', 12, '一、'],
    ['（三）抓项目', '（一）', 3, '（一）'],
    ['(三)抓项目', '(一)', 3, '(一)'],
    ['1.抓招商', '1.', 1, '1.'],
    ['12、抓招商', '1、', 12, '1、'],
    ['（2）抓服务', '（1）', 2, '（1）'],
    ['③抓服务', '①', 3, '①'],
    ['二是强化服务。', '一是', 2, '一是'],
    ['第三，强化服务。', '第一，', 3, '第一，'],
  ])('%s', (line, numbering, number, family) => {
    expect(lineMark(line)).toMatchObject({ numbering, number, family });
  });

  it.each(['1．抓招商', '一．主要工作', '第二部分 主要工作', '（一）、抓项目'])(
    'of no form that is printed: %s',
    (line) => {
      expect(lineMark(line)?.numbering).toBeUndefined();
      expect(lineMark(line)?.number).toBeGreaterThan(0);
    },
  );

  it.each([
    '2025年，全区……',
    '8.6个重大专项',
    '三、四季度加快',
    '一二三产融合',
    '10亿元以上项目',
    '一个项目',
    '十、十一届',
  ])('is none in: %s', (line) => {
    expect(lineMark(line)).toBeUndefined();
  });
});
