// What a chart shows: categories, series of figures, and what keeps them from being drawn as they are meant.
import { shiftBetween } from '../chinese/measures.js';
import type { Severity } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import type { ChartCell, Figure, Text } from './summary.js';

/** What is drawn above one place of the axis, or as one slice. */
export interface ChartCategory {
  readonly name: Text;
  readonly period?: Text;
  readonly estimated: boolean;
}

export interface ChartSeries {
  /** 2025年, or the head of a column; empty when a column has none. */
  readonly name: string;
  /** The unit of its figures; empty when they have none. */
  readonly unit: string;
  /** A growth is drawn as a line on an axis of its own. */
  readonly role: 'value' | 'growth';
  /** One for each category; undefined where there is none. */
  readonly figures: readonly (Figure | undefined)[];
}

/** Something that keeps a chart from being drawn as it is meant; its code is `chart-data` where it says nothing else. */
export interface ChartFault {
  readonly code?: 'unknown-citation';
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly path: Path;
  /** Where in the scalar at the path. */
  readonly span?: ChartCell['span'];
}

export interface ChartFigures {
  readonly categories: readonly ChartCategory[];
  readonly series: readonly ChartSeries[];
  /** What its categories are: 指标, 年度. */
  readonly named: string;
  /** What it is called when the writer gave no title; undefined for data, of which nobody knows. */
  readonly title?: { readonly names: readonly Text[]; readonly after: '构成' | '' };
  readonly faults: readonly ChartFault[];
}

/** A fault at a path, or at the cell of some data. */
export const error = (at: Path | ChartCell, message: string, hint: string): ChartFault => ({
  severity: 'error',
  message,
  hint,
  ...placeOf(at),
});

export const warning = (at: Path | ChartCell, message: string, hint: string): ChartFault => ({
  ...error(at, message, hint),
  severity: 'warning',
});

function placeOf(at: Path | ChartCell): Pick<ChartFault, 'path' | 'span'> {
  if (!('words' in at)) return { path: at };
  return { path: at.path, ...(at.span && { span: at.span }) };
}

/** A figure in another unit; undefined where the two units do not measure the same. Words and blanks stay as they are. */
export function inUnit(figure: Figure, from: string, to: string): Figure | undefined {
  const shift = from === '' || to === '' ? (from === to ? 0 : undefined) : shiftBetween(from, to);
  if (shift === undefined) return undefined;
  if (shift === 0 || figure.kind !== 'number') return figure;
  const value = figure.number.value.times(`1e${shift}`);
  return { ...figure, number: { value, digits: value.toFixed() } };
}
