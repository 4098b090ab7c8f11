// Reads what a chart shows, from indicators, the parts of one or data of its own.
import { type ChartFault, type ChartFigures, error, warning } from './chart-figures.js';
import { ofIndicators, ofParts } from './chart-indicators.js';
import { pieFaults } from './chart-pie.js';
import { ofRows } from './chart-rows.js';
import type { CitationIndex } from './citations.js';
import type { ChartData } from './summary.js';

const NOTHING = { categories: [], series: [], named: '' };

/** Reads a chart's figures. What is faulty in it is left out, so that the rest can be shown. */
export function readChart(chart: ChartData, index: CitationIndex): ChartFigures {
  const { missing, indicators, parts, data, path } = chart;
  const given = [indicators?.[0]?.path.slice(0, -1), parts?.path, data?.path].filter(
    (one) => one !== undefined,
  );
  if (given.length > 1)
    return {
      ...NOTHING,
      faults: [
        error(given[1] ?? path, '一张图表只能画一样：“指标”“构成”“数据”只写一个', '删去别的，或分成几张图表'),
      ],
    };
  if (missing) return { ...NOTHING, faults: [] };
  const read = readSource(chart, index);
  if (!read)
    return {
      ...NOTHING,
      faults: [error(path, '图表没有写画什么', '写“指标: [规上工业总产值]”这样的指标名称，或写“数据”')],
    };
  const ends = read.faults.some(({ severity }) => severity === 'error');
  return ends ? read : { ...read, faults: [...read.faults, ...formFaults(chart, read)] };
}

function readSource(chart: ChartData, index: CitationIndex): ChartFigures | undefined {
  const { type, indicators, parts, data } = chart;
  const [only, ...more] = indicators ?? [];
  if (only && type === 'pie' && more.length === 0 && index.indicators.get(only.value ?? '')?.parts.length)
    return ofParts(chart, only, index);
  if (only) return ofIndicators(chart, [only, ...more], index);
  if (parts) return ofParts(chart, parts, index);
  return data && ofRows(chart, data);
}

/** No figure of an office is as large, and no program draws larger ones exactly. */
const TOO_LARGE = '1e15';

/** The faults of figures for the form in which they are to be drawn. */
function formFaults(chart: ChartData, figures: ChartFigures): readonly ChartFault[] {
  const { type, yoy, path } = chart;
  const huge = figures.series
    .flatMap((series) => series.figures)
    .find((figure) => figure?.kind === 'number' && figure.number.value.abs().gte(TOO_LARGE));
  if (huge) return [error(chart.data ? huge.path : path, '图表里的数太大，画不出来', '请核对数字')];
  if (type === 'pie') return pieFaults(chart, figures);
  const faults: ChartFault[] = [];
  if (type === 'bar' && yoy)
    faults.push(
      warning([...path, 'yoy'], '条形图上不能再画同比的折线', '类型改为柱形图，或删去“同比”这一行'),
    );
  if (type === 'line' && figures.categories.length === 1)
    faults.push(warning(path, '折线图只有一个点，连不成线', '类型改为柱形图'));
  return faults;
}
