// Writes a drawing as DrawingML (ECMA-376 part 1, 21.2): bars, lines or a pie with their axes, in the order that the schema demands.
import { DECLARATION } from '../../../ooxml/write-xml.js';
import type { Drawing, DrawnSeries } from '../../../report/report.js';
import { type AxisGroup, axes } from './axes.js';
import { c, flag, textOf, val } from './elements.js';
import { seriesXml } from './series.js';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Half-points would be too coarse for DrawingML, which counts in hundredths of a point: 五号. */
const SIZE = 1050;

/**
 * Writes a `c:chartSpace`.
 *
 * @param face the typeface of all its words.
 * @param workbook the id of the relationship to its workbook.
 */
export function chartSpace(drawing: Drawing, face: string, workbook: string): string {
  const several = drawing.series.length > 1;
  const chart = c(
    'chart',
    flag('autoTitleDeleted', true),
    c('plotArea', c('layout'), ...plots(drawing)),
    several && drawing.form !== 'pie' ? LEGEND : '',
    flag('plotVisOnly', true),
    val('dispBlanksAs', 'gap'),
  );
  return (
    `${DECLARATION}<c:chartSpace ${NAMESPACES}>${flag('date1904', false)}${flag('roundedCorners', false)}${chart}` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textOf('txPr', { face, size: SIZE })}<c:externalData r:id="${workbook}">${flag('autoUpdate', false)}</c:externalData></c:chartSpace>`
  );
}

const LEGEND = `<c:legend>${val('legendPos', 'b')}${flag('overlay', false)}</c:legend>`;

const FIRST: AxisGroup = { categories: 1, values: 2 };
const SECOND: AxisGroup = { categories: 3, values: 4 };

/** The plots of a drawing and then their axes. */
function plots(drawing: Drawing): readonly string[] {
  const { form, series } = drawing;
  if (form === 'pie') return [pieChart(drawing)];
  const bars = series.filter(({ as }) => as === 'bars');
  const lines = series.filter(({ as, second }) => as === 'line' && !second);
  const growths = series.filter(({ second }) => second);
  return [
    bars.length > 0 ? barChart(drawing, bars) : '',
    lines.length > 0 ? lineChart(drawing, lines, FIRST) : '',
    growths.length > 0 ? lineChart(drawing, growths, SECOND) : '',
    axes(drawing, FIRST, false),
    growths.length > 0 ? axes(drawing, SECOND, true) : '',
  ];
}

function barChart(drawing: Drawing, bars: readonly DrawnSeries[]): string {
  return c(
    'barChart',
    val('barDir', drawing.form === 'bar' ? 'bar' : 'col'),
    val('grouping', 'clustered'),
    flag('varyColors', false),
    ...bars.map((one) => seriesXml(drawing, one)),
    val('gapWidth', gapOf(drawing)),
    val('overlap', 0),
    ...idsOf(FIRST),
  );
}

/** The gap between the bars of two categories, as a percentage of a bar: wide where there are few, so that no bar is a wall. */
function gapOf({ categories, series }: Drawing): number {
  if (categories.length === 1) return series.length > 1 ? 300 : 500;
  return categories.length <= 3 ? 180 : 90;
}

function lineChart(drawing: Drawing, lines: readonly DrawnSeries[], group: AxisGroup): string {
  return c(
    'lineChart',
    val('grouping', 'standard'),
    flag('varyColors', false),
    ...lines.map((one) => seriesXml(drawing, one)),
    flag('marker', true),
    ...idsOf(group),
  );
}

function pieChart(drawing: Drawing): string {
  return c(
    'pieChart',
    flag('varyColors', true),
    ...drawing.series.map((one) => seriesXml(drawing, one)),
    val('firstSliceAng', 0),
  );
}

const idsOf = ({ categories, values }: AxisGroup): readonly string[] => [
  val('axId', categories),
  val('axId', values),
];
