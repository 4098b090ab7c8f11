// What the browser keeps of documents that lie in no file yet: one draft for each, until the writer removes it.
import type { Store, Surroundings } from './surroundings.js';

/** Said where drafts are listed: who else can read them. */
export const DRAFTS_PRIVACY =
  '草稿只存在这台电脑的这个浏览器里，不上网，也没有加密：用这台电脑这个账号的人都看得到，' +
  '同一个浏览器打开的别的本机网页也可能读到。公用的电脑上，用完请清除草稿。' +
  '清理浏览器数据、用无痕窗口，草稿都会没有，所以请记得下载 YAML。';

export const STORE_FULL = '浏览器存草稿的地方满了，这次的改动没有存成草稿；请先下载 YAML，再清除不用的草稿';
export const NO_STORE =
  '这个浏览器不让网页存草稿（无痕窗口，或设置里禁止了）；请随时下载 YAML，关掉网页就没有了';

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Another one each time the draft is kept. */
  readonly version: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

export interface Drafts {
  /** Newest first. */
  list(): readonly Draft[];
  /** Begins a document, which has no draft until it is first saved; the keeper then opens it, as after `resume`. */
  begin(name: string, text: string): void;
  /** Goes on with a draft; false where it is gone. */
  resume(id: string): boolean;
  remove(id: string): void;
  /** Removes all drafts, and nothing else that the browser keeps. */
  clear(): void;
  /** Whether this browser keeps anything. */
  readonly isKept: boolean;
  /** Who can read them, in Chinese. */
  readonly privacy: string;
}

const PREFIX = 'zonerep.draft.';

export const keyOf = (id: string): string => PREFIX + id;

/** All drafts in a store; what cannot be read as one is left out. */
export function draftsIn(store: Store | undefined): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const key of keysIn(store)) {
    const draft = draftIn(store, key.slice(PREFIX.length));
    if (draft) drafts.push(draft);
  }
  return drafts.sort((a, b) => b.at - a.at);
}

/** The draft of a document; undefined where there is none. */
export function draftIn(store: Store | undefined, id: string): Draft | undefined {
  try {
    const { name, text, version, at } = JSON.parse(store?.getItem(keyOf(id)) ?? 'null') ?? {};
    const isDraft = [name, text, version].every((each) => typeof each === 'string');
    return isDraft ? { id, name, text, version, at: Number(at) || 0 } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft, over the one there is of its document; says in Chinese why it could not. */
export function keepDraft(draft: Draft, { localStorage }: Surroundings): string | undefined {
  if (!localStorage) return NO_STORE;
  const { id, ...kept } = draft;
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(kept));
    return undefined;
  } catch {
    return STORE_FULL;
  }
}

export function clearDrafts(store: Store | undefined): void {
  for (const key of keysIn(store)) store?.removeItem(key);
}

function keysIn(store: Store | undefined): readonly string[] {
  return Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  );
}
