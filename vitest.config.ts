import { defineConfig } from 'vitest/config';

export default defineConfig({
  // No test leaves anything behind in its module, so the workers keep theirs: half the time of a fresh one for each file.
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000, pool: 'threads', isolate: false },
});
