// The only door through which results reach the disk: a temporary file beside the target, then a rename.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../source/user-error.js';

/**
 * Writes a file whole or not at all; the old one stays untouched when anything fails. Through a symbolic link the
 * file it points to is written.
 * @param name what the user calls the file, for messages
 * @throws UserError in Chinese when the target cannot be written
 */
export function writeFileSafely(path: string, content: string | Uint8Array, name = path): void {
  const target = resolveLink(path);
  const temporary = join(dirname(target), `.zonerep-${randomBytes(6).toString('hex')}.tmp`);
  try {
    refuseUnwritable(target, name);
    writeWhole(
      temporary,
      typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
      modeOf(target),
    );
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw explain(error, name);
  }
}

/** Makes a folder and those above it. */
export function makeFolder(path: string, name = path): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw explain(error, name);
  }
}

function writeWhole(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const file = openSync(path, 'wx', mode ?? 0o666);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function resolveLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mode;
}

// A rename would replace a read-only file without asking, so it is refused first.
function refuseUnwritable(target: string, name: string): void {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw new UserError(`“${name}”是一个文件夹，不能写成文件`, '请在后面写上文件名');
  if (stat && (stat.mode & 0o222) === 0)
    throw new UserError(`“${name}”是只读文件，没有改动它`, '请换一个文件名，或取消文件的只读属性');
}

const REASONS: Readonly<Record<string, (path: string) => UserError>> = {
  ENOENT: (path) =>
    new UserError(`写不了“${path}”：文件夹“${dirname(path)}”不存在`, '请先建好文件夹，或换一个位置'),
  ENOTDIR: (path) => new UserError(`写不了“${path}”：“${dirname(path)}”不是文件夹`, '请换一个位置'),
  EACCES: (path) => new UserError(`写不了“${path}”：没有写入权限`, '请换一个位置，或请管理员开通权限'),
  EPERM: (path) =>
    new UserError(`写不了“${path}”：文件被占用或没有写入权限`, '如果正在 Word 或 WPS 里打开着它，请先关闭'),
  EBUSY: (path) => new UserError(`写不了“${path}”：文件被占用`, '如果正在 Word 或 WPS 里打开着它，请先关闭'),
  EROFS: (path) => new UserError(`写不了“${path}”：所在的磁盘是只读的`, '请换一个位置'),
  ENOSPC: (path) => new UserError(`写不了“${path}”：磁盘已满`, '请腾出空间后再试，原来的文件没有改动'),
  EDQUOT: (path) => new UserError(`写不了“${path}”：磁盘配额已用完`, '请腾出空间后再试，原来的文件没有改动'),
  ENAMETOOLONG: (path) => new UserError(`写不了“${path}”：文件名太长`, '请换一个短一些的文件名'),
};

function explain(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code]?.(name) ?? error;
}
