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
          sum: Number(load('main/b.js').one) + 1,
          path: requireNode('path'),
          where,
          c: () => later('main/c.js'),
        };
      },
      'b.js': () => ({ one: 1 }),
      'c.js': (load) => ({ again: load('main/a.js').sum }),
    };
    const load = pieceLoader(() => pieces, node, folder);
    const a = load('main/a.js') as { readonly c: () => Promise<object> };
    expect(a).toMatchObject({ sum: 2, path: { name: 'path' }, where: folder });
    expect(await a.c()).toEqual({ again: 2 });
    expect(load('main/a.js')).toBe(a);
    expect(runs).toBe(1);
  });

  it('opens a script once, when a piece of it is asked for', () => {
    const scripts: Readonly<Record<string, Pieces>> = {
      main: { 'usual.js': () => ({ value: 7 }) },
      rest: {
        'rare.js': (load) => ({ value: load('main/usual.js').value }),
        'rarer.js': () => ({ value: 8 }),
      },
    };
    const opened: string[] = [];
    const open = (name: string): Pieces => {
      opened.push(name);
      return scripts[name] ?? {};
    };
    const load = pieceLoader(open, node, folder);
    load('main/usual.js');
    expect(opened).toEqual(['main']);
    expect(load('rest/rare.js')).toEqual({ value: 7 });
    expect(load('rest/rarer.js')).toEqual({ value: 8 });
    expect(opened).toEqual(['main', 'rest']);
  });

  it('throws for a name that is nowhere, later as a rejection', async () => {
    const load = pieceLoader(() => ({ 'a.js': (_, later) => ({ later }) }), node, folder);
    expect(() => load('main/b.js')).toThrow('no piece main/b.js');
    const { later } = load('main/a.js') as { readonly later: (name: string) => Promise<unknown> };
    await expect(later('main/b.js')).rejects.toThrow('no piece main/b.js');
  });
});
