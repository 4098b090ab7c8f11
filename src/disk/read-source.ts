// Reads a file into a Source, or says in Chinese why it is no text that can be read.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { decodeText } from '../source/decode-text.js';
import type { Diagnostic, Finding } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { createSource } from '../source/source.js';
import { UserError } from '../source/user-error.js';

/** The largest file that is read, in bytes: a summary is some 20 KB. */
export const maxFileSize = 5 * 1024 * 1024;

export interface ReadResult {
  readonly source: Source;
  /** With any finding here the text is not to be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a file as UTF-8 text.
 * @throws UserError when there is no such file, it is a folder or may not be read.
 */
export function readSource(file: string): ReadResult {
  try {
    const descriptor = openSync(file, 'r');
    try {
      // Nothing is read of a file that is too long, and of a pipe no size is known beforehand.
      const { size } = fstatSync(descriptor);
      return size > maxFileSize ? tooLarge(file, size) : decodeSource(file, readFileSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw toUserError(file, error);
  }
}

/** Makes a Source of bytes that were read elsewhere, such as from standard input (`<stdin>`). */
export function decodeSource(file: string, bytes: Uint8Array): ReadResult {
  if (bytes.length > maxFileSize) return tooLarge(file, bytes.length);
  const { text, problem } = decodeText(bytes);
  return result(file, text, problem && { code: 'encoding', severity: 'error', ...problem });
}

function tooLarge(file: string, size: number): ReadResult {
  const message = `文件有 ${(size / 1024 / 1024).toFixed(1)} MB，超过了 5 MB 的上限`;
  const hint = '请检查是否选错了文件';
  return result(file, '', {
    code: 'too-large',
    severity: 'error',
    message,
    hint,
    span: { start: 0, end: 0 },
  });
}

function result(file: string, text: string, finding: Finding | undefined): ReadResult {
  const source = createSource(file.replaceAll('\\', '/'), text);
  return { source, diagnostics: finding ? [diagnose(source, finding)] : [] };
}

const reasons: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['没有这个文件', '请检查文件名和所在的文件夹'],
  ENOTDIR: ['没有这个文件', '请检查文件名和所在的文件夹'],
  EISDIR: ['这是文件夹，不是文件', '请写出文件夹里的文件名'],
  EACCES: ['没有读取这个文件的权限', '请检查文件的权限'],
  EPERM: ['没有读取这个文件的权限', '请检查文件的权限'],
  EBUSY: ['文件正被别的程序占用', '请关闭占用它的程序再试'],
};

function toUserError(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  return reason ? new UserError(`${reason[0]}：${file}`, reason[1]) : error;
}
