// Keeps which charts of the template are to show which figures while its parts are filled, and then fills them, with the
// workbooks behind them.
import type { AddedPart } from '../../ooxml/added-parts.js';
import type { Changes } from '../../ooxml/output.js';
import type { Outcome, ZipEntry } from '../../ooxml/read-zip.js';
import { store } from '../../ooxml/write-zip.js';
import { workbookPart } from '../wml/chart/chart.js';
import { workbookOf } from '../wml/chart/workbook.js';
import { type ChartFault, fillChart } from './fill-chart.js';
import type { Exchanged, FillState } from './fill-state.js';

type ShownChart = Exchanged & { readonly kind: 'chart' };

/** What of a template says where its charts are. */
export interface ChartPlaces {
  readonly targetOf?: (part: string, id: string) => string | undefined;
  readonly bookOf?: (chart: string) => { readonly id: string; readonly target: string } | undefined;
}

export interface ChartFilling {
  /** Keeps the figures for the chart to which a part refers. */
  keep(part: string, id: string, chart: ShownChart, state: Pick<FillState, 'report'>): void;
  /**
   * Fills the charts, once their words are filled.
   *
   * @param addPart adds a part to which a part refers, for charts without a workbook, and gives the id by which it does.
   * @returns the entries of the workbooks that stand in the place of the template's.
   */
  fill(
    changes: Changes,
    addPart: (owner: string, part: AddedPart) => Outcome<string>,
    state: Pick<FillState, 'report'>,
  ): readonly ZipEntry[];
}

/** Begins with no figures. */
export function createChartFilling({ targetOf, bookOf }: ChartPlaces): ChartFilling {
  const kept = new Map<string, ShownChart>();
  return {
    keep(part, id, chart, state) {
      const target = targetOf?.(part, id);
      if (target === undefined) return;
      const before = kept.get(target);
      if (before === undefined) kept.set(target, chart);
      else if (before.drawing !== chart.drawing) complain(chart, REPEATED, state);
    },
    fill(changes, addPart, state) {
      const books: ZipEntry[] = [];
      for (const [name, chart] of kept) {
        const xml = changes.get(name);
        if (xml === undefined) continue;
        const book = bookOf?.(name);
        const id = book === undefined ? addPart(name, workbookPart(chart.drawing)) : { value: book.id };
        if ('problem' in id) {
          state.report(id.problem);
          continue;
        }
        const filled = fillChart(xml, chart.drawing, id.value);
        if (typeof filled !== 'string') complain(chart, filled, state);
        else changes.set(name, filled);
        if (book !== undefined) books.push(store(book.target, workbookOf(chart.drawing)));
      }
      return books;
    },
  };
}

const REPEATED: ChartFault = {
  code: 'chart-in-loop',
  message: '“%”：图表在循环里，填出来的各份是同一张图，不能各画各的',
  hint: '在循环里让标签单独成段，写 {{{图}}} 或 {{{图表 …}}}，每一份另画一张',
};

function complain(
  { tag }: ShownChart,
  { code, message, hint }: ChartFault,
  state: Pick<FillState, 'report'>,
): void {
  const told = { code, message: message.replace('%', tag.typed), ...(hint !== undefined && { hint }) };
  state.report({ severity: 'error', ...told, ...tag.where });
}
