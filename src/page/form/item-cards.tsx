// The items of a section as cards, and the items below them as cards on the cards. A card is dragged by its grip, or moved with
// Alt+↑↓ from any of its fields.
import type { ComponentChildren, TargetedDragEvent } from 'preact';
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { type Path, toPointer } from '../../source/path.js';
import type { Value } from '../worker/protocol.js';
import { Field, Fields, WordsInput } from './field.js';
import { FindingNotes } from './finding-notes.js';
import { Folded } from './folded.js';
import { Insets } from './insets.js';
import { insertItem, moveItem, removeItem } from './move-keys.js';
import { childOf, type FormNode, itemsOf, stateOf, wordsOf } from './nodes.js';
import { sameProps } from './same-props.js';
import { fieldInfo } from './schema.js';
import { useStore } from './store.js';
import type { TextFieldProps } from './text-field.js';

type Key = NonNullable<TextFieldProps['onKey']>;

export const ITEM_MAIN = ['title', 'text'] as const;
/** Shown where they are written, else folded. */
export const ITEM_MORE = ['measure', 'leader', 'owner', 'deadline', 'layout'] as const;
export const ITEM_BELOW = ['itemLayout', 'numbering', 'closing'] as const;

/** The schema allows no more. */
const DEEPEST = 4;

interface CardsProps {
  readonly items: readonly FormNode[];
  readonly at: Path;
  readonly depth?: number;
  readonly add?: string;
  /** 整改措施 and the like, which belong to one kind of items and stand open there. */
  readonly open?: readonly string[];
}

export function ItemCards({ items, at, depth = 1, add = '加一项', open = [] }: CardsProps) {
  return (
    <CardList items={items} at={at} add={add} blank={{ title: null, text: null }} inner={['title']} noun="项">
      {(node, path, onKey) => <ItemFields node={node} at={path} depth={depth} onKey={onKey} open={open} />}
    </CardList>
  );
}

interface CardListProps {
  readonly items: readonly FormNode[];
  readonly at: Path;
  readonly add: string;
  readonly blank: Value;
  /** The field of a new card that gets the caret. */
  readonly inner: Path;
  readonly noun: string;
  readonly children: (node: FormNode, path: Path, onKey: Key) => ComponentChildren;
}

/** The list and index of the card that is being dragged. */
let dragged: { readonly list: string; readonly index: number } | undefined;

/** Cards of whatever kind, with what moves them. */
export function CardList({ items, at, add, blank, inner, noun, children }: CardListProps) {
  const store = useStore();
  return (
    <div class="card-list">
      <ol class="cards">
        {items.map((node, index) => (
          <Card
            // biome-ignore lint/suspicious/noArrayIndexKey: a card is known by its place; its data move through it
            key={index}
            node={node}
            list={at}
            index={index}
            count={items.length}
            blank={blank}
            inner={inner}
            noun={noun}
            draw={children}
          />
        ))}
      </ol>
      {!store.readOnly && (
        <button
          type="button"
          class="add"
          onClick={() => void insertItem(store, at, items.length, blank, inner)}
        >
          ＋{add}
        </button>
      )}
    </div>
  );
}

interface CardProps {
  readonly node: FormNode;
  readonly list: Path;
  readonly index: number;
  readonly count: number;
  readonly blank: Value;
  readonly inner: Path;
  readonly noun: string;
  readonly draw: CardListProps['children'];
}

