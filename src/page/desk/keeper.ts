// Keeps the text on the page and the file on the desk together, so that nothing is lost on either side: what others write is
// merged where the lines do not touch, and asked about where they do.
import { type Conflict, mergeTexts } from '../../edit/merge-texts.js';
import type { Desk, OnDisk, Opened } from './desk.js';

/** What the page lets the keeper do with its text. */
export interface KeptPage {
  /**
   * The text with the field being typed in put into it, as if it had been left; while an input method is composing, when it has
   * ended. The field itself stays as it is.
   */
  text(): Promise<string>;
  /**
   * Puts another text in the place of an expected one, as one step of undo; a field being typed in keeps its caret.
   * @param opened the file as it is now, with what lies beside it
   * @returns false where the text is no longer the expected one: somebody has typed on
   */
  replace(expected: string, text: string, opened: Opened): Promise<boolean>;
}

/** What the writer is told, and asked, of the file. Nothing is overwritten before she has answered. */
export type Notice =
  /** Others' changes came onto the page; `whole` where there were none of one's own since the last save. */
  | { readonly kind: 'merged'; readonly whole: boolean }
  /** Both changed the same lines: `settle`, `keepMine` or `takeTheirs`. */
  | {
      readonly kind: 'conflict';
      readonly base: string;
      readonly mine: string;
      readonly theirs: Opened;
      readonly places: readonly Conflict[];
    }
  /** The file is gone: `keepMine` makes it anew. */
  | { readonly kind: 'deleted' }
  /** Nothing stands in the file any more: `keepMine` or `takeTheirs`. */
  | { readonly kind: 'emptied'; readonly theirs: Opened }
  /** The file is no text any more, and is not replaced. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** The file can be written, or no longer. */
  | { readonly kind: 'read-only'; readonly readOnly: boolean }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'saved' };

export interface Keeper {
  /** Opens the desk's file; undefined where there is none yet. @throws Error with a Chinese message */
  open(): Promise<Opened | undefined>;
  /** Whether the page's text is other than what was last read or saved. */
  isUnsaved(text: string): boolean;
  /** What is still to be answered, if anything is. */
  readonly asked: () => Notice | undefined;
  /** Saves, after merging; does nothing where there is nothing to save. */
  save(): Promise<Notice>;
  /** Answers a conflict with the text that it is to be, and saves that. */
  settle(text: string): Promise<Notice>;
  /** Writes the page's text in the place of what stands there, which the writer has been told of. */
  keepMine(): Promise<Notice>;
  /** Gives up the page's text for what stands there; undo has it still. */
  takeTheirs(): Promise<Notice>;
}

/** Somebody who saves all the time is not waited for. */
const TRIES = 20;

