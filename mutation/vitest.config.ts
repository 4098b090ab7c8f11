// The tests of one mutated file, chosen by `mutate.mjs`.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: [process.env.MUTATE_TESTS ?? 'test/**/*.test.ts'] } });
