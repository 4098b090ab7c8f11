// Draws bars and lines on their axes: figures at the left, growths at the right, names below; lying bars the other way round.
import { wrapColumns } from '../chinese/wrap-columns.js';
import { axisScale, round, type Scale } from '../report/chart-scale.js';
import { AXIS, coloursOf, GRID } from '../report/palette.js';
import type { Drawing, DrawnSeries } from '../report/report.js';
import { dashOf, short, svg, widthOf, words } from './svg.js';

const WIDTH = 640;
const SIZE = 13;
const SMALL = 11;
const LINE = 16;
const PLOT_HEIGHT = 240;
/** Most figures that are written beside their bars, as in Word. */
const MOST_LABELS = 24;
/** Longer names are cut off: they would take more room than the bars. */
const MOST_LINES = 3;

/** The place of the bars within the drawing. */
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The drawing without its legend, and its height. */
export function barsSvg(drawing: Drawing): { readonly content: string; readonly height: number } {
  return drawing.form === 'bar' ? lying(drawing) : upright(drawing);
}

function upright(drawing: Drawing): { readonly content: string; readonly height: number } {
  const { categories, series } = drawing;
  const values = series.filter(({ second }) => !second);
  const growths = series.filter(({ second }) => second);
  const scale = axisScale(drawing, false);
  const second = growths.length > 0 ? axisScale(drawing, true) : undefined;
  const top = unitOf(values) || unitOf(growths) ? 30 : 16;
  const plot: Plot = {
    left: tickWidth(scale) + 10,
    right: WIDTH - (second ? tickWidth(second) + 10 : 6),
    top,
    bottom: top + PLOT_HEIGHT,
  };
  const slot = (plot.right - plot.left) / categories.length;
  const names = categories.map((name) => fitted(name, slot - 6));
  const lines = Math.max(1, ...names.map(({ length }) => length));
  const centre = (at: number) => plot.left + slot * (at + 0.5);
  const content = [
    valueAxis(scale, plot, unitOf(values), 'left'),
    second ? valueAxis(second, plot, unitOf(growths), 'right') : '',
    ...barsOf(drawing, scale, plot, slot),
    ...series
      .filter(({ as }) => as === 'line')
      .map((one) => lineOf(drawing, one, one.second && second ? second : scale, plot, centre)),
    svg('line', {
      x1: plot.left,
      x2: plot.right,
      y1: at(0, scale, plot),
      y2: at(0, scale, plot),
      stroke: `#${AXIS}`,
    }),
    ...names.flatMap((name, index) =>
      name.map((line, row) => words(line, centre(index), plot.bottom + 17 + row * LINE)),
    ),
  ];
  return { content: content.join(''), height: plot.bottom + 14 + lines * LINE };
}

const unitOf = ([first]: readonly DrawnSeries[]): string => first?.unit ?? '';

const tickWidth = ({ ticks }: Scale): number => Math.max(...ticks.map((tick) => widthOf(String(tick), SIZE)));

/** The height of a value above the lower edge of the drawing. */
const at = (value: number, { min, max }: Scale, { top, bottom }: Pick<Plot, 'top' | 'bottom'>): number =>
  bottom - ((value - min) / (max - min)) * (bottom - top);

function valueAxis(scale: Scale, plot: Plot, unit: string, side: 'left' | 'right'): string {
  const x = side === 'left' ? plot.left - 6 : plot.right + 6;
  const anchor = side === 'left' ? 'end' : 'start';
  const rows = scale.ticks.map((tick) => {
    const y = at(tick, scale, plot);
    const grid = svg('line', { x1: plot.left, x2: plot.right, y1: y, y2: y, stroke: `#${GRID}` });
    return (side === 'left' ? grid : '') + words(String(tick), x, y + 4.5, { anchor });
  });
  // Above the figures, where a long unit goes on over the bars.
  const above = words(unit, side === 'left' ? 0 : WIDTH, plot.top - 14, {
    anchor: side === 'left' ? 'start' : 'end',
  });
  return rows.join('') + (unit === '' ? '' : above);
}

function barsOf(drawing: Drawing, scale: Scale, plot: Plot, slot: number): readonly string[] {
  const { bars, thickness, offset } = barPlan(drawing, slot, 56);
  return bars.flatMap(({ series, colour }, row) =>
    series.points.map((point, index) => {
      if (!point) return '';
      const x = plot.left + slot * index + offset(row);
      const [zero, end] = [at(0, scale, plot), at(point.value, scale, plot)];
      const bar = { x, y: Math.min(zero, end), width: thickness, height: Math.abs(zero - end), fill: colour };
      const above = point.value < 0 ? end + 13 : end - 4;
      return svg('rect', bar) + label(drawing, point.digits, x + thickness / 2, above);
    }),
  );
}

