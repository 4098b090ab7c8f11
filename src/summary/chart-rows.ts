// Reads the figures of a chart from data of its own: rows whose first cell is a name, under a head or without one.
import { type Decimal, parseDecimal } from '../chinese/decimal.js';
import { typedNumber } from '../chinese/typed-number.js';
import type { Path } from '../source/path.js';
import { isNoFigure } from './chart-cells.js';
import { type ChartFault, type ChartFigures, type ChartSeries, error, inUnit } from './chart-figures.js';
import type { ChartCell, ChartData, Figure } from './summary.js';

type Row = readonly ChartCell[];

const MOST_ROWS = 100;
const MOST_COLUMNS = 12;

/** A cell as a figure, with the unit behind its number; words are no figure. */
interface Cell {
  readonly figure: Figure | undefined;
  readonly unit: string;
  readonly isWords: boolean;
}

/** A column of figures. */
interface Column {
  readonly head: ChartCell | undefined;
  readonly name: string;
  readonly unit: string;
  readonly isRate: boolean;
  readonly figures: readonly (Figure | undefined)[];
}

/** The figures of rows. */
export function ofRows(
  chart: ChartData,
  { rows, path, isPairs }: NonNullable<ChartData['data']>,
): ChartFigures {
  const fault = faultOfForm(rows, path);
  if (fault) return { categories: [], series: [], named: '', faults: [fault] };
  const [first = [], ...more] = rows;
  const head = !isPairs && isHead(first, more) ? first : undefined;
  const body = head ? more : rows;
  const faults: ChartFault[] = [];
  if (body.length === 0) faults.push(error(path, '图表的数据只有标题，没有数', '从第二行起写名称和数'));
  const columns = first.slice(1).map((_, index) => columnOf(body, head, index + 1, chart, faults));
  return {
    categories: body.map(([name]) => ({
      name: { value: name?.words || null, path: name?.path ?? path },
      estimated: false,
    })),
    series: seriesOf(columns, chart, path, faults),
    named: head?.[0]?.words || '名称',
    faults,
  };
}

/** Rows of different lengths, too many of them, names without figures: nothing more can be said of such data. */
function faultOfForm(rows: readonly Row[], path: Path): ChartFault | undefined {
  const [first = []] = rows;
  if (rows.length > MOST_ROWS + 1 || first.length > MOST_COLUMNS)
    return error(path, `图表的数据太多，最多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列`, '挑主要的画');
  if (first.length < 2)
    return error(
      path,
      '图表的数据只有一列，没有数',
      '每行写名称和数，如 [2025年, 215.3]；从 Excel 粘贴的，列与列之间是 Tab',
    );
  const uneven = rows.findIndex((row) => row.length !== first.length);
  const [cell = path] = rows[uneven] ?? [];
  if (uneven < 0) return undefined;
  const count = rows[uneven]?.length ?? 0;
  return error(
    cell,
    `图表数据的第${uneven + 1}行有${count}格，第1行有${first.length}格，对不上`,
    count > first.length ? '数里的千位逗号请去掉；多写的格请删去' : '没有数的格写“—”',
  );
}

/** A year stands in the head of a column as often as in a cell: 2024, 2025年. */
const YEAR = /^(?:19|20)\d\d年?$/;

/** Whether the first row is the head: words above figures, or years above what are none. */
function isHead(first: Row, more: readonly Row[]): boolean {
  const cells = first.slice(1);
  if (cells.every((cell) => readCell(cell).isWords || cell.words === '')) return true;
  const areYears = !YEAR.test(first[0]?.words ?? '') && cells.every(({ words }) => YEAR.test(words));
  return (
    areYears && more.length > 0 && !more.every((row) => row.slice(1).every(({ words }) => YEAR.test(words)))
  );
}

