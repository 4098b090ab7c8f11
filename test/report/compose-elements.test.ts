// The elements around the text, as they are printed.
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/report/compose.js';
import { wordsOf } from '../../src/report/inline.js';
import type { Report } from '../../src/report/report.js';
import { toPointer } from '../../src/source/path.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

function reportOf(text: string): Report {
  const source = createSource('a.yaml', `单位: 云岭管委会\n年度: 2025\n成文日期: 2025-12-20\n${text}\n`);
  const { summary, diagnostics } = readSummary(source);
  expect(diagnostics).toEqual([]);
  if (!summary) throw new Error('no summary');
  return compose(summary);
}

/** The paragraphs of the head and of the record, each with its role. */
const partsOf = (text: string) => {
  const { head, record } = reportOf(text);
  return [head, record].map((part) => part.map(({ role, content }) => `${role} ${wordsOf(content)}`));
};

describe('a 公文', () => {
  it('has no head and no record without elements', () => {
    expect(partsOf('')).toEqual([[], []]);
    expect(partsOf('公文: {}')).toEqual([[], []]);
    expect(partsOf('简报: {}')).toEqual([[], []]);
  });

  it('has its elements in the order of the standard, in whatever order they were written', () => {
    const text =
      '公文: {印发日期: 2025-12-21, 印发机关: 办公室, 抄送: 市委, 签发人: 周明远, 发文字号: 甲〔2025〕1号, 发文机关标志: 甲委文件, 紧急程度: 加急, 密级: 机密, 份号: 000001}';
    expect(partsOf(text)).toEqual([
      [
        'copyNumber 000001',
        'secrecy 机密',
        'urgency 加急',
        'letterhead 甲委文件',
        'documentNumber 甲〔2025〕1号',
        'signers 签发人：周明远',
      ],
      ['copies 抄送：市委。', 'printing 办公室\t2025年12月21日印发'],
    ]);
  });

  it('of several offices has a line for each, and their 文件', () => {
    const lines = ['letterhead 甲委', 'letterhead 乙局', 'letterheadSuffix 文件'];
    expect(partsOf('公文: {发文机关标志: 甲委、乙局文件}')[0]).toEqual(lines);
    expect(partsOf('公文: {发文机关标志: [甲委文件, 乙局文件]}')[0]).toEqual(lines);
    expect(partsOf('公文: {发文机关标志: "甲委\\n乙局"}')[0]).toEqual(lines.slice(0, 2));
  });

  it('has its 附注 in one pair of brackets', () => {
    const remarkOf = (note: string) =>
      wordsOf(reportOf(`公文: {附注: ${note}}`).elements.remark?.content ?? []);
    expect(remarkOf('此件公开发布')).toBe('（此件公开发布）');
    expect(remarkOf('（此件公开发布）')).toBe('（此件公开发布）');
    expect(remarkOf('(此件公开发布)')).toBe('（此件公开发布）');
    expect(remarkOf('（一）不公开（二）不登报')).toBe('（（一）不公开（二）不登报）');
  });

  it('prints the 主送机关 once, above the text or in the 版记, with its citations', () => {
    const above = reportOf('主送机关: 市委：\n公文: {抄送: 市人大。}');
    expect([wordsOf(above.recipient), above.record.length]).toEqual(['市委', 1]);
    const below = reportOf('主送机关: 市委：\n公文: {主送移至版记: 是, 抄送: 市人大。}');
    expect(below.recipient).toEqual([]);
    expect(below.record.map(({ content }) => wordsOf(content))).toEqual(['主送：市委。', '抄送：市人大。']);
  });

  it('tells what is still empty as a blank, once', () => {
    const { blanks } = reportOf('公文: {发文字号: , 签发人: , 印发日期: , 附注: }');
    expect(blanks.map(({ path }) => toPointer(path))).toEqual([
      '/document/number',
      '/document/signers',
      '/document/note',
      '/document/printedOn',
    ]);
  });
});

describe('a 简报', () => {
  it('has its head and its foot', () => {
    const text =
      '简报: {名称: 工作简报, 期号: 12, 总期号: 45, 日期: 2025-12-21, 报送: [市委, 市政府], 抄送: 市人大, 发送: 各部门, 份数: 50}';
    expect(partsOf(text)).toEqual([
      [
        'briefingName 工作简报',
        'briefingIssue 第12期（总第45期）',
        'briefingImprint 云岭管委会\t2025年12月21日',
      ],
      ['copies 报送：市委、市政府。', 'copies 抄送：市人大。', 'copies 发送：各部门。', 'printRun 共印50份'],
    ]);
  });

  it('takes office and date of the summary where it has none of its own', () => {
    expect(partsOf('简报: {名称: 工作简报}')[0]).toEqual([
      'briefingName 工作简报',
      'briefingImprint 云岭管委会\t2025年12月20日',
    ]);
  });

  it.each([
    ['期号: 12', '第12期'],
    ['期号: 012', '第012期'],
    ['期号: 第12期', '第12期'],
    ['期号: 第十二期', '第十二期'],
    ['期号: 增刊', '增刊'],
    ['期号: 12, 总期号: 总第45期', '第12期（总第45期）'],
    ['期号: 12, 总期号: （总第45期）', '第12期（总第45期）'],
  ])('prints %s as %s', (line, issue) => {
    expect(partsOf(`简报: {${line}}`)[0]?.[0]).toBe(`briefingIssue ${issue}`);
  });
});
