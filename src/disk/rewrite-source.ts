// Writes a mended text back over its file, when the file is still the one that was read.
import { maxFileSize } from '../source/decode-source.js';
import { decodeText } from '../source/decode-text.js';
import { UserError } from '../source/user-error.js';
import { readWhole } from './read-whole.js';
import { writeFileSafely } from './write-file.js';

/**
 * Replaces a file's text; a byte order mark stays.
 * @param name what the user calls the file
 * @param before the text that was read, without a byte order mark
 * @throws UserError when the file has changed since, or cannot be read or written
 */
export function rewriteSource(path: string, name: string, before: string, after: string): void {
  const changed = new UserError(`“${name}”刚刚被别的程序改过，没有动它`, '请在编辑器里存好盘，再运行一次');
  const bytes = readWhole(path, maxFileSize, { name }, changed);
  if (decodeText(bytes).text !== before) throw changed;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
  writeFileSafely(path, mark + after, name);
}
