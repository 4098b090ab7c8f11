// Lets the parts of a long form be drawn in turn, for some milliseconds at a time, so that typing and scrolling never wait for
// all of them.
import { flushSync } from 'preact/compat';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Milliseconds after which others have their turn. */
const MOST = 12;

interface Waiting {
  readonly pointer: string;
  draw(): void;
}

/** In the order in which they are to be drawn. */
const queue = new Set<Waiting>();
/** When the drawing that is going on began. */
let since: number | undefined;
let timer = 0;
/** The place that is wanted at once, with all that it stands in. */
let wanted = '';

/** Whether a part is drawn yet: at once where there is time or it is wanted, otherwise soon. @param pointer its place */
export function useTurn(pointer: string): boolean {
  const [isDrawn, setDrawn] = useState(() => isWanted(pointer) || hasTime());
  useLayoutEffect(() => {
    if (isDrawn) return;
    const own: Waiting = { pointer, draw: () => setDrawn(true) };
    queue.add(own);
    later();
    return () => void queue.delete(own);
  }, [isDrawn, pointer]);
  return isDrawn;
}

/** Has a place drawn at once, and whatever else comes to stand around it. */
export function hasten(pointer: string): void {
  wanted = pointer;
  for (const each of [...queue].filter((one) => isWanted(one.pointer))) flushSync(each.draw);
}

const isWanted = (pointer: string): boolean => wanted === pointer || wanted.startsWith(`${pointer}/`);

function hasTime(): boolean {
  const now = performance.now();
  if (since === undefined) {
    since = now;
    setTimeout(() => {
      since = undefined;
    }, 0);
  }
  return now - since < MOST;
}

function later(): void {
  if (timer !== 0) return;
  timer = window.setTimeout(() => {
    timer = 0;
    since = undefined;
    for (const next of queue) {
      if (!hasTime()) return later();
      queue.delete(next);
      flushSync(next.draw);
    }
  }, 0);
}
