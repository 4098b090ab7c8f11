// `npm run mutate [FILE…]`: Stryker on the files whose mistakes would be silent, each against the tests that bear its name.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FILES = [
  'src/summary/arithmetic.ts',
  'src/batch/baseline.ts',
  'src/batch/baseline-file.ts',
  'src/lint/fix.ts',
  'src/lint/changed-beyond-edits.ts',
  'src/ooxml/read-zip.ts',
  'src/disk/write-file.ts',
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const files = process.argv.length > 2 ? process.argv.slice(2) : FILES;
for (const file of files) {
  const tests = file.replace(/^src\/(.*)\.ts$/, 'test/$1*.test.ts');
  const stryker = 'mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
  const { status } = spawnSync(
    process.execPath,
    [stryker, 'run', 'mutation/stryker.config.json', '--mutate', file],
    {
      stdio: 'inherit',
      env: { ...process.env, MUTATE_TESTS: tests },
    },
  );
  if (status !== 0) process.exitCode = 1;
}
