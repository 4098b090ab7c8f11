// `npm run fuzz`: random inputs for every target, the same for the same seed. Prints each kind of fault once and saves its
// smallest input; exit code 1 when there is any.
//   --target NAME   only this one (may be given again)
//   --runs N        inputs for each target (default 1,000)
//   --seconds N     instead of a number of inputs: how long each target is run
//   --seed WORDS    (default: a new one)
//   --out FOLDER    where failing inputs are saved (default fuzz/found)
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const BATCH = 50;
/** An input that has not ended after so many seconds of CPU time, of both threads together, would not end. */
const PATIENCE = 60;
const LONGEST_INPUT = 2 ** 20;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: options } = parseArgs({
  options: {
    target: { type: 'string', multiple: true },
    runs: { type: 'string', default: '1000' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    out: { type: 'string', default: 'fuzz/found' },
  },
});
const built = 'node_modules/.cache/zonerep/fuzz';
await build({
  entryPoints: ['fuzz/worker.ts', 'fuzz/targets.ts'],
  outdir: built,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { targets } = await import(pathToFileURL(`${built}/targets.mjs`).href);
const known = targets.map(({ name }) => name);
const names = options.target ?? known;
for (const name of names)
  if (!known.includes(name)) throw new Error(`no target ${name}; there are ${known.join(', ')}`);

console.log(`seed ${options.seed}`);
let faults = 0;
const open = [...names];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let name = open.shift(); name !== undefined; name = open.shift()) await fuzz(name);
  }),
);
process.exitCode = faults > 0 ? 1 : 0;

/** Runs one target to its end, with a new thread after each that was ended. */
async function fuzz(name) {
  const state = { name, tried: 0, kinds: new Map() };
  const deadline = options.seconds === undefined ? undefined : Date.now() + 1000 * Number(options.seconds);
  const to = deadline === undefined ? Math.ceil(Number(options.runs) / BATCH) : Number.MAX_SAFE_INTEGER;
  for (let from = 0; from < to; ) from = await runThread(state, from, to, deadline);
  console.log(`${name}: ${state.tried} inputs, ${state.kinds.size} kinds of faults`);
  faults += state.kinds.size;
}

/** Runs a target's batches in one thread; resolves to the batch at which the next one has to begin. */
function runThread(state, from, to, deadline) {
  const shared = new SharedArrayBuffer(12 + LONGEST_INPUT);
  const header = new Int32Array(shared, 0, 3);
  const workerData = {
    target: state.name,
    seed: options.seed,
    from,
    to,
    batch: BATCH,
    shared,
    known: [...state.kinds.keys()],
  };
  return new Promise((resolve) => {
    const worker = new Worker(`./${built}/worker.mjs`, {
      workerData,
      execArgv: ['--enable-source-maps'],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    let [ticks, since] = [0, cpuSeconds()];
    const watch = setInterval(() => {
      if (header[0] === 0 || header[0] !== ticks) [ticks, since] = [header[0], cpuSeconds()];
      if (deadline !== undefined && Date.now() > deadline) end(to);
      else if (cpuSeconds() - since > PATIENCE) stop(`does not end within ${PATIENCE} seconds`);
    }, 1000);
    const end = (next) => {
      clearInterval(watch);
      worker.removeAllListeners();
      resolve(worker.terminate().then(() => next));
    };
    const stop = (kind) => {
      const input = new Uint8Array(shared, 12, header[1]).slice();
      if (!state.kinds.has(kind))
        tell(state, { fault: { kind, stack: kind }, at: header[2], input, isSmallest: true });
      end(header[2] + 1);
    };
    worker.on('message', (message) => {
      if ('tried' in message) state.tried += message.tried;
      else tell(state, message);
    });
    worker.on('error', (error) => stop(`the thread died: ${error.message}`));
    worker.on('exit', () => end(to));
  });
}

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Saves the input of a fault, over the larger one of the same kind that was told before. */
function tell({ name, kinds }, { fault, at, input, isSmallest }) {
  if (!kinds.has(fault.kind)) kinds.set(fault.kind, kinds.size + 1);
  const folder = join(options.out, name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${options.seed}-${kinds.get(fault.kind)}`);
  writeFileSync(file, input);
  if (!isSmallest) return;
  const text = Buffer.from(input).toString('utf8');
  const shown = text.includes('\uFFFD') || text.length > 400 ? `${input.length} bytes` : JSON.stringify(text);
  console.log(
    `${name}: ${fault.kind}\n  seed ${options.seed}, batch ${at}, saved as ${file}\n  ${shown}\n${fault.stack}`,
  );
}
