// Whatever is read is read whole or not at all, and never more than is allowed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBytes } from '../../src/disk/read-bytes.js';
import { system } from '../../src/disk/system.js';
import { systemError, withSystem } from './with-system.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(size: number): string {
  const path = join(folder, String(size));
  writeFileSync(path, Buffer.alloc(size, 'ab'));
  return path;
}

const lengthOf = (path: string, limit: number) => {
  const read = readBytes(path, limit);
  return 'bytes' in read ? read.bytes.length : read;
};

describe('readBytes', () => {
  it.each([0, 1, 65_536, 65_537, 200_000])('reads %d bytes, and no more are allowed', (size) => {
    const path = fileOf(size);
    const read = readBytes(path, size);
    expect('bytes' in read && Buffer.from(read.bytes).equals(Buffer.alloc(size, 'ab'))).toBe(true);
    if (size > 0) expect(lengthOf(path, size - 1)).toEqual({ tooLarge: true, size });
  });

  it.skipIf(!existsSync('/dev/zero'))('stops at the limit where there is no end (/dev/zero)', () => {
    let taken = 0;
    const counting = ((...all: Parameters<typeof system.read>) => {
      const count = real(...all);
      taken += count;
      return count;
    }) as typeof system.read;
    const real = system.read;
    const read = withSystem({ read: counting }, () => readBytes('/dev/zero', 1_000_000));
    expect(read).toEqual({ tooLarge: true });
    expect(taken).toBeLessThan(1_200_000);
  });

  it.skipIf(!existsSync('/proc/self/status'))('reads a file that says it has no size (/proc)', () => {
    expect(lengthOf('/proc/self/status', 100_000)).toBeGreaterThan(100);
  });

  it.skipIf(process.platform === 'win32')('reads a named pipe up to its end', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    execFileSync('sh', ['-c', `(head -c 300000 /dev/zero > '${pipe}') >/dev/null 2>&1 &`]);
    expect(lengthOf(pipe, 1_000_000)).toBe(300_000);
  });

  it('takes what comes in pieces and late', () => {
    const path = fileOf(100);
    const real = system.read;
    let calls = 0;
    const slow = ((file: number, buffer: Uint8Array) => {
      calls += 1;
      if (calls % 2 === 1) throw systemError('EAGAIN');
      return real(file, buffer, 0, 7, null);
    }) as typeof system.read;
    const read = withSystem({ read: slow }, () => readBytes(path, 100));
    expect('bytes' in read && Buffer.from(read.bytes).toString()).toBe('ab'.repeat(50));
  });

  it('closes the file whatever happens', () => {
    const path = fileOf(10);
    const closed: number[] = [];
    const real = system.close;
    const failing = () => {
      throw systemError('EIO');
    };
    const closing = (file: number) => {
      closed.push(file);
      real(file);
    };
    expect(() => withSystem({ read: failing, close: closing }, () => readBytes(path, 10))).toThrow('EIO');
    expect(closed).toHaveLength(1);
  });
});
