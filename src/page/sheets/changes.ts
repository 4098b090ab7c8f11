// What a new list of blocks has in common with the one that is drawn.
import type { DrawnBlock } from '../worker/protocol.js';
import type { PagePlan, Place } from './plan-pages.js';

/** How many blocks are the same at the beginning and at the end of two lists. */
export function sameEnds(
  before: readonly DrawnBlock[],
  after: readonly DrawnBlock[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  return { head, tail };
}

/** Whether two blocks look the same at the same kind of place. */
export function isSame(a: DrawnBlock | undefined, b: DrawnBlock | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.html === b.html &&
    a.kind === b.kind &&
    a.starts === b.starts &&
    a.place === b.place
  );
}

/** A page whose blocks have moved in the list by so many. */
export function shifted(plan: PagePlan, by: number): PagePlan {
  const move = <Moved extends Pick<Place, 'piece'>>(place: Moved): Moved => ({
    ...place,
    piece: place.piece + by,
  });
  return {
    ...plan,
    start: move(plan.start),
    end: move(plan.end),
    slices: plan.slices.map(move),
    seen: plan.seen + by,
  };
}
