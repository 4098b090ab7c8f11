// Every operation at every node: the data are those that were meant and everything else stays, or it is refused with a reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillStarter } from '../../src/app/fill-starter.js';
import { everyOperation, outcomeOf } from './every-operation.js';

const home = join(import.meta.dirname, '../..');
const shared = join(home, '../shared/page/ugly');

/** With EVERY_OPERATION=1 all of them, which takes many minutes, with 5 every fifth; else so many of a file, spread over it. */
const every = Number(process.env.EVERY_OPERATION ?? 0);
const mostOfFile = 25;

function texts(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [
      join(basename(folder), name),
      readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, ''),
    ]);
}

const starters = texts(join(home, 'templates/starters')).flatMap(([name, text]): [string, string][] =>
  (['zh', 'en'] as const).map((keys) => [
    `init ${basename(name, '.yaml')} ${keys}`,
    fillStarter(text, { year: 2026, organization: '某某经济开发区', keys }),
  ]),
);

const ugly = texts(join(import.meta.dirname, 'ugly'));

/** Made here, since Git or an editor may change line ends of files. */
const otherEnds = ugly
  .filter(([name]) => name.endsWith('comments.yaml'))
  .flatMap(([name, text]): [string, string][] => [
    [`${name} with CRLF`, `${text}\n`.replaceAll('\n', '\r\n')],
    [`${name} with CR`, text.replaceAll('\n', '\r')],
    [`${name} with a mark`, `\ufeff${text}`],
  ]);

const files = [...texts(join(home, 'examples')), ...starters, ...ugly, ...otherEnds];

describe('every operation at every node', () => {
  it.each(files)('%s', (name, text) => holdsFor(name, text));
  if (existsSync(shared)) it.each(texts(shared))('shared %s', (name, text) => holdsFor(name, text));
  else it.skip('the shared ugly files are not there', () => {});
});

function holdsFor(name: string, text: string): void {
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
