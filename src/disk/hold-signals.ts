// Lets a run that is stopped (Ctrl+C, a CI job that is cancelled) finish the files it is just writing: whole or not at all.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let caught: NodeJS.Signals | undefined;
let held = false;

const note = (signal: NodeJS.Signals): void => {
  caught = signal;
};

/** From now on a signal to stop waits until `releaseSignals`. */
export function holdSignals(): void {
  if (held) return;
  held = true;
  for (const signal of SIGNALS) process.on(signal, note);
}

/** Hands over the signals that came in the meantime: the process then ends by them, as if they came now. */
export async function releaseSignals(): Promise<void> {
  if (!held) return;
  // Node hands signals to JavaScript where its event loop looks for events. The first callback of setImmediate may still
  // belong to the turn that has looked already.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  for (const signal of SIGNALS) process.off(signal, note);
  held = false;
  if (caught !== undefined) process.kill(process.pid, caught);
}
