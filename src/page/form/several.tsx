// A field that holds one thing or a list of them: a chart or charts, a picture or pictures, a table or tables.
import type { ComponentChildren } from 'preact';
import type { Path } from '../../source/path.js';
import type { Operation, Value } from '../worker/protocol.js';
import { CardList } from './card-list.js';
import { FindingNotes } from './finding-notes.js';
import { type FormNode, stateOf } from './nodes.js';
import { useStore } from './store.js';

interface SeveralProps {
  readonly title: string;
  readonly node: FormNode | undefined;
  readonly at: Path;
  readonly blank: Value;
  readonly inner: Path;
  readonly noun: string;
  readonly first?: readonly Operation[];
  readonly children: (node: FormNode, path: Path) => ComponentChildren;
}

/** One is shown as it stands; a second makes a list of the first. */
export function Several({ title, node, at, blank, inner, noun, first = [], children }: SeveralProps) {
  const store = useStore();
  const add = async () => {
    const operation: Operation =
      !node || stateOf(node) === 'blank'
        ? { kind: 'set', path: at, value: blank }
        : { kind: 'set', path: at, value: [plainOf(node), blank] };
    const outcome = await store.operate({ kind: 'batch', operations: [...first, operation] });
    if (outcome.kind === 'done')
      store.focus([...at, ...(node && stateOf(node) !== 'blank' ? [1] : []), ...inner]);
  };
  if (node?.kind === 'list' && node.items.every((item) => item.kind !== 'list'))
    return (
      <CardList
        items={node.items}
        at={at}
        add={`加一${noun}${title}`}
        blank={blank}
        inner={inner}
        noun={noun}
      >
        {(item, path) => children(item, path)}
      </CardList>
    );
  const isThere = stateOf(node) !== 'absent';
  return (
    <div class="several">
      {node && isThere && (
        <div class="card">
          <div class="card-head">
            <b>{title}</b>
            {!store.readOnly && (
              <button
                type="button"
                aria-label={`删去${title}`}
                title="删去"
                onClick={() => void store.operate({ kind: 'remove', path: at })}
              >
                ×
              </button>
            )}
          </div>
          {children(node, at)}
        </div>
      )}
      <FindingNotes path={at} />
      {!store.readOnly && (
        <button type="button" class="add" onClick={() => void add()}>
          ＋加一{noun}
          {title}
        </button>
      )}
    </div>
  );
}

/** The data of a node, to be written at another place. */
export function plainOf(node: FormNode): Value {
  if (node.kind === 'list') return node.items.map(plainOf);
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
  return typeof node.value === 'number' ? node.written : node.value;
}
