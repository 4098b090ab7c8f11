// Lets a run that is stopped (Ctrl+C, a CI job that is cancelled) finish the file at hand, whole or not at all, and say what
// is done.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let caught: NodeJS.Signals | undefined;
let held = false;

/** The time between two looks for a signal, in seconds: nobody waits for so short a time, and many files are done in it. */
const OFTEN = 0.02;
let lookedAt = Number.NEGATIVE_INFINITY;

/** What is to be ended at once when a signal comes. */
const ends = new Set<() => void>();

const note = (signal: NodeJS.Signals): void => {
  caught = signal;
  for (const end of ends) end();
};

/** From now on a signal to stop waits until `releaseSignals`. */
export function holdSignals(): void {
  if (held) return;
  held = true;
  for (const signal of SIGNALS) process.on(signal, note);
}

/**
 * Whether a signal to stop came while signals were held. If so they are held no longer: what is still to be said before
 * `releaseSignals` can be cut short by a second Ctrl+C.
 * @param isLast whether nobody asks again; else one that came just now may only be told the next time
 */
export async function isToldToStop(isLast: boolean): Promise<boolean> {
  if (isLast || process.uptime() - lookedAt >= OFTEN) await look();
  if (caught !== undefined) letThrough();
  return caught !== undefined;
}

/**
 * Has what would take long, such as another program, ended at once when a signal to stop comes while signals are held; also
 * when one came before.
 * @returns takes the request back
 */
export function onceToldToStop(end: () => void): () => void {
  ends.add(end);
  if (caught !== undefined) end();
  return () => ends.delete(end);
}

/**
 * Whether Ctrl+C came while signals were held, for a command that has no other end: it has then done what it was asked for,
 * and does not end by the signal. Other signals stay for `releaseSignals`.
 */
export async function isEndedByHand(): Promise<boolean> {
  await look();
  if (caught !== 'SIGINT') return false;
  caught = undefined;
  return true;
}

/** Hands over the signals that came in the meantime: the process then ends by them, as if they came now. */
export async function releaseSignals(): Promise<void> {
  await look();
  letThrough();
  const signal = caught;
  caught = undefined;
  if (signal !== undefined) process.kill(process.pid, signal);
}

/**
 * Node hands signals to JavaScript where its event loop looks for events. The first callback of setImmediate may still
 * belong to the turn that has looked already.
 */
async function look(): Promise<void> {
  if (held) await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  lookedAt = process.uptime();
}

function letThrough(): void {
  if (held) for (const signal of SIGNALS) process.off(signal, note);
  held = false;
}
