// Writes one series of a chart with its names and figures, both as references into the workbook and as what they hold.
import { escapeText } from '../../../ooxml/write-xml.js';
import { coloursOf, INK, sliceColour } from '../../../report/palette.js';
import type { Drawing, DrawnPoint, DrawnSeries } from '../../../report/report.js';
import { c, fill, flag, line, textOf, val } from './elements.js';
import { columnAt, formatOf, SHEET } from './workbook.js';

/** Most figures that are written beside their bars; more would stand in each other's way. */
const MOST_LABELS = 24;
const LABEL_SIZE = 900;

const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;
const DASHES = [undefined, 'dash', 'sysDot', 'lgDashDot'] as const;

/** Writes a `c:ser` of a bar, line or pie chart. */
export function seriesXml(drawing: Drawing, series: DrawnSeries): string {
  const at = drawing.series.indexOf(series);
  const refs = referencesOf(drawing, series);
  const colour = coloursOf(drawing.series)[at] ?? INK;
  return c(
    'ser',
    val('idx', at),
    val('order', at),
    refs.name,
    lookOf(drawing, series, at, colour),
    labelsOf(drawing, series),
    refs.categories,
    refs.figures,
    series.as === 'line' ? flag('smooth', false) : '',
  );
}

/** The name of a series (`c:tx`, or nothing), its categories (`c:cat`) and figures (`c:val`), with where they stand in the workbook. */
export function referencesOf(
  drawing: Drawing,
  series: DrawnSeries,
): Readonly<Record<'name' | 'categories' | 'figures', string>> {
  const column = columnAt(drawing.series.indexOf(series) + 1);
  return {
    name: series.name === '' ? '' : c('tx', wordsRef(`$${column}$1`, [series.name])),
    categories: c('cat', wordsRef(rangeOf('A', drawing), drawing.categories)),
    figures: c('val', figuresRef(rangeOf(column, drawing), series.points)),
  };
}

/** What stands between the name of a series and its labels: its colours, and the marks of a line. */
function lookOf({ categories }: Drawing, { as }: DrawnSeries, at: number, colour: string): string {
  if (as === 'bars')
    return `<c:spPr>${fill(colour)}${line(colour, 6350)}</c:spPr>${flag('invertIfNegative', false)}`;
  if (as === 'line') {
    const mark = `<c:spPr>${fill('FFFFFF')}${line(colour, 15875)}</c:spPr>`;
    return (
      `<c:spPr>${line(colour, 22225, DASHES[at % DASHES.length])}</c:spPr>` +
      c('marker', val('symbol', MARKERS[at % MARKERS.length] ?? 'circle'), val('size', 6), mark)
    );
  }
  return categories
    .map((_, slice) =>
      c(
        'dPt',
        val('idx', slice),
        flag('bubble3D', false),
        `<c:spPr>${fill(sliceColour(slice))}${line('FFFFFF', 12700)}</c:spPr>`,
      ),
    )
    .join('');
}

function labelsOf(
  { form, categories, series: all }: Drawing,
  { as, unit, second, points }: DrawnSeries,
): string {
  const shown = as === 'slices' || categories.length * all.length <= MOST_LABELS;
  if (!shown) return '';
  const usual = points.find((point) => point)?.decimals ?? 0;
  const look = (decimals: number): string =>
    labelLook(decimals, { as, unit, isBelow: second && form === 'line' });
  // Each figure with as many decimals as it was given; programs follow a format of its own more surely than its cell's.
  const own = points.map((point, index) =>
    point && point.decimals !== usual && (as !== 'slices' || unit === '%')
      ? c('dLbl', val('idx', index), look(point.decimals))
      : '',
  );
  return c('dLbls', ...own, look(usual), as === 'slices' ? flag('showLeaderLines', true) : '');
}

interface LabelLook extends Pick<DrawnSeries, 'as' | 'unit'> {
  readonly isBelow: boolean;
}

/** How figures are written and where they stand; on a line they have a ground of their own, since they stand on bars. */
function labelLook(decimals: number, { as, unit, isBelow }: LabelLook): string {
  const isSlice = as === 'slices';
  const isShare = isSlice && unit === '%';
  const ground = as === 'line' ? fill('FFFFFF') : '<a:noFill/>';
  return [
    `<c:numFmt formatCode="${labelFormat(decimals, as, unit)}" sourceLinked="0"/>`,
    `<c:spPr>${ground}<a:ln><a:noFill/></a:ln></c:spPr>`,
    textOf('txPr', { size: LABEL_SIZE }),
    val('dLblPos', as !== 'line' ? 'outEnd' : isBelow ? 'b' : 't'),
    flag('showLegendKey', false),
    flag('showVal', !isSlice || isShare),
    flag('showCatName', isSlice),
    flag('showSerName', false),
    flag('showPercent', isSlice && !isShare),
    flag('showBubbleSize', false),
    isSlice ? '<c:separator> </c:separator>' : '',
  ].join('');
}

/** A slice's amount and its share would both be written in the same format, so a slice has its share alone. */
function labelFormat(decimals: number, as: DrawnSeries['as'], unit: string): string {
  if (as !== 'slices') return formatOf(decimals);
  return unit === '%' ? `${formatOf(decimals)}&quot;%&quot;` : '0.0%';
}

const rangeOf = (column: string, { categories }: Drawing): string =>
  `$${column}$2:$${column}$${categories.length + 1}`;

function wordsRef(cells: string, words: readonly string[]): string {
  const points = words.map((each, at) => `<c:pt idx="${at}"><c:v>${escapeText(each)}</c:v></c:pt>`);
  return c('strRef', c('f', `${SHEET}!${cells}`), c('strCache', val('ptCount', words.length), ...points));
}

/** The figures; their common format stands once, and those with other decimals have one of their own. */
function figuresRef(cells: string, points: readonly (DrawnPoint | undefined)[]): string {
  const decimals = new Set(points.flatMap((point) => (point ? [point.decimals] : [])));
  const [only = 0] = decimals;
  const common = decimals.size === 1 ? formatOf(only) : 'General';
  const written = points.map((point, at) => {
    if (!point) return '';
    const own = decimals.size === 1 ? '' : ` formatCode="${formatOf(point.decimals)}"`;
    return `<c:pt idx="${at}"${own}><c:v>${point.digits}</c:v></c:pt>`;
  });
  const cache = c('numCache', c('formatCode', common), val('ptCount', points.length), ...written);
  return c('numRef', c('f', `${SHEET}!${cells}`), cache);
}
