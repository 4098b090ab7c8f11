// Draws a pie: slices from the top clockwise, their names and shares beside them, where nothing stands upon another.
import { AXIS, sliceColour } from '../report/palette.js';
import type { Drawing } from '../report/report.js';
import { short, svg, words } from './svg.js';

const CENTRE = { x: 320, y: 160 };
const RADIUS = 118;
const HEIGHT = 330;
const LINE = 17;

interface Slice {
  readonly name: string;
  readonly colour: string;
  /** Shares of the whole turn. */
  readonly from: number;
  readonly to: number;
}

/** The drawing without a legend, and its height. */
export function pieSvg(drawing: Drawing): { readonly content: string; readonly height: number } {
  const slices = slicesOf(drawing);
  return { content: slices.map(sliceSvg).join('') + labels(slices), height: HEIGHT };
}

function slicesOf({ categories, series: [only] }: Drawing): readonly Slice[] {
  const points = only?.points ?? [];
  const total = points.reduce((sum, point) => sum + Math.max(0, point?.value ?? 0), 0);
  let from = 0;
  return categories.flatMap((category, at) => {
    const point = points[at];
    if (!point || point.value <= 0) return [];
    const to = from + point.value / total;
    const percent = `${((point.value / total) * 100).toFixed(1)}%`;
    const share = only?.unit === '%' ? `${point.digits}%` : `${point.digits}${only?.unit ?? ''} ${percent}`;
    const slice = { name: `${category} ${share}`, colour: sliceColour(at), from, to };
    from = to;
    return [slice];
  });
}

function sliceSvg({ colour, from, to }: Slice): string {
  const look = { fill: `#${colour}`, stroke: '#fff', 'stroke-width': 1 };
  // A whole circle has no two ends that an arc could join.
  if (to - from > 0.9999) return svg('circle', { cx: CENTRE.x, cy: CENTRE.y, r: RADIUS, ...look });
  const [start, end] = [pointAt(from, RADIUS), pointAt(to, RADIUS)];
  const large = to - from > 0.5 ? 1 : 0;
  const arc = `A${RADIUS} ${RADIUS} 0 ${large} 1 ${short(end.x)} ${short(end.y)}`;
  return svg('path', { d: `M${CENTRE.x} ${CENTRE.y}L${short(start.x)} ${short(start.y)}${arc}Z`, ...look });
}

function pointAt(turn: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: CENTRE.x + radius * Math.sin(angle), y: CENTRE.y - radius * Math.cos(angle) };
}

/** The labels of each side from above, moved down where they would touch the one before, and up from the lower edge. */
function labels(slices: readonly Slice[]): string {
  const middle = ({ from, to }: Slice) => (from + to) / 2;
  const right = slices.filter((slice) => middle(slice) <= 0.5);
  const left = slices.filter((slice) => middle(slice) > 0.5).reverse();
  return [...column(right, 1), ...column(left, -1)].join('');
}

function column(slices: readonly Slice[], side: 1 | -1): readonly string[] {
  const heights = spread(slices.map(({ from, to }) => pointAt((from + to) / 2, RADIUS + 14).y));
  return slices.map(({ name, from, to }, at) => {
    const edge = pointAt((from + to) / 2, RADIUS + 2);
    const y = heights[at] ?? edge.y;
    const x = CENTRE.x + side * (RADIUS + 22);
    const points = `${short(edge.x)},${short(edge.y)} ${short(x - side * 6)},${short(y)} ${short(x)},${short(y)}`;
    const leader = svg('polyline', { points, fill: 'none', stroke: `#${AXIS}`, 'stroke-width': 0.75 });
    return leader + words(name, x + side * 4, y + 4.5, { anchor: side === 1 ? 'start' : 'end' });
  });
}

/** Heights at least a line apart, in their order, within the drawing. */
function spread(wanted: readonly number[]): readonly number[] {
  const down: number[] = [];
  for (const y of wanted) down.push(Math.max(y, (down.at(-1) ?? -LINE) + LINE));
  const up: number[] = [];
  for (const y of down.toReversed()) up.push(Math.min(y, (up.at(-1) ?? HEIGHT) - LINE));
  return up.reverse();
}