/** The bars of a drawing, how thick they are and where in a slot each begins. */
function barPlan(drawing: Drawing, slot: number, most: number) {
  const colours = coloursOf(drawing.series);
  const bars = drawing.series.flatMap((series, index) =>
    series.as === 'bars' ? [{ series, colour: `#${colours[index]}` }] : [],
  );
  const thickness = Math.min(most, (slot * 0.68) / Math.max(1, bars.length));
  const offset = (row: number) => (slot - thickness * bars.length) / 2 + thickness * row;
  return { bars, thickness, offset };
}

const label = ({ categories, series }: Drawing, digits: string, x: number, y: number): string =>
  categories.length * series.length > MOST_LABELS ? '' : words(digits, x, y, { size: SMALL, rim: true });

function lineOf(
  drawing: Drawing,
  series: DrawnSeries,
  scale: Scale,
  plot: Plot,
  centre: (index: number) => number,
): string {
  const index = drawing.series.indexOf(series);
  const colour = `#${coloursOf(drawing.series)[index]}`;
  const spots = series.points.map(
    (point, place) => point && { x: centre(place), y: at(point.value, scale, plot), point },
  );
  // A missing figure breaks the line.
  let d = '';
  for (const [place, spot] of spots.entries())
    if (spot) d += `${spots[place - 1] ? 'L' : 'M'}${short(spot.x)} ${short(spot.y)}`;
  const path = svg('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
    'stroke-dasharray': dashOf(index),
  });
  const marks = spots.map((spot) =>
    spot
      ? svg('circle', { cx: spot.x, cy: spot.y, r: 3.5, fill: '#fff', stroke: colour, 'stroke-width': 1.5 }) +
        label(
          drawing,
          spot.point.digits,
          spot.x,
          series.second && drawing.form === 'line' ? spot.y + 16 : spot.y - 8,
        )
      : '',
  );
  return path + marks.join('');
}

function lying(drawing: Drawing): { readonly content: string; readonly height: number } {
  const { categories, series } = drawing;
  const scale = axisScale(drawing, false);
  const widest = Math.max(...categories.map((name) => widthOf(name, SIZE)));
  const names = categories.map((name) => fitted(name, Math.min(widest + 1, WIDTH * 0.36)));
  const left = Math.max(...names.flat().map((line) => widthOf(line, SIZE))) + 10;
  const slot = Math.max(20 * series.length + 12, ...names.map(({ length }) => length * LINE + 8));
  const plot: Plot = { left, right: WIDTH - 44, top: 8, bottom: 8 + slot * categories.length };
  const across = (value: number) =>
    left + ((value - scale.min) / (scale.max - scale.min)) * (plot.right - left);
  const { bars, thickness, offset } = barPlan(drawing, slot, 20);
  const unit = unitOf(series);
  const content = [
    ...scale.ticks.map(
      (tick) =>
        svg('line', {
          x1: across(tick),
          x2: across(tick),
          y1: plot.top,
          y2: plot.bottom,
          stroke: `#${tick === 0 ? AXIS : GRID}`,
        }) + words(String(tick), across(tick), plot.bottom + 16),
    ),
    words(unit, WIDTH, plot.bottom + 16, { anchor: 'end' }),
    ...names.flatMap((name, index) =>
      name.map((line, row) => {
        const y = plot.top + slot * (index + 0.5) + (row - (name.length - 1) / 2) * LINE + 4.5;
        return words(line, left - 8, y, { anchor: 'end' });
      }),
    ),
    ...bars.flatMap(({ series: { points }, colour }, row) =>
      points.map((point, index) => {
        if (!point) return '';
        const y = plot.top + slot * index + offset(row);
        const [zero, end] = [across(0), across(point.value)];
        const bar = {
          x: Math.min(zero, end),
          y,
          width: Math.abs(end - zero),
          height: thickness,
          fill: colour,
        };
        const beside = end + (point.value < 0 ? -1 : 1) * (widthOf(point.digits, SMALL) / 2 + 4);
        return svg('rect', bar) + label(drawing, point.digits, beside, y + thickness / 2 + 4);
      }),
    ),
  ];
  return { content: content.join(''), height: round(plot.bottom + 26) };
}

/** A name in lines of so much room, of which the last is cut off where there are too many. */
function fitted(name: string, room: number): readonly string[] {
  const lines = wrapColumns(name, Math.max(2, Math.floor((room / SIZE) * 2)));
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
}
