// How the headings of a plain text look and what they open.
import { describe, expect, it } from 'vitest';
import { headingEnd, headingMark, partOfHeading } from '../../src/genre/headings.js';

describe('headingMark', () => {
  it.each([
    ['## 主要工作', 1, '## '],
    ['### 抓项目', 2, '### '],
    ['一、主要工作', 1, '一、'],
    ['十二、其他', 1, '十二、'],
    ['（一）抓项目', 2, '（一）'],
    ['(三)抓项目', 2, '(三)'],
    ['1、抓项目', 3, '1、'],
    ['2.抓服务', 3, '2.'],
    ['（1）抓服务', 4, '（1）'],
    ['①抓服务', 4, '①'],
  ])('reads %s', (line, level, mark) => {
    expect(headingMark(line)).toEqual({ level, length: mark.length });
  });

  it.each(['全年完成', '一是抓项目', '2.5亿元', '#标签', '20个项目', '(GDP)增长'])(
    'reads none in %s',
    (line) => {
      expect(headingMark(line)).toBeUndefined();
    },
  );
});

describe('headingEnd', () => {
  const heading = (line: string) =>
    line.slice(0, headingEnd(line, headingMark(line) ?? { level: 1, length: 0 }));

  it.each([
    ['一、主要工作', '一、主要工作'],
    ['1、抓项目建设。全年开工20个。', '1、抓项目建设。'],
    ['1、全年开工20个。', ''],
    ['一、主要工作。', '一、主要工作。'],
    ['一、抓招商，促发展。', ''],
    ['（一）主要工作。', ''],
    ['（一）抓项目；抓服务。', ''],
    [`1、${'很'.repeat(41)}。正文`, ''],
  ])('of %s is %s', (line, expected) => {
    expect(heading(line)).toBe(expected);
  });
});

describe('partOfHeading', () => {
  it.each([
    ['一、主要工作开展情况', 'tasks'],
    ['一、2025年工作总结', 'tasks'],
    ['二、存在的主要问题', 'issues'],
    ['二、问题与不足', 'issues'],
    ['三、2026年工作安排', 'plan'],
    ['三、下一步工作打算', 'plan'],
    ['四、下步举措', 'plan'],
    ['一、主要经济指标完成情况', 'indicators'],
    ['一、2025年国民经济和社会发展计划执行情况', 'tasks'],
    ['二、2026年国民经济和社会发展计划草案', 'plan'],
    ['四、廉政建设', 'other'],
  ])('%s opens %s', (heading, part) => {
    expect(partOfHeading(heading)).toBe(part);
  });
});
