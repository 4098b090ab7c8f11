// Reads a file that is needed whole, or explains in Chinese why that is not possible.
import type { UserError } from '../source/user-error.js';
import { readBytes } from './read-bytes.js';
import { explainReadError } from './system-errors.js';

/**
 * The bytes of a file.
 * @param name what the user calls it, and `what` it is to him, such as `基线文件`
 * @param tooLarge what is thrown when it is longer than `limit` bytes
 * @throws UserError when it is too long, or cannot be read
 */
export function readWhole(
  path: string,
  limit: number,
  { name, what }: { readonly name: string; readonly what?: string },
  tooLarge: UserError,
): Uint8Array {
  let read: ReturnType<typeof readBytes>;
  try {
    read = readBytes(path, limit);
  } catch (error) {
    throw explainReadError(error, name, what);
  }
  if ('bytes' in read) return read.bytes;
  throw tooLarge;
}
