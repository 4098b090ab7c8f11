// Reads a file into a Source, or explains in Chinese why it cannot be read.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { decodeSource, maxFileSize, type ReadResult, tooLarge } from '../source/decode-source.js';
import { UserError } from '../source/user-error.js';

/**
 * Reads a file as UTF-8 text; content that is no such text gives a finding.
 * @throws UserError when the file does not exist, is a folder or cannot be opened for reading.
 */
export function readSource(file: string): ReadResult {
  try {
    const descriptor = openSync(file, 'r');
    try {
      // A file that is too large is not read at all; a pipe has size 0 here, so `decodeSource` checks the
      // size again.
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
