// Every operation at every node: the data are those that were meant and everything else stays, or it is refused with a reason.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EditedFile, editedFiles } from './edited-files.js';
import { everyOperation, outcomeOf } from './every-operation.js';

const home = join(import.meta.dirname, '../..');

/**
 * With EVERY_OPERATION=1 all of them, some 70,000, which takes a quarter of an hour; with 5 every fifth; else so many of a file,
 * spread over it. `-t NAME` tries those of one file; the figures are printed.
 */
const every = Number(process.env.EVERY_OPERATION ?? 0);
const mostOfFile = 12;

describe('every operation at every node', () => {
  it.each(editedFiles(home))('%s', (...file) => holdsFor(file));
  if (!existsSync(join(home, '../shared/page/ugly')))
    it.skip('the shared ugly files are not there', () => {});
});

function holdsFor([name, text]: EditedFile): void {
  const all = [...everyOperation(text)];
  expect(all.length).toBeGreaterThan(0);
  const step = every || Math.max(1, all.length / mostOfFile);
  const reasons = new Map<string, number>();
  const faults: string[] = [];
  let count = 0;
  for (let at = 0; at < all.length; at += step) {
    const operation = all[Math.floor(at)];
    if (!operation) continue;
    count += 1;
    const outcome = outcomeOf(text, operation);
    if (outcome.refused) reasons.set(outcome.refused, (reasons.get(outcome.refused) ?? 0) + 1);
    if (outcome.faults.length > 0)
      faults.push(
        `${outcome.faults.join()} ${JSON.stringify(operation)}\n${process.env.SHOW_TEXT ? outcome.text : ''}`,
      );
  }
  if (every) console.log(name, count, 'operations', faults.length, 'faults', reasons);
  expect(faults.slice(0, 10)).toEqual([]);
}
