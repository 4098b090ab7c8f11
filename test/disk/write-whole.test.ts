// The system may take a few bytes at a time, or none for a while.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '../../src/disk/system.js';
import { writeWhole } from '../../src/disk/write-whole.js';
import { systemError, withSystem } from './with-system.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-whole-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(write: typeof system.write, content: string): string {
  const path = join(folder, 'r');
  const file = openSync(path, 'w');
  try {
    withSystem({ write }, () => writeWhole(file, content));
  } finally {
    closeSync(file);
  }
  return readFileSync(path, 'utf8');
}

const text = '开发区工作总结，'.repeat(50);
const real = system.write;

it('goes on where the system stopped', () => {
  const few = ((file: number, bytes: Uint8Array, at: number, length: number) =>
    real(file, bytes, at, Math.min(length, 5))) as typeof real;
  expect(written(few, text)).toBe(text);
});

it('waits for a pipe that is full', () => {
  let calls = 0;
  const busy = ((file: number, bytes: Uint8Array, at: number, length: number) => {
    calls += 1;
    if (calls % 3 !== 0) throw systemError('EAGAIN');
    return real(file, bytes, at, Math.min(length, 400));
  }) as typeof real;
  expect(written(busy, text)).toBe(text);
});

it('hands on what else is wrong', () => {
  const full = () => {
    throw systemError('ENOSPC');
  };
  expect(() => written(full, text)).toThrow('ENOSPC');
});
