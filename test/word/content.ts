// Short ways to write report content in tests of the Word renderer.
import type { Block, Heading, Inline, Level, Paragraph, Table } from '../../src/report/report.js';

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const lead = (value: string, level: Level): Inline => ({ kind: 'lead', text: value, level });
export const blank = (value: string): Inline => ({ kind: 'blank', text: value, path: [] });

export const paragraph = (value: string, role?: Paragraph['role']): Block => ({
  kind: 'paragraph',
  content: [text(value)],
  path: [],
  ...(role === undefined ? {} : { role }),
});

export const heading = (level: Level, number: string, value: string): Heading => ({
  kind: 'heading',
  level,
  number,
  content: [text(value)],
  path: [],
});

export const table = (rows: number, given: Partial<Table> = {}): Table => ({
  kind: 'table',
  caption: [text('表1 指标完成情况')],
  columns: [
    { title: [text('指标')], width: 33, align: 'left' },
    { title: [text('单位')], width: 33, align: 'center' },
    { title: [text('完成')], width: 34, align: 'right' },
  ],
  rows: Array.from({ length: rows }, (_, index) => ({
    cells: [[text(`甲${index}`)], [text('亿元')], [text('215.30')]],
    path: [],
  })),
  notes: [],
  path: [],
  ...given,
});
