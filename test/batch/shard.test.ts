import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseShard, pickShard } from '../../src/batch/shard.js';

test('covers every file once, evenly and in any order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 12 }), (files, total) => {
      const shards = Array.from({ length: total }, (_, index) =>
        pickShard(files, { index: index + 1, total }),
      );
      expect(shards.flat().toSorted()).toEqual(files.toSorted());
      const sizes = shards.map((shard) => shard.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(pickShard(files.toReversed(), { index: total, total })).toEqual(shards.at(-1));
    }),
  );
});

test('reads i/n', () => {
  expect(parseShard('2/5')).toEqual({ index: 2, total: 5 });
  expect(parseShard(' 1／1 ')).toEqual({ index: 1, total: 1 });
});

test.each(['', '0/3', '4/3', '1', '1/0', '-1/3', '1.5/3', 'a/b', '1/3/5'])('refuses %j', (text) => {
  expect(() => parseShard(text)).toThrow(
    expect.objectContaining({ name: 'UserError', hint: expect.stringContaining('--shard 1/3') }),
  );
});
