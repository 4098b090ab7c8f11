// Counts the rounds of loops, and refuses more than a document can need.
import { expect, it } from 'vitest';
import { countRounds } from '../../src/template/rounds.js';

it('counts the entries of lists and the fields of objects, of all loops together', () => {
  const rounds = countRounds();
  const long = Array.from({ length: 1_999_990 });
  rounds.over(long);
  rounds.over({ a: 1, b: 2 });
  rounds.over('words');
  rounds.over(null);
  rounds.over(Array.from({ length: 8 }));
  expect(() => rounds.over([1])).toThrow(RangeError);
});
