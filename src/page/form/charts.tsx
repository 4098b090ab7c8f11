// Charts of indicators, of what an indicator is made of, or of figures of their own.
import type { Path } from '../../source/path.js';
import type { Operation, Value } from '../worker/protocol.js';
import { CellGrid } from './cell-grid.js';
import { Fields } from './field.js';
import { Folded } from './folded.js';
import { CHART_FIELDS } from './layout.js';
import { childOf, type FormNode, itemsOf, stateOf, wordsOf } from './nodes.js';
import { sectionFirst } from './section-settings.js';
import { Several } from './several.js';
import { useStore } from './store.js';

const BLANK = { type: 'column', indicators: null };

interface ChartsProps {
  /** The mapping in which the field `chart` stands. */
  readonly of: FormNode | undefined;
  readonly at: Path;
  readonly first?: readonly Operation[];
  /** A list that has to become a section first. */
  readonly section?: FormNode | undefined;
  readonly isFolded?: boolean;
}

export function Charts({ of, at, first, section, isFolded = true }: ChartsProps) {
  const node = childOf(of, 'chart');
  const charts = (
    <Several
      title="图表"
      noun="张"
      node={node}
      at={[...at, 'chart']}
      blank={BLANK}
      inner={['type']}
      first={first ?? sectionFirst(section, at)}
    >
      {(chart, path) => <Chart node={chart} at={path} />}
    </Several>
  );
  return isFolded ? (
    <Folded title="图表" isOpen={node !== undefined}>
      {charts}
    </Folded>
  ) : (
    charts
  );
}

function Chart({ node, at }: { readonly node: FormNode; readonly at: Path }) {
  return (
    <>
      <Fields mapping="chartFields" names={CHART_FIELDS} of={node} at={at} />
      <ChartedIndicators node={childOf(node, 'indicators')} at={[...at, 'indicators']} />
      <ChartData node={childOf(node, 'data')} at={[...at, 'data']} />
    </>
  );
}

/** The indicators by name, to be ticked; those not in the list stay. */
function ChartedIndicators({ node, at }: { readonly node: FormNode | undefined; readonly at: Path }) {
  const store = useStore();
  const { tree } = store.view;
  const indicators = childOf(tree, 'indicators');
  const items = indicators?.kind === 'map' ? itemsOf(childOf(indicators, 'items')) : itemsOf(indicators);
  const names = items.map((item) => wordsOf(childOf(item, 'name'))).filter((name) => name !== '');
  const chosen =
    node?.kind === 'list'
      ? node.items.map(wordsOf)
      : wordsOf(node)
          .split(/[、，,\n]/)
          .filter((name) => name.trim() !== '');
  const all = [...names, ...chosen.filter((name) => !names.includes(name))];
  const toggle = (name: string) => {
    const value = chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name];
    void store.operate(value.length > 0 ? { kind: 'set', path: at, value } : { kind: 'remove', path: at });
  };
  return (
    <fieldset class="inner ticks">
      <legend>画哪些指标</legend>
      {all.length === 0 && <p>还没有指标。</p>}
      {all.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            disabled={store.readOnly}
            onChange={() => toggle(name)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** Figures of the chart's own, as a sheet; pairs and pasted figures are shown so too, and become rows when one is changed. */
function ChartData({ node, at }: { readonly node: FormNode | undefined; readonly at: Path }) {
  const store = useStore();
  const rows = rowsOf(node);
  return (
    <Folded title="自己的数据" isOpen={stateOf(node) === 'written'}>
      {rows.length > 0 && (
        <CellGrid rows={rows} at={at} isPlain={isRows(node)} label="图表的数据，第一行是各列的标题" />
      )}
      {rows.length === 0 && !store.readOnly && (
        <button
          type="button"
          class="add"
          onClick={() => void store.operate({ kind: 'set', path: at, value: STARTED })}
        >
          ＋写数据
        </button>
      )}
      {rows.length > 0 && !store.readOnly && (
        <button type="button" class="link" onClick={() => void store.operate({ kind: 'remove', path: at })}>
          不写数据
        </button>
      )}
    </Folded>
  );
}

const STARTED: Value = [
  ['年度', '数值'],
  ['', ''],
];

const isRows = (node: FormNode | undefined): boolean =>
  node?.kind === 'list' && node.items.every((row) => row.kind === 'list');

function rowsOf(node: FormNode | undefined): readonly (readonly string[])[] {
  if (node?.kind === 'list')
    return node.items.map((row) => (row.kind === 'list' ? row.items.map(wordsOf) : [wordsOf(row)]));
  if (node?.kind === 'map') return node.entries.map(({ spelling, value }) => [spelling, wordsOf(value)]);
  const words = wordsOf(node);
  return words === ''
    ? []
    : words
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/\t|\s*\|\s*/));
}
