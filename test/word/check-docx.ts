// Runs the checker of Word files that stands beside the checkout, where it stands there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beside, isBeside } from '../beside.js';

const CHECKER = 'check/docx-valid';

/** Runs the checker with one xmllint for many parts. */
const AT_ONCE = join(import.meta.dirname, 'docx-valid-at-once.py');

/** False where the checker, Python or xmllint is missing: tests that need it are then skipped. */
export const canCheck =
  isBeside(CHECKER) &&
  spawnSync('python3', ['--version']).status === 0 &&
  spawnSync('xmllint', ['--version']).status === 0;

/** What is unsound in Word files, a line for each fault; empty when all are sound. */
export function faultsOf(...files: readonly Uint8Array[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  try {
    const names = files.map((bytes, index) => {
      const name = join(folder, `${index}.docx`);
      writeFileSync(name, bytes);
      return name;
    });
    const { status, stdout, stderr } = spawnSync('python3', [AT_ONCE, beside(CHECKER), ...names], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
