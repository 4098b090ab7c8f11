// Runs one target in a thread of its own: makes inputs in batches, tries each, makes what fails small, and reports.
// The input at work stands in memory shared with `fuzz.mjs`, which ends the thread when nothing moves any more.
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { minimise } from './minimise.js';
import { seedOf } from './seed.js';
import { targets } from './targets.js';
import { tryInput } from './try-input.js';

interface Work {
  readonly target: string;
  readonly seed: string;
  /** The first batch, and the one not to begin any more. */
  readonly from: number;
  readonly to: number;
  readonly batch: number;
  /** Kinds of faults that were told before. */
  readonly known: readonly string[];
  readonly shared: SharedArrayBuffer;
}

const { target: name, seed, from, to, batch, known, shared }: Work = workerData;
const header = new Int32Array(shared, 0, 3);
const room = new Uint8Array(shared, header.byteLength);
const seen = new Set(known);
const target = targets.find((it) => it.name === name);
if (!target) throw new Error(`no target ${name}`);

for (let at = from; at < to; at += 1) {
  header[2] = at;
  const inputs = fc.sample(target.inputs, { seed: seedOf(`${name} ${seed} ${at}`), numRuns: batch });
  for (const [index, input] of inputs.entries()) {
    const isTwice = index % 10 === 0;
    const fault = attempt(input, isTwice);
    if (!fault || seen.has(fault.kind)) continue;
    seen.add(fault.kind);
    parentPort?.postMessage({ fault, at, input, isSmallest: false });
    const smallest = minimise(input, (smaller) => attempt(smaller, isTwice)?.kind === fault.kind);
    parentPort?.postMessage({
      fault: attempt(smallest, isTwice) ?? fault,
      at,
      input: smallest,
      isSmallest: true,
    });
  }
  parentPort?.postMessage({ tried: inputs.length });
}

function attempt(input: Uint8Array, isTwice: boolean) {
  room.set(input.subarray(0, room.length));
  header[1] = Math.min(input.length, room.length);
  Atomics.add(header, 0, 1);
  return target && tryInput(target, input, isTwice);
}
