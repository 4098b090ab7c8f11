// Which columns of a table are added up, and to what.
import Big from 'big.js';
import { type Decimal, decimalsOf, parseDecimal } from '../../chinese/decimal.js';
import type { Cell, OwnRow, OwnTable } from '../summary.js';

/** What is known of one column of figures. */
export interface ColumnSum {
  /** The column's position. */
  readonly index: number;
  /** The figures to be added, those of all rows but sums themselves. */
  readonly figures: readonly Decimal[];
  /** Their sum, with as many decimals as the finest of them; undefined where one of them is no figure or not known yet. */
  readonly sum: Decimal | undefined;
  /** Whether every row has a figure in it. */
  readonly isWhole: boolean;
  /** A cell still to be filled in, which the sum waits for. */
  readonly open?: Cell;
  /** The first cell with words, where nearly all others are figures. */
  readonly words?: Cell;
}

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总\s*数|合计数)[：:]?$/;
const SUBTOTAL = /^(?:小\s*计|其\s*中|其中.*|.+(?:小计|合计))[：:]?$/;
/** Columns of figures that nobody adds: shares and rates, averages, ranks, years, ordinals. */
const NO_SUM =
  /[%％‰率比]|同比|增幅|增速|增长|占(?![地用])|[平人亩户日月]均|序号|编号|名次|排名|位次|年份|年度(?:$|[（(])|时间|日期|电话|指数|百分点/;
/** Stands for “none” in a table. */
const NOTHING = /^[-—–－/／]*$/;

/** Whether a row is the sum of others, by the first words in it. */
export function isTotalRow({ cells }: OwnRow): boolean {
  return TOTAL.test(firstWords(cells));
}

/** Whether a table has sums of some of its rows, so that its own sum is not the sum of all. */
export function hasSubtotals({ rows }: OwnTable): boolean {
  return rows.some(({ cells }) => SUBTOTAL.test(firstWords(cells)) && !TOTAL.test(firstWords(cells)));
}

function firstWords(cells: readonly Cell[]): string {
  for (const { value } of cells.slice(0, 3))
    if (value?.trim() && !/^\d+$/.test(value.trim())) return value.trim();
  return '';
}

/** The figure in a cell; undefined for words, citations and shares. */
export function figureIn({ value }: Cell): Decimal | undefined {
  return value === null ? undefined : parseDecimal(value.normalize('NFKC').replace(/^−/, '-'));
}

/** The columns that are added up, or would be but for what stands in one of their cells. */
export function sumsOf(table: OwnTable): readonly ColumnSum[] {
  const rows = table.rows.filter((row) => !isTotalRow(row));
  return table.columns.flatMap(({ name, total }, index): ColumnSum[] => {
    if (total === false || (total === undefined && (index === 0 || NO_SUM.test(name.value ?? '')))) return [];
    const cells = rows.flatMap(({ cells }) => cells[index] ?? []);
    const given = cells.filter(({ value }) => value !== null && !NOTHING.test(value));
    const figures = given.flatMap((cell) => figureIn(cell) ?? []);
    const words = given.find((cell) => !figureIn(cell));
    if (figures.length === 0 || (total === undefined && figures.length * 2 <= given.length)) return [];
    const open = cells.find(({ value }) => value === null);
    return [
      {
        index,
        figures,
        sum: words || open ? undefined : added(figures),
        isWhole: figures.length === cells.length,
        ...(open && { open }),
        ...(words && { words }),
      },
    ];
  });
}

function added(figures: readonly Decimal[]): Decimal {
  const value = figures.reduce((sum, figure) => sum.plus(figure.value), new Big(0));
  const decimals = Math.max(0, ...figures.map(decimalsOf));
  return { digits: value.toFixed(decimals), value };
}
