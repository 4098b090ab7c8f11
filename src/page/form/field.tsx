// One field of a mapping with its name, its explanation, its findings, and the two ways of having nothing in it: 待填, which
// prints a blank, and 不写, which prints nothing.
import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import type { Path } from '../../source/path.js';
import type { Operation } from '../worker/protocol.js';
import { ChoiceInput, hasTiles } from './choice-input.js';
import { FindingNotes, notesId } from './finding-notes.js';
import { entryIn, type FormNode, paragraphsOf, stateOf, wordsOf } from './nodes.js';
import { sameProps } from './same-props.js';
import { type FieldInfo, fieldInfo, type Mapping } from './schema.js';
import { fieldId, useFindings, useStore } from './store.js';
import { TextField, type TextFieldProps } from './text-field.js';

export interface FieldProps {
  readonly mapping: Mapping;
  readonly name: string;
  /** The mapping as written; undefined where it is not there yet. */
  readonly of: FormNode | undefined;
  /** The path of the mapping. */
  readonly at: Path;
  readonly wide?: boolean;
  /** Instead of the schema's. */
  readonly title?: string;
  readonly onKey?: TextFieldProps['onKey'];
  /** What has to be done before the field can be written, such as to make a section of a list. */
  readonly first?: readonly Operation[];
}

export const Field = memo(function Field(props: FieldProps) {
  const info = fieldInfo(props.mapping, props.name);
  const node = entryIn(props.of, props.name)?.value;
  const path = [...props.at, props.name];
  const state = stateOf(node);
  const findings = useFindings(path);
  const worst = findings[0]?.severity ?? '';
  const title = props.title ?? info.title;
  return (
    <div
      class={`field ${state} ${worst} ${props.wide || info.kind === 'text' || hasTiles(info) ? 'wide' : ''}`}
    >
      <FieldHead info={info} title={title} path={path} state={state} />
      {info.kind === 'choice' || info.kind === 'switch' ? (
        <ChoiceInput info={info} node={node} path={path} first={props.first} />
      ) : (
        <WordsInput
          info={info}
          node={node}
          path={path}
          first={props.first}
          onKey={props.onKey}
          title={title}
        />
      )}
      <FindingNotes path={path} />
    </div>
  );
}, sameProps);

interface HeadProps {
  readonly info: FieldInfo;
  readonly title: string;
  readonly path: Path;
  readonly state: ReturnType<typeof stateOf>;
}

function FieldHead({ info, title, path, state }: HeadProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div class="field-head">
        <label for={fieldId(path)}>{title}</label>
        {info.required && <span class="required">必填</span>}
        {info.description !== '' && (
          <button
            type="button"
            class="about"
            aria-expanded={isOpen}
            aria-label={`${title}：说明`}
            title={info.description}
            onClick={() => setOpen(!isOpen)}
          >
            ?
          </button>
        )}
        <StateButtons info={info} title={title} path={path} state={state} />
      </div>
      {isOpen && <p class="description">{info.description}</p>}
    </>
  );
}

/** 待填 and 不写, where they would change something. */
export function StateButtons({ info, title, path, state }: HeadProps) {
  const store = useStore();
  if (store.readOnly) return null;
  const isSetting = !info.canBeBlank;
  return (
    <span class="states">
      {state === 'blank' && <mark>待填</mark>}
      {!isSetting && state !== 'blank' && (
        <button
          type="button"
          tabIndex={-1}
          title="先空着，成文时印成醒目的空白（Alt＋Backspace）"
          aria-label={`${title}：待填`}
          onClick={() => store.operate({ kind: 'clear', path })}
        >
          待填
        </button>
      )}
      {!info.required && state !== 'absent' && (
        <button
          type="button"
          tabIndex={-1}
          title="去掉这一项，成文时不印（Alt＋Delete）"
          aria-label={`${title}：不写这一项`}
          onClick={() => store.operate({ kind: 'remove', path })}
        >
          不写这一项
        </button>
      )}
    </span>
  );
}

