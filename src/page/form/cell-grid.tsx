// A sheet of plain cells: the rows of a table or the figures of a chart. Paste, arrows and Enter work as in the other grids.
import type { TargetedClipboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { type Path, toPointer } from '../../source/path.js';
import { CellRow } from './cell-row.js';
import { hasten } from './in-turn.js';
import { isTable, pastedCells } from './pasted.js';
import { fieldId, useStore } from './store.js';
import type { OnKey } from './text-field.js';

interface CellGridProps {
  readonly rows: readonly (readonly string[])[];
  readonly at: Path;
  /** Whether they are written as a list of lists, so that one cell can be written alone. */
  readonly isPlain: boolean;
  readonly label: string;
  readonly heads?: readonly string[];
}

export function CellGrid({ rows, at, isPlain, label, heads }: CellGridProps) {
  const store = useStore();
  const table = useRef<HTMLTableElement>(null);
  const width = Math.max(1, heads?.length ?? 0, ...rows.map((row) => row.length));
  const whole = (change: (cells: string[][]) => void) => {
    const cells = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    change(cells);
    return store.operate({ kind: 'set', path: at, value: cells });
  };
  const write = async (row: number, column: number, words: string) => {
    const isAlone = isPlain && column < (rows[row]?.length ?? 0);
    const outcome = isAlone
      ? await store.operate({ kind: 'set', path: [...at, row, column], value: words })
      : await whole((cells) => {
          const cell = cells[row];
          if (cell) cell[column] = words;
        });
    return outcome.kind === 'done';
  };
  const remove = (row: number) =>
    void (isPlain
      ? store.operate({ kind: 'remove', path: [...at, row] })
      : whole((cells) => cells.splice(row, 1)));
  // Rows that stay the same are not drawn again, and so they ask here.
  const latest = useRef({ write, remove, count: rows.length });
  latest.current = { write, remove, count: rows.length };
  const key = (row: number, column: number, ...[event, commit]: Parameters<OnKey>) => {
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: event.shiftKey ? -1 : 1 }[event.key];
    if (step === undefined || event.isComposing) return;
    event.preventDefault();
    commit();
    const to = row + step;
    if (!event.altKey || event.key === 'Enter') {
      hasten(toPointer([...at, to]));
      document.getElementById(fieldId([...at, to, column]))?.focus();
    } else if (to >= 0 && to < latest.current.count)
      void store
        .operate({ kind: 'move', path: at, from: row, to })
        .then(() => store.focus([...at, to, column]));
  };
  const paste = (event: TargetedClipboardEvent<HTMLTableElement>) => {
    const text = event.clipboardData?.getData('text') ?? '';
    const cell =
      event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : undefined;
    const [row = 0, column = 0] = cell?.dataset.cell?.split(',').map(Number) ?? [];
    if (!cell || !isTable(text) || store.readOnly) return;
    event.preventDefault();
    void whole((cells) => {
      for (const [down, line] of pastedCells(text).entries()) {
        cells[row + down] ??= [];
        for (const [right, words] of line.entries()) {
          const target = cells[row + down];
          if (target) target[column + right] = words;
        }
      }
      const widest = Math.max(...cells.map((each) => each.length));
      for (const each of cells) for (let at = 0; at < widest; at++) each[at] ??= '';
    });
  };
  return (
    <div class="grid-box">
      <table class="grid" ref={table} aria-label={label} onPaste={paste}>
        {heads && (
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th key={`${at} ${head}`} scope="col">
                  {head}
                </th>
              ))}
              <td />
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, down) => (
            <CellRow
              key={down}
              cells={row}
              row={down}
              width={width}
              at={[...at, down]}
              {...(heads && { heads })}
              onKey={(column, event, commit) => key(down, column, event, commit)}
              onCommit={(column, words) => latest.current.write(down, column, words)}
              onRemove={() => latest.current.remove(down)}
            />
          ))}
        </tbody>
      </table>
      {!store.readOnly && (
        <p class="grid-adds">
          <button
            type="button"
            class="add"
            onClick={() => void whole((cells) => cells.push(Array.from({ length: width }, () => '')))}
          >
            ＋加一行
          </button>
          {!heads && (
            <button
              type="button"
              class="add"
              onClick={() =>
                void whole((cells) => {
                  for (const row of cells) row.push('');
                })
              }
            >
              ＋加一列
            </button>
          )}
        </p>
      )}
    </div>
  );
}
