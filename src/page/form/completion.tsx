// Completes `{{…}}` from the indicators and the goals while it is typed.
import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useStore } from './store.js';

export type FieldElement = HTMLInputElement | HTMLTextAreaElement;

const MOST = 8;

export interface CompletionState {
  readonly list: readonly { readonly name: string; readonly words: string }[];
  readonly at: number;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
  look(): void;
  close(): void;
  choose(at: number): void;
  /** Whether the key was one for the list. */
  key(event: TargetedKeyboardEvent<FieldElement>): boolean;
}

/** The list of a field. @param isOn whether the field may cite */
export function useCompletion(field: RefObject<FieldElement | null>, isOn: boolean): CompletionState {
  const store = useStore();
  const [list, setList] = useState<CompletionState['list']>([]);
  const [at, setAt] = useState(0);
  const id = useRef(`c${Math.random().toString(36).slice(2)}`).current;
  const isOpen = list.length > 0;
  const close = () => setList([]);
  const look = () => {
    const begun = isOn && field.current ? begunCitation(field.current) : undefined;
    if (begun === undefined) return isOpen ? close() : undefined;
    const all = store.view.citations ?? [];
    setList(all.filter(({ name }) => name.includes(begun)).slice(0, MOST));
    setAt(0);
  };
  const choose = (chosen: number) => {
    const one = list[chosen];
    if (field.current && one) write(field.current, one.name);
    close();
  };
  return {
    list,
    at,
    id,
    look,
    close,
    choose,
    attributes: isOn
      ? {
          role: 'combobox',
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? id : undefined,
          'aria-autocomplete': 'list',
          'aria-activedescendant': isOpen ? `${id}-${at}` : undefined,
        }
      : {},
    key(event) {
      if (!isOpen) return false;
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step !== undefined) setAt((at + step + list.length) % list.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(at);
      else if (event.key === 'Escape') close();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

export function Completion({ of: { list, at, id, choose } }: { readonly of: CompletionState }) {
  if (list.length === 0) return null;
  return (
    <div class="completion" id={id} role="listbox" aria-label="可引用的指标">
      {list.map(({ name, words }, index) => (
        <div
          key={name}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(index);
          }}
        >
          <b>{name}</b> <span>{words}</span>
        </div>
      ))}
    </div>
  );
}

/** What was typed of a citation before the caret; undefined where none is begun. */
function begunCitation({ value, selectionStart }: FieldElement): string | undefined {
  return /\{\{([^{}\n]{0,100})$/.exec(value.slice(0, selectionStart ?? 0))?.[1];
}

/** Puts the name in place of what was begun, as if it were typed, so that Ctrl+Z takes it back. */
function write(field: FieldElement, name: string): void {
  const caret = field.selectionStart ?? 0;
  const begun = begunCitation(field) ?? '';
  const isClosed = field.value.slice(caret).startsWith('}}');
  field.setSelectionRange(caret - begun.length, isClosed ? caret + 2 : caret);
  const words = `${name}}}`;
  if (!document.execCommand('insertText', false, words)) {
    field.setRangeText(words, caret - begun.length, isClosed ? caret + 2 : caret, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
