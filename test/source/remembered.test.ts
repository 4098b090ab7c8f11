// What follows from an object is made once.
import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/source/remembered.js';

describe('remembered', () => {
  it('makes a thing once for each object, also where nothing comes of it', () => {
    const seen: object[] = [];
    const make = remembered((file: object) => void seen.push(file));
    const [first, second] = [{}, {}];
    for (const file of [first, second, first]) make(file);
    expect(seen).toEqual([first, second]);
  });
});
