// The one door out: results go to a temporary file beside each target, which is then renamed.
import { constants, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../source/user-error.js';
import { reachedBy } from './file-identity.js';
import { holdSignals } from './hold-signals.js';
import { system } from './system.js';
import { errorCode, explainWriteError } from './system-errors.js';
import { removeTemporary, sweepOnce, temporaryName } from './temporary-files.js';
import { writeWhole } from './write-whole.js';

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The file's name in messages; default: the path. */
  readonly name?: string;
}

/**
 * Writes a file whole or not at all; an old file is untouched when anything fails, and keeps its permissions.
 * Through a symbolic link the file it points to is written.
 * @throws UserError in Chinese when the target cannot be written
 */
export function writeFileSafely(path: string, content: string | Uint8Array, name = path): void {
  writeFilesSafely([{ path, content, name }]);
}

/**
 * Writes several files that belong together: none is replaced before all are on the disk under temporary
 * names.
 * @param written is called with each file after it has been renamed
 * @param staged is called when all can be written and none has been replaced; nothing is when it throws
 * @throws UserError in Chinese when a target cannot be written
 */
export function writeFilesSafely<File extends FileToWrite>(
  files: readonly File[],
  written?: (file: File) => void,
  staged?: () => void,
): void {
  const toCommit = new Map<File, Staged>();
  try {
    for (const file of files)
      toCommit.set(
        file,
        during(file, () => stage(file)),
      );
    staged?.();
    for (const [file, { commit }] of toCommit) {
      during(file, commit);
      toCommit.delete(file);
      written?.(file);
    }
  } finally {
    for (const { temporary } of toCommit.values()) if (temporary) removeTemporary(temporary);
  }
}

/**
 * Makes a folder and the folders above it; an existing one is no error.
 * @throws UserError when it cannot be made
 */
export function makeFolder(path: string, name = path): void {
  try {
    system.mkdir(path, { recursive: true });
  } catch (error) {
    throw explainWriteError(error, name, 'folder');
  }
}

/**
 * Appends to a file, which is made when there is none.
 * @throws UserError when it cannot be written
 */
export function appendToFile(path: string, text: string, name = path): void {
  try {
    writeTo(path, 'a', text);
  } catch (error) {
    throw explainWriteError(error, name);
  }
}

interface Staged {
  readonly temporary?: string;
  commit(): void;
}

function during<T>({ path, name = path }: FileToWrite, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw explainWriteError(error, name);
  }
}

function stage({ path, content, name = path }: FileToWrite): Staged {
  const { target, old } = reachedBy(path);
  // A device or a pipe (/dev/stdout) is written to directly, because a rename would replace it with a file.
  if (old && !old.isFile() && !old.isDirectory()) return { commit: () => writeTo(path, 'w', content) };
  if (old) refuseUnwritable(old, target, name);
  const folder = dirname(target);
  const temporary = temporaryName(folder);
  holdSignals();
  try {
    writeTo(temporary, 'wx', content, old);
  } catch (error) {
    removeTemporary(temporary);
    throw error;
  }
  sweepOnce(folder, temporary);
  return { temporary, commit: () => system.rename(temporary, target) };
}

/**
 * Writes all bytes; closing may be what tells that a network drive did not take them. What is to replace a file is on
 * the disk itself before it does (fsync), so that a power cut leaves the old or the new; a new file can be made again
 * from its data, and is not waited for.
 */
function writeTo(path: string, flags: 'w' | 'wx' | 'a', content: string | Uint8Array, old?: Stats): void {
  const file = system.open(path, flags, 0o666);
  try {
    writeWhole(file, content);
    if (old) {
      keepOwner(file, old);
      sync(file);
    }
  } finally {
    system.close(file);
  }
}

/** Waits until the disk has what was written, where the file system knows of such a thing. */
function sync(file: number): void {
  try {
    system.fsync(file);
  } catch (error) {
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
  }
}

/**
 * Gives the new file the owner and permissions of the old one, as far as the user and the file system can.
 */
function keepOwner(file: number, { uid, gid, mode }: Stats): void {
  try {
    if (process.getuid?.() === 0) system.fchown(file, uid, gid);
    system.fchmod(file, mode & 0o7777);
  } catch {
    // FAT and network drives have no owners and permissions.
  }
}

// A rename needs no permission to write the old file and would replace a read-only one, so it is refused
// here.
function refuseUnwritable(old: Stats, target: string, name: string): void {
  if (old.isDirectory()) throw new UserError(`“${name}”是一个文件夹，不能写成文件`, '请在后面写上文件名');
  if ((old.mode & 0o222) === 0)
    throw new UserError(`“${name}”是只读文件，没有改动它`, '请换一个文件名，或取消文件的只读属性');
  system.access(target, constants.W_OK);
}
