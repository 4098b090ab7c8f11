// Works on many files one after another; shows how far it is, and stops between two of them when it is told to.
import { holdSignals, isToldToStop, releaseSignals } from '../disk/hold-signals.js';
import { createProgressLine } from './progress-line.js';
import type { Terminal } from './terminal.js';

/** From so many files on optimised code pays, where none is said; see bench/. */
const MANY = 12;

/** What is known of the items of a command. */
export interface Work<Item> {
  /** How many files an item is; 1 where it is not said. */
  readonly sizeOf?: (item: Item) => number;
  /** From how many files on optimised code pays. */
  readonly many?: number;
}

/**
 * Works on one item after another. A signal to stop (Ctrl+C) waits for the end of the item at hand, or of those that follow
 * within a moment; that of a single item, for
 * which nothing need be said of others, waits only while files are being written.
 * @param label what is being done, such as 校核
 * @param work must print through the terminal it is given, which erases the line of progress first
 * @returns whether all was done. If not, the caller says what is, and returns: `releaseSignals` then ends the process.
 */
export async function forEachWithProgress<Item>(
  items: readonly Item[],
  label: string,
  terminal: Terminal,
  work: (item: Item, terminal: Terminal) => unknown,
  { sizeOf = () => 1, many = MANY }: Work<Item> = {},
): Promise<'finished' | 'stopped'> {
  const total = items.reduce((sum, item) => sum + sizeOf(item), 0);
  if (total >= many) terminal.onLongWork?.();
  if (total > 1) holdSignals();
  const line = createProgressLine(label, total, terminal);
  let done = 0;
  try {
    for (const item of items) {
      line.show(done);
      await work(item, line.terminal);
      done += sizeOf(item);
      if (total > 1 && (await isToldToStop(done === total))) return 'stopped';
    }
  } finally {
    line.hide();
  }
  await releaseSignals();
  return 'finished';
}
