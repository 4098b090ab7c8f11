// Composes a chart: its figures as a table, for formats that cannot draw, and what is to be drawn of them.
import { decimalsOf } from '../chinese/decimal.js';
import type { ChartCategory, ChartFigures, ChartSeries } from '../summary/chart-figures.js';
import type { CitationIndex } from '../summary/citations.js';
import { readChart } from '../summary/read-chart.js';
import type { ChartData, Figure } from '../summary/summary.js';
import { describeDrawing } from './chart-words.js';
import { columnWidths } from './column-widths.js';
import { blank, joined, lineOf, merged, plain, wordsOf } from './inline.js';
import { lineWithCitations } from './prose.js';
import { amount } from './quantity.js';
import type { Block, Chart, Drawing, DrawnSeries, Inline, TableColumn } from './report.js';

/** The mark after an estimated figure's name, which the note under the chart explains. */
const ESTIMATE_MARK = '*';

/** The chart, or a blank in its place while what it is to show is not written. */
export function chartBlock(chart: ChartData, index: CitationIndex): Block {
  if (chart.missing) return { kind: 'paragraph', content: [blank(chart.missing)], path: chart.missing };
  const figures = readChart(chart, index);
  const names = figures.categories.map(nameOf);
  const caption = captionOf(chart, figures, index);
  const drawing = drawingOf(chart, figures, names.map(wordsOf));
  const alt = chart.alt?.value ? wordsOf(lineWithCitations(chart.alt, index)) : undefined;
  const rows = figures.categories.map(({ name }, at) => ({
    cells: [names[at] ?? [], ...figures.series.map((series) => cellOf(series.figures[at]))],
    path: name.path,
  }));
  return {
    kind: 'chart',
    caption,
    columns: columnsOf(figures, rows),
    rows,
    notes: notesOf(chart, figures, index),
    drawing: { ...drawing, alt: alt ?? describeDrawing(drawing) },
    path: chart.path,
  };
}

function nameOf({ name, period, estimated }: ChartCategory): Inline[] {
  const mark = estimated ? [plain(ESTIMATE_MARK)] : [];
  return merged([...lineOf(name), ...(period ? [plain('（'), ...lineOf(period), plain('）')] : []), ...mark]);
}

const cellOf = (figure: Figure | undefined): readonly Inline[] =>
  figure ? amount(figure, undefined) : [plain('—')];

function captionOf({ title }: ChartData, figures: ChartFigures, index: CitationIndex): readonly Inline[] {
  if (title) return lineWithCitations(title, index);
  if (!figures.title) return [];
  const { names, after } = figures.title;
  return merged([...joined(names.map(lineOf), '、'), plain(after)]);
}

/** 2025年（亿元）: the head of a series in a table and in the legend. */
const headOf = ({ name, unit }: Pick<ChartSeries, 'name' | 'unit'>): string =>
  name === '' ? unit || '数值' : unit === '' ? name : `${name}（${unit}）`;

function columnsOf(figures: ChartFigures, rows: Chart['rows']): readonly TableColumn[] {
  const titles = [figures.named, ...figures.series.map(headOf)].map((title) => ({ title: [plain(title)] }));
  const widths = columnWidths(titles, rows);
  return titles.map(({ title }, column) => ({
    title,
    width: widths[column] ?? 0,
    align: column === 0 ? 'left' : 'center',
  }));
}

function drawingOf(
  chart: ChartData,
  figures: ChartFigures,
  categories: readonly string[],
): Omit<Drawing, 'alt'> {
  return { form: chart.type, categories, series: figures.series.map((one) => drawnSeries(one, chart.type)) };
}

function drawnSeries(series: ChartSeries, form: Drawing['form']): DrawnSeries {
  const isLine = series.role === 'growth' || form === 'line';
  return {
    name: headOf(series),
    unit: series.unit,
    as: form === 'pie' ? 'slices' : isLine ? 'line' : 'bars',
    second: series.role === 'growth',
    points: series.figures.map((figure) =>
      figure?.kind === 'number'
        ? {
            value: figure.number.value.toNumber(),
            digits: figure.number.digits,
            decimals: decimalsOf(figure.number),
          }
        : undefined,
    ),
  };
}

/** A note that says itself what it is. */
const SPEAKS = /^\s*(?:注|说明|(?:数据|资料)?来源)[：:]/;

/** The notes under the chart: what is estimated, what is still open, what the writer adds. */
function notesOf({ note }: ChartData, figures: ChartFigures, index: CitationIndex): Inline[][] {
  const estimates = figures.categories.some(({ estimated }) => estimated);
  const open = figures.series.flatMap((series) =>
    series.figures.flatMap((figure, at) => {
      const category = figures.categories[at];
      if (figure?.kind !== 'missing' || !category) return [];
      return [[...nameOf(category), plain(series.name), blank(figure.path)]];
    }),
  );
  return [
    ...(estimates ? [[plain(`注：带${ESTIMATE_MARK}的为预计数。`)]] : []),
    ...(open.length > 0 ? [merged([plain('图中还缺：'), ...joined(open, '、'), plain('。')])] : []),
    ...(note
      ? [merged([plain(SPEAKS.test(note.value ?? '') ? '' : '注：'), ...lineWithCitations(note, index)])]
      : []),
  ];
}
