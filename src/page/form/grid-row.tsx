// One row of a sheet: its cells, the findings below them, and what is seldom written, folded.
import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { type Path, toPointer } from '../../source/path.js';
import { ComingRow } from './coming-row.js';
import { WordsInput } from './field.js';
import { FindingNotes } from './finding-notes.js';
import { useTurn } from './in-turn.js';
import { insertItem, moveItem, removeItem } from './move-keys.js';
import { childOf, type FormNode, isMapping, stateOf, wordsOf } from './nodes.js';
import { sameProps } from './same-props.js';
import { fieldInfo, type Mapping } from './schema.js';
import { useStore } from './store.js';
import type { OnKey } from './text-field.js';

/** What stands folded below a row. */
export interface RowDetail {
  readonly detail?: (node: FormNode, path: Path) => ComponentChildren;
  /** Whether there is something in it that would not be seen while it is folded. */
  readonly hasDetail?: (node: FormNode) => boolean;
}

interface RowProps extends RowDetail {
  readonly mapping: Mapping;
  readonly columns: readonly string[];
  readonly node: FormNode;
  readonly at: Path;
  readonly row: number;
  readonly count: number;
  readonly onKey: OnKey;
}

export const GridRow = memo(function GridRow(props: RowProps) {
  const { mapping, columns, node, at, row, count, onKey, detail, hasDetail } = props;
  const store = useStore();
  const isDrawn = useTurn(toPointer(at));
  const [isOpen, setOpen] = useState(false);
  const list = at.slice(0, -1);
  const name = wordsOf(childOf(node, 'name')) || `第${row + 1}行`;
  if (!isDrawn) return <ComingRow cells={columns.length + 1} words={name} />;
  return (
    <>
      <tr class="record">
        {columns.map((column, index) => (
          <Cell
            key={column}
            mapping={mapping}
            column={column}
            node={node}
            at={at}
            place={`${row},${index}`}
            row={name}
            onKey={onKey}
            open={() => setOpen(true)}
          />
        ))}
        <td class="acts">
          {detail && (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-label={`${name}：更多`}
              class={hasDetail?.(node) ? 'has' : ''}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? '▾' : '▸'}
            </button>
          )}
          {!store.readOnly && (
            <button
              type="button"
              tabIndex={detail ? -1 : 0}
              aria-label={`${name}：删去这一行`}
              title="删去这一行"
              onClick={() => void removeItem(store, list, row, count, ['name'])}
            >
              ×
            </button>
          )}
        </td>
      </tr>
      <NotesRow at={at} columns={columns} />
      {isOpen && detail && (
        <tr class="detail">
          <td colSpan={columns.length + 1}>
            {!store.readOnly && <RowButtons list={list} row={row} count={count} name={name} />}
            {detail(node, at)}
          </td>
        </tr>
      )}
    </>
  );
}, sameProps);

function RowButtons({ list, row, count, name }: { list: Path; row: number; count: number; name: string }) {
  const store = useStore();
  return (
    <p class="row-buttons">
      <button
        type="button"
        disabled={row === 0}
        onClick={() => void moveItem(store, list, { from: row, to: row - 1, count }, ['name'])}
      >
        上移
      </button>
      <button
        type="button"
        disabled={row === count - 1}
        onClick={() => void moveItem(store, list, { from: row, to: row + 1, count }, ['name'])}
      >
        下移
      </button>
      <button type="button" onClick={() => void insertItem(store, list, row + 1, { name: null }, ['name'])}>
        在下面加一行
      </button>
      <button
        type="button"
        aria-label={`${name}：删去这一行`}
        onClick={() => void removeItem(store, list, row, count, ['name'])}
      >
        删去这一行
      </button>
    </p>
  );
}

/** The findings of the cells of a row, and of the row, in a line below it. */
function NotesRow({ at, columns }: { readonly at: Path; readonly columns: readonly string[] }) {
  const paths = [at, ...columns.map((column) => [...at, column])];
  return (
    <tr class="notes">
      <td colSpan={columns.length + 1}>
        {paths.map((path) => (
          <FindingNotes key={path.join('/')} path={path} />
        ))}
      </td>
    </tr>
  );
}

interface CellProps {
  readonly mapping: Mapping;
  readonly column: string;
  readonly node: FormNode;
  readonly at: Path;
  readonly place: string;
  readonly row: string;
  readonly onKey: OnKey;
  open(): void;
}

function Cell({ mapping, column, node, at, place, row, onKey, open }: CellProps) {
  const info = fieldInfo(mapping, column);
  const value = childOf(node, column);
  const label = `${row} ${info.title}`;
  const inner = isMapping(value) ? childOf(value, 'value') : undefined;
  const path = [...at, column];
  return (
    <td class={`cell ${stateOf(value)} ${column}`} data-cell={place}>
      {isMapping(value) && !inner ? (
        <button type="button" class="nested" aria-label={`${label}：${restOf(value)}，打开`} onClick={open}>
          {restOf(value)}
        </button>
      ) : (
        <>
          <WordsInput
            info={{ ...info, example: '' }}
            title={info.title}
            label={label}
            node={inner ?? value}
            path={inner ? [...path, 'value'] : path}
            onKey={onKey}
          />
          {inner && <small>{restOf(value)}</small>}
        </>
      )}
    </td>
  );
}

/** What a mapping in a cell says beside its value: 增幅 8、以上. */
function restOf(node: FormNode | undefined): string {
  if (node?.kind !== 'map') return '';
  return node.entries
    .filter(({ key }) => key !== 'value')
    .map(({ key, spelling, value }) => `${key === 'growth' ? `${spelling} ` : ''}${wordsOf(value)}`)
    .join('、');
}