function columnOf(
  body: readonly Row[],
  head: Row | undefined,
  at: number,
  chart: ChartData,
  faults: ChartFault[],
): Column {
  const title = head?.[at];
  const [, name = '', inBrackets = ''] = /^(.*?)\s*[（(]([^（）()]+)[）)]$/.exec(title?.words ?? '') ?? [];
  const headUnit = /^(?:%|％|‰)$|\p{Script=Han}/u.test(inBrackets) ? inBrackets.replace('％', '%') : '';
  const cells = body.map((row) => readCell(row[at] ?? { words: '', path: chart.path }));
  const unit = headUnit || cells.find((cell) => cell.unit !== '')?.unit || '';
  for (const [index, cell] of cells.entries()) {
    const place = body[index]?.[at] ?? chart.path;
    const words = body[index]?.[at]?.words ?? '';
    if (cell.isWords)
      faults.push(
        error(place, `图表的数据应为数字，这里是“${words}”`, '只写数字；没有数的写“—”，还没有统计出来的空着'),
      );
    else if (cell.unit !== '' && cell.unit !== unit)
      faults.push(error(place, `“${words}”的单位与这一列别的数（${unit}）不同`, '换算成同一个单位'));
  }
  const isRate = unit === '%' || /同比|增速|增幅|增长率|[%％]$/.test(title?.words ?? '');
  return {
    head: title,
    name: headUnit ? name : (title?.words ?? ''),
    unit: unit || (isRate ? '%' : ''),
    isRate,
    figures: cells.map(({ figure }) => figure),
  };
}

function readCell({ words, path, missing }: ChartCell): Cell {
  if (isNoFigure(words)) return { figure: undefined, unit: '', isWords: false };
  if (missing) return { figure: { kind: 'missing', path }, unit: '', isWords: false };
  const typed = typedNumber(words);
  const text = typed?.certain ? typed.text : words;
  const [, digits = '', unit = ''] = /^([-+]?[\d.,]+)\s*(\D*)$/.exec(text) ?? [];
  const number: Decimal | undefined = parseDecimal(digits || text);
  if (!number) return { figure: undefined, unit: '', isWords: true };
  return { figure: { kind: 'number', number, path }, unit: unit.trim().replace('％', '%'), isWords: false };
}

/** The columns as series: growths beside figures are lines on an axis of their own, unless the writer wants none. */
function seriesOf(
  columns: readonly Column[],
  chart: ChartData,
  path: Path,
  faults: ChartFault[],
): readonly ChartSeries[] {
  const rates = columns.filter(({ isRate }) => isRate);
  const mixed = rates.length > 0 && rates.length < columns.length;
  if (chart.yoy && !mixed)
    faults.push(
      rates.length > 0
        ? error([...chart.path, 'yoy'], '图表的数据全是增幅，没有别的数可画在旁边', '删去“同比”这一行')
        : error(
            [...chart.path, 'yoy'],
            '图表的数据里没有同比的列',
            '这一列的标题写“同比”或“增速”，如“增速（%）”',
          ),
    );
  const values = mixed ? columns.filter(({ isRate }) => !isRate) : columns;
  const unit = chart.unit?.value?.trim() ?? values.find((column) => column.unit !== '')?.unit ?? '';
  for (const column of values)
    if (column.unit !== '' && !inUnit({ kind: 'missing', path: [] }, column.unit, unit))
      faults.push(
        error(
          column.head ?? path,
          `图表数据各列的单位不同（${unit}、${column.unit}），不能画在一根轴上`,
          '单位不同的分成几张图表',
        ),
      );
  const inOne = (column: Column) =>
    column.figures.map((figure) => figure && (inUnit(figure, column.unit || unit, unit) ?? figure));
  const drawsLine = mixed && chart.yoy !== false && chart.type !== 'pie' && chart.type !== 'bar';
  return [
    ...values.map(
      (column): ChartSeries => ({ name: column.name, unit, role: 'value', figures: inOne(column) }),
    ),
    ...(drawsLine ? rates : []).map(
      ({ name, figures }): ChartSeries => ({ name, unit: '%', role: 'growth', figures }),
    ),
  ];
}
