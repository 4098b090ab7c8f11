// The guard of bench/: what it counts of V8's coverage, and when it warns.
import { describe, expect, it } from 'vitest';
import { compare, workOf } from '../bench/guard/work.mjs';

const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });
/** A module of 100 characters: a function entered 3 times, of which 10 characters run 30 times, and one never entered. */
const module = {
  url: 'file:///dist/cli.js',
  functions: [
    { ranges: [range(0, 100, 1)] },
    { ranges: [range(20, 60, 3), range(30, 40, 30)] },
    { ranges: [range(70, 90, 0)] },
  ],
};
const nodes = { url: 'node:fs', functions: [{ ranges: [range(0, 1000, 7)] }] };

describe('workOf', () => {
  it('counts what was entered, how often, and each character as often as its innermost range ran', () => {
    expect(workOf({ result: [module, nodes] })).toEqual({
      functions: 2,
      calls: 4,
      characters: 40 * 1 + 30 * 3 + 10 * 30,
      urls: ['file:///dist/cli.js'],
    });
  });

  it('takes ranges in any order', () => {
    const [whole, looped, idle] = module.functions;
    const turned = { ...module, functions: [idle, looped, whole].filter((entry) => entry !== undefined) };
    expect(workOf({ result: [turned] })).toEqual(workOf({ result: [module] }));
  });

  it('counts a module that another process loaded, too, once among the modules', () => {
    expect(workOf({ result: [module, module] })).toMatchObject({ calls: 8, urls: ['file:///dist/cli.js'] });
  });
});

describe('compare', () => {
  it('tells what grew by more than three in a hundred', () => {
    const records = compare(
      { validate: { calls: 1000, functions: 100, allocated: 500 } },
      { validate: { calls: 1040, functions: 102, allocated: 400 } },
    );
    expect(records.filter(({ isMore }) => isMore)).toEqual([
      { run: 'validate', measure: 'calls', was: 1000, is: 1040, change: expect.closeTo(0.04), isMore: true },
    ]);
    expect(records.map(({ measure }) => measure)).toEqual(['functions', 'calls', 'allocated']);
  });

  it('passes over what the earlier commit did not have', () => {
    expect(compare({}, { validate: { calls: 1 } })).toEqual([]);
    expect(compare({ validate: { calls: 0 } }, { validate: { calls: 1 } })).toEqual([]);
  });
});
