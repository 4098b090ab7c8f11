import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainValue } from '../../src/source/plain-value.js';

it('takes a plain scalar for what the library takes it for', () => {
  const sign = fc.constantFrom(...'0178.+-eEoxaF_nutlNULrTReisIf~甲'.split(''));
  const word = fc.constantFrom(
    'null',
    'True',
    'FALSE',
    '.inf',
    '-.INF',
    '+.Inf',
    '.NaN',
    '.nan',
    '0x1F',
    '0o17',
    '~',
  );
  const letters = fc.string({ unit: sign, minLength: 1, maxLength: 6 }).filter((written) => written !== '-');
  const text = fc.oneof(letters, word);
  fc.assert(
    fc.property(text, (written) => {
      const [value] = parse(`[${written}]`, { version: '1.2', schema: 'core' });
      expect(plainValue(written)).toBe(value);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) },
  );
});

it('takes what is empty for nothing', () => {
  expect(plainValue('')).toBeNull();
});
