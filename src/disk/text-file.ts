// One text file that is looked at again and again and written back: what stands there now, and its replacement by whoever
// knows that.
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '#sums';
import { decodeSource, maxFileSize, tooLarge } from '../source/decode-source.js';
import type { Source } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import { reachedBy } from './file-identity.js';
import { type BytesRead, readBytes } from './read-bytes.js';
import { system } from './system.js';
import { explainReadError, isMissing } from './system-errors.js';
import { writeFilesSafely } from './write-file.js';

/** What stands under a file's name. */
export type TextFile =
  | {
      readonly kind: 'text';
      readonly source: Source;
      /** The sum of its bytes. */
      readonly version: string;
      readonly isReadOnly: boolean;
    }
  | { readonly kind: 'absent' }
  /** Too large, no text, in another encoding, a folder, not allowed to be read. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly hint?: string };

/** What became of a text that was to replace the file's; `changed` is a file that was no longer the expected one. */
export type Replaced = { readonly kind: 'written'; readonly version: string } | { readonly kind: 'changed' };

/** The sum by which two contents are told apart: 128 of SHA-256's 256 bits, as hexadecimal digits. */
export function versionOf(bytes: Uint8Array): string {
  return bytesToHex(sha256([bytes])).slice(0, 32);
}

/**
 * Reads what stands at a path now.
 * @param name what the user calls it
 */
export function lookAtText(path: string, name: string): TextFile {
  const read = bytesAt(path, name);
  if (read === undefined) return { kind: 'absent' };
  if (read instanceof UserError) return unreadable(read.message, read.hint);
  const { source, diagnostics } =
    'bytes' in read ? decodeSource(name, read.bytes) : tooLarge(name, read.size);
  const [fault] = diagnostics;
  if (fault || !('bytes' in read)) return unreadable(fault?.message ?? '', fault?.hint);
  return { kind: 'text', source, version: versionOf(read.bytes), isReadOnly: isReadOnly(path) };
}

/**
 * Replaces a file's text, or makes the file; a byte order mark, permissions and the link by which it is reached stay.
 * @param expected the version that is to be replaced; undefined for a file that is not to be there
 * @throws UserError when it cannot be written, or could not be read again; nothing has changed then
 */
export function replaceText(
  path: string,
  name: string,
  expected: string | undefined,
  text: string,
): Replaced {
  const before = bytesAt(path, name);
  if (!isExpected(before, expected)) return { kind: 'changed' };
  const hasMark = before !== undefined && 'bytes' in before && isMarked(before.bytes);
  const content = new TextEncoder().encode((hasMark ? '\ufeff' : '') + text);
  refuseUnreadable(name, content, text);
  let isStill = true;
  try {
    writeFilesSafely([{ path, content, name }], undefined, () => {
      // Whoever has written in the meantime wins: the new text stays on the page.
      isStill = isExpected(bytesAt(path, name), expected);
      if (!isStill) throw new UserError('changed');
    });
  } catch (error) {
    if (isStill) throw error;
    return { kind: 'changed' };
  }
  return { kind: 'written', version: versionOf(content) };
}

/** The bytes of a regular file; undefined where there is nothing, an error that says why they cannot be had. */
function bytesAt(path: string, name: string): BytesRead | UserError | undefined {
  try {
    const { old } = reachedBy(path);
    // A pipe would be waited for, a device has no end.
    if (old && !old.isFile() && !old.isDirectory())
      return new UserError(`“${name}”不是普通的文件`, '请换一个文件');
    return readBytes(path, maxFileSize);
  } catch (error) {
    if (isMissing(error)) return undefined;
    const told = explainReadError(error, name);
    if (told instanceof UserError) return told;
    throw told;
  }
}

function isExpected(found: BytesRead | UserError | undefined, expected: string | undefined): boolean {
  if (found === undefined) return expected === undefined;
  return 'bytes' in found && versionOf(found.bytes) === expected;
}

function isMarked([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** What is written must be read as the same text again: not as a text in another encoding, garbled, or no text. */
function refuseUnreadable(name: string, bytes: Uint8Array, text: string): void {
  const { source, diagnostics } = decodeSource(name, bytes);
  const [fault] = diagnostics;
  if (fault) throw new UserError(`这样保存以后就读不出来了：${fault.message}，没有保存`, fault.hint);
  if (source.text !== text) throw new UserError('文字里有存不下的字符，没有保存', '请撤销刚才的改动');
}

function unreadable(reason: string, hint: string | undefined): TextFile {
  return { kind: 'unreadable', reason, ...(hint !== undefined && { hint }) };
}

/** Whether `replaceText` would be refused: the file has no right to be written, or its folder takes no other file. */
function isReadOnly(path: string): boolean {
  try {
    const { target, old } = reachedBy(path);
    if (old && (old.mode & 0o222) === 0) return true;
    system.access(target, constants.W_OK);
    system.access(dirname(target), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}
