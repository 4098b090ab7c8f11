// The rules on four real summaries: how much of what is missing they find, and how often they are wrong.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { noVocabulary } from '../../src/genre/document.js';
import { plainDocument } from '../../src/genre/plain-document.js';
import { lint } from '../../src/lint/lint.js';
import { rules } from '../../src/lint/rules/index.js';
import { createSource } from '../../src/source/source.js';
import { beside, isBeside } from '../beside.js';

/** By file, rule and line: how many faults stand there, counted and judged by hand. */
type Counts = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

const counts: Counts = JSON.parse(readFileSync(new URL('./seed-counts.json', import.meta.url), 'utf8'));
const sure = ['placeholder', 'missing-figure'];

/** Errors and warnings of a sample, counted by rule and line. */
function findingsOf(file: string): Map<string, number> {
  const source = createSource(file, readFileSync(beside(`seeds/${file}`), 'utf8'));
  const found = new Map<string, number>();
  for (const { code, severity, range } of lint(plainDocument(source, noVocabulary), rules)) {
    const place = `${code} ${range.start.line}`;
    if (severity !== 'info') found.set(place, (found.get(place) ?? 0) + 1);
  }
  return found;
}

const judged = Object.entries(counts).flatMap(([file, byRule]) =>
  Object.entries(byRule).flatMap(([rule, byLine]) =>
    Object.entries(byLine).map(([line, count]) => ({ file, rule, place: `${rule} ${line}`, count })),
  ),
);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe.skipIf(!isBeside('seeds'))('the four samples in ../shared/seeds', () => {
  let found: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map();
  beforeAll(() => {
    found = new Map(Object.keys(counts).map((file) => [file, findingsOf(file)]));
  });

  it.each(sure)('%s finds at least 95 in 100 of what is there', (rule) => {
    const there = judged.filter((entry) => entry.rule === rule);
    const seen = there.map(({ file, place, count }) => Math.min(count, found.get(file)?.get(place) ?? 0));
    expect(sum(seen) / sum(there.map(({ count }) => count))).toBeGreaterThanOrEqual(0.95);
  });

  it('at most 3 in 100 of all errors and warnings are wrong', () => {
    const right = new Map(judged.map(({ file, place, count }) => [`${file} ${place}`, count]));
    const all = [...found].flatMap(([file, byPlace]) =>
      [...byPlace].map(([place, count]) => ({ place: `${file} ${place}`, count })),
    );
    const wrong = all.flatMap(({ place, count }) => {
      const excess = count - (right.get(place) ?? 0);
      return excess > 0 ? [{ place, excess }] : [];
    });
    const share = sum(wrong.map(({ excess }) => excess)) / sum(all.map(({ count }) => count));
    expect(share, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03);
  });
});
