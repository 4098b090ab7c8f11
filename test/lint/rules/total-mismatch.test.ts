// Parts that do not add up.
import { describe, expect, it } from 'vitest';
import { totalMismatch } from '../../../src/lint/rules/total-mismatch.js';
import { wordsFound, wordsIn, yamlOf } from '../../genre/document-of.js';

const parts = (value: string, ...values: readonly string[]) =>
  yamlOf(
    ['indicators:', '  - name: 规上工业总产值', `    value: ${value}`, '    unit: 亿元', '    parts:']
      .concat(values.map((part, index) => `      - {name: 产业${index + 1}, value: ${part}}`))
      .join('\n'),
  );

describe('total-mismatch', () => {
  it('finds parts that make more or less than their total', () => {
    const severities = (document: ReturnType<typeof parts>) =>
      Array.from(totalMismatch.check(document), ({ severity }) => severity);
    expect(wordsFound(totalMismatch, parts('215.3', '120.2', '99.5'))).toEqual(['215.3']);
    expect(severities(parts('215.3', '120.2', '99.5'))).toEqual(['error']);
    expect(severities(parts('215.3', '120.2', '80.1'))).toEqual(['warning']);
  });

  it('allows for rounding and for what is still open', () => {
    expect(wordsFound(totalMismatch, parts('215.3', '120.2', '95.2'))).toEqual([]);
    expect(wordsFound(totalMismatch, parts('215.3', '120.2', 'null'))).toEqual([]);
    expect(wordsFound(totalMismatch, parts('0.3', '0.1', '0.2'))).toEqual([]);
  });

  it.each([
    ['三次产业比重为3.9：59.5：37.6。', ['3.9：59.5：37.6']],
    ['三大产业分别占40%、35%和26%。', ['40%、35%和26%']],
    ['签约项目20个，其中工业项目12个、服务业项目10个。', ['20个']],
    // Counts are exact: one too many is one too many.
    ['签约项目20个，其中工业项目12个、服务业项目9个。', ['20个']],
    ['引进人才50名，其中博士20名、硕士31名。', ['50名']],
  ])('finds it in %s', (sentence, words) => {
    expect(wordsIn(totalMismatch, sentence)).toEqual(words);
  });

  it('counts the parts of a counted indicator exactly', () => {
    const counted = (value: number) =>
      yamlOf(
        `indicators:\n  - {name: 新签约项目, value: ${value}, unit: 个, parts: [{name: 工业, value: 12}, {name: 农业, value: 9}]}\n`,
      );
    expect(wordsFound(totalMismatch, counted(20))).toEqual(['20']);
    expect(wordsFound(totalMismatch, counted(21))).toEqual([]);
  });

  it.each([
    '三次产业比重为3.9：59.5：36.6。',
    '占比分别为33.3%、33.3%、33.3%。',
    '贡献度分别占25%、40%、20%。',
    '配比例为1：2：3。',
    '签约项目20个，其中亿元以上项目12个、十亿元以上项目10个。',
    '就业20万人，其中甲地12万人、乙地9万人。',
    '税收20亿元，其中增值税12亿元，增长5%，所得税9亿元。',
    '签约项目20个，其中工业项目12个、服务业项目8个。',
  ])('passes %s', (sentence) => {
    expect(wordsIn(totalMismatch, sentence)).toEqual([]);
  });
});
