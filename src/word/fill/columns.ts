// The columns of a table that are repeated, once it is known how often: how many there are and how wide they become.
import type { Grid, GridPlace } from '../compile/grid-place.js';
import type { ColumnSlot } from '../compile/slot.js';

/** The number of entries of each list over whose entries columns are repeated, by the number of its columns. */
export type ColumnCounts = ReadonlyMap<number, number>;

/** The least width that repeated columns are given as long as the others can do with less: four digits, in twips. */
const NARROW = 700;

/** How many columns of the filled table columns of the template become. */
export function columnsAt({ grid, from, to }: GridPlace, counts: ColumnCounts): number {
  let columns = 0;
  for (let at = from; at < to; at += 1) columns += timesOf(grid, at, counts);
  return columns;
}

const bandAt = ({ bands }: Grid, at: number) => bands.find(({ from, to }) => from <= at && at < to);

function timesOf(grid: Grid, at: number, counts: ColumnCounts): number {
  const band = bandAt(grid, at);
  return band === undefined ? 1 : (counts.get(band.number) ?? 0);
}

/** The width of each column of the template in the filled table, which is as wide as it was drawn. */
function newWidths(grid: Grid, counts: ColumnCounts): readonly number[] {
  const { widths, bands } = grid;
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((all, width) => all + width, 0);
  const whole = sum(0, widths.length);
  const wanted = bands.map(({ from, to, number }) => {
    const count = counts.get(number) ?? 0;
    return count === 0 ? 0 : Math.max(sum(from, to), count * (to - from) * NARROW);
  });
  const asked = wanted.reduce((all, width) => all + width, 0);
  const others = whole - bands.reduce((all, { from, to }) => all + sum(from, to), 0);
  // The other columns take what is left, and give no more than half of theirs.
  const left = asked === 0 ? whole : Math.max(whole - asked, others / 2);
  const scale = asked === 0 ? 1 : (whole - left) / asked;
  return widths.map((width, at) => {
    const band = bandAt(grid, at);
    if (band === undefined) return others === 0 ? 0 : (width * left) / others;
    const count = counts.get(band.number) ?? 0;
    const share = (wanted[bands.indexOf(band)] ?? 0) * scale;
    return count === 0 ? 0 : (share * width) / sum(band.from, band.to) / count;
  });
}

/** How much of the width of columns is left to them: of repeated ones in one round, of others that span them in all. */
export function shareOf({ grid, from, to, looped = false }: GridPlace, counts: ColumnCounts): number {
  const all = newWidths(grid, counts);
  let [was, is] = [0, 0];
  for (let at = from; at < to; at += 1) {
    was += grid.widths[at] ?? 0;
    is += (all[at] ?? 0) * (looped ? 1 : timesOf(grid, at, counts));
  }
  return was === 0 ? 1 : is / was;
}

/** Writes what stands in the place of an element of a table whose columns are repeated. */
export function columnsXml(
  { write, place, value, xml: [before, after] }: ColumnSlot,
  counts: ColumnCounts,
): string {
  if (write === 'span') return `${before}${columnsAt(place, counts)}${after}`;
  if (write === 'width') return `${before}${Math.max(1, Math.round(value * shareOf(place, counts)))}${after}`;
  return gridColumns(place, counts);
}

function gridColumns({ grid, from }: GridPlace, counts: ColumnCounts): string {
  const band = bandAt(grid, from);
  const all = newWidths(grid, counts);
  const column = (at: number) => `<w:gridCol w:w="${Math.max(1, Math.round(all[at] ?? 0))}"/>`;
  if (band === undefined) return column(from);
  // All rounds of the columns stand where the first of them was drawn.
  if (from > band.from) return '';
  const round = Array.from({ length: band.to - band.from }, (_, at) => column(band.from + at)).join('');
  return round.repeat(counts.get(band.number) ?? 0);
}
