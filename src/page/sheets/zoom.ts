// How large the pages are on the screen.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export const FITTING = 'fit';
/** Per cent. */
const ZOOMS: readonly number[] = [50, 75, 100, 125, 150, 200];

/** The width of a sheet in CSS pixels. */
const WIDTH = (210 * 96) / 25.4;

export interface Zooming {
  /** A number of per cent, or FITTING. */
  readonly chosen: string;
  readonly factor: number;
  /** The per cents that can be chosen. */
  readonly offered: readonly number[];
  choose(value: string): void;
}

/** The size that was chosen, or that a page has that is as wide as the desk. */
export function useZoom(desk: RefObject<HTMLElement | null>, first: number | undefined): Zooming {
  const [chosen, choose] = useState(first === undefined ? FITTING : String(Math.round(first * 100)));
  const [fitting, setFitting] = useState(1);
  useEffect(() => {
    if (!desk.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = entry?.contentRect.width ?? 0;
      if (room > 0) setFitting(Math.min(1.5, Math.max(0.25, room / WIDTH)));
    });
    observer.observe(desk.current);
    return () => observer.disconnect();
  }, [desk]);
  const own = chosen === FITTING ? [] : [Number(chosen)];
  const offered = [...new Set([...ZOOMS, ...own])].sort((a, b) => a - b);
  return { chosen, choose, offered, factor: chosen === FITTING ? fitting : Number(chosen) / 100 };
}
