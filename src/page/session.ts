// One file on the page: what is known of it, its history, and how it is changed, saved and sent out.

import { done, type History, redone, started, textOf, undone } from '../edit/history.js';
import { type Path, toPointer } from '../source/path.js';
import type { Client } from './client.js';
import type { Contact, Desk, Opened } from './desk/desk.js';
import { createKeeper, type Keeper, type Notice } from './desk/keeper.js';
import { hasten } from './form/in-turn.js';
import { share } from './form/share.js';
import type { Outcome, Store } from './form/store.js';
import { saveFile } from './save-file.js';
import { createShownFindings } from './shown-findings.js';
import { CONTACTS, NOTICES } from './told.js';
import type { Answered, Asked, ExportFormat, View } from './worker/protocol.js';

const EMPTY: View = { text: '', findings: [], blanks: 0, stale: false };

/** How long after a change the file is saved, in milliseconds. */
const SAVE_AFTER = 400;

/** A request for a text that the worker makes. */
type Made = Extract<Asked, { readonly kind: 'start' | 'roll' | 'import' }>;

export interface Session {
  readonly store: Store;
  readonly desk: Desk;
  readonly name: string;
  readonly view: View;
  readonly isStarting: boolean;
  readonly isOpen: boolean;
  readonly chosen: string | undefined;
  /** What the writer is to know now; `isAlarm` where something did not work. */
  readonly notice: { readonly words: string; readonly isAlarm: boolean };
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isSaved: boolean;
  /** How the server is reached. */
  readonly contact: Contact;
  /** Saves what is on the page, and asks what is to be asked. */
  readonly keeper: Keeper;
  /** What the writer has to answer before the file is saved again. */
  readonly question: Notice | undefined;
  /** Passes on what came of an answer. */
  answered(notice: Notice): void;
  begin(): Promise<void>;
  /** Goes on with a draft. */
  resume(id: string): Promise<void>;
  open(name: string, text: string): Promise<void>;
  /** Begins with what the worker makes: a starter, last year's file rolled over, a document imported. */
  openMade(name: string, asked: Made): Promise<void>;
  replace(text: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  show(pointer: string): void;
  download(as: ExportFormat | 'yaml', final?: boolean): Promise<void>;
  leave(): void;
  tell(words: string, isAlarm?: boolean): void;
  subscribe(changed: () => void): () => void;
  onExplained(tell: (html: string) => void): () => void;
}

export function createSession(client: Client, desk: Desk): Session {
  const listeners = new Set<() => void>();
  const explainers = new Set<(html: string) => void>();
  let view = EMPTY;
  const findings = createShownFindings();
  let history: History = started('');
  let name = '工作总结.yaml';
  let [isStarting, isOpen, isReadOnly, isSaved] = [true, false, false, true];
  let chosen: string | undefined;
  let notice = { words: '', isAlarm: false };
  let timer = 0;
  let contact: Contact = 'there';
  /** Commits what is being typed. */
  let editing: (() => Promise<void>) | undefined;

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const tell = (words: string, isAlarm = false) => {
    notice = { words, isAlarm };
    changed();
  };

  /** Takes what the worker knows now; parts that are equal stay the same objects. */
  const take = (fresh: View) => {
    view = share(view, fresh);
    findings.take(view.findings);
  };

  /** What an answer means for the history; the words of what was refused. */
  const took = (answer: Answered, step: (text: string) => History): Outcome => {
    if (answer.kind === 'view') {
      take(answer.view);
      history = step(view.text);
      const { lostComments = [] } = answer.view;
      notice = {
        words:
          lostComments.length > 0 ? `连同这些说明一起删去了：${lostComments.join('；')}（可以撤销）` : '',
        isAlarm: false,
      };
      later();
      changed();
      return { kind: 'done' };
    }
    const reason = answer.kind === 'refused' ? answer.reason : `出了故障，没有改：${faultOf(answer)}`;
    tell(reason, true);
    return { kind: 'refused', reason };
  };

  const keeper = createKeeper(
    desk,
    {
      text: async () => {
        await store.finish();
        return view.text;
      },
      replace: async (expected, text, opened) => {
        if (view.text !== expected) return false;
        isReadOnly = opened.readOnly || opened.preview === true;
        const { name: as, beside } = opened;
        const asked: Asked =
          text === expected
            ? { kind: 'open', name: as, text, ...(beside && { beside: { ...beside } }) }
            : { kind: 'replace', text };
        if (text === expected && beside === undefined) return true;
        return took(await client.ask(asked), (next) => done(history, next)).kind === 'done';
      },
    },
    (told) => answered(told),
  );
  const answered = (told: Notice) => {
    const words = NOTICES[told.kind](told);
    isSaved = !keeper.isUnsaved(view.text);
    if (words !== '' || notice.isAlarm) tell(words, !['merged', 'saved', 'read-only'].includes(told.kind));
    else changed();
  };
  const save = async () => {
    // What is asked stands until it is answered.
    if (!keeper.asked()) answered(await keeper.save());
  };
  const later = () => {
    if (isReadOnly) return;
    isSaved = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), SAVE_AFTER);
  };

  desk.onContact((now) => {
    contact = now;
    tell(CONTACTS[now], now !== 'there');
    if (now === 'there' && !isSaved) later();
  });

  const changeTo = async (next: History) => {
    if (next === history) return;
    took(await client.ask({ kind: 'replace', text: textOf(next) }), () => next);
  };

  const openWith = async (asked: Asked, as: string) => {
    const answer = await client.ask(asked);
    isStarting = false;
    if (answer.kind !== 'view') {
      tell(answer.kind === 'refused' ? answer.reason : '打不开', true);
      return false;
    }
    view = EMPTY;
    take(answer.view);
    history = started(view.text);
    [name, isOpen, isSaved] = [as, true, true];
    notice = { words: (answer.view.notes ?? []).join('；'), isAlarm: false };
    changed();
    return true;
  };

  /** A document that lies in no file yet; with a server its file is made by the first saving. */
  const begun = async (as: string) => {
    desk.drafts?.begin(as, view.text);
    if (desk.drafts) await keeper.open();
  };

  const openFile = async (opened: Opened) => {
    isReadOnly = opened.readOnly || opened.preview === true;
    const { name: as, text, beside } = opened;
    await openWith({ kind: 'open', name: as, text, ...(beside && { beside: { ...beside } }) }, as);
  };

  const store: Store = {
    get view() {
      return view;
    },
    get readOnly() {
      return isReadOnly;
    },
    async operate(operation) {
      return took(await client.ask({ kind: 'operate', operation }), (text) => done(history, text));
    },
    async fix(which) {
      const fixes = which === 'all' ? which : findings.numberOf(which);
      took(await client.ask({ kind: 'fix', fixes }), (text) => done(history, text));
    },
    async explain(code) {
      const answer = await client.ask({ kind: 'explain', code });
      if (answer.kind === 'page') for (const explain of explainers) explain(answer.html);
      else tell(answer.kind === 'refused' ? answer.reason : '这一条没有更多说明');
    },
    async finish() {
      await editing?.();
    },
    editing: (finish) => {
      editing = finish;
    },
    chosen: (pointer) => {
      if (chosen === pointer) return;
      chosen = pointer;
      changed();
    },
    focus: (path: Path) => {
      const pointer = toPointer(path);
      const id = `f:${pointer}`;
      hasten(pointer);
      // The field is drawn after this change, some fields with the one after that.
      const look = (left: number) => {
        const field = document.getElementById(id);
        if (field) field.focus();
        else if (left > 0) requestAnimationFrame(() => look(left - 1));
      };
      requestAnimationFrame(() => look(5));
    },
    findingsAt: findings.at,
    watch: findings.watch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    store,
    desk,
    get name() {
      return name;
    },
    get view() {
      return view;
    },
    get isStarting() {
      return isStarting;
    },
    get isOpen() {
      return isOpen;
    },
    get chosen() {
      return chosen;
    },
    get notice() {
      return notice;
    },
    get canUndo() {
      return history.before.length > 0 && !isReadOnly;
    },
    get canRedo() {
      return history.after.length > 0 && !isReadOnly;
    },
    get isSaved() {
      return isSaved;
    },
    get contact() {
      return contact;
    },
    async begin() {
      try {
        const opened = await keeper.open();
        if (opened) await openFile(opened);
      } catch (error) {
        tell(error instanceof Error ? error.message : '打不开文件', true);
      }
      isStarting = false;
      changed();
    },
    async open(as, text) {
      if (await openWith({ kind: 'open', name: as, text }, as)) await begun(as);
    },
    async openMade(as, asked) {
      if (!(await openWith({ ...asked, as }, as))) return;
      await begun(as);
      later();
    },
    async resume(id) {
      if (!desk.drafts?.resume(id)) return tell('这份草稿已经没有了', true);
      const opened = await keeper.open();
      if (opened) await openFile(opened);
    },
    keeper,
    get question() {
      const asked = keeper.asked();
      return asked && asked.kind !== 'failed' ? asked : undefined;
    },
    answered,
    async replace(text) {
      await changeTo(done(history, text));
    },
    undo: () => changeTo(undone(history)),
    redo: () => changeTo(redone(history)),
    show(pointer) {
      chosen = pointer;
      changed();
    },
    async download(as, final = false) {
      if (as === 'yaml') return saveFile(name, new TextEncoder().encode(view.text), 'application/yaml');
      tell('正在写文件……');
      const answer = await client.ask({ kind: 'export', as, final });
      if (answer.kind === 'bytes') {
        saveFile(answer.name, answer.bytes, answer.type);
        tell(answer.note ?? `已写成 ${answer.name}，在浏览器的“下载”里`);
      } else tell(answer.kind === 'refused' ? answer.reason : `出了故障，没有写成：${faultOf(answer)}`, true);
    },
    leave() {
      [isOpen, chosen] = [false, undefined];
      take(EMPTY);
      tell('');
    },
    tell,
    subscribe: store.subscribe,
    onExplained: (explain) => {
      explainers.add(explain);
      return () => explainers.delete(explain);
    },
  };
}

const faultOf = (answer: Answered): string => (answer.kind === 'failed' ? answer.message : answer.kind);