const Card = memo(function Card({ node, list, index, count, blank, inner, noun, draw }: CardProps) {
  const store = useStore();
  const [isOver, setOver] = useState(false);
  const at = [...list, index];
  const called = wordsOf(node.kind === 'map' ? (childOf(node, 'title') ?? childOf(node, 'file')) : node);
  const name = `第${index + 1}${noun}${called === '' ? '' : ` ${called.slice(0, 20)}`}`;
  const move = (to: number, below: Path = inner) =>
    void moveItem(store, list, { from: index, to, count }, below);
  const onKey: Key = (event, commit) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      commit();
      move(index + step, innerPath(event.currentTarget, at));
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      commit();
      void insertItem(store, list, index + 1, blank, inner);
    }
  };
  const drop = (event: TargetedDragEvent<HTMLLIElement>) => {
    setOver(false);
    if (dragged?.list !== toPointer(list)) return;
    event.preventDefault();
    event.stopPropagation();
    void moveItem(store, list, { from: dragged.index, to: index, count }, inner);
    dragged = undefined;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one of three ways; the others are buttons and keys
    <li
      class={`card${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        if (dragged?.list !== toPointer(list)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div class="card-head">
        <button
          type="button"
          class="grip"
          draggable={!store.readOnly}
          aria-label={`${name}：拖动，或按 Alt＋↑↓ 移动`}
          title="拖动；或按 Alt＋↑↓ 移动"
          onDragStart={(event) => {
            dragged = { list: toPointer(list), index };
            event.dataTransfer?.setData('text/plain', name);
            event.stopPropagation();
          }}
          onDragEnd={() => {
            dragged = undefined;
          }}
          onKeyDown={(event) => {
            const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
            if (step === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            move(index + step);
          }}
        >
          ⠿ {index + 1}
        </button>
        {!store.readOnly && (
          <span class="card-buttons">
            <button
              type="button"
              tabIndex={-1}
              disabled={index === 0}
              aria-label={`${name}：上移`}
              onClick={() => move(index - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              tabIndex={-1}
              disabled={index === count - 1}
              aria-label={`${name}：下移`}
              onClick={() => move(index + 1)}
            >
              ↓
            </button>
            <button
              type="button"
              tabIndex={-1}
              title="在后面加一项（Ctrl＋Enter）"
              aria-label={`在${name}后面加一${noun}`}
              onClick={() => void insertItem(store, list, index + 1, blank, inner)}
            >
              ＋
            </button>
            <button
              type="button"
              title="删去"
              aria-label={`删去${name}`}
              onClick={() => void removeItem(store, list, index, count, inner)}
            >
              ×
            </button>
          </span>
        )}
      </div>
      {draw(node, at, onKey)}
      <FindingNotes path={at} />
    </li>
  );
}, sameProps);

/** The place of a field below its card, so that the caret stays in it. */
function innerPath(field: HTMLElement, card: Path): Path {
  const below = field.id.slice(2 + toPointer(card).length);
  return below.split('/').slice(1);
}

interface ItemProps {
  readonly node: FormNode;
  readonly at: Path;
  readonly depth: number;
  readonly open: readonly string[];
  readonly onKey: Key;
}

function ItemFields({ node, at, depth, open, onKey }: ItemProps) {
  if (node.kind !== 'map') return <Sentence node={node} at={at} onKey={onKey} />;
  const shown = ITEM_MORE.filter((name) => open.includes(name) || childOf(node, name) !== undefined);
  const folded = ITEM_MORE.filter((name) => !shown.includes(name));
  const below = childOf(node, 'items');
  const count = itemsOf(below).length;
  return (
    <>
      {ITEM_MAIN.map((name) => (
        <Field key={name} mapping="item" name={name} of={node} at={at} onKey={onKey} wide />
      ))}
      {shown.length > 0 && <Fields mapping="item" names={shown} of={node} at={at} />}
      <Insets of={node} at={at} />
      {(count > 0 || depth < DEEPEST) && (
        <Folded title={count > 0 ? `分项（${count}）` : '分项'} isOpen={count > 0}>
          <ItemCards items={itemsOf(below)} at={[...at, 'items']} depth={depth + 1} add="加一个分项" />
          <Fields mapping="item" names={ITEM_BELOW} of={node} at={at} />
        </Folded>
      )}
      {folded.length > 0 && (
        <Folded title={folded.map((name) => fieldInfo('item', name).title).join('、')}>
          <Fields mapping="item" names={folded} of={node} at={at} />
        </Folded>
      )}
    </>
  );
}

/** An item that is one sentence; it becomes one with a heading when it gets one. */
function Sentence({ node, at, onKey }: { readonly node: FormNode; readonly at: Path; readonly onKey: Key }) {
  const store = useStore();
  const words = wordsOf(node);
  return (
    <div class={`field wide ${stateOf(node)}`}>
      <WordsInput
        info={{ ...fieldInfo('item', 'text'), required: true }}
        title="一句话"
        label={`第${Number(at.at(-1)) + 1}项，一句话`}
        node={node}
        path={at}
        onKey={onKey}
      />
      {!store.readOnly && (
        <button
          type="button"
          class="link"
          onClick={() =>
            void store.operate({
              kind: 'set',
              path: at,
              value: { title: null, text: words === '' ? null : words },
            })
          }
        >
          分成标题和正文
        </button>
      )}
    </div>
  );
}
