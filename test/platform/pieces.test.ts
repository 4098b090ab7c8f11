import { describe, expect, it } from 'vitest';
import { type Pieces, pieceLoader } from '../../src/platform/pieces.js';

const folder = '/installed/dist';
const node = (name: string) => ({ name });

describe('pieceLoader', () => {
  it('runs a piece once, with what it imports, and gives what it exports', async () => {
    let runs = 0;
    const pieces: Pieces = {
      'a.js': (load, later, requireNode, where) => {
        runs += 1;
        return {
          sum: Number(load('b.js').one) + 1,
          path: requireNode('path'),
          where,
          c: () => later('c.js'),
        };
      },
      'b.js': () => ({ one: 1 }),
      'c.js': (load) => ({ again: load('a.js').sum }),
    };
    const load = pieceLoader([() => pieces], node, folder);
    const a = load('a.js') as { readonly c: () => Promise<object> };
    expect(a).toMatchObject({ sum: 2, path: { name: 'path' }, where: folder });
    expect(await a.c()).toEqual({ again: 2 });
    expect(load('a.js')).toBe(a);
    expect(runs).toBe(1);
  });

  it('looks into a later source only for what is in none before', async () => {
    let asked = 0;
    const rest = (): Pieces => {
      asked += 1;
      return { 'rare.js': (load) => ({ value: load('usual.js').value }) };
    };
    const load = pieceLoader([() => ({ 'usual.js': () => ({ value: 7 }) }), rest], node, folder);
    load('usual.js');
    expect(asked).toBe(0);
    expect(load('rare.js')).toEqual({ value: 7 });
    expect(asked).toBe(1);
  });

  it('throws for a name that is nowhere, later as a rejection', async () => {
    const load = pieceLoader([() => ({ 'a.js': (_, later) => ({ later }) })], node, folder);
    expect(() => load('b.js')).toThrow('no piece b.js');
    const { later } = load('a.js') as { readonly later: (name: string) => Promise<unknown> };
    await expect(later('b.js')).rejects.toThrow('no piece b.js');
  });
});
