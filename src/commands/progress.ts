// Shows the progress of a command over many files in one line on the terminal, which is erased at the end.
import { releaseSignals } from '../disk/hold-signals.js';
import type { Terminal } from './terminal.js';

/** Fewer files are done so quickly that nobody could read the line. */
const fewest = 10;
/** From here on optimised code pays; see bench/. */
const many = 12;
const width = 20;
/** Moves the cursor to the start of the line and erases the line (ECMA-48, EL). */
const erase = '\r\u001b[2K';

/**
 * Works on one item after another and shows the progress, but only when `terminal.progress` says that someone
 * watches. Between two items the run can be stopped.
 * @param label what is being done, such as 校核
 * @param work must print through the terminal it is given, which erases the line first
 */
export async function forEachWithProgress<Item>(
  items: readonly Item[],
  label: string,
  terminal: Terminal,
  work: (item: Item, terminal: Terminal) => void,
): Promise<void> {
  if (items.length >= many) terminal.onManyFiles?.();
  if (!terminal.progress || items.length < fewest) {
    for (const item of items) {
      work(item, terminal);
      await releaseSignals();
    }
    return;
  }
  const line = progressLine(label, items.length, terminal);
  try {
    for (const [done, item] of items.entries()) {
      line.show(done);
      work(item, line.terminal);
      await releaseSignals();
    }
  } finally {
    line.hide();
  }
}

function progressLine(label: string, total: number, terminal: Terminal) {
  let shown: string | undefined;
  const hide = () => {
    if (shown !== undefined) terminal.err(erase);
    shown = undefined;
  };
  const show = (done: number) => {
    const filled = Math.floor((done / total) * width);
    const text = `${label} ${'━'.repeat(filled)}${'─'.repeat(width - filled)} ${Math.floor((done / total) * 100)}%（共 ${total} 个文件）`;
    // The line is written only when it changes, since a thousand files share some hundred percentages.
    if (text !== shown) terminal.err(`${shown === undefined ? '' : erase}${text}`);
    shown = text;
  };
  const after =
    <Said>(speak: (said: Said) => void) =>
    (said: Said) => {
      hide();
      speak(said);
    };
  return { show, hide, terminal: { ...terminal, out: after(terminal.out), err: after(terminal.err) } };
}
