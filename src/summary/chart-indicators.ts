// Reads the figures of a chart from indicators or from the parts of one.
import { closest } from '../chinese/closest.js';
import { roundDecimal } from '../chinese/decimal.js';
import { type Growth, givenGrowth, growthOf, isRate, numberOf } from './arithmetic.js';
import {
  type ChartCategory,
  type ChartFault,
  type ChartFigures,
  type ChartSeries,
  error,
  inUnit,
  warning,
} from './chart-figures.js';
import type { CitationIndex } from './citations.js';
import type { ChartData, Figure, Indicator, Text } from './summary.js';

/** One indicator, or one part of it, as a chart shows it. */
interface Shown {
  /** The name as the chart gives it, where its faults are told. */
  readonly cited: Text;
  readonly category: ChartCategory;
  readonly unit: string;
  readonly value: Figure | undefined;
  readonly prior?: Figure;
  readonly growth: Growth | undefined;
}

/** Most indicators whose names make a title. */
const MOST_IN_TITLE = 3;

/** The figures of indicators, with those of the year before and the growth where they are wanted. */
export function ofIndicators(chart: ChartData, names: readonly Text[], index: CitationIndex): ChartFigures {
  const faults: ChartFault[] = [];
  const shown = names.flatMap((cited) => {
    const found = indicatorOf(cited, index, faults);
    return found ? [indicatorShown(cited, found)] : [];
  });
  const title = { names: shown.map(({ category }) => category.name), after: '' } as const;
  const figures = figuresOf(chart, shown, index.year, faults);
  return { ...figures, named: '指标', ...(names.length <= MOST_IN_TITLE && { title }) };
}

/** The figures of the parts of an indicator. */
export function ofParts(chart: ChartData, cited: Text, index: CitationIndex): ChartFigures {
  const faults: ChartFault[] = [];
  const found = indicatorOf(cited, index, faults);
  if (found && found.parts.length === 0)
    faults.push(
      error(cited.path, `“${cited.value}”没有“构成”，画不出来`, '先在这项指标里写“构成”，或改用“指标”'),
    );
  const shown = (found?.parts ?? []).map(
    ({ name, value, yoy }): Shown => ({
      cited,
      category: { name, estimated: false },
      unit: unitOf(found),
      value,
      growth: yoy && givenGrowth(yoy, isRate(found?.unit) ? '个百分点' : '%'),
    }),
  );
  const title = found && ({ names: [found.name], after: '构成' } as const);
  return { ...figuresOf(chart, shown, index.year, faults), named: '构成', ...(title && { title }) };
}

function indicatorOf(cited: Text, index: CitationIndex, faults: ChartFault[]): Indicator | undefined {
  const name = cited.value?.trim() ?? '';
  const found = index.indicators.get(name);
  if (found) return found;
  const names = [...index.indicators.keys()];
  const near = closest(name, names);
  const hint = near
    ? `是否应为“${near}”？`
    : names.length > 0
      ? `列出的有：${some(names)}`
      : '还没有列出任何指标';
  const message = `图表里的“${name}”不是已列出的指标`;
  faults.push({ ...error(cited.path, message, hint), code: 'unknown-citation' });
  return undefined;
}

const some = (names: readonly string[]): string =>
  names.slice(0, 5).join('、') + (names.length > 5 ? '等' : '');

function indicatorShown(cited: Text, indicator: Indicator): Shown {
  const { name, period, estimated, value, prior } = indicator;
  return {
    cited,
    category: { name, estimated: estimated && value !== undefined, ...(period && { period }) },
    unit: unitOf(indicator),
    value,
    growth: growthOf(indicator),
    ...(prior && { prior }),
  };
}

const unitOf = (indicator: Indicator | undefined): string => indicator?.unit?.value?.trim() ?? '';

