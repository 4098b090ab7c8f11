// Looks into the data as written, and says what a field shows of it.
import { shownText } from '../../edit/long-text.js';
import type { Path } from '../../source/path.js';
import type { FormEntry, FormNode } from '../worker/protocol.js';

export type { FormNode } from '../worker/protocol.js';

/** The entry of a mapping with that schema name. */
export function entryIn(node: FormNode | undefined, key: string): FormEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** What stands under a key of a mapping; undefined where it is not written. */
export function childOf(node: FormNode | undefined, key: string): FormNode | undefined {
  return entryIn(node, key)?.value;
}

/** The items of a list; none where there is no list. */
export function itemsOf(node: FormNode | undefined): readonly FormNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** 不写, 待填, or written. */
export type State = 'absent' | 'blank' | 'written';

export function stateOf(node: FormNode | undefined): State {
  if (!node) return 'absent';
  return node.kind === 'scalar' && node.value === null ? 'blank' : 'written';
}

/** The words a field of one line shows: as they were written, digits and all. A list of names is one line with 、 between. */
export function wordsOf(node: FormNode | undefined): string {
  if (!node) return '';
  if (node.kind === 'list') return node.items.map(wordsOf).join('、');
  if (node.kind !== 'scalar' || node.value === null) return '';
  return typeof node.value === 'string' ? node.value : node.written || String(node.value);
}

/** What a field of paragraphs shows: folded line ends joined, paragraphs parted by one line end. */
export function paragraphsOf(node: FormNode | undefined): string {
  return shownText(node?.kind === 'scalar' && node.typed !== undefined ? node.typed : wordsOf(node));
}

export function isMapping(node: FormNode | undefined): boolean {
  return node?.kind === 'map';
}

/** Where the items of a list or a section stand: `/tasks` itself, or `/tasks/items` below it. */
export function itemsPlace(
  node: FormNode | undefined,
  path: Path,
): { readonly path: Path; readonly items: readonly FormNode[] } {
  return node?.kind === 'map'
    ? { path: [...path, 'items'], items: itemsOf(childOf(node, 'items')) }
    : { path, items: itemsOf(node) };
}
