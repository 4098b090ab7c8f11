// Chooses the round numbers along an axis of a chart.
import type { Drawing } from './report.js';

export interface Scale {
  readonly min: number;
  readonly max: number;
  /** From the least to the greatest, at equal distances. */
  readonly ticks: readonly number[];
}

/** The least distance along an axis, below which numbers lose their digits. */
const LEAST = 1e-9;

/** About how many numbers stand along an axis. */
const STEPS = 5;

/**
 * The scale of the figures of one axis of a drawing. Where there are growths, they keep above most bars and below lines, so
 * that the figures beside them do not stand upon one another.
 */
export function axisScale({ form, series }: Drawing, second: boolean): Scale {
  const values = series
    .filter((one) => one.second === second)
    .flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : [])));
  const most = Math.max(0, ...values);
  const room = hasGrowths({ series }) ? (second ? (form === 'line' ? 2 : 1) : form === 'line' ? 1 : 1.4) : 1;
  return scaleOf([...values, most * room]);
}

/** Whether a drawing has an axis for growths. */
export const hasGrowths = ({ series }: Pick<Drawing, 'series'>): boolean =>
  series.some(({ second }) => second);

/** The scale that holds all values and 0; steps are 1, 2 or 5 times a power of ten. */
export function scaleOf(values: readonly number[]): Scale {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values) || (least < 0 ? 0 : 1);
  const step = roundStep(Math.max(most - least, LEAST) / STEPS);
  const first = Math.floor(round(least / step));
  const last = Math.max(first + 1, Math.ceil(round(most / step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => round((first + at) * step));
  return { min: round(first * step), max: round(last * step), ticks };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** Without the noise of binary fractions: 0.1 × 3 is 0.3. */
export const round = (value: number): number => Number(value.toPrecision(12));

/** The height of a drawing in a Word file, as a share of its width: lying bars need a line each. */
export function shapeOf({ form, categories, series }: Drawing): number {
  if (form !== 'bar') return 0.52;
  return Math.min(1.2, Math.max(0.35, 0.12 + categories.length * (0.03 + 0.025 * series.length)));
}