function figuresOf(
  chart: ChartData,
  given: readonly Shown[],
  year: number,
  faults: ChartFault[],
): Omit<ChartFigures, 'named'> {
  const unit = chart.unit?.value?.trim() ?? given[0]?.unit ?? '';
  const shown = given.filter((one) => isDrawable(one, unit, faults));
  const converted = (figure: Figure | undefined, { unit: from }: Shown) =>
    figure && inUnit(figure, from, unit);
  const series: ChartSeries[] = [
    {
      name: `${year}年`,
      unit,
      role: 'value',
      figures: shown.map((one) => converted(one.value, one)),
    },
  ];
  if (chart.type !== 'pie' && wantsPrior(chart, shown, faults))
    series.unshift({
      name: `${year - 1}年`,
      unit,
      role: 'value',
      figures: shown.map((one) => converted(one.prior, one)),
    });
  if (chart.yoy && chart.type !== 'pie' && chart.type !== 'bar')
    series.push(...growthSeries(shown, chart, faults));
  return { categories: shown.map(({ category }) => category), series, faults };
}

/** Whether there is a figure, still open or not, in a unit that can stand on the axis. */
function isDrawable({ cited, value, unit: own }: Shown, unit: string, faults: ChartFault[]): boolean {
  const name = cited.value ?? '';
  if (value?.kind === 'words')
    faults.push(error(cited.path, `“${name}”的数值是文字“${value.words}”，画不出来`, '从图表里去掉这一项'));
  else if (!value)
    faults.push(error(cited.path, `“${name}”没有数值，画不出来`, '在指标里补上“数值”，或从图表里去掉这一项'));
  else if (!inUnit(value, own, unit))
    faults.push(
      error(
        cited.path,
        `“${name}”的单位是${own || '空的'}，同一张图里别的是${unit || '空的'}，不能画在一根轴上`,
        '单位不同的分成几张图表',
      ),
    );
  else return true;
  return false;
}

function wantsPrior({ prior, path }: ChartData, shown: readonly Shown[], faults: ChartFault[]): boolean {
  const lacking = shown.filter((one) => !numberOf(one.prior));
  if (prior === undefined) return shown.length > 0 && lacking.length === 0;
  if (!prior) return false;
  for (const { cited } of lacking)
    faults.push(warning(cited.path, `“${cited.value}”没有上年同期数，图上空着`, '在指标里补上“上年同期”'));
  if (shown.length > 0 && lacking.length === shown.length) {
    faults.splice(faults.length - lacking.length);
    faults.push(
      warning(
        [...path, 'prior'],
        '这些指标都没有上年同期数，图上不画',
        '在指标里补上“上年同期”，或删去这一行',
      ),
    );
    return false;
  }
  return true;
}

function growthSeries(
  shown: readonly Shown[],
  { path }: ChartData,
  faults: ChartFault[],
): readonly ChartSeries[] {
  const unit = shown.find(({ growth }) => growth)?.growth?.unit === '个百分点' ? '个百分点' : '%';
  const figures = shown.map(({ growth }) => growth && growthIn(growth, unit));
  const lacking = shown.filter((_, index) => !figures[index]);
  if (shown.length > 0 && lacking.length === shown.length) {
    faults.push(
      warning([...path, 'yoy'], '这些指标都没有同比，折线画不出来', '在指标里补上“同比”，或删去这一行'),
    );
    return [];
  }
  for (const { cited } of lacking)
    faults.push(warning(cited.path, `“${cited.value}”没有同比的数，折线在这里断开`, '在指标里补上“同比”'));
  return [{ name: '同比增长', unit, role: 'growth', figures }];
}

/** A growth as a figure in percent (增长1.2倍 is 120%) or in percentage points; undefined for words and for the other unit. */
function growthIn({ figure, unit }: Growth, wanted: '%' | '个百分点'): Figure | undefined {
  if (figure.kind === 'words') return undefined;
  if (unit === wanted || figure.kind === 'missing') return figure;
  if (unit !== '倍' || wanted !== '%') return undefined;
  return { ...figure, number: roundDecimal(figure.number.value.times(100), 0) };
}
