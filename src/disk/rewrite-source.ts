// Writes a mended text back over its file, when the file is still the one that was read.
import { maxFileSize } from '../source/decode-source.js';
import { decodeText, encodingName } from '../source/decode-text.js';
import { type Encoding, encodeText } from '../source/encode-text.js';
import { UserError } from '../source/user-error.js';
import { readWhole } from './read-whole.js';
import { writeFileSafely } from './write-file.js';

/**
 * Replaces a file's text; its encoding and a byte order mark stay, and so does every byte of what is not changed.
 * @param name what the user calls the file
 * @param before the text that was read, without a byte order mark, and its encoding where that is not UTF-8
 * @throws UserError when the file has changed since, cannot be read or written, or could not be written back as it was
 */
export function rewriteSource(
  path: string,
  name: string,
  before: { readonly text: string; readonly encoding?: Encoding },
  after: string,
): void {
  const changed = new UserError(`“${name}”刚刚被别的程序改过，没有动它`, '请在编辑器里存好盘，再运行一次');
  const bytes = readWhole(path, maxFileSize, { name }, changed);
  const { text, encoding } = before;
  if (decodeText(bytes, true).text !== text) throw changed;
  const mark = encodeText('\ufeff', encoding) ?? new Uint8Array();
  const head = startsWith(bytes, mark) ? '\ufeff' : '';
  const [same, mended] = [encodeText(head + text, encoding), encodeText(head + after, encoding)];
  if (!mended || !same || same.length !== bytes.length || !startsWith(bytes, same))
    throw new UserError(
      `“${name}”是 ${encodingName(encoding ?? 'gb18030')} 编码，有的字照原样写不回去，没有动它`,
      '请先另存为 UTF-8 编码，再运行一次',
    );
  writeFileSafely(path, mended, name);
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => byte === bytes[index]);
}
