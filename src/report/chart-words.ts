// Describes a chart in words, for those who cannot see it.
import type { Drawing } from './report.js';

const FORMS: Readonly<Record<Drawing['form'], string>> = {
  column: '柱形图',
  bar: '条形图',
  line: '折线图',
  pie: '饼图',
};

/** Longer descriptions are cut: a screen reader reads them in one go. */
const MOST = 400;

/** 柱形图。规上工业总产值：2024年（亿元）203.1，2025年（亿元）215.3。… */
export function describeDrawing({ form, categories, series }: Omit<Drawing, 'alt'>): string {
  const clauses = categories.map((name, at) => {
    const figures = series.map(({ name: head, points }) => `${head}${points[at]?.digits ?? '没有数'}`);
    return `${name}：${figures.join('，')}`;
  });
  let words = '';
  for (const [at, clause] of clauses.entries()) {
    if (words.length + clause.length > MOST) return `${FORMS[form]}。${words}等${categories.length}项。`;
    words += `${at > 0 ? '；' : ''}${clause}`;
  }
  return `${FORMS[form]}。${words}。`;
}
