// Compiles a script with the code that V8 kept of it, and keeps what this run adds.
import { Script } from 'node:vm';
import { type KeptCode, keepCode, readKeptCode } from './code-cache.js';
import { readBytes } from './read-bytes.js';

const MAX_BYTES = 16 * 1024 * 1024;

export interface KeptScript {
  /** Runs the script; returns what it is. */
  readonly run: () => unknown;
  /** Keeps what V8 compiled until now, where that is worth it. */
  readonly keep: () => void;
}

/**
 * Compiles a script.
 * @param filename of the script, which must be ASCII
 * @param place where its code is kept: the folder, if there is one, and a name that no other script or engine has
 */
export function keptScript(
  filename: string,
  { folder, name }: { readonly folder: string | undefined; readonly name: string },
): KeptScript {
  const text = asciiOf(filename);
  const kept = folder === undefined ? NOTHING : readKeptCode(folder, name, roomFor);
  const { script, isDue, size } = compile(text, filename, kept);
  return {
    run: () => script.runInThisContext(),
    keep: () => {
      if (folder === undefined || !isDue) return;
      keepCode(folder, name, size, () => script.createCachedData());
    },
  };
}

const NOTHING: KeptCode = { isDue: false };

/**
 * Compiles with kept code, of which no more than its size in bytes is returned: V8 has copied what it needs, and the rest of the
 * run is a twentieth smaller without it.
 */
function compile(text: string, filename: string, { code, isDue }: KeptCode) {
  const script = new Script(text, { filename, ...(code && { cachedData: code }) });
  // V8 refuses what another version, or other flags, made.
  const isRefused = script.cachedDataRejected === true;
  return { script, isDue: isDue || isRefused, size: isRefused ? 0 : (code?.length ?? 0) };
}

/** The text of a file, read as Latin-1: V8 holds it in half the memory, and nothing has to be decoded. */
function asciiOf(path: string): string {
  const read = readBytes(path, MAX_BYTES, roomFor);
  if ('tooLarge' in read) throw new Error(`too large: ${path}`);
  return Buffer.from(read.bytes.buffer, read.bytes.byteOffset, read.bytes.length).toString('latin1');
}

let room = Buffer.alloc(0);

/** The same memory for whatever is read and copied at once: the system takes longer to give memory than to read into it. */
function roomFor(size: number): Buffer {
  if (room.length < size) room = Buffer.allocUnsafeSlow(size);
  return room.subarray(0, size);
}
