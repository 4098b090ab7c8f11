// What the keyboard does with the items of a list, the same in grids and on cards.
import type { Path } from '../../source/path.js';
import type { Value } from '../worker/protocol.js';
import type { Store } from './store.js';

/** Moves an item up or down; the caret goes with it. @param inner the place of the caret below the item */
export async function moveItem(
  store: Store,
  list: Path,
  { from, to, count }: { readonly from: number; readonly to: number; readonly count: number },
  inner: Path,
): Promise<void> {
  if (to < 0 || to >= count || from === to || store.readOnly) return;
  const outcome = await store.operate({ kind: 'move', path: list, from, to });
  store.focus([...list, outcome.kind === 'done' ? to : from, ...inner]);
}

/** Puts in an item, with the caret in it. */
export async function insertItem(
  store: Store,
  list: Path,
  index: number,
  value: Value,
  inner: Path,
): Promise<void> {
  if (store.readOnly) return;
  const outcome = await store.operate({ kind: 'insert', path: list, index, value });
  if (outcome.kind === 'done') store.focus([...list, index, ...inner]);
}

/** Takes an item away; the caret goes to its neighbour. */
export async function removeItem(
  store: Store,
  list: Path,
  index: number,
  count: number,
  inner: Path,
): Promise<void> {
  const outcome = await store.operate({ kind: 'remove', path: [...list, index] });
  if (outcome.kind === 'done' && count > 1) store.focus([...list, Math.min(index, count - 2), ...inner]);
}
