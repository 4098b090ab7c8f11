// Finds the files shipped with zonerep: the built-in templates and schemas, package.json.
import { dirname, join } from 'node:path';
import { UserError } from '../source/user-error.js';
import { readBytes } from './read-bytes.js';
import { system } from './system.js';
import { errorCode } from './system-errors.js';

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The absolute path of a file or folder shipped with zonerep, whether the code runs from src or from dist.
 */
export function packageFile(...names: readonly string[]): string {
  return join(packageFolder(), ...names);
}

/**
 * The text of a file shipped with zonerep.
 * @throws UserError when it cannot be read: the installation is damaged
 */
export function packageText(...names: readonly string[]): string {
  try {
    const read = readBytes(packageFile(...names), MAX_BYTES);
    if ('bytes' in read) return new TextDecoder().decode(read.bytes);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
  throw new UserError(`读不了 zonerep 自己的文件“${names.join('/')}”`, '请重新安装 zonerep');
}

function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!isThere(join(folder, 'templates')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function isThere(path: string): boolean {
  try {
    return system.stat(path).isDirectory();
  } catch {
    return false;
  }
}
