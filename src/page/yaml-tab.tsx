// The YAML itself, in a plain field: no editor of code, which would garble what input methods do.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fieldText, withTyped } from '../edit/field-text.js';
import { keyOf, PlacedFinding } from './placed-finding.js';
import type { Session } from './session.js';

const PAUSE = 400;

export function YamlTab({ session }: { readonly session: Session }) {
  const { view, store } = session;
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useRef({ isDirty: false, isComposing: false, timer: 0 });
  useLayoutEffect(() => {
    const area = field.current;
    const shown = fieldText(view.text);
    if (!area || state.current.isDirty || state.current.isComposing || area.value === shown) return;
    const { selectionStart, selectionEnd } = area;
    area.value = shown;
    area.setSelectionRange(selectionStart, selectionEnd);
  });
  const commit = async () => {
    const area = field.current;
    clearTimeout(state.current.timer);
    if (!area || !state.current.isDirty || state.current.isComposing) return;
    state.current.isDirty = false;
    await session.replace(withTyped(view.text, area.value));
  };
  const last = useRef(commit);
  last.current = commit;
  useEffect(
    () => () => {
      void last.current();
    },
    [],
  );
  // What is typed here is part of the text before others' changes are merged into it.
  const finish = async () => {
    if (state.current.isComposing)
      await new Promise<void>((resolve) =>
        field.current?.addEventListener('compositionend', () => resolve(), { once: true }),
      );
    await last.current();
  };
  const later = () => {
    state.current.isDirty = true;
    clearTimeout(state.current.timer);
    if (!state.current.isComposing) state.current.timer = window.setTimeout(() => void last.current(), PAUSE);
  };
  const goTo = (line: number, column: number) => {
    const area = field.current;
    if (!area) return;
    const lines = area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    area.focus();
    area.setSelectionRange(start, start);
    area.scrollTop = (line - 4) * (area.scrollHeight / lines.length);
  };
  const sorted = view.findings.toSorted((a, b) => a.start - b.start);
  return (
    <div class="yaml">
      <textarea
        ref={field}
        id="yaml"
        aria-label="YAML 全文"
        wrap="off"
        spellcheck={false}
        autocomplete="off"
        readOnly={store.readOnly}
        onFocus={() => store.editing(finish)}
        onInput={later}
        onBlur={() => {
          state.current.isComposing = false;
          store.editing(undefined);
          void commit();
        }}
        onCompositionStart={() => {
          state.current.isComposing = true;
          clearTimeout(state.current.timer);
        }}
        onCompositionEnd={() => {
          state.current.isComposing = false;
          later();
        }}
      />
      <ul class="findings all" aria-label="各行的问题">
        {sorted.map((finding) => (
          <PlacedFinding
            key={keyOf(finding)}
            finding={finding}
            onGo={() => goTo(finding.line, finding.column)}
          />
        ))}
      </ul>
    </div>
  );
}
