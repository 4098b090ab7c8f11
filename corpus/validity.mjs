// Asks a checker of Word files what is unsound in files that were filled and was not in the files they were made from.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As many files as one run of the checker is given. */
const AT_ONCE = 400;

/** Runs a checker that is written in Python with one xmllint for many parts, since each of them reads the schemas anew. */
const FOR_MANY = new URL('../test/word/docx-valid-at-once.py', import.meta.url).pathname;

/**
 * The new faults of each pair.
 *
 * @param checker a program that prints `NAME: FAULT` a line for each fault of the files it is given.
 * @param pairs of a template and the file made from it, as bytes.
 */
export function newFaults(checker, pairs) {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const files = pairs.flatMap(({ template, filled }, index) => [
      [`${index}-0.docx`, template],
      [`${index}-1.docx`, filled],
    ]);
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const faults = new Map();
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const names = files.slice(at, at + AT_ONCE).map(([name]) => join(folder, name));
      const { stdout, stderr, error, status } = spawnSync('python3', [FOR_MANY, checker, ...names], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      if (error || (status !== 0 && stdout === ''))
        throw new Error(`${checker}: ${error?.message ?? stderr}`);
      for (const [, name, fault] of stdout.matchAll(/^(\d+-[01]\.docx): (.*)$/gm))
        faults.set(name, [...(faults.get(name) ?? []), fault]);
    }
    return pairs.map((_, index) => {
      const known = new Set(faults.get(`${index}-0.docx`));
      return (faults.get(`${index}-1.docx`) ?? []).filter((fault) => !known.has(fault));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
