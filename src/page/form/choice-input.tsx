// A field whose value is one of a few. 写法 and 序号 are shown as what they print.
import type { ComponentChildren } from 'preact';
import type { Path } from '../../source/path.js';
import type { Operation } from '../worker/protocol.js';
import type { FormNode } from './nodes.js';
import type { FieldInfo } from './schema.js';
import { fieldId, useStore } from './store.js';

interface ChoiceProps {
  readonly info: FieldInfo;
  readonly node: FormNode | undefined;
  readonly path: Path;
  readonly first?: readonly Operation[] | undefined;
}

interface Option {
  readonly value: string | number | boolean;
  readonly title: string;
  readonly description?: string;
}

/** Whether a field is drawn as buttons with pictures, which need the whole width. */
export const hasTiles = ({ name }: FieldInfo): boolean =>
  ['layout', 'itemLayout', 'numbering'].includes(name);

export function ChoiceInput({ info, node, path, first = [] }: ChoiceProps) {
  const store = useStore();
  const value = node?.kind === 'scalar' ? node.value : undefined;
  const options: readonly Option[] = info.kind === 'switch' ? SWITCH : info.choices;
  const choose = (chosen: Option | undefined) => {
    const operation: Operation = chosen
      ? { kind: 'set', path, value: chosen.value }
      : { kind: 'remove', path };
    void store.operate(
      chosen && first.length > 0 ? { kind: 'batch', operations: [...first, operation] } : operation,
    );
  };
  const isNumbering = info.name === 'numbering';
  if (isNumbering || hasTiles(info))
    return (
      <Tiles
        options={options}
        value={value}
        path={path}
        title={info.title}
        choose={choose}
        sample={isNumbering ? numberSample : layoutSample}
      />
    );
  const fallback = options.find((option) => option.value === info.fallback)?.title;
  return (
    <select
      id={fieldId(path)}
      disabled={store.readOnly}
      onFocus={() => store.chosen(fieldId(path).slice(2))}
      onChange={({ currentTarget }) => choose(options[Number(currentTarget.value)])}
    >
      <option value="-1" selected={value === undefined}>
        {fallback === undefined ? '不写' : `不写（${fallback}）`}
      </option>
      {options.map((option, at) => (
        <option key={option.title} value={at} selected={option.value === value} title={option.description}>
          {option.title}
        </option>
      ))}
    </select>
  );
}

const SWITCH: readonly Option[] = [
  { value: true, title: '是' },
  { value: false, title: '否' },
];

interface TilesProps {
  readonly options: readonly Option[];
  readonly value: unknown;
  readonly path: Path;
  readonly title: string;
  choose(option: Option | undefined): void;
  sample(option: Option): ComponentChildren;
}

/** Radio buttons, each with a picture of what it prints. */
function Tiles({ options, value, path, title, choose, sample }: TilesProps) {
  const store = useStore();
  const id = fieldId(path);
  const all: readonly (Option | undefined)[] = [undefined, ...options];
  return (
    <div class="tiles" role="radiogroup" aria-label={title} id={id}>
      {all.map((option) => {
        const isChosen = option ? option.value === value : value === undefined;
        return (
          <label
            key={option?.title ?? ''}
            class={isChosen ? 'tile picked' : 'tile'}
            title={option?.description ?? '不写明，随上级或缺省'}
          >
            <input
              type="radio"
              name={id}
              checked={isChosen}
              disabled={store.readOnly}
              onChange={() => choose(option)}
            />
            <span class="sample" aria-hidden="true">
              {option ? sample(option) : '缺省'}
            </span>
            {option?.description !== undefined && <span>{option.title}</span>}
            {option?.description === undefined && <span class="unseen">{option?.title ?? '缺省'}</span>}
          </label>
        );
      })}
    </div>
  );
}

const numberSample = ({ title }: Option): ComponentChildren => (title === '无' ? '无序号' : `${title}标题`);

/** What an item looks like, in so few words that it fits on a button. */
function layoutSample({ value }: Option): ComponentChildren {
  switch (value) {
    case 'heading':
      return (
        <>
          <b>（一）标题</b>
          <br />
          　　正文……
        </>
      );
    case 'run-in':
      return (
        <>
          　　<b>（一）标题。</b>正文
          <br />
          ……
        </>
      );
    case 'inline':
      return (
        <>
          　　<b>标题。</b>正文。
          <b>标题。</b>正文。
        </>
      );
    default:
      return (
        <>
          　　<b>一是</b>……；
          <b>二是</b>……。
        </>
      );
  }
}
