// The items of a section as cards, and the items below them as cards on the cards.
import type { Path } from '../../source/path.js';
import { CardList } from './card-list.js';
import { Field, Fields, WordsInput } from './field.js';
import { Folded } from './folded.js';
import { Insets } from './insets.js';
import { ITEM_BELOW, ITEM_MAIN, ITEM_MORE } from './layout.js';
import { childOf, type FormNode, itemsOf, stateOf, wordsOf } from './nodes.js';
import { fieldInfo } from './schema.js';
import { useStore } from './store.js';
import type { OnKey } from './text-field.js';

/** The schema allows no more. */
const DEEPEST = 4;

/** Properties that are objects are always the same ones: only then is a card not drawn again for nothing. */
export const BLANK_ITEM = { title: null, text: null };

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
    <CardList items={items} at={at} add={add} blank={BLANK_ITEM} inner={['title']} noun="项">
      {(node, path, onKey) => <ItemFields node={node} at={path} depth={depth} onKey={onKey} open={open} />}
    </CardList>
  );
}

interface ItemProps {
  readonly node: FormNode;
  readonly at: Path;
  readonly depth: number;
  readonly open: readonly string[];
  readonly onKey: OnKey;
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
function Sentence({
  node,
  at,
  onKey,
}: {
  readonly node: FormNode;
  readonly at: Path;
  readonly onKey: OnKey;
}) {
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
