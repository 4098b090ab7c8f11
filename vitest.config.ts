import { defineConfig } from 'vitest/config';
import { HeaviestFirst } from './test/heaviest-first.js';

// `--sequence.shuffle` is vitest's own sequencer, and one named here would go before it.
const isShuffled = process.argv.some((word) => word.startsWith('--sequence.shuffle'));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // No test is judged by the clock (test/growth.ts); this ends only what would never end.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // No test leaves anything behind in its module, so the workers keep theirs: half the time of a fresh one for each file.
    // Each is a process, and its CPU time its own.
    pool: 'forks',
    isolate: false,
    // Each core has its worker: threads for collecting garbage would only take the other's, and young objects need room to die in.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    // By default one core is left free: on two cores that is half of them.
    maxWorkers: '100%',
    sequence: isShuffled ? {} : { sequencer: HeaviestFirst },
  },
});
