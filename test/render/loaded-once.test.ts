// What is made of a template serves every report as if it were made for that one.
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { createTemplateLoader, loadTemplate } from '../../src/disk/template-files.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import type { Template } from '../../src/template/template-file.js';

const texts = [
  '单位: 甲\n年度: 2025\n成文日期: 2025-12-20\n导语: 一。\n附件: [表]\n',
  '单位: 乙\n年度: 2024\n主要工作: [抓项目]\n指标: {列表: 是, 各项: [{名称: 税收, 数值:, 单位: 亿元}]}\n',
  '单位: 甲\n年度: 2025\n成文日期: 2025-12-20\n导语: 一。\n附件: [表]\n',
];

describe('a template that is loaded once', () => {
  it.each(['docx', 'html', 'md', 'txt'] as const)('gives each report the same bytes in %s', (format) => {
    const build = (text: string, template: Template) => {
      const { summary, tree } = readSummary(createSource('a.yaml', text));
      if (!summary || !tree) throw new Error('the YAML is faulty');
      return buildReport(summary, tree, format, template).content;
    };
    const load = createTemplateLoader();
    expect(load(undefined, format)).toBe(load(undefined, format));
    for (const text of texts)
      expect(build(text, load(undefined, format))).toEqual(build(text, loadTemplate(undefined, format)));
  });
});
