// Cards of whatever kind, and what moves them: dragged by the grip, or moved with Alt+↑↓ from any field on the card.
import type { ComponentChildren, TargetedDragEvent } from 'preact';
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { type Path, toPointer } from '../../source/path.js';
import type { Value } from '../worker/protocol.js';
import { FindingNotes } from './finding-notes.js';
import { useTurn } from './in-turn.js';
import { insertItem, moveItem, removeItem } from './move-keys.js';
import { childOf, type FormNode, wordsOf } from './nodes.js';
import { sameProps } from './same-props.js';
import { useStore } from './store.js';
import type { OnKey } from './text-field.js';

interface CardListProps {
  readonly items: readonly FormNode[];
  readonly at: Path;
  readonly add: string;
  readonly blank: Value;
  /** The field of a new card that gets the caret. */
  readonly inner: Path;
  readonly noun: string;
  readonly children: (node: FormNode, path: Path, onKey: OnKey) => ComponentChildren;
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
  const isDrawn = useTurn(toPointer(at));
  const called = wordsOf(node.kind === 'map' ? (childOf(node, 'title') ?? childOf(node, 'file')) : node);
  const name = `第${index + 1}${noun}${called === '' ? '' : ` ${called.slice(0, 20)}`}`;
  const move = (to: number, below: Path = inner) =>
    void moveItem(store, list, { from: index, to, count }, below);
  const onKey: OnKey = (event, commit) => {
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
    <li
      class={`card${isOver ? ' over' : ''}`}
      aria-busy={!isDrawn}
      onDragOver={(event) => {
        if (dragged?.list !== toPointer(list)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is one of three ways; the others are buttons and keys */}
      <div
        class="card-head"
        draggable={!store.readOnly}
        onDragStart={(event) => {
          dragged = { list: toPointer(list), index };
          event.dataTransfer?.setData('text/plain', name);
          event.stopPropagation();
        }}
        onDragEnd={() => {
          dragged = undefined;
        }}
      >
        <span class="grip" title="拖动；或在格里按 Alt＋↑↓ 移动" aria-hidden="true">
          ⠿ {index + 1}
        </span>
        {!store.readOnly && (
          <span class="card-buttons">
            <button
              type="button"
              disabled={index === 0}
              aria-label={`${name}：上移`}
              onClick={() => move(index - 1)}
            >
              ↑
            </button>
            <button
              type="button"
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
      {isDrawn ? draw(node, at, onKey) : <p class="coming">{called}</p>}
      <FindingNotes path={at} />
    </li>
  );
}, sameProps);

/** The place of a field below its card, so that the caret stays in it. */
function innerPath(field: HTMLElement, card: Path): Path {
  const below = field.id.slice(2 + toPointer(card).length);
  return below.split('/').slice(1);
}
