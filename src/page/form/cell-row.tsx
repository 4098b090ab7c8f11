// One row of a sheet of plain cells.
import { memo } from 'preact/compat';
import { type Path, toPointer } from '../../source/path.js';
import { ComingRow } from './coming-row.js';
import { useTurn } from './in-turn.js';
import { sameProps } from './same-props.js';
import { fieldId, useStore } from './store.js';
import { type OnKey, TextField } from './text-field.js';

interface CellRowProps {
  readonly cells: readonly string[];
  readonly row: number;
  readonly width: number;
  /** The path of the row. */
  readonly at: Path;
  readonly heads?: readonly string[];
  /** These ask for what is so at the time, since a row that stays the same is not drawn again. */
  onKey(column: number, ...key: Parameters<OnKey>): void;
  onCommit(column: number, words: string): Promise<boolean>;
  onRemove(): void;
}

export const CellRow = memo(function CellRow(props: CellRowProps) {
  const { cells, row, width, at, heads, onKey, onCommit, onRemove } = props;
  const store = useStore();
  const pointer = toPointer(at);
  if (!useTurn(pointer)) return <ComingRow cells={width + 1} words={cells.join('　')} />;
  return (
    <tr>
      {Array.from({ length: width }, (_, column) => (
        <td key={column} class="cell" data-cell={`${row},${column}`}>
          <TextField
            id={fieldId([...at, column])}
            shown={cells[column] ?? ''}
            label={`第${row + 1}行 ${heads?.[column] ?? `第${column + 1}列`}`}
            readOnly={store.readOnly}
            onFocus={() => store.chosen(pointer)}
            onKey={(...key) => onKey(column, ...key)}
            onCommit={(words) => onCommit(column, words)}
          />
        </td>
      ))}
      <td class="acts">
        {!store.readOnly && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={`删去第${row + 1}行`}
            title="删去这一行"
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </td>
    </tr>
  );
}, sameProps);
