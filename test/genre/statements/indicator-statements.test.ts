// What sentences say of indicators.
import { describe, expect, it } from 'vitest';
import { indicatorStatementsIn } from '../../../src/genre/statements/indicator-statements.js';
import { plainOf } from '../document-of.js';

const said = (sentence: string) =>
  Array.from(
    indicatorStatementsIn(plainOf(`2025年工作总结\n${sentence}`)),
    ({ name, level, growth, completion }) =>
      [name, level, growth, completion]
        .map((piece) =>
          typeof piece === 'object' ? `${piece.hedge}${piece.number.digits}${piece.unit}` : (piece ?? ''),
        )
        .join(' '),
  );

describe('indicatorStatementsIn', () => {
  it.each([
    [
      '预计全年完成规上工业营业收入215.3亿元，同比增长6%，完成年度目标的102.5%。',
      ['规上工业营业收入 215.3亿元 6% 102.5%'],
    ],
    ['固定资产投资同比下降3.2%，税收收入突破12亿元。', ['固定资产投资  -3.2% ', '税收收入 突破12亿元  ']],
    ['2025年，进出口总额达3.2亿美元左右。', ['进出口总额 左右3.2亿美元  ']],
  ])('reads %s', (sentence, statements) => {
    expect(said(sentence)).toEqual(statements);
  });

  it.each([
    '上半年，规上工业总产值100亿元。',
    '1—9月，税收收入8亿元，进出口总额3亿元。',
    '2024年，税收收入12亿元。',
    '电子信息产业规上工业总产值80亿元。',
    '税收收入稳步增长。',
    '力争税收收入13亿元。',
  ])('leaves out %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  it('points at figure and unit', () => {
    const [statement] = indicatorStatementsIn(plainOf('工作总结\n完成税收收入12.6亿元。'));
    const { start = 0, end = 0 } = statement?.level ?? {};
    expect(statement?.paragraph.words.slice(start, end)).toBe('12.6亿元');
  });
});
