// The build's loops over arrays do what the source's do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error a script of the build
import { withIndexLoops } from '../scripts/build/index-loops.mjs';

/** Each exported function is called with the given, before and after. */
const SOURCE = `
type Pair = readonly [string, number];
export function arrays(log: (...of: unknown[]) => void) {
  for (const one of [1, 2, 3]) log(one);
  for (let one of [1, 2]) { one += 1; log(one); }
  for (const [name, count] of [['a', 1], ['b', 2]] as Pair[]) log(name, count); // behind
  for (const { length } of ['a', 'bc']) log(length);
  for (const [at, one] of ['a', 'b'].entries()) log(at, one);
  for (const [at, { length }] of ['a', 'bc'].entries()) log(at, length);
  for (const [, one] of ['a', 'b'].entries()) log(one);
  for (const _ of []) log('never');
}
export function leaving(log: (...of: unknown[]) => void) {
  outer: for (const row of [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    for (const [at, cell] of row.entries()) {
      if (cell === 2) continue;
      if (cell === 5) continue outer;
      if (cell === 8) break outer;
      log(at, cell);
    }
  const found = () => { for (const one of [1, 2, 3]) if (one > 1) return one; return 0; };
  log(found());
}
export function growing(log: (...of: unknown[]) => void) {
  const list = [1];
  for (const one of list) { if (list.length < 5) list.push(one * 2); log(one); }
  const holed = [1, , 3];
  for (const one of holed) log(one);
}
export function closures(log: (...of: unknown[]) => void) {
  const calls: (() => unknown)[] = [];
  for (const one of [1, 2, 3]) calls.push(() => one);
  for (const call of calls) log(call());
  for (const list of [[1], [2, 3]]) for (const one of list.map((x) => { for (const y of [x]) return y; })) log(one, list.length);
}
export function others(log: (...of: unknown[]) => void) {
  for (const one of new Set([1, 2])) log(one);
  for (const [key, value] of new Map([['a', 1]])) log(key, value);
  for (const [key, value] of new Map([['a', 1]]).entries()) log(key, value);
  for (const one of 'ab') log(one);
  function* made() { try { yield 1; yield 2; } finally { log('closed'); } }
  for (const one of made()) { log(one); break; }
  const either = [1] as number[] | Set<number>;
  for (const one of either) log(one);
}
`;

let text = '';

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-test-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/loops.ts'), SOURCE);
  const compilerOptions = { target: 'ES2023', module: 'NodeNext', strict: true, types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  text = withIndexLoops(join(folder, 'tsconfig.json'))(join(folder, 'src/loops.ts')) ?? '';
  rmSync(folder, { recursive: true });
});

describe('withIndexLoops', () => {
  test.each(['arrays', 'leaving', 'growing', 'closures', 'others'])('%s', async (name) => {
    const [plain, indexed] = await Promise.all([SOURCE, text].map((source) => logOf(source, name)));
    expect(indexed).toEqual(plain);
    expect(plain?.length).toBeGreaterThan(3);
  });

  test('leaves no loop over an array, and those over all else', () => {
    const left = text.split('\n').filter((line) => /\bof /.test(line) && line.includes('for ('));
    expect(left.map((line) => /of (.*?)\) /.exec(line)?.[1])).toMatchInlineSnapshot(`
      [
        "['a', 'b'].entries()",
        "new Set([1, 2])",
        "new Map([['a', 1]])",
        "new Map([['a', 1]]).entries()",
        "'ab'",
        "made()",
        "either",
      ]
    `);
  });

  test('keeps each line where it was', () => {
    expect(text.split('\n').length).toBe(SOURCE.split('\n').length);
  });
});

/** What a function of a module tells. */
async function logOf(source: string, name: string): Promise<unknown[]> {
  const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  const told: unknown[] = [];
  module[name]((...of: unknown[]) => told.push(of));
  return told;
}
