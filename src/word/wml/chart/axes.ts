// Writes the axes of a chart (21.2.2.25 catAx, 21.2.2.226 valAx): categories below or at the left, units beside the figures.
import { displayWidth } from '../../../chinese/display-width.js';
import { escapeText } from '../../../ooxml/write-xml.js';
import { axisScale, hasGrowths } from '../../../report/chart-scale.js';
import { AXIS, GRID } from '../../../report/palette.js';
import type { Drawing } from '../../../report/report.js';
import { c, flag, line, textOf, val } from './elements.js';

/** The ids of a pair of axes. */
export interface AxisGroup {
  readonly categories: number;
  readonly values: number;
}

/** Columns of the longest unit that is written lying beside the axis. */
const SHORT = 8;
const SIZE = 1000;

/** Both axes of a group; the second group has its values at the right, and its categories are not shown. */
export function axes(drawing: Drawing, { categories, values }: AxisGroup, second: boolean): string {
  const { form, series } = drawing;
  const lying = form === 'bar';
  const scale = axisScale(drawing, second);
  const unit = series.find((one) => one.second === second)?.unit ?? '';
  const hasNegative = series.some(({ points }) => points.some((point) => point && point.value < 0));
  const category = c(
    'catAx',
    val('axId', categories),
    // The first of lying bars is to be the uppermost.
    c('scaling', val('orientation', lying ? 'maxMin' : 'minMax')),
    flag('delete', second),
    val('axPos', lying ? 'l' : 'b'),
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    // Names stand at the edge, not across bars that go down.
    val('tickLblPos', hasNegative ? 'low' : 'nextTo'),
    `<c:spPr>${line(AXIS, 9525)}</c:spPr>`,
    val('crossAx', values),
    val('crosses', 'autoZero'),
    flag('auto', true),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    flag('noMultiLvlLbl', true),
  );
  const figures = c(
    'valAx',
    val('axId', values),
    c(
      'scaling',
      val('orientation', 'minMax'),
      // Other round numbers are left to each program, which finds them anew when somebody edits the data.
      hasGrowths(drawing) ? val('max', scale.max) : '',
      // Bars that do not begin at 0 tell untruths.
      scale.min === 0 ? val('min', 0) : '',
    ),
    flag('delete', false),
    val('axPos', lying ? 'b' : second ? 'r' : 'l'),
    second ? '' : `<c:majorGridlines><c:spPr>${line(GRID, 6350)}</c:spPr></c:majorGridlines>`,
    unit === '' ? '' : titleOf(unit, lying),
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'nextTo'),
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    val('crossAx', categories),
    val('crosses', second || lying ? 'max' : 'autoZero'),
    val('crossBetween', 'between'),
  );
  return category + figures;
}

/** The unit beside an axis; a long one stands upright, so that it takes no room from the bars. */
function titleOf(unit: string, lying: boolean): string {
  const rotation = lying || displayWidth(unit) <= SHORT ? 0 : -5400000;
  return c(
    'title',
    c('tx', textOf('rich', { size: SIZE, rotation }, escapeText(unit))),
    flag('overlay', false),
  );
}
