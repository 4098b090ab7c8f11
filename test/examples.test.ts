// Every example is checked clean. That nothing of it is lost in print is held by nothing-lost.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../src/app/check.js';
import type { Checked } from '../src/app/load.js';
import { compose } from '../src/report/compose.js';
import { createSource } from '../src/source/source.js';

const folder = new URL('../examples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function check(name: string): Checked {
  return checkSummary(createSource(name, read(name)), defaultCheck);
}

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe.each(names)('%s', (name) => {
  const checked = check(name);

  it('has no error and no warning', () => {
    const unfinished = name === 'draft.yaml' ? ['missing-figure', 'empty-section'] : [];
    const grave = checked.diagnostics.filter(
      ({ severity, code }) => severity !== 'info' && !unfinished.includes(code),
    );
    expect(grave.map(({ range, code, message }) => `${range.start.line} ${code} ${message}`)).toEqual([]);
  });

  it('is finished, but for the draft', () => {
    if (!checked.summary) throw new Error('the example has errors');
    expect(compose(checked.summary).blanks.length > 0).toBe(name === 'draft.yaml');
  });
});

it('there is one for each kind', () => {
  expect(new Set(names.map((name) => check(name).summary?.kind))).toEqual(
    new Set(['zone', 'department', 'personal', 'briefing']),
  );
});
