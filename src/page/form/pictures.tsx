// Pictures behind a text: files beside the YAML, with their titles.
import type { Path } from '../../source/path.js';
import type { Operation } from '../worker/protocol.js';
import { Fields, WordsInput } from './field.js';
import { PICTURE_FIELDS } from './layout.js';
import type { FormNode } from './nodes.js';
import { fieldInfo } from './schema.js';
import { plainOf, Several } from './several.js';
import { useStore } from './store.js';

const BLANK = { file: null, title: null };

interface PicturesProps {
  readonly node: FormNode | undefined;
  readonly at: Path;
  readonly first?: readonly Operation[];
}

export function Pictures({ node, at, first = [] }: PicturesProps) {
  return (
    <Several title="图片" noun="张" node={node} at={at} blank={BLANK} inner={['file']} first={first}>
      {(picture, path) => <Picture node={picture} at={path} />}
    </Several>
  );
}

function Picture({ node, at }: { readonly node: FormNode; readonly at: Path }) {
  const store = useStore();
  if (node.kind === 'map') return <Fields mapping="pictureFields" names={PICTURE_FIELDS} of={node} at={at} />;
  const info = fieldInfo('pictureFields', 'file');
  return (
    <div class="field">
      <WordsInput info={info} title={info.title} label="图片的文件名" node={node} path={at} />
      {!store.readOnly && (
        <button
          type="button"
          class="link"
          onClick={() =>
            void store.operate({ kind: 'set', path: at, value: { file: plainOf(node), title: null } })
          }
        >
          加上标题
        </button>
      )}
    </div>
  );
}
