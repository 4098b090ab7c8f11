// What a pie cannot show: parts below nothing, more than one series, shares that are no whole, more slices than one can tell apart.
import Big from 'big.js';
import { decimalsOf } from '../chinese/decimal.js';
import { type ChartFault, type ChartFigures, error, warning } from './chart-figures.js';
import type { ChartData, Figure } from './summary.js';

/** Most slices that can be told apart in print. */
const MOST_SLICES = 12;

/** The faults of figures that are to be drawn as a pie. */
export function pieFaults(chart: ChartData, { categories, series }: ChartFigures): readonly ChartFault[] {
  const [first, second] = series;
  const place = chart.data?.path ?? chart.parts?.path ?? chart.path;
  const faults: ChartFault[] = [];
  for (const key of ['yoy', 'prior'] as const)
    if (chart[key])
      faults.push(
        warning(
          [...chart.path, key],
          '饼图画的是各部分占多少，不画同比和上年同期',
          '删去这一行，或改用柱形图',
        ),
      );
  if (second)
    return [...faults, error(place, `饼图只画一列数，这里有${series.length}列`, '留下一列，或改用柱形图')];
  const numbers = (first?.figures ?? []).filter((figure) => figure?.kind === 'number');
  for (const { number, path } of numbers)
    if (number.value.lt(0))
      faults.push(error(chart.data ? path : place, `饼图里有负数 ${number.digits}，画不出来`, '改用柱形图'));
  if (faults.some(({ severity }) => severity === 'error')) return faults;
  const total = numbers.reduce((sum, { number }) => sum.plus(number.value), new Big(0));
  if (numbers.length > 0 && total.eq(0))
    return [...faults, error(place, '饼图各部分都是 0，画不出来', '请核对数字')];
  if (first?.unit === '%' && numbers.length === first.figures.length && !isWhole(total, numbers))
    faults.push(
      warning(
        place,
        `饼图各部分加起来是${total.toFixed()}%，不是100%`,
        '请核对数字；还有别的部分的，加上“其他”',
      ),
    );
  if (categories.length > MOST_SLICES)
    faults.push(
      warning(
        place,
        `饼图有${categories.length}块，多于${MOST_SLICES}块就看不清了`,
        '把小的合并成“其他”，或改用条形图',
      ),
    );
  return faults;
}

/** Whether shares add up to 100, but for what each may have been rounded by. */
function isWhole(total: Big, numbers: readonly Extract<Figure, { kind: 'number' }>[]): boolean {
  const places = Math.min(...numbers.map(({ number }) => decimalsOf(number)));
  return total
    .minus(100)
    .abs()
    .lte(new Big(`0.5e-${places}`).times(numbers.length));
}
