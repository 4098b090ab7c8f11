import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // No test leaves anything behind in its module, so the workers keep theirs: half the time of a fresh one for each file.
    pool: 'threads',
    isolate: false,
    // By default one core is left free: on two cores that is half of them.
    maxWorkers: '100%',
  },
});
