// Reads a file into a Source, or says in Chinese why it is no text that can be read.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { decodeSource, maxFileSize, type ReadResult, tooLarge } from '../source/decode-source.js';
import { UserError } from '../source/user-error.js';

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
