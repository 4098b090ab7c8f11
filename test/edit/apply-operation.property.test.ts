// Every operation at every node: the data are those that were meant and everything else stays, or it is refused with a reason.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SingleOperation } from '../../src/edit/operation.js';
import { type EditedFile, editedFiles } from './edited-files.js';
import { everyOperation, outcomeOf } from './every-operation.js';

const home = join(import.meta.dirname, '../..');

/**
 * With EVERY_OPERATION=1 all of them, some 85,000, which takes about six minutes; with 5 every fifth; else so many of a file,
 * drawn from the seed. `-t NAME` tries those of one file; the figures and the reasons are printed.
 */
const every = Number(process.env.EVERY_OPERATION ?? 0);
const drawnOfFile = 8;
const seed = Number(process.env.SEED ?? 7);

describe(`every operation at every node${every ? '' : `, drawn with SEED=${seed}`}`, () => {
  it.each(editedFiles(home))('%s', (...file) => holdsFor(file));
  if (!existsSync(join(home, '../shared/page/ugly')))
    it.skip('the shared ugly files are not there', () => {});
});

function holdsFor([name, text]: EditedFile): void {
  const all = [...everyOperation(text)];
  expect(all.length).toBeGreaterThan(0);
  const tried = every ? all.filter((_, at) => at % every === 0) : drawn(all);
  const reasons = new Map<string, number>();
  const faults: string[] = [];
  for (const operation of tried) {
    const outcome = outcomeOf(text, operation);
    if (outcome.refused) reasons.set(outcome.refused, (reasons.get(outcome.refused) ?? 0) + 1);
    if (outcome.faults.length > 0)
      faults.push(
        `${outcome.faults.join()} ${JSON.stringify(operation)}\n${process.env.SHOW_TEXT ? outcome.text : ''}`,
      );
  }
  if (every) console.log(name, tried.length, 'operations', faults.length, 'faults', reasons);
  expect(faults.slice(0, 10)).toEqual([]);
}

/** Some of them from all over the file: steps of the golden part of it never come close to one another. */
function drawn(all: readonly SingleOperation[]): readonly SingleOperation[] {
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: drawnOfFile }, (_, at) => ((seed + at) * golden) % 1).flatMap(
    (part) => all[Math.floor(part * all.length)] ?? [],
  );
}
