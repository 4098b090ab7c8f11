// Units that do not fit an indicator.
import { describe, expect, it } from 'vitest';
import { noVocabulary } from '../../../src/genre/document.js';
import { unitMismatch } from '../../../src/lint/rules/unit-mismatch.js';
import { wordsFound, yamlOf } from '../../genre/document-of.js';

const indicators = (...rows: readonly string[]) =>
  `indicators:\n${rows.map((row) => `  - {${row}}\n`).join('')}`;

describe('unit-mismatch', () => {
  it.each([
    ['name: 高新技术企业, value: 86, unit: 亿元', ['亿元']],
    ['name: 税收收入, value: 12.6', ['12.6']],
    ['name: 实际使用外资, value: 3.2, unit: 亿元', ['亿元']],
  ] as const)('finds %s', (row, words) => {
    expect(wordsFound(unitMismatch, yamlOf(indicators(row)))).toEqual(words);
  });

  it.each([
    'name: 高新技术企业, value: 86, unit: 户',
    'name: 税收收入, value: 126000, unit: 万元',
    'name: 固定资产投资, value: 8.5, unit: "%"',
    'name: 税收收入, yoy: 5.0',
    'name: 园区特色指标, value: 3, unit: 台套',
    'name: 亩均税收, value: 25.6, unit: 万元/亩',
    'name: 全区规模以上工业总产值（现价）, value: 215, unit: 亿元',
  ])('passes %s', (row) => {
    expect(wordsFound(unitMismatch, yamlOf(indicators(row)))).toEqual([]);
  });

  it('wants one unit for an indicator and its goal', () => {
    const plan = (unit: string) => `plan:\n  targets:\n    - {name: 税收收入, value: 13, unit: "${unit}"}\n`;
    const row = indicators('name: 税收收入, value: 12.6, unit: 亿元');
    expect(wordsFound(unitMismatch, yamlOf(row + plan('万元')))).toEqual(['"万元"']);
    expect(wordsFound(unitMismatch, yamlOf(row + plan('亿元')))).toEqual([]);
  });

  it("knows the office's own indicators first", () => {
    const own = {
      ...noVocabulary,
      indicators: [{ name: '税收收入', units: ['户'], direction: 'up' as const }],
    };
    const row = indicators('name: 税收收入, value: 12.6, unit: 亿元');
    expect(wordsFound(unitMismatch, yamlOf(row, own))).toEqual(['亿元']);
  });
});
