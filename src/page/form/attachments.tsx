// What is attached: only named, or with its tables, words and pictures.
import type { Path } from '../../source/path.js';
import { CardList } from './card-list.js';
import { Charts } from './charts.js';
import { Field, Fields, WordsInput } from './field.js';
import { FindingNotes } from './finding-notes.js';
import { Folded } from './folded.js';
import { ItemCards } from './item-cards.js';
import { ATTACHMENT_END, ATTACHMENT_HEAD } from './layout.js';
import { childOf, type FormNode, itemsOf } from './nodes.js';
import { Pictures } from './pictures.js';
import { fieldInfo } from './schema.js';
import { plainOf } from './several.js';
import { fieldId, useStore } from './store.js';
import { Tables } from './tables.js';

const BLANK = { title: null };

const AT: Path = ['attachments'];

export function Attachments({ node }: { readonly node: FormNode | undefined }) {
  const store = useStore();
  return (
    <CardList items={itemsOf(node)} at={AT} add="加一个附件" blank={BLANK} inner={['title']} noun="个附件">
      {(attachment, path, onKey) =>
        attachment.kind === 'map' ? (
          <Attachment node={attachment} at={path} />
        ) : (
          <div class="field wide">
            <WordsInput
              info={fieldInfo('attachment', 'title')}
              title="标题"
              label="附件的名称"
              node={attachment}
              path={path}
              onKey={onKey}
            />
            {!store.readOnly && (
              <button
                type="button"
                class="link"
                onClick={() =>
                  void store.operate({ kind: 'set', path, value: { title: plainOf(attachment), text: null } })
                }
              >
                写上内容
              </button>
            )}
          </div>
        )
      }
    </CardList>
  );
}

function Attachment({ node, at }: { readonly node: FormNode; readonly at: Path }) {
  const table = childOf(node, 'table');
  return (
    <>
      <Fields mapping="attachment" names={ATTACHMENT_HEAD} of={node} at={at} />
      <ReadyTable node={table} at={[...at, 'table']} />
      <Field mapping="attachment" name="text" of={node} at={at} />
      <Folded
        title="图表、图片"
        isOpen={childOf(node, 'chart') !== undefined || childOf(node, 'picture') !== undefined}
      >
        <Charts of={node} at={at} first={[]} isFolded={false} />
        <Pictures node={childOf(node, 'picture')} at={[...at, 'picture']} />
      </Folded>
      <Folded title="各项、写法、序号" isOpen={itemsOf(childOf(node, 'items')).length > 0}>
        <ItemCards items={itemsOf(childOf(node, 'items'))} at={[...at, 'items']} />
        <Fields mapping="attachment" names={ATTACHMENT_END} of={node} at={at} />
      </Folded>
    </>
  );
}

/** A table that is made of the data, or one of the writer's own. */
function ReadyTable({ node, at }: { readonly node: FormNode | undefined; readonly at: Path }) {
  const store = useStore();
  const { choices, title, description } = fieldInfo('attachment', 'table');
  const ready = node?.kind === 'scalar' ? choices.find(({ value }) => value === node.value) : undefined;
  const isOwn = node !== undefined && !ready;
  const choose = (chosen: string) => {
    const choice = choices[Number(chosen)];
    if (choice) void store.operate({ kind: 'set', path: at, value: choice.value });
    else if (chosen === 'none') void store.operate({ kind: 'remove', path: at });
    else
      void store.operate({
        kind: 'set',
        path: at,
        value: { columns: ['名称', '数值'], rows: [['', '']] },
      });
  };
  return (
    <>
      <div class="field">
        <div class="field-head">
          <label for={fieldId(at)} title={description}>
            {title}
          </label>
        </div>
        <select
          id={fieldId(at)}
          disabled={store.readOnly}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="none" selected={node === undefined}>
            不写
          </option>
          {choices.map((choice, index) => (
            <option key={choice.title} value={index} selected={choice === ready} title={choice.description}>
              {choice.title}
            </option>
          ))}
          <option value="own" selected={isOwn}>
            自己的表格
          </option>
        </select>
        <FindingNotes path={at} />
      </div>
      {isOwn && <Tables node={node} at={at} />}
    </>
  );
}
