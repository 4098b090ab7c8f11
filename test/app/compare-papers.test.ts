import { describe, expect, it } from 'vitest';
import { comparePapers, readPaper } from '../../src/app/compare-papers.js';
import { createSource } from '../../src/source/source.js';
import { paperOf } from '../compare/papers.js';

const titled = (year: number) => paperOf(`${year}.txt`, `云岭管委会${year}年工作总结\n一、主要工作\n忙。\n`);

describe('readPaper', () => {
  it('reads data by its keys, and a text as it stands', () => {
    const yaml =
      '类型: 开发区\n单位: 云岭经开区管委会\n标题: 总结\n成文日期: 2025-12-20\n年度: 2025\n主要工作:\n  导语: 忙。\n';
    expect(readPaper(createSource('a.yaml', yaml), [])).toMatchObject({
      document: { year: 2025, planYear: undefined },
    });
    expect(readPaper(createSource('a.md', '# 云岭管委会2025年工作总结\n'), [])).toMatchObject({
      document: { year: 2025 },
    });
  });

  it('counts paragraphs of a Word file', () => {
    const source = { ...createSource('a.docx', '云岭管委会2025年工作总结\n'), paragraphs: true as const };
    expect(readPaper(source, [])).toMatchObject({ document: { year: 2025 } });
  });

  it('gives the errors of faulty data', () => {
    expect(readPaper(createSource('a.yaml', '年度: 去年\n'), [])).toMatchObject({
      diagnostics: [{ severity: 'error' }, {}],
    });
  });

  it('knows an office’s own indicators', () => {
    const own = [{ name: '跨境电商交易额', units: ['亿元'], direction: 'up' as const }];
    expect(readPaper(createSource('a.txt', '总结\n'), own)).toMatchObject({
      document: { vocabulary: { indicators: own } },
    });
  });
});

describe('comparePapers', () => {
  it('wants the earlier year first', () => {
    expect(comparePapers(titled(2025), titled(2026))).toHaveProperty('pledges');
    expect(comparePapers(titled(2026), titled(2025))).toEqual({ wrongOrder: [2026, 2025] });
    expect(comparePapers(titled(2026), titled(2026))).toEqual({ wrongOrder: [2026, 2026] });
  });
});