/** @param tell is told of what happens of itself; what `save` and the answers lead to, they return */
export function createKeeper(desk: Desk, page: KeptPage, tell: (notice: Notice) => void): Keeper {
  /** What was last read or written: both sides have it in common. */
  let base: { readonly text: string; readonly version: string | undefined; readonly readOnly: boolean } = {
    text: '',
    version: undefined,
    readOnly: false,
  };
  let asked: Notice | undefined;
  let work: Promise<unknown> = Promise.resolve();

  /** One after the other: an answer may come while something is being merged. */
  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = work.then(act);
    work = done.catch(() => {});
    return done;
  }

  const ask = (notice: Notice): Notice => {
    asked = notice;
    return notice;
  };

  const failed = (reason: string): Notice => ({ kind: 'failed', reason });

  function agree(opened: Opened): void {
    base = { text: opened.text, version: opened.version, readOnly: opened.readOnly };
    asked = undefined;
  }

  /** Brings together what stands on the desk and what stands on the page; undefined where nothing is to be said. */
  async function meet(now: OnDisk): Promise<Notice | undefined> {
    if (now === 'deleted') return ask({ kind: 'deleted' });
    if ('unreadable' in now) return ask({ kind: 'unreadable', reason: now.unreadable });
    for (let tries = 0; tries < TRIES; tries++) {
      const mine = await page.text();
      if (now.text === base.text || now.text === mine) return await sameText(now, mine);
      if (now.text.trim() === '' && base.text.trim() !== '') return ask({ kind: 'emptied', theirs: now });
      const whole = mine === base.text;
      const merged = whole
        ? ({ kind: 'merged', text: now.text } as const)
        : mergeTexts(base.text, mine, now.text);
      if (merged.kind === 'conflict')
        return ask({ kind: 'conflict', base: base.text, mine, theirs: now, places: merged.places });
      if (await page.replace(mine, merged.text, now)) {
        agree(now);
        return { kind: 'merged', whole };
      }
    }
    return failed('文件一直在变，等它停下来再保存');
  }

  /** Only what lies beside the file, or whether it can be written, has changed. */
  async function sameText(now: Opened, mine: string): Promise<Notice | undefined> {
    const before = base.readOnly;
    agree(now);
    await page.replace(mine, mine, now);
    return now.readOnly === before ? undefined : { kind: 'read-only', readOnly: now.readOnly };
  }

  async function save(): Promise<Notice> {
    for (let tries = 0; tries < TRIES; tries++) {
      if (asked) return asked;
      const mine = await page.text();
      if (mine === base.text && base.version !== undefined) return { kind: 'saved' };
      const result = await write(mine, base.version);
      if (result !== 'again') return result;
    }
    return failed('别的程序一直在改这个文件，没有保存；改动还在网页上，请过一会儿再试');
  }

  /** Writes, and where others were first brings the two together: then it is to be tried again. */
  async function write(mine: string, over: string | undefined): Promise<Notice | 'again'> {
    const saved = await desk.save(mine, over);
    if (saved.kind === 'failed') return saved;
    if (saved.kind === 'saved') {
      base = { text: mine, version: saved.version, readOnly: false };
      asked = undefined;
      // A field being typed in may have been put into the text for the saving.
      if (saved.opened) await page.replace(mine, mine, saved.opened);
      return { kind: 'saved' };
    }
    const met = await meet(saved.theirs);
    return met && met.kind !== 'merged' && met.kind !== 'read-only' ? met : 'again';
  }

  /** The version of what the writer was told of, which alone may be replaced. */
  function overTold(): { readonly version: string | undefined } | Notice {
    if (asked?.kind === 'conflict' || asked?.kind === 'emptied') return { version: asked.theirs.version };
    if (asked?.kind === 'deleted') return { version: undefined };
    return asked ?? { version: base.version };
  }

  async function writeOver(text: string): Promise<Notice> {
    const over = overTold();
    if ('kind' in over) return over;
    // What they wrote is known and answered; what they write from now on is not.
    if (asked?.kind === 'conflict' || asked?.kind === 'emptied') agree(asked.theirs);
    asked = undefined;
    const result = await write(text, over.version);
    if (result === 'again') return await save();
    return result;
  }

  desk.onDisk((now) => {
    void inTurn(async () => {
      const notice = await meet(now);
      if (notice) tell(notice);
    });
  });

  return {
    open: () =>
      inTurn(async () => {
        const opened = await desk.open();
        if (opened) agree(opened);
        return opened;
      }),
    isUnsaved: (text) => text !== base.text,
    asked: () => asked,
    save: () => inTurn(save),
    settle: (text) =>
      inTurn(async () => {
        if (asked?.kind !== 'conflict') return asked ?? failed('没有要选的地方了');
        const { mine, theirs } = asked;
        // Whoever has typed on since the question is asked again.
        if (!(await page.replace(mine, text, theirs))) return (await meet(theirs)) ?? (await save());
        return await writeOver(text);
      }),
    keepMine: () => inTurn(async () => await writeOver(await page.text())),
    takeTheirs: () =>
      inTurn(async () => {
        if (asked?.kind !== 'conflict' && asked?.kind !== 'emptied')
          return asked ?? failed('没有要选的地方了');
        const { theirs } = asked;
        if (!(await page.replace(await page.text(), theirs.text, theirs)))
          return failed('刚刚又改了网页上的内容，请再选一次');
        agree(theirs);
        return { kind: 'merged', whole: true };
      }),
  };
}
