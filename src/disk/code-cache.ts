// Keeps V8's compiled code of this program from one run to the next, in a folder of the user's own. Code is run as it is read,
// so nothing counts that anyone else could have written; and where anything is missing or fails, zonerep runs without it.
import { constants, type Stats } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Environment } from './environment.js';
import { system } from './system.js';
import { writeWhole } from './write-whole.js';

/**
 * The folder for zonerep's code, absolute; undefined where the user has none or wants none (`NODE_DISABLE_COMPILE_CACHE`,
 * which is Node's own word for it).
 */
export function codeCacheFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const base = cacheFolderOf(env, platform);
  return base !== undefined && isAbsolute(base) ? join(base, 'zonerep') : undefined;
}

/** Where programs keep what they can make again: by the XDG Base Directory Specification, and what other systems have for it. */
function cacheFolderOf(env: Environment, platform: NodeJS.Platform): string | undefined {
  if (platform === 'win32') return env.LOCALAPPDATA;
  const home = env.HOME || undefined;
  if (platform === 'darwin') return home && join(home, 'Library/Caches');
  return env.XDG_CACHE_HOME || (home && join(home, '.cache'));
}

export interface KeptCode {
  /** What V8 compiled in earlier runs. */
  readonly code?: Buffer;
  /**
   * Whether what was compiled in this run is worth keeping, too. The first run may have met a faulty file and compiled little;
   * so the second, fourth, eighth … run adds what it needed.
   */
  readonly isDue: boolean;
}

/** The end of a file: `MARK`, the length of the code, its sum and the number of runs, each four bytes. */
const TRAILER = 16;
const MARK = 0x5a_52_43_31;
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Looks up the code kept under a name, and counts the run.
 * @param roomFor gives memory for so many bytes, at a place that four divides
 */
export function readKeptCode(
  folder: string,
  name: string,
  roomFor: RoomFor = Buffer.allocUnsafeSlow,
): KeptCode {
  try {
    if (isOwn(system.lstat(folder), 'folder')) return readAndCount(join(folder, name), roomFor);
  } catch {
    // Mostly there is none yet.
  }
  return { isDue: true };
}

type RoomFor = (size: number) => Buffer;

function readAndCount(path: string, roomFor: RoomFor): KeptCode {
  const file = openToCount(path);
  try {
    const stat = system.fstat(file);
    if (!isOwn(stat, 'file') || stat.size <= TRAILER || stat.size > MAX_BYTES) return { isDue: true };
    const bytes = roomFor(stat.size);
    if (system.read(file, bytes, 0, bytes.length, 0) !== bytes.length) return { isDue: true };
    const runs = bytes.readUInt32LE(bytes.length - 4) + 1;
    const code = bytes.subarray(0, -TRAILER);
    if (!trailerOf(code, runs - 1).equals(bytes.subarray(-TRAILER))) return { isDue: true };
    countRun(file, bytes.length, runs);
    return { code, isDue: (runs & (runs - 1)) === 0 };
  } finally {
    system.close(file);
  }
}

/** Whether only this user could have written it; on Windows a user's own folder is closed to others. */
function isOwn(stat: Stats, what: 'file' | 'folder'): boolean {
  if (what === 'file' ? !stat.isFile() : !stat.isDirectory()) return false;
  const user = process.geteuid?.();
  return user === undefined || (stat.uid === user && (stat.mode & 0o022) === 0);
}

/** Opens a file, but no link; one that may not be written is read all the same. */
function openToCount(path: string): number {
  try {
    return system.open(path, constants.O_RDWR | NO_FOLLOW);
  } catch {
    return system.open(path, constants.O_RDONLY | NO_FOLLOW);
  }
}

/** Windows has no such flag. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

function countRun(file: number, size: number, runs: number): void {
  try {
    system.write(file, wordsOf([runs]), 0, 4, size - 4);
  } catch {
    // Opened for reading only: no run is counted, and nothing added.
  }
}

function trailerOf(code: Buffer, runs: number): Buffer {
  return wordsOf([MARK, code.length, sumOf(code), runs]);
}

function wordsOf(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, at * 4);
  return bytes;
}

/** Of so many words the sum has one: two of the smallest block that a disk loses. */
const STEP = 64;

/**
 * A sum over some of the words (FNV-1a). V8 itself looks only at the head of the code, so that a file whose rest a disk has lost
 * or filled with zeros would crash it; to look at every byte would take longer than the code saves.
 * @param code at a place in memory that four divides
 */
function sumOf(code: Buffer): number {
  const words = new Int32Array(code.buffer, code.byteOffset, code.length >> 2);
  let sum = 0x81_1c_9d_c5;
  for (let at = 0; at < words.length; at += STEP) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01_00_01_93);
  return sum >>> 0;
}

/**
 * Keeps code under a name, when it is more than what is there.
 * @param size in bytes, of the code that is there and fits; else 0
 * @param make is called only where there is a folder for it
 */
export function keepCode(folder: string, name: string, size: number, make: () => Uint8Array): void {
  try {
    for (const path of [dirname(folder), folder]) makeOwnFolder(path);
    if (!isOwn(system.lstat(folder), 'folder')) return;
    const made = make();
    // The same code takes some bytes more or less from run to run.
    if (made.length < size * 1.02) return;
    const bytes = Buffer.alloc(made.length + TRAILER);
    bytes.set(made);
    const code = bytes.subarray(0, -TRAILER);
    trailerOf(code, 1).copy(bytes, code.length);
    writeAnew(join(folder, name), bytes);
    removeOldest(folder);
  } catch {
    // A disk that is full or may not be written: the next run starts as this one did.
  }
}

function makeOwnFolder(path: string): void {
  try {
    system.mkdir(path, { mode: 0o700 });
  } catch {
    // It is there, or the next step fails.
  }
}

function writeAnew(path: string, bytes: Buffer): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = system.open(temporary, 'wx', 0o600);
    try {
      writeWhole(file, bytes);
      system.fsync(file);
    } finally {
      system.close(file);
    }
    system.rename(temporary, path);
  } catch (error) {
    system.unlink(temporary);
    throw error;
  }
}

/** More than a few versions of zonerep and Node, each with a few commands of two or three scripts, nobody uses at a time. */
const MOST_FILES = 24;

function removeOldest(folder: string): void {
  const files = system.readdir(folder).map((name) => join(folder, name));
  const byAge = files
    .map((path) => ({ path, time: system.lstat(path).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(MOST_FILES)) system.unlink(path);
}
