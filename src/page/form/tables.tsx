// Tables of the writer's own: their columns and rows as a sheet, or as they were pasted.
import type { Path } from '../../source/path.js';
import type { Operation } from '../worker/protocol.js';
import { CardList } from './card-list.js';
import { CellGrid } from './cell-grid.js';
import { Fields } from './field.js';
import { Folded } from './folded.js';
import { COLUMN_FIELDS, TABLE_FIELDS } from './layout.js';
import { childOf, entryIn, type FormNode, itemsOf, stateOf, wordsOf } from './nodes.js';
import { pastedCells } from './pasted.js';
import { fieldInfo } from './schema.js';
import { plainOf, Several } from './several.js';
import { fieldId, useStore } from './store.js';
import { TextField } from './text-field.js';

const BLANK = { title: null, columns: ['名称', '数值'], rows: [['', '']] };

interface TablesProps {
  readonly node: FormNode | undefined;
  readonly at: Path;
  readonly first?: readonly Operation[];
}

export function Tables({ node, at, first = [] }: TablesProps) {
  return (
    <Several title="表格" noun="张" node={node} at={at} blank={BLANK} inner={['title']} first={first}>
      {(table, path) => <OwnTable node={table} at={path} />}
    </Several>
  );
}

function OwnTable({ node, at }: { readonly node: FormNode; readonly at: Path }) {
  if (node.kind !== 'map') return <Pasted node={node} at={at} />;
  const columns = childOf(node, 'columns');
  const heads = itemsOf(columns).map((column) =>
    wordsOf(column.kind === 'map' ? childOf(column, 'name') : column),
  );
  return (
    <>
      <Fields mapping="table" names={TABLE_FIELDS} of={node} at={at} />
      <Folded title={`列（${heads.length}）`} isOpen={false}>
        <Columns node={columns} at={[...at, 'columns']} />
      </Folded>
      <Rows node={childOf(node, 'rows')} heads={heads} at={[...at, 'rows']} />
    </>
  );
}

/** The columns, each with its name and how it is printed. */
function Columns({ node, at }: { readonly node: FormNode | undefined; readonly at: Path }) {
  const store = useStore();
  return (
    <CardList items={itemsOf(node)} at={at} add="加一列" blank="新的一列" inner={[]} noun="列">
      {(column, path) =>
        column.kind === 'map' ? (
          <Fields mapping="tableColumn" names={COLUMN_FIELDS} of={column} at={path} />
        ) : (
          <div class="field">
            <TextField
              id={fieldId(path)}
              shown={wordsOf(column)}
              label={`第${Number(path.at(-1)) + 1}列的名称`}
              readOnly={store.readOnly}
              onCommit={async (words) =>
                (await store.operate({ kind: 'set', path, value: words })).kind === 'done'
              }
            />
            {!store.readOnly && (
              <button
                type="button"
                class="link"
                onClick={() => void store.operate({ kind: 'set', path, value: { name: plainOf(column) } })}
              >
                对齐、宽度、合并……
              </button>
            )}
          </div>
        )
      }
    </CardList>
  );
}

interface RowsProps {
  readonly node: FormNode | undefined;
  readonly heads: readonly string[];
  readonly at: Path;
}

function Rows({ node, heads, at }: RowsProps) {
  const rows = itemsOf(node);
  const cells = node?.kind === 'scalar' ? pastedCells(wordsOf(node)) : rows.map((row) => cellsOf(row, heads));
  return (
    <CellGrid
      rows={cells.length > 0 ? cells : [heads.map(() => '')]}
      at={at}
      isPlain={rows.length > 0 && rows.every((row) => row.kind === 'list')}
      label="表格的各行"
      {...(heads.length > 0 && { heads })}
    />
  );
}

function cellsOf(row: FormNode, heads: readonly string[]): readonly string[] {
  if (row.kind === 'list') return row.items.map(wordsOf);
  if (row.kind === 'map') return heads.map((head) => wordsOf(entryIn(row, head)?.value));
  return wordsOf(row).split(/\t|\s*\|\s*/);
}

/** A table as it was pasted: its text, and the way to make a sheet of it. */
function Pasted({ node, at }: { readonly node: FormNode; readonly at: Path }) {
  const store = useStore();
  const words = wordsOf(node);
  const [head = [], ...rows] = pastedCells(words);
  return (
    <div class="field wide">
      <TextField
        id={fieldId(at)}
        long
        shown={words.trimEnd()}
        label={`${fieldInfo('section', 'table').title}，从 Excel 或 Word 粘贴`}
        readOnly={store.readOnly}
        onCommit={async (text) =>
          (await store.operate({ kind: 'set', path: at, value: text })).kind === 'done'
        }
      />
      {stateOf(node) === 'written' && head.length > 1 && !store.readOnly && (
        <button
          type="button"
          class="link"
          onClick={() =>
            void store.operate({
              kind: 'set',
              path: at,
              value: { columns: [...head], rows: rows.map((row) => [...row]) },
            })
          }
        >
          改成一格一格地填
        </button>
      )}
    </div>
  );
}
