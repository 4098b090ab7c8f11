// The page: above what can be done with the file, on the left the form, the findings or the YAML, on the right its pages.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Client } from './client.js';
import type { Desk } from './desk/desk.js';
import { Explained } from './explained.js';
import { FindingsList } from './findings-list.js';
import { Form } from './form/form.js';
import { hasten } from './form/in-turn.js';
import { StoreProvider } from './form/store.js';
import { Question } from './question.js';
import { createSession, type Session } from './session.js';
import { Sheets } from './sheets/sheets.js';
import { StartScreen } from './start-screen.js';
import { Toolbar } from './toolbar.js';
import { YamlTab } from './yaml-tab.js';

export type Tab = 'form' | 'findings' | 'yaml';

const TABS: readonly (readonly [Tab, string])[] = [
  ['form', '表单'],
  ['findings', '问题'],
  ['yaml', 'YAML'],
];

interface AppProps {
  readonly client: Client;
  readonly desk: Desk;
}

export function App({ client, desk }: AppProps) {
  const session = useMemo(() => createSession(client, desk), [client, desk]);
  const [, draw] = useState(0);
  useLayoutEffect(() => session.subscribe(() => draw((count) => count + 1)), [session]);
  useEffect(() => {
    void session.begin();
  }, [session]);
  useEffect(() => {
    document.title = session.isOpen ? `${session.name} — 工作总结` : '工作总结';
  });
  if (session.isStarting) return <p class="starting">正在打开……</p>;
  if (!session.isOpen) return <StartScreen session={session} />;
  return (
    <StoreProvider value={session.store}>
      <Desktop session={session} />
    </StoreProvider>
  );
}

function Desktop({ session }: { readonly session: Session }) {
  const { view } = session;
  const [tab, chooseTab] = useState<Tab>('form');
  const left = useRef<HTMLElement>(null);
  const scrolled = useRef(new Map<Tab, number>());
  const setTab = useCallback((next: Tab) => {
    if (left.current) scrolled.current.set(shownTab.current, left.current.scrollTop);
    chooseTab(next);
  }, []);
  const [explained, setExplained] = useState<string>();
  const isReadable = view.tree !== undefined;
  const shown = isReadable || tab !== 'form' ? tab : 'yaml';
  const shownTab = useRef(shown);
  shownTab.current = shown;
  useLayoutEffect(() => {
    if (left.current) left.current.scrollTop = scrolled.current.get(shown) ?? 0;
  }, [shown]);
  const wanted = useRef<string | undefined>(undefined);

  const goTo = useCallback(
    (pointer: string) => {
      wanted.current = pointer;
      setTab('form');
      session.show(pointer);
    },
    [session],
  );
  useEffect(() => {
    if (wanted.current === undefined || shown !== 'form') return;
    focusNearest(wanted.current);
    wanted.current = undefined;
  });
  useEffect(() => session.onExplained(setExplained), [session]);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/i.test(event.key);
      if (!isUndo || isTyping(event.target)) return;
      event.preventDefault();
      void (event.key.toLowerCase() === 'y' || event.shiftKey ? session.redo() : session.undo());
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [session]);

  return (
    <div class="desktop">
      <Toolbar session={session} onFindings={() => setTab('findings')} />
      <main class="left" ref={left}>
        <div class="tabs" role="tablist" aria-label="怎样看这份总结">
          {TABS.map(([name, title]) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={shown === name}
              aria-controls="panel"
              tabIndex={shown === name ? 0 : -1}
              disabled={name === 'form' && !isReadable}
              onClick={() => setTab(name)}
              onKeyDown={(event) => {
                const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
                if (step === undefined) return;
                const at = (TABS.findIndex(([each]) => each === shown) + step + TABS.length) % TABS.length;
                const next = TABS[at]?.[0] ?? 'form';
                setTab(next);
                document.getElementById(`tab-${next}`)?.focus();
              }}
            >
              {title}
              {name === 'findings' && view.findings.length > 0 && (
                <span class="count">{view.findings.length}</span>
              )}
            </button>
          ))}
        </div>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${shown}`}>
          {!isReadable && (
            <p class="unreadable" role="alert">
              YAML 有一处读不懂，表单先不显示；右边还是上一次能读的样子。请在下面改好，或按“撤销”。
            </p>
          )}
          {/* It stays: drawing all of it again takes a while; but fields that are drawn once do not hear that the file became read-only. */}
          <div class={shown === 'form' ? '' : 'away'} inert={shown !== 'form'}>
            <Form key={String(session.store.readOnly)} />
          </div>
          {shown === 'findings' && <FindingsList findings={view.findings} onGo={goTo} />}
          {shown === 'yaml' && <YamlTab session={session} />}
        </div>
      </main>
      <aside class="right" aria-label="打印出来的样子">
        <Sheets
          blocks={view.blocks ?? []}
          findings={view.findings}
          {...(session.chosen !== undefined && { chosen: session.chosen })}
          onChoose={goTo}
          stale={view.stale}
        />
      </aside>
      {session.question && <Question session={session} question={session.question} />}
      {explained !== undefined && <Explained html={explained} onClose={() => setExplained(undefined)} />}
    </div>
  );
}

/** Whether Ctrl+Z is the field's own: something was typed there since it got the caret. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.dataset.typing !== undefined || target.id === 'yaml');
}

/** Puts the caret into the field of a place, or the nearest above it, opening what is folded. */
function focusNearest(pointer: string): void {
  hasten(pointer);
  for (let place = pointer; ; place = place.slice(0, place.lastIndexOf('/'))) {
    const field = fieldAt(place);
    if (field) {
      for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true;
      field.focus({ preventScroll: true });
      field.scrollIntoView({ block: 'center' });
      return;
    }
    if (place === '') return;
  }
}

function fieldAt(pointer: string): HTMLElement | null {
  const below = [
    '',
    '/value',
    '/title',
    '/text',
    '/name',
    '/items/0/title',
    '/0/title',
    '/0/name',
    '/items/0/name',
  ];
  for (const each of below) {
    const field = document.getElementById(`f:${pointer}${each}`);
    if (field) return field.matches('[role=radiogroup]') ? field.querySelector('input') : field;
  }
  const [, part = ''] = pointer.split('/');
  return pointer.lastIndexOf('/') <= 0
    ? document.getElementById(`head-${part === '' ? 'basics' : part}`)
    : null;
}
