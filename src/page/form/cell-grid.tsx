// A sheet of plain cells: the rows of a table or the figures of a chart. Paste, arrows and Enter work as in the other grids.
import type { TargetedClipboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Path } from '../../source/path.js';
import { isTable, pastedCells } from './pasted.js';
import { fieldId, useStore } from './store.js';
import { TextField, type TextFieldProps } from './text-field.js';

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
  const onKey =
    (row: number, column: number): NonNullable<TextFieldProps['onKey']> =>
    (event, commit) => {
      const step = { ArrowUp: -1, ArrowDown: 1, Enter: event.shiftKey ? -1 : 1 }[event.key];
      if (step === undefined || event.isComposing) return;
      event.preventDefault();
      commit();
      if (event.altKey && event.key !== 'Enter') {
        const to = row + step;
        if (to < 0 || to >= rows.length) return;
        void store
          .operate({ kind: 'move', path: at, from: row, to })
          .then(() => store.focus([...at, to, column]));
        return;
      }
      document.getElementById(fieldId([...at, row + step, column]))?.focus();
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
            <tr key={down}>
              {Array.from({ length: width }, (_, right) => (
                <td key={right} class="cell" data-cell={`${down},${right}`}>
                  <TextField
                    id={fieldId([...at, down, right])}
                    shown={row[right] ?? ''}
                    label={`第${down + 1}行 ${heads?.[right] ?? `第${right + 1}列`}`}
                    readOnly={store.readOnly}
                    onFocus={() => store.chosen(fieldId([...at, down]).slice(2))}
                    onKey={onKey(down, right)}
                    onCommit={(words) => write(down, right, words)}
                  />
                </td>
              ))}
              <td class="acts">
                {!store.readOnly && (
                  <button
                    type="button"
                    tabIndex={-1}
                    aria-label={`删去第${down + 1}行`}
                    title="删去这一行"
                    onClick={() =>
                      void (isPlain
                        ? store.operate({ kind: 'remove', path: [...at, down] })
                        : whole((cells) => cells.splice(down, 1)))
                    }
                  >
                    ×
                  </button>
                )}
              </td>
            </tr>
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
