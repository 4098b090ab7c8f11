// What the fields of the form have in common: what is known of the file, and how it is changed.
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type Path, toPointer } from '../../source/path.js';
import type { Operation, PageFinding, View } from '../worker/protocol.js';

export type Outcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string };

export interface Store {
  readonly view: View;
  readonly readOnly: boolean;
  /** Changes the file; what was refused is told by the caller, at the field. */
  operate(operation: Operation): Promise<Outcome>;
  /** Mends a finding, or all that can be mended. */
  fix(which: 'all' | PageFinding): void;
  explain(code: string): void;
  /** Tells that a place has the caret, so that the pages show it. */
  chosen(pointer: string): void;
  /** Puts the caret into a place once it is drawn. */
  focus(path: Path): void;
  /** Commits what is being typed; while an input method is composing, once it has ended. */
  finish(): Promise<void>;
  /** The field that has the caret says how it is committed. */
  editing(finish: (() => Promise<void>) | undefined): void;
  /** The findings at a place, as they are shown: where they stand in the text may have changed since. */
  findingsAt(pointer: string): readonly PageFinding[];
  /** Calls when there are other findings at a place. @returns what ends it */
  watch(pointer: string, changed: () => void): () => void;
  subscribe(changed: () => void): () => void;
}

const StoreContext = createContext<Store | undefined>(undefined);

export const StoreProvider = StoreContext.Provider;

/** The store; it is the same object as long as the page stands. */
export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no store');
  return store;
}

/** A part of what is known, drawn anew only when that part is another object. */
export function useSelected<Part>(select: (store: Store) => Part): Part {
  const store = useStore();
  const [part, setPart] = useState(() => select(store));
  useEffect(() => {
    const look = () => setPart(() => select(store));
    look();
    return store.subscribe(look);
  }, [store, select]);
  return part;
}

/** The findings at one place. */
export function useFindings(path: Path): readonly PageFinding[] {
  const store = useStore();
  const pointer = toPointer(path);
  const [found, setFound] = useState(() => store.findingsAt(pointer));
  useEffect(() => {
    const look = () => setFound(store.findingsAt(pointer));
    look();
    return store.watch(pointer, look);
  }, [store, pointer]);
  return found;
}

/** The id of a field's element. */
export function fieldId(path: Path): string {
  return `f:${toPointer(path)}`;
}
