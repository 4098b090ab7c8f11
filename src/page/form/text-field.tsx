// A native field for words: uncontrolled while it has the caret, so that input methods work as everywhere else. While one
// composes, nothing happens; what was typed is committed a quarter of a second after the last key, or when the field is left.
import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Completion, type FieldElement, useCompletion } from './completion.js';
import { useStore } from './store.js';

/** How long after the last key, in milliseconds. */
const PAUSE = 250;

/** A key in a field that was not part of a composition; `commit` takes what is typed. */
export type OnKey = (event: TargetedKeyboardEvent<FieldElement>, commit: () => void) => void;

export interface TextFieldProps {
  readonly id: string;
  /** What the file holds. */
  readonly shown: string;
  readonly long?: boolean;
  readonly label?: string;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly numeric?: boolean;
  readonly readOnly?: boolean;
  /** Whether `{{…}}` may be typed here. */
  readonly cites?: boolean;
  readonly class?: string;
  /** Whether it was taken; words that were not stay in the field. */
  onCommit(words: string): Promise<boolean>;
  onFocus?(): void;
  readonly onKey?: OnKey;
}

export function TextField(props: TextFieldProps) {
  const { id, shown, long = false, cites = false } = props;
  const element = useRef<FieldElement | null>(null);
  const state = useRef({ isDirty: false, isComposing: false, isRefused: false, timer: 0, latest: props });
  state.current.latest = props;
  const store = useStore();
  const completion = useCompletion(element, cites);

  useLayoutEffect(() => {
    const field = element.current;
    if (!field || state.current.isDirty || state.current.isComposing || state.current.isRefused) return;
    if (field.value !== shown) setKeepingCaret(field, shown);
    if (long) grow(field);
  });

  const commit = async () => {
    const field = element.current;
    const now = state.current;
    clearTimeout(now.timer);
    if (!field || now.isComposing || !now.isDirty) return;
    const words = field.value;
    now.isDirty = false;
    now.isRefused = false;
    if (words === now.latest.shown) return;
    if (!(await now.latest.onCommit(words)) && field.value === words) now.isRefused = true;
  };
  const later = () => {
    const now = state.current;
    clearTimeout(now.timer);
    if (!now.isComposing) now.timer = window.setTimeout(() => void commit(), PAUSE);
  };
  // What was typed last is not lost when the field goes.
  const last = useRef(commit);
  last.current = commit;
  useLayoutEffect(
    () => () => {
      void last.current();
    },
    [],
  );

  const finish = async () => {
    if (state.current.isComposing)
      await new Promise<void>((resolve) =>
        element.current?.addEventListener('compositionend', () => resolve(), { once: true }),
      );
    await last.current();
  };

  const common = {
    id,
    class: props.class,
    'aria-label': props.label,
    'aria-invalid': props.invalid ? ('true' as const) : undefined,
    'aria-describedby': props.describedBy,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    autocomplete: 'off',
    spellcheck: false,
    ...completion.attributes,
    onCompositionStart: () => {
      state.current.isComposing = true;
      clearTimeout(state.current.timer);
    },
    onCompositionEnd: () => {
      state.current.isComposing = false;
      state.current.isDirty = true;
      later();
      completion.look();
    },
    onInput: () => {
      state.current.isDirty = true;
      if (element.current) element.current.dataset.typing = '';
      if (long && element.current) grow(element.current);
      later();
      if (!state.current.isComposing) completion.look();
    },
    onBlur: () => {
      // Some input methods leave without telling that they are done.
      state.current.isComposing = false;
      completion.close();
      store.editing(undefined);
      delete element.current?.dataset.typing;
      void commit();
    },
    onFocus: () => {
      store.editing(finish);
      props.onFocus?.();
    },
    onKeyDown: (event: TargetedKeyboardEvent<FieldElement>) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (completion.key(event)) return;
      props.onKey?.(event, () => void commit());
    },
  };
  const keep = (field: FieldElement | null) => {
    element.current = field;
  };
  return (
    <>
      {long ? (
        <textarea {...common} ref={keep} rows={1} />
      ) : (
        <input {...common} ref={keep} type="text" inputMode={props.numeric ? 'decimal' : undefined} />
      )}
      <Completion of={completion} />
    </>
  );
}

function setKeepingCaret(field: FieldElement, words: string): void {
  const has = document.activeElement === field;
  const { selectionStart, selectionEnd } = field;
  field.value = words;
  if (has && selectionStart !== null && selectionEnd !== null)
    field.setSelectionRange(Math.min(selectionStart, words.length), Math.min(selectionEnd, words.length));
}

/** Makes a field as high as its words; browsers that can do it by style are left to it. */
function grow(field: FieldElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}
