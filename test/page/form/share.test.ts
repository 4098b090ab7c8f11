// What did not change is the same object, so that it is not drawn again.
import { expect, it } from 'vitest';
import { sameProps } from '../../../src/page/form/same-props.js';
import { share } from '../../../src/page/form/share.js';

it('keeps what is equal, at whatever depth', () => {
  const old = { a: [{ b: 1 }, { b: 2 }], c: { d: 'x' } };
  const fresh = share(old, { a: [{ b: 1 }, { b: 3 }], c: { d: 'x' } });
  expect(fresh).toEqual({ a: [{ b: 1 }, { b: 3 }], c: { d: 'x' } });
  expect(fresh.a[0]).toBe(old.a[0]);
  expect(fresh.c).toBe(old.c);
  expect(share(old, structuredClone(old))).toBe(old);
});

it('keeps nothing of a list or mapping that has become shorter', () => {
  expect(share([1, 2], [1])).toEqual([1]);
  expect(share({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(share({ a: 1 }, undefined)).toBeUndefined();
});

it('compares paths by their steps', () => {
  const of = {};
  expect(sameProps({ of, at: ['a', 0] }, { of, at: ['a', 0] })).toBe(true);
  expect(sameProps({ of, at: ['a', 0] }, { of, at: ['a', 1] })).toBe(false);
  expect(sameProps({ of, at: ['a'] }, { of: {}, at: ['a'] })).toBe(false);
  expect(sameProps({ of }, { of, at: ['a'] })).toBe(false);
});
