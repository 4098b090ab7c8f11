// Reads a file into a Source, or explains in Chinese why it cannot be read.
import { decodeSource, maxFileSize, type ReadResult, tooLarge } from '../source/decode-source.js';
import { once } from '../source/remembered.js';
import { statOf } from './file-identity.js';
import { type BytesRead, readBytes } from './read-bytes.js';
import { explainReadError, isMissing } from './system-errors.js';

/** More bytes than most summaries have. */
const ROOM = 64 * 1024;

/** Memory for the bytes of one file after another: each is a text before the next is read. */
const room = once(() => new Uint8Array(ROOM));

/**
 * Reads a file as UTF-8 text; content that is no such text, or longer than 5 MB, gives a finding.
 * @param path where it stands, when that differs from `file`, the name for messages
 * @throws UserError when the file does not exist, is a folder or cannot be read.
 */
export function readSource(file: string, path = file): ReadResult {
  let read: BytesRead;
  try {
    read = readBytes(path, maxFileSize, (size) =>
      size <= ROOM ? room().subarray(0, size) : new Uint8Array(size),
    );
  } catch (error) {
    // A link to nothing is told as such.
    if (isMissing(error)) statOf(path, file);
    throw explainReadError(error, file);
  }
  return sourceOf(file, read);
}

/** The Source of what was read under a name. */
export function sourceOf(file: string, read: BytesRead): ReadResult {
  return 'bytes' in read ? decodeSource(file, read.bytes) : tooLarge(file, read.size);
}
