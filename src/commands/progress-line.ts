// The one line on a terminal that shows how far a command over many files is.
import { displayWidth } from '../chinese/display-width.js';
import { durationInWords } from './durations.js';
import type { Terminal } from './terminal.js';

/** What is done before anybody has begun to wait needs no line. */
const SOON = 500;
/** The least time between two writings, in milliseconds. */
const OFTEN = 100;
/** The rate is that of the last seconds: the first files are slow, until Node has optimised what they run. */
const LOOKED_BACK = 5_000;

const WIDEST_BAR = 20;
/** Erase to the end of the line, and the whole line (ECMA-48, EL). */
const ERASE_REST = '\u001b[K';
const ERASE = '\r\u001b[2K';

export interface ProgressLine {
  /** Shows how many files are done; when it was written a moment ago it stays as it is. */
  show(done: number): void;
  /** Erases the line. */
  hide(): void;
  /** The terminal to speak through: the line is erased before anything else is printed. */
  readonly terminal: Terminal;
}

/** Makes the line, which is nothing where nobody watches (`terminal.progress`). */
export function createProgressLine(label: string, total: number, terminal: Terminal): ProgressLine {
  if (!terminal.progress) return { show: () => {}, hide: () => {}, terminal };
  const start = terminal.now();
  const pace = createPace(start);
  let next = start + SOON;
  let shown = '';
  const hide = () => {
    if (shown !== '') terminal.err(ERASE);
    shown = '';
  };
  const show = (done: number) => {
    const now = terminal.now();
    if (now < next) return;
    next = now + OFTEN;
    const text = lineOf({ label, done, total, rate: pace(now, done) }, terminal.columns());
    // Written over the old line, which is erased only where it was longer: nothing flickers.
    if (text !== shown) terminal.err(`\r${text}${ERASE_REST}`);
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

/** Reckons how many files a second are done, from what was done in the last seconds. */
function createPace(start: number): (now: number, done: number) => number {
  const marks = [{ now: start, done: 0 }];
  return (now, done) => {
    while (marks[1] && now - marks[1].now >= LOOKED_BACK) marks.shift();
    const [since = { now, done }] = marks;
    marks.push({ now, done });
    return now > since.now ? ((done - since.done) / (now - since.now)) * 1000 : 0;
  };
}

export interface ProgressSoFar {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Files a second; 0 when nobody knows. */
  readonly rate: number;
}

/**
 * `校核 ━━━━━━────── 312/1000，45 个/秒，约剩 15 秒`, with as much of it as fits; nothing where not even the count does. The
 * width is reckoned as terminals for Chinese draw it, with lines two columns wide, and the last column stays free, since
 * some terminals go to a new line behind it.
 */
export function lineOf({ label, done, total, rate }: ProgressSoFar, columns: number): string {
  const width = Math.min(WIDEST_BAR, Math.floor(columns / 5));
  const filled = Math.floor((done / total) * width);
  const bar = `${'━'.repeat(filled)}${'─'.repeat(width - filled)}`;
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  const pace = rate > 0 ? `，${rate < 9.95 ? rate.toFixed(1) : Math.round(rate)} 个/秒` : '';
  const left = rate > 0 ? `，约剩 ${durationInWords(((total - done) / rate) * 1000, true)}` : '';
  const wanted = [`${bar} ${count}${pace}${left}`, `${count}${pace}${left}`, `${count}${left}`, count];
  const fits = (text: string) => displayWidth(text, { ambiguousAsWide: true }) < columns;
  return wanted.map((words) => `${label} ${words}`).find(fits) ?? '';
}
