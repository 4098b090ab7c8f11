import { describe, expect, it } from 'vitest';
import type { Revision } from '../../src/compare/revision.js';
import { revisionPrinters } from '../../src/printers/revision.js';

const place = {
  file: 'summary.yaml',
  line: 8,
  column: 3,
  counts: 'line' as const,
  pointer: '/tasks/items/0/text',
  path: '主要工作 › 第1项 › 正文',
};
const at = { file: '改稿.docx', line: 5, column: 1, counts: 'paragraph' as const };
const revision: Revision = {
  data: 'summary.yaml',
  document: '改稿.docx',
  notes: [],
  figures: [{ name: '税收收入', was: '17.5', is: '18.5', words: '税收收入\t18.5', place, at }],
  texts: [
    {
      changes: [
        { was: '季', is: '周', before: '坚持月调度、', behind: '分析' },
        { was: '', is: '尽快', before: '', behind: '办好' },
      ],
      words: '坚持月调度、周分析',
      place,
      at,
    },
  ],
  added: [{ words: '推行一窗受理。', at, after: { words: '第一段', place } }],
  removed: [{ words: '删了的段落。' }],
  moved: [{ words: '挪了的段落。', count: 2, at }],
  comments: [{ author: '王主任', text: '再核\n一下', words: '税收', at }],
};

describe('revisionPrinters', () => {
  it('tells each change with the line of the data and the paragraph of the file', () => {
    const text = revisionPrinters.pretty(revision, false);
    expect(text).toContain('“改稿.docx”和由“summary.yaml”生成的报告\n改了 1 个数、1 处文字\n');
    expect(text).toContain(
      '  税收收入：17.5 → 18.5\n    数据 summary.yaml:8\n    改稿 改稿.docx 第5段  税收收入 | 18.5\n',
    );
    expect(text).toContain('  “月调度、季分析”改为“月调度、周分析”；在段首加上“尽快”\n');
    expect(text).toContain('在“第一段”之后，数据里接在主要工作 › 第1项 › 正文后面');
    expect(text).toContain('  挪了的段落。（连同后面共 2 段）\n');
    expect(text).toContain('  王主任：再核 一下\n');
  });

  it('lets no words give an order or be Markdown', () => {
    const odd = { ...revision, removed: [{ words: '::error::a\u202e|<b>' }] };
    expect(revisionPrinters.pretty(odd, false)).not.toMatch(/^::error|\u202e/m);
    expect(revisionPrinters.md(odd, false)).toContain('\\|&lt;b>');
  });

  it('gives programs the revision itself', () => {
    expect(JSON.parse(revisionPrinters.json(revision, false))).toEqual(JSON.parse(JSON.stringify(revision)));
  });
});
