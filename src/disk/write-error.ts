// Explains in Chinese why a file or folder could not be written, by the system's error codes.
import { dirname } from 'node:path';
import { UserError } from '../source/user-error.js';

const CLOSE_IT = '如果正在 Word 或 WPS 里打开着它，请先关闭';
const OLD_FILE_STAYS = '请腾出空间后再试，原来的文件没有改动';

const REASONS: Readonly<Record<string, (path: string) => readonly [reason: string, hint: string]>> = {
  ENOENT: (path) => [
    dirname(path) === '.' ? '它所在的文件夹不存在' : `文件夹“${dirname(path)}”不存在`,
    '请先建好文件夹，或换一个位置',
  ],
  ENOTDIR: (path) => [`“${dirname(path)}”不是文件夹`, '请换一个位置'],
  EEXIST: () => ['已经有一个同名的文件', '请换一个名字'],
  EISDIR: () => ['它是一个文件夹', '请换一个文件名'],
  EACCES: () => ['没有写入权限', '请换一个位置，或请管理员开通权限'],
  EPERM: () => ['文件被占用或没有写入权限', CLOSE_IT],
  EBUSY: () => ['文件被占用', CLOSE_IT],
  ETXTBSY: () => ['文件被占用', '请换一个文件名'],
  EROFS: () => ['所在的磁盘是只读的', '请换一个位置'],
  ENOSPC: () => ['磁盘已满', OLD_FILE_STAYS],
  EDQUOT: () => ['磁盘配额已用完', OLD_FILE_STAYS],
  EFBIG: () => ['文件太大', '请换一个位置'],
  EIO: () => ['磁盘读写出错', '请检查磁盘或网络，或换一个位置'],
  ENAMETOOLONG: () => ['文件名太长', '请换一个短一些的文件名'],
  ELOOP: () => ['它是一个指向自己的链接', '请换一个文件名'],
  EINVAL: () => ['文件名不能用', '请换一个文件名'],
};

/**
 * A UserError for an error of the system; any other error is returned unchanged.
 * @param name what the user calls the file or folder
 */
export function explainWriteError(error: unknown, name: string, what: 'file' | 'folder' = 'file'): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code]?.(name);
  if (!reason) return error;
  const verb = what === 'folder' ? '建不了文件夹' : '写不了';
  return new UserError(`${verb}“${name}”：${reason[0]}`, reason[1]);
}
