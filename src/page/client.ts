// The page's end of the line to the worker: one request after another, answered in order.
import type { Answer, Answered, Asked } from './worker/protocol.js';

export interface Client {
  /** The answer to one request; answers come in the order of the requests. A worker that broke answers `failed`. */
  ask(asked: Asked): Promise<Answered>;
}

/** What of a Worker is needed, so that tests may give another. */
export interface Line {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A client of a worker. */
export function createClient(worker: Line): Client {
  const open = new Map<number, (answer: Answered) => void>();
  let last = 0;
  worker.onmessage = ({ data }) => {
    open.get(data.id)?.(data);
    open.delete(data.id);
  };
  worker.onerror = ({ message }) => {
    for (const answer of open.values()) answer({ kind: 'failed', message });
    open.clear();
  };
  return {
    ask: (asked) =>
      new Promise((resolve) => {
        last += 1;
        open.set(last, resolve);
        worker.postMessage({ ...asked, id: last });
      }),
  };
}

/**
 * The worker, from the script that lies in the same file: a page of file:// may load no other.
 * @param schema the text of the schema, which lies there once for both
 */
export function startWorker(schema: string): Worker {
  const script = document.getElementById('worker')?.textContent ?? '';
  const blob = new Blob([`globalThis.zonerepSchema=${schema};`, script], { type: 'text/javascript' });
  const address = URL.createObjectURL(blob);
  const worker = new Worker(address, { name: 'zonerep' });
  URL.revokeObjectURL(address);
  return worker;
}
