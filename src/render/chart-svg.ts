// Draws a chart as SVG for a page: no scripts, no styles of its own, the same bytes for the same data.
import { coloursOf, INK } from '../report/palette.js';
import type { Drawing, DrawnSeries } from '../report/report.js';
import { barsSvg } from './chart-bars.js';
import { pieSvg } from './chart-pie.js';
import { escapeHtml } from './inline-printers.js';
import { dashOf, svg, widthOf, words } from './svg.js';

/** The width of every drawing, in units of which the letters are `SIZE` high; a page scales it to its own width. */
export const WIDTH = 640;
export const SIZE = 13;
const LEGEND_LINE = 22;

const TITLES: Readonly<Record<Drawing['form'], string>> = {
  column: '柱形图',
  bar: '条形图',
  line: '折线图',
  pie: '饼图',
};

/** Draws a chart; `desc` and the label hold its figures for those who cannot see it. */
export function chartSvg(drawing: Drawing): string {
  const { content, height } = drawing.form === 'pie' ? pieSvg(drawing) : barsSvg(drawing);
  const hasLegend = drawing.form !== 'pie' && drawing.series.length > 1;
  const rows = hasLegend ? legendRows(drawing.series) : [];
  const legend = rows.map((row, at) => legendRow(row, drawing, height + LEGEND_LINE * at)).join('');
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${WIDTH} ${height + LEGEND_LINE * rows.length}`,
      role: 'img',
      'aria-label': drawing.alt,
      'font-size': SIZE,
      fill: `#${INK}`,
    },
    svg('title', {}, TITLES[drawing.form]),
    svg('desc', {}, escapeHtml(drawing.alt)),
    content,
    legend,
  );
}

const SWATCH = 26;
const GAP = 22;

const entryWidth = ({ name }: DrawnSeries): number => SWATCH + widthOf(name, SIZE) + GAP;

/** The entries of the legend, in as many rows as they need. */
function legendRows(series: readonly DrawnSeries[]): readonly (readonly DrawnSeries[])[] {
  const rows: DrawnSeries[][] = [];
  let width = WIDTH;
  for (const one of series) {
    if (width + entryWidth(one) > WIDTH) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)?.push(one);
    width += entryWidth(one);
  }
  return rows;
}

/** A piece of a series' line, with its dashes. */
function lineMark(x: number, y: number, colour: string, index: number): string {
  const look = { stroke: colour, 'stroke-width': 2, 'stroke-dasharray': dashOf(index) };
  return svg('line', { x1: x, x2: x + 20, y1: y, y2: y, ...look });
}

function legendRow(row: readonly DrawnSeries[], { series }: Drawing, top: number): string {
  const colours = coloursOf(series);
  let x = (WIDTH - row.reduce((sum, one) => sum + entryWidth(one), -GAP)) / 2;
  return row
    .map((one) => {
      const colour = `#${colours[series.indexOf(one)]}`;
      const mark =
        one.as === 'line'
          ? lineMark(x, top + 9, colour, series.indexOf(one))
          : svg('rect', { x: x + 4, y: top + 3, width: 12, height: 12, fill: colour });
      const label = words(one.name, x + SWATCH, top + 14, { anchor: 'start' });
      x += entryWidth(one);
      return mark + label;
    })
    .join('');
}
