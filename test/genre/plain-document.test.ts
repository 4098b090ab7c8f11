// What a plain text looks like to the rules.
import { describe, expect, it } from 'vitest';
import { noVocabulary } from '../../src/genre/document.js';
import { plainDocument } from '../../src/genre/plain-document.js';
import { createSource } from '../../src/source/source.js';
import { plainOf } from './document-of.js';

const shapes = (text: string) =>
  plainOf(text).texts.map(({ role, level, part, text: words }) => `${role}${level || ''} ${part} ${words}`);

describe('plainDocument', () => {
  it('knows title, headings, run-in titles and parts', () => {
    const text = [
      '云岭经济开发区2025年工作总结',
      '2025年，各项工作顺利。',
      '一、主要工作',
      '1、抓项目建设。全年新开工项目20个。',
      '（一）优化服务',
      '二、存在的问题',
      '一是用地紧张。',
      '三、2026年工作安排',
      '（一）预期目标',
      '附件：指标表',
    ].join('\n');
    expect(shapes(text)).toEqual([
      'title opening 云岭经济开发区2025年工作总结',
      'body opening 2025年，各项工作顺利。',
      'heading1 tasks 一、主要工作',
      'heading3 tasks 1、抓项目建设。',
      'body tasks 全年新开工项目20个。',
      'heading2 tasks （一）优化服务',
      'heading1 issues 二、存在的问题',
      'body issues 一是用地紧张。',
      'heading1 plan 三、2026年工作安排',
      'heading2 plan （一）预期目标',
      'body attachments 附件：指标表',
    ]);
  });

  it('takes the head of a Markdown file between --- for no text, but a line of dashes for one', () => {
    const head = '---\ntitle: 总结\ndate: 2025-12-20\n---\n工作总结\n进展顺利。';
    const { texts } = plainDocument(createSource('a.md', head), noVocabulary);
    expect(texts.map(({ text }) => text)).toEqual(['工作总结', '进展顺利。']);
    expect(shapes('---\n进展顺利。\n---\n')).toHaveLength(3);
  });

  it('reads the cells of a table, and no figures', () => {
    const text = '名称,数值,备注\r\n工业产值,215.3,"含规上,不含建筑业"\r\n"他说""好",,\r\n';
    const { texts } = plainDocument(createSource('a.csv', text), noVocabulary);
    expect(texts.map(({ role, text: words }) => `${role} ${words}`)).toEqual([
      'name 名称',
      'name 数值',
      'name 备注',
      'name 工业产值',
      'name 含规上,不含建筑业',
      'name 他说',
      'name 好',
    ]);
    for (const { text: words, locate } of texts) {
      const { start, end } = locate(0, words.length);
      expect(text.slice(start, end)).toBe(words);
    }
  });

  it('knows Markdown headings and a title over two lines', () => {
    expect(shapes('# 工作总结\n\n## 主要工作\n\n### 抓项目\n\n进展顺利。\n')).toEqual([
      'title opening # 工作总结',
      'heading1 tasks ## 主要工作',
      'heading2 tasks ### 抓项目',
      'body tasks 进展顺利。',
    ]);
    expect(
      shapes('云岭经济开发区管理委员会\n2025年工作总结\n正文。').map((shape) => shape.split(' ')[0]),
    ).toEqual(['title', 'title', 'body']);
  });

  it('takes a numbered sentence for a body and a text without a title as it is', () => {
    expect(shapes('工作总结\n1、全年新开工项目20个。\n2.5亿元投资到位。')).toEqual([
      'title opening 工作总结',
      'body opening 1、全年新开工项目20个。',
      'body opening 2.5亿元投资到位。',
    ]);
    expect(shapes('一、主要工作\n顺利。')[0]).toBe('heading1 tasks 一、主要工作');
  });

  it('turns to the plan in a last item', () => {
    expect(
      shapes('工作总结\n一、主要工作\n（一）抓项目\n（二）下一步工作打算\n抓好落实。').slice(-2),
    ).toEqual(['heading2 plan （二）下一步工作打算', 'body plan 抓好落实。']);
  });

  it.each([
    ['2025年工作总结及2026年工作安排\n正文', 2025, 2026],
    ['工作总结\n一、2025年工作情况\n二、2026年工作计划', 2025, 2026],
    ['2026年工作要点\n正文', undefined, 2026],
    ['二〇二五年工作总结\n正文', 2025, undefined],
    ['工作总结\n2023年，各项工作顺利。', undefined, undefined],
  ])('reads the years of %s', (text, year, planYear) => {
    expect(plainOf(text)).toMatchObject({ year, planYear });
  });

  it('locates words in the source, whatever the line ends and blanks', () => {
    const document = plainOf('工作总结\r\n\r\n　　1、抓项目。全年开工x个。\r\n');
    for (const text of document.texts) {
      const { start, end } = text.locate(0, text.text.length);
      expect(document.source.text.slice(start, end)).toBe(text.text);
    }
  });
});