interface WordsProps {
  readonly info: FieldInfo;
  readonly title: string;
  readonly node: FormNode | undefined;
  readonly path: Path;
  readonly first?: readonly Operation[] | undefined;
  readonly onKey?: TextFieldProps['onKey'];
  readonly class?: string;
  /** In a cell of a grid, where the head of the column says what it is. */
  readonly label?: string;
}

/** A field of words or figures. */
export function WordsInput({ info, title, node, path, first = [], onKey, label, ...rest }: WordsProps) {
  const store = useStore();
  const findings = useFindings(path);
  const [refused, setRefused] = useState('');
  const long = info.kind === 'text' || isBroken(node);
  const written = wordsOf(node);
  const send = async (operation: Operation) => {
    const all: Operation =
      first.length > 0 ? { kind: 'batch', operations: [...first, operation] } : operation;
    const outcome = await store.operate(all);
    setRefused(outcome.kind === 'refused' ? outcome.reason : '');
    return outcome.kind === 'done';
  };
  const keys: TextFieldProps['onKey'] = (event, commit) => {
    const kind = event.altKey ? ({ Backspace: 'clear', Delete: 'remove' } as const)[event.key] : undefined;
    if (kind === undefined || (kind === 'clear' ? !info.canBeBlank : info.required)) {
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) commit();
      return onKey?.(event, commit);
    }
    event.preventDefault();
    commit();
    void store.operate({ kind, path });
  };
  return (
    <>
      <TextField
        {...rest}
        id={fieldId(path)}
        shown={long ? paragraphsOf(node) : written}
        long={long}
        {...(label !== undefined && { label })}
        placeholder={placeholderOf(stateOf(node), info)}
        numeric={info.kind === 'number'}
        cites={info.kind === 'text'}
        invalid={findings.some(({ severity }) => severity === 'error')}
        describedBy={notesId(path, findings)}
        readOnly={store.readOnly}
        onFocus={() => store.chosen(path.length > 0 ? pointerOf(path) : '')}
        onKey={keys}
        onCommit={(words) => send(operationFor(words, path, info, long, node))}
      />
      {refused !== '' && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
      {info.kind === 'text' && written.includes('{{') && <Printed words={written} />}
    </>
  );
}

const pointerOf = (path: Path): string => fieldId(path).slice(2);

const isBroken = (node: FormNode | undefined): boolean =>
  node?.kind === 'scalar' && typeof node.value === 'string' && node.value.trim().includes('\n');

/** Words deleted to the last are 待填; 不写 is never guessed. */
function operationFor(
  words: string,
  path: Path,
  info: FieldInfo,
  long: boolean,
  node: FormNode | undefined,
): Operation {
  if (words.trim() === '') return { kind: info.canBeBlank || info.required ? 'clear' : 'remove', path };
  if (long && node?.kind === 'scalar') return { kind: 'text', path, shown: words };
  return { kind: 'set', path, value: words };
}

function placeholderOf(state: ReturnType<typeof stateOf>, { example, required }: FieldInfo): string {
  if (state === 'blank' || required) return '待填';
  return example === '' ? '' : `如：${example.length > 24 ? `${example.slice(0, 24)}…` : example}`;
}

/** What the citations of a text print. */
function Printed({ words }: { readonly words: string }) {
  const { citations = [] } = useStore().view;
  const names = [...new Set([...words.matchAll(/\{\{([^{}\n]+)\}\}/g)].map(([, name = '']) => name.trim()))];
  const known = names.flatMap((name) => citations.find((citation) => citation.name === name) ?? []);
  if (known.length === 0) return null;
  return (
    <p class="printed">
      印成：
      {known.map(({ name, words: printed }) => (
        <span key={name}>
          <code>{name}</code> {printed}
        </span>
      ))}
    </p>
  );
}

/** Several fields of one mapping, in the order given. */
export const Fields = memo(function Fields({
  mapping,
  names,
  of,
  at,
  first,
}: {
  readonly mapping: Mapping;
  readonly names: readonly string[];
  readonly of: FormNode | undefined;
  readonly at: Path;
  readonly first?: readonly Operation[];
}) {
  return (
    <div class="fields">
      {names.map((name) => (
        <Field key={name} mapping={mapping} name={name} of={of} at={at} {...(first && { first })} />
      ))}
    </div>
  );
}, sameProps);
