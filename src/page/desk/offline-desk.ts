// The desk without a server: the page was double-clicked, and what is written is kept as drafts in the browser.
import { HALF_CHARACTER } from '../../edit/told-file.js';
import type { Desk, OnDisk, Opened, Saved } from './desk.js';
import {
  clearDrafts,
  DRAFTS_PRIVACY,
  type Draft,
  type Drafts,
  draftIn,
  draftsIn,
  keepDraft,
  keyOf,
} from './drafts.js';
import type { Surroundings } from './surroundings.js';

/** The document of this tab, which is loaded anew with it. */
const CURRENT = 'zonerep.current';

export function offlineDesk(around: Surroundings): Desk {
  const { localStorage: store, sessionStorage: session } = around;
  const tellDisk: ((now: OnDisk) => void)[] = [];
  /** What was begun and not saved yet has no draft. */
  let begun: { readonly name: string; readonly text: string } | undefined;
  let current = lookFor();

  function lookFor(): string | undefined {
    try {
      return session?.getItem(CURRENT) ?? undefined;
    } catch {
      return undefined;
    }
  }

  function become(id: string | undefined): void {
    current = id;
    try {
      if (id === undefined) session?.removeItem(CURRENT);
      else session?.setItem(CURRENT, id);
    } catch {
      // After a reload the draft is found in the list.
    }
  }

  const drafts: Drafts = {
    list: () => draftsIn(store),
    begin: (name, text) => {
      begun = { name, text };
      become(around.anyWord());
    },
    resume: (id) => {
      if (!draftIn(store, id)) return false;
      begun = undefined;
      become(id);
      return true;
    },
    remove: (id) => {
      store?.removeItem(keyOf(id));
      if (id === current && !begun) become(undefined);
    },
    clear: () => {
      clearDrafts(store);
      if (!begun) become(undefined);
    },
    isKept: store !== undefined,
    privacy: DRAFTS_PRIVACY,
  };

  const draft = (): Draft | undefined => (current === undefined ? undefined : draftIn(store, current));

  around.addEventListener('storage', ({ key }) => {
    // Another window with the same draft; a key of null is a store that was cleared.
    if (current === undefined || begun || (key !== null && key !== keyOf(current))) return;
    const now = draft();
    for (const tell of tellDisk) tell(now ? openedOf(now) : 'deleted');
  });

  async function save(text: string, over?: string): Promise<Saved> {
    if (/\p{Surrogate}/u.test(text)) return { kind: 'failed', reason: HALF_CHARACTER };
    if (current === undefined) become(around.anyWord());
    const before = draft();
    if (before?.version !== (over === BEGUN ? undefined : over))
      return { kind: 'conflict', theirs: before ? openedOf(before) : 'deleted' };
    const version = around.anyWord();
    const name = before?.name ?? begun?.name ?? NEW_NAME;
    const fault = keepDraft({ id: current ?? '', name, text, version, at: around.now() }, around);
    if (fault !== undefined) return { kind: 'failed', reason: fault };
    begun = undefined;
    return { kind: 'saved', version };
  }

  return {
    kind: 'offline',
    name: () => draft()?.name ?? begun?.name,
    open: async () => {
      const now = draft();
      if (now) return openedOf(now);
      return begun && { ...begun, version: BEGUN, readOnly: false };
    },
    save,
    onDisk: (changed) => void tellDisk.push(changed),
    onContact: () => {},
    drafts,
  };
}

/** The version of a document that has no draft yet. */
const BEGUN = 'begun';
const NEW_NAME = '工作总结.yaml';

function openedOf({ name, text, version }: Draft): Opened {
  return { name, text, version, readOnly: false };
}
