// What the data have and a template of one's own does not print is told.
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/app/build.js';
import { loadSummary } from '../../../src/app/load.js';
import { createSource } from '../../../src/source/source.js';
import { lostElements } from '../../../src/template/check/lost-elements.js';
import { makeDocx, p } from '../../word/make-docx.js';

const YAML = `单位: 云岭管委会
年度: 2025
导语: 好。
公文: {发文机关标志: 甲委文件, 发文字号: 甲〔2025〕1号, 附注: 公开, 抄送: 市委}
`;

function problemsOf(template: string, format: 'docx' | 'txt'): string[] {
  const { summary, tree } = loadSummary(createSource('a.yaml', YAML));
  if (!summary || !tree) throw new Error('the text is faulty');
  const bytes =
    format === 'docx'
      ? makeDocx({
          body: template
            .split('\n')
            .map((line) => p(line))
            .join(''),
        })
      : new TextEncoder().encode(template);
  const { content, problems } = buildReport(summary, tree, format, {
    report: { file: `a.${format === 'docx' ? 'docx' : 'txt.hbs'}`, bytes },
  });
  expect(content).toBeDefined();
  return problems.map(({ message }) => message);
}

describe.each(['docx', 'txt'] as const)('a template for %s', (format) => {
  it('that prints none of them is told which, once', () => {
    expect(problemsOf('{{标题}}', format)).toEqual([
      '数据里写了发文机关标志、发文字号、附注、抄送，模板里没有印它的标签，没有印出来',
    ]);
  });

  it('that prints each by itself, or all at once, is told nothing', () => {
    expect(problemsOf('{{红头机关}}{{发文字号}}{{附注}}{{抄送}}', format)).toEqual([]);
    expect(problemsOf('{{{版头}}}\n{{附注}}\n{{{版记}}}', format)).toEqual([]);
  });

  it('that only asks for one prints it not', () => {
    expect(problemsOf('{{{版头}}}\n{{附注}}\n{{#if 抄送}}有{{/if}}', format)).toEqual([
      '数据里写了抄送，模板里没有印它的标签，没有印出来',
    ]);
  });
});

it('says nothing of data without elements', () => {
  const elements = { offices: [], letterheadSuffix: '' };
  expect(lostElements({ elements }, new Set())).toBeUndefined();
});
