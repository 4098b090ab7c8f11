// The one door in: reads a file, a pipe or standard input whole, but never more than is allowed.
import { system } from './system.js';
import { errorCode } from './system-errors.js';

/** What was read; `tooLarge` instead of bytes when there is more than allowed. */
export type BytesRead =
  | { readonly bytes: Uint8Array }
  /** `size` in bytes, where the system knows it beforehand. */
  | { readonly tooLarge: true; readonly size?: number };

/**
 * The bytes of the file at a path, `limit` of them at most; a link, a pipe or a device is read as a file is.
 * @param roomFor gives memory for so many bytes; it is asked once
 * @throws the system's error when it cannot be opened or read
 */
export function readBytes(path: string, limit: number, roomFor?: RoomFor): BytesRead {
  const descriptor = system.open(path, 'r');
  try {
    return readDescriptor(descriptor, limit, roomFor);
  } finally {
    system.close(descriptor);
  }
}

const CHUNK = 64 * 1024;

type RoomFor = (size: number) => Uint8Array;

/**
 * The bytes of an open file or pipe up to its end, waiting for those that come late.
 * @throws the system's error when it cannot be read
 */
export function readDescriptor(
  descriptor: number,
  limit: number,
  roomFor: RoomFor = (size) => new Uint8Array(size),
): BytesRead {
  const stat = system.fstat(descriptor);
  // /proc says of its files that they hold nothing.
  const size = stat.isFile() ? stat.size : 0;
  if (size > limit) return { tooLarge: true, size };
  const pieces: Uint8Array[] = [];
  let length = 0;
  // One byte more than a file says it has, so that its end is seen in one go; a file may grow.
  let buffer = roomFor(size > 0 ? size + 1 : CHUNK);
  while (length <= limit) {
    const count = readSome(descriptor, buffer);
    if (count === 0) return { bytes: joined(pieces, length) };
    pieces.push(buffer.subarray(0, count));
    length += count;
    // All that it says it has, with room for one byte more: so this was its end.
    if (length === size) return { bytes: joined(pieces, length) };
    buffer = new Uint8Array(CHUNK);
  }
  return { tooLarge: true };
}

function readSome(descriptor: number, buffer: Uint8Array): number {
  for (let tries = 0; ; tries += 1) {
    try {
      return system.read(descriptor, buffer, 0, buffer.length, null);
    } catch (error) {
      const code = errorCode(error);
      // Windows says so at the end of a pipe.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause(tries);
    }
  }
}

/** Waits a moment, when a pipe that another program made non-blocking is not ready. */
export function pause(tries: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.min(1 + tries, 20));
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
