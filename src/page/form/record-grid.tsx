// Indicators, goals and their parts as rows of a sheet: arrows, Enter and Tab go from cell to cell, Alt+↑↓ moves a row, and
// cells pasted from Excel are one change. What seldom is written stands below the row, folded.
import type { TargetedClipboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { type Path, toPointer } from '../../source/path.js';
import type { Operation, Value } from '../worker/protocol.js';
import type { FieldElement } from './completion.js';
import { GridRow, type RowDetail } from './grid-row.js';
import { hasten } from './in-turn.js';
import { insertItem, moveItem } from './move-keys.js';
import type { FormNode } from './nodes.js';
import { isTable, pastedCells, placedCells } from './pasted.js';
import { fieldInfo, type Mapping } from './schema.js';
import { useStore } from './store.js';
import type { OnKey } from './text-field.js';

export interface GridProps extends RowDetail {
  readonly mapping: Mapping;
  readonly columns: readonly string[];
  readonly items: readonly FormNode[];
  /** The path of the list. */
  readonly at: Path;
  readonly label: string;
  readonly add: string;
}

export function RecordGrid(props: GridProps) {
  const { mapping, columns, items, at, label, add, detail, hasDetail } = props;
  const store = useStore();
  const table = useRef<HTMLTableElement>(null);
  const infos = columns.map((name) => fieldInfo(mapping, name));
  const blankRow = (): Value => ({ name: null, ...(mapping === 'component' && { value: null }) });

  const key: OnKey = (event, commit) => {
    const cell = placeOf(event.currentTarget);
    if (!cell) return;
    const name = columns[cell.column] ?? 'name';
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && step !== undefined) {
      event.preventDefault();
      commit();
      void moveItem(store, at, { from: cell.row, to: cell.row + step, count: items.length }, [name]);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
      void insertItem(store, at, cell.row + 1, blankRow(), ['name']);
    } else if (event.key === 'Enter' || step !== undefined) {
      event.preventDefault();
      commit();
      const to = cell.row + (step ?? (event.shiftKey ? -1 : 1));
      if (to === items.length && event.key === 'Enter') void insertItem(store, at, to, blankRow(), ['name']);
      else {
        hasten(toPointer([...at, to]));
        focusCell(table.current, to, cell.column);
      }
    } else if (isAtEdge(event.currentTarget, event.key)) {
      const to = cell.column + (event.key === 'ArrowLeft' ? -1 : 1);
      if (focusCell(table.current, cell.row, to)) event.preventDefault();
    }
  };

  const paste = (event: TargetedClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData?.getData('text') ?? '';
    const cell = event.target instanceof HTMLElement ? placeOf(event.target) : undefined;
    if (!cell || !isTable(text) || store.readOnly) return;
    if (event.target instanceof HTMLElement && event.target.closest('table') !== table.current) return;
    event.preventDefault();
    const titled = infos.map(({ name, title }) => ({ name, titles: [title, ...(OTHER_TITLES[name] ?? [])] }));
    const rows = placedCells(pastedCells(text), titled, cell.column);
    void store.operate({ kind: 'batch', operations: pasteOperations(rows, cell.row, items, at, blankRow()) });
  };

  return (
    <div class="grid-box">
      <table class="grid" ref={table} onPaste={paste} aria-label={label}>
        <thead>
          <tr>
            {infos.map(({ name, title, description }) => (
              <th key={name} scope="col" title={description}>
                {title}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">这一行</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((node, row) => (
            <GridRow
              key={row}
              mapping={mapping}
              columns={columns}
              node={node}
              at={[...at, row]}
              row={row}
              count={items.length}
              onKey={key}
              {...(detail && { detail })}
              {...(hasDetail && { hasDetail })}
            />
          ))}
        </tbody>
      </table>
      {!store.readOnly && (
        <button
          type="button"
          class="add"
          onClick={() => void insertItem(store, at, items.length, blankRow(), ['name'])}
        >
          ＋{add}
        </button>
      )}
    </div>
  );
}

/** Heads that people write otherwise. */
const OTHER_TITLES: Readonly<Record<string, readonly string[]>> = {
  name: ['指标', '指标名称', '项目'],
  value: ['完成', '完成数', '全年完成', '本年', '累计'],
  unit: ['计量单位'],
  yoy: ['同比增长', '增幅', '增速', '同比（%）', '同比%', '增长（%）'],
  prior: ['上年', '去年同期', '上年数'],
  target: ['年度目标', '目标值', '目标数'],
};

/** The operations that paste cells: rows that are there get them cell by cell, rows beyond the last are put in. */
function pasteOperations(
  rows: readonly (readonly { readonly name: string; readonly words: string }[])[],
  from: number,
  items: readonly FormNode[],
  list: Path,
  blank: Value,
): readonly Operation[] {
  return rows.flatMap((cells, at): Operation[] => {
    const row = from + at;
    const written = cells.filter(({ words }) => words !== '');
    if (row >= items.length) {
      const fields = Object.fromEntries(written.map(({ name, words }) => [name, words]));
      return [{ kind: 'insert', path: list, index: row, value: { ...(blank as object), ...fields } }];
    }
    return written.map(({ name, words }) => ({ kind: 'set', path: [...list, row, name], value: words }));
  });
}

function placeOf(element: HTMLElement): { readonly row: number; readonly column: number } | undefined {
  const [row, column] = element.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(',') ?? [];
  return row === undefined ? undefined : { row: Number(row), column: Number(column) };
}

function focusCell(table: HTMLTableElement | null, row: number, column: number): boolean {
  const cells = [...(table?.querySelectorAll<HTMLElement>(`[data-cell="${row},${column}"]`) ?? [])];
  const cell = cells.find((each) => each.closest('table') === table);
  const field = cell?.querySelector<HTMLElement>('input, textarea, button');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== undefined;
}

/** Whether an arrow would leave the field. */
function isAtEdge(field: FieldElement, key: string): boolean {
  const { selectionStart, selectionEnd, value } = field;
  if (key === 'ArrowLeft')
    return selectionEnd === 0 || (selectionStart === 0 && selectionEnd === value.length);
  return key === 'ArrowRight' && selectionStart === value.length;
}
