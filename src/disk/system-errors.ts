// Says in Chinese why the system could not read or write a file or folder, by its error codes (errno).
import { dirname } from 'node:path';
import { UserError } from '../source/user-error.js';

type Reason = readonly [reason: string, hint: string];

/** The code of an error of the system, such as `ENOENT`; undefined for any other error, which is a bug. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : undefined;
}

/** Whether an error says that nothing stands at a path. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * A UserError for an error of the system on reading; any other error is returned unchanged.
 * @param name what the user calls the file or folder
 * @param what what it is, such as `基线文件`; without it the message is the reason and the name
 */
export function explainReadError(error: unknown, name: string, what?: string): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const [reason, hint] = READ_REASONS[code] ?? unknownReason(code);
  return new UserError(what === undefined ? `${reason}：${name}` : `读不了${what}“${name}”：${reason}`, hint);
}

/** What is said of a symbolic link to nothing, which is not the same as no file. */
export function deadLink(name: string): UserError {
  return new UserError(`链接“${name}”指向的文件不存在`, '请改正这个链接，或删去它');
}

/**
 * A UserError for an error of the system on writing; any other error is returned unchanged.
 * @param name what the user calls the file or folder
 */
export function explainWriteError(error: unknown, name: string, what: 'file' | 'folder' = 'file'): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const [reason, hint] = writeReason(code, name);
  return new UserError(`${what === 'folder' ? '建不了文件夹' : '写不了'}“${name}”：${reason}`, hint);
}

/** The same for standard output and the like, where there is no old file. */
export function explainStreamError(error: unknown, name: string): unknown {
  const code = errorCode(error);
  if (code === undefined) return error;
  const [reason, hint] = writeReason(code, name);
  return new UserError(`写不了${name}：${reason}`, hint === OLD_FILE_STAYS ? '请腾出空间后再试' : hint);
}

function writeReason(code: string, name: string): Reason {
  return WRITE_REASONS[code]?.(name) ?? SHARED_REASONS[code] ?? unknownReason(code);
}

function unknownReason(code: string): Reason {
  return [`系统报错 ${code}`, '请检查磁盘、网络盘和权限后再试'];
}

/** What has one sentence for reading and writing. */
const SHARED_REASONS: Readonly<Record<string, Reason>> = {
  EIO: ['磁盘读写出错', '请检查磁盘或网络，或换一个位置'],
  ESTALE: ['网络盘的连接断了', '请重新连上网络盘再试'],
  ENOTCONN: ['网络盘的连接断了', '请重新连上网络盘再试'],
  ETIMEDOUT: ['网络盘没有响应', '请检查网络再试'],
  EHOSTDOWN: ['网络盘没有响应', '请检查网络再试'],
  EMFILE: ['同时打开的文件太多', '请关闭一些程序，或请管理员放宽限制（ulimit -n）'],
  ENFILE: ['同时打开的文件太多', '请关闭一些程序再试'],
  ENOMEM: ['内存不够', '请关闭一些程序再试'],
  ENAMETOOLONG: ['文件名太长', '请换一个短一些的文件名'],
  ENXIO: ['它是没有接通的管道或设备', '请换一个文件'],
  ENODEV: ['设备不在', '请检查磁盘是否连接着'],
};

const NO_PERMISSION: Reason = ['没有读取的权限', '请检查文件和所在文件夹的权限'];
const NO_SUCH_FILE: Reason = ['没有这个文件', '请检查文件名和所在的文件夹'];

const READ_REASONS: Readonly<Record<string, Reason>> = {
  ...SHARED_REASONS,
  ENOENT: NO_SUCH_FILE,
  ENOTDIR: NO_SUCH_FILE,
  EISDIR: ['这是文件夹，不是文件', '请写出文件夹里的文件名'],
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EBUSY: ['文件正被别的程序占用', '请关闭占用它的程序再试'],
  ETXTBSY: ['文件正被别的程序占用', '请关闭占用它的程序再试'],
  ELOOP: ['链接绕成了圈，找不到它指的文件', '请改正这个链接，或写出文件本身'],
  EINVAL: ['读不了这样的文件', '请换一个文件'],
};

const CLOSE_IT = '如果正在 Word 或 WPS 里打开着它，请先关闭';
const OLD_FILE_STAYS = '请腾出空间后再试，原来的文件没有改动';

const WRITE_REASONS: Readonly<Record<string, (path: string) => Reason>> = {
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
  EFBIG: () => ['文件太大，超过了系统允许的大小', '请换一个位置，或请管理员放宽限制'],
  EXDEV: () => ['它和所在的文件夹不在同一个磁盘上', '请换一个位置'],
  ELOOP: () => ['它是一个指向自己的链接', '请换一个文件名'],
  EINVAL: () => ['文件名不能用', '请换一个文件名'],
  EPIPE: () => ['接收的程序已经关闭', '请检查管道另一端的程序'],
};
