// What `npm run fuzz` keeps: every input of fuzz/corpus/ once more. And what it would find, were it there.
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise } from '../fuzz/minimise.js';
import { corpusOf } from '../fuzz/seeds.js';
import { hold, type Target } from '../fuzz/target.js';
import { targets } from '../fuzz/targets.js';
import { tryInput } from '../fuzz/try-input.js';

describe.each(targets)('the corpus of $name', (target) => {
  const kept = corpusOf(target.name);

  it.each(kept)('holds $name', ({ input }) => {
    expect(tryInput(target, input)).toBeUndefined();
  });

  it('is not all there is: random inputs hold too, and are the same for the same seed', () => {
    const [inputs, again] = [1, 2].map(() => fc.sample(target.inputs, { seed: 1, numRuns: 5 }));
    expect(again).toEqual(inputs);
    expect(inputs?.map((input) => tryInput(target, input))).toEqual(inputs?.map(() => undefined));
  });
});

/** A target that does this with each input. */
const targetOf = (observe: (text: string) => string): Target => ({
  name: 'test',
  inputs: fc.constant(new Uint8Array()),
  observe: (input) => [observe(Buffer.from(input).toString())],
});

describe('tryInput', () => {
  let turn = 0;
  it.each<readonly [string, (text: string) => string, string]>([
    ['an exception', (text) => JSON.parse(text), 'SyntaxError: '],
    ['what an oracle forbids', () => String(hold(false, 'not so', () => 'as here')), 'not so'],
    ['what is different the second time', () => String(turn++), 'not the same the second time'],
    [
      'a file that is written',
      () => String(writeFileSync('fuzz/found.txt', '')),
      'a file or a process was touched',
    ],
    ['one for which that was hidden', hidden, 'a file or a process was touched'],
    ['a prototype that has more than before', polluted, 'a built-in object was changed'],
  ])('finds %s', (_, observe, kind) => {
    expect(tryInput(targetOf(observe), Buffer.from('x'))?.kind.slice(0, kind.length)).toBe(kind);
  });

  it('finds nothing where there is nothing', () => {
    expect(
      tryInput(
        targetOf((text) => text),
        Buffer.from('x'),
      ),
    ).toBeUndefined();
  });

  function hidden(): string {
    try {
      writeFileSync('fuzz/found.txt', '');
    } catch {
      // As a program may do.
    }
    return '';
  }

  function polluted(): string {
    const prototype = Object.prototype as { polluted?: string };
    prototype.polluted = 'yes';
    // Seen, and gone again before the next test.
    queueMicrotask(() => delete prototype.polluted);
    return '';
  }
});

describe('minimise', () => {
  const small = (text: string, fails: (text: string) => boolean) =>
    Buffer.from(minimise(Buffer.from(text), (input) => fails(Buffer.from(input).toString()))).toString();

  it('leaves nothing that can be left out', () => {
    expect(small('一二三x四五六y七八九', (text) => /x.*y/s.test(text))).toBe('xy');
    expect(small('abc', () => true)).toBe('');
    expect(small('abc', (text) => text === 'abc')).toBe('abc');
  });

  it('comes to an end where an input takes many attempts', () => {
    let attempts = 0;
    const all = 'x'.repeat(10_000);
    expect(small(all, (text) => attempts++ < 0 || text === all)).toBe(all);
    expect(attempts).toBeLessThan(1000);
  });
});
