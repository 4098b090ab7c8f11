// Titles broken where the sense allows, in lines of a title's shape.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedWidth } from '../../src/chinese/printed-width.js';
import { blank, plain, wordsOf } from '../../src/report/inline.js';
import { headingLines, titleLines } from '../../src/report/title-lines.js';

const linesOf = (title: string, office = ''): readonly string[] =>
  wordsOf(titleLines([plain(title)], office)).split('\n');

describe('titleLines', () => {
  it.each([
    ['2025年工作总结', ['2025年工作总结']],
    ['云岭经济开发区2025年度个人述职述廉报告', ['云岭经济开发区2025年度个人述职述廉报告']],
    [
      '2025年度全区规模以上工业企业主要经济指标完成情况一览表',
      ['2025年度全区规模以上工业企业', '主要经济指标完成情况一览表'],
    ],
    [
      '2026年重点任务分工及完成时限一览表（征求意见稿）',
      ['2026年重点任务分工', '及完成时限一览表（征求意见稿）'],
    ],
    [
      '在全区深化改革创新推进营商环境优化提升大会上的讲话',
      ['在全区深化改革创新推进', '营商环境优化提升大会上的讲话'],
    ],
    [
      '2021—2025年云岭经济开发区高质量发展情况与1—11月经济运行分析',
      ['2021—2025年云岭经济开发区', '高质量发展情况与1—11月经济运行分析'],
    ],
  ])('breaks %s between words', (title, lines) => {
    expect(linesOf(title)).toEqual(lines);
  });

  it('gives the office a line of its own', () => {
    const office = '青屿高新区管委会';
    const lines = [office, '2025年工作总结及2026年工作安排'];
    expect(linesOf(lines.join(''), office)).toEqual(lines);
  });

  it('breaks an office’s name that is longer than a line between its words', () => {
    const office = '中国（云岭）自由贸易试验区云岭经济技术开发区管理委员会投资促进与企业服务局';
    expect(linesOf(`${office}2025年工作总结及2026年工作安排`, office)).toEqual([
      '中国（云岭）自由贸易试验区',
      '云岭经济技术开发区管理委员会',
      '投资促进与企业服务局2025年工作总结',
      '及2026年工作安排',
    ]);
  });

  it('keeps the lines that the writer broke by hand, and breaks further what is too long', () => {
    expect(linesOf('甲\n乙')).toEqual(['甲', '乙']);
    expect(linesOf('工作总结\n——2025年度全区规模以上工业企业主要经济指标完成情况')).toEqual([
      '工作总结',
      '——2025年度全区规模以上',
      '工业企业主要经济指标完成情况',
    ]);
  });

  it('breaks what has no words it knows into lines of like length', () => {
    expect(linesOf('囧'.repeat(40))).toEqual(['囧'.repeat(20), '囧'.repeat(20)]);
  });

  it('never parts a blank, and keeps it a blank', () => {
    const content = [
      plain('云岭经济开发区'),
      blank(['organization']),
      plain('2025年度工作总结及2026年度工作安排的报告'),
    ];
    const broken = titleLines(content, '');
    expect(broken.filter(({ kind }) => kind === 'blank')).toEqual([blank(['organization'])]);
    expect(wordsOf(broken)).toContain('\n');
  });

  it('leaves what is too long for any title as it is', () => {
    const long = '工作'.repeat(200);
    expect(linesOf(long)).toEqual([long]);
    const word = 'x'.repeat(60);
    expect(linesOf(word)).toEqual([word]);
  });

  it('loses no character, fills no line too far, and begins none with a dash or a closing mark', () => {
    const words = fc.constantFrom(
      ...[
        '工作总结',
        '云岭',
        '2025年度',
        '1—11月',
        '及',
        '的',
        '《意见》',
        '，',
        '、',
        '102.5%',
        '2.1：64.7：33.2',
      ],
      ...['完成时限', '——', '”', '（', '𠮷', '委员会', '😀', '2026年12月底', 'R&D'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        // Two figures that touch are read as others: 1—11月2026年 is a span of years.
        const isFigure = (part = '') => /\w$/.test(part) || /^\d/.test(part);
        const title = parts
          .map((part, index) => (isFigure(part) && isFigure(parts[index - 1]) ? `及${part}` : part))
          .join('');
        const lines = linesOf(title, '云岭');
        expect(lines.join('')).toBe(title);
        if (lines.length === 1) return;
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[—，、”》：%）]|^[\udc00-\udfff]/);
        for (const line of lines) expect(printedWidth(line)).toBeLessThanOrEqual(40);
        for (const unit of title.match(/2026年12月底(?!左右)/g) ?? [])
          expect(lines.join('|')).toContain(unit);
      }),
    );
  });
});

describe('headingLines', () => {
  const broken = (number: string, title: string) => wordsOf(headingLines(number, [plain(title)])).split('\n');

  it('leaves a heading of one line alone', () => {
    expect(broken('一、', '2025年工作开展情况')).toEqual(['2025年工作开展情况']);
  });

  it('ends the first line with a whole word', () => {
    expect(broken('（一）', '坚持把招商引资作为一号工程统筹推进招大引强选优工作责任分工与完成时限')).toEqual([
      '坚持把招商引资作为一号工程统筹推进招大引强选优',
      '工作责任分工与完成时限',
    ]);
  });

  it('lets a line fill itself where it knows no better', () => {
    expect(broken('一、', '囧'.repeat(40))).toEqual(['囧'.repeat(40)]);
  });
});
