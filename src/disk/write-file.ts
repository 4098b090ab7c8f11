// The only door through which results reach the disk: temporary files beside the targets, then a rename each.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../source/user-error.js';
import { explainWriteError } from './write-error.js';

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What the user calls the file, for messages; default: the path. */
  readonly name?: string;
}

/**
 * Writes a file whole or not at all; the old one stays untouched when anything fails. Through a symbolic link the
 * file it points to is written; permissions of a file that is there are kept.
 * @throws UserError in Chinese when the target cannot be written
 */
export function writeFileSafely(path: string, content: string | Uint8Array, name = path): void {
  writeFilesSafely([{ path, content, name }]);
}

/**
 * Writes several files that belong together: not one of them is touched before all are on the disk under temporary
 * names.
 * @param written told of each file once it is in its place
 * @throws UserError in Chinese when a target cannot be written
 */
export function writeFilesSafely<File extends FileToWrite>(
  files: readonly File[],
  written?: (file: File) => void,
): void {
  const staged = new Map<File, Staged>();
  try {
    for (const file of files)
      staged.set(
        file,
        during(file, () => stage(file)),
      );
    for (const [file, { commit }] of staged) {
      during(file, commit);
      written?.(file);
    }
  } finally {
    for (const { temporary } of staged.values()) if (temporary) rmSync(temporary, { force: true });
  }
}

/** Makes a folder and those above it. */
export function makeFolder(path: string, name = path): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw explainWriteError(error, name, 'folder');
  }
}

/**
 * Appends to the file GitHub shows as a step's page.
 * @throws UserError when it cannot be written
 */
export function appendStepSummary(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch {
    throw new UserError(`写不了 GITHUB_STEP_SUMMARY 所指的文件“${file}”`, '请检查这个环境变量');
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
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const old = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe (/dev/stdout) is written through; a rename would put a file in its place.
  if (old && !old.isFile() && !old.isDirectory()) return { commit: () => writeThrough(path, bytes) };
  const target = followLinks(path);
  if (old) refuseUnwritable(old, target, name);
  const temporary = join(dirname(target), `.zonerep-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeWhole(temporary, bytes, old);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return { temporary, commit: () => renameSync(temporary, target) };
}

function writeWhole(path: string, bytes: Uint8Array, old: Stats | undefined): void {
  const file = openSync(path, 'wx', 0o666);
  try {
    writeAll(file, bytes);
    if (old) keepOwner(file, old);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Owner and permissions of the file that is replaced, as far as this user and file system can. */
function keepOwner(file: number, { uid, gid, mode }: Stats): void {
  try {
    if (process.getuid?.() === 0) fchownSync(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
  } catch {
    // FAT and network drives have neither.
  }
}

/** The file a link means, even where that file is still to be made. */
function followLinks(path: string): string {
  let target = path;
  for (let hops = 0; hops < 40; hops += 1) {
    try {
      target = resolve(dirname(target), readlinkSync(target));
    } catch {
      return target;
    }
  }
  return target;
}

// A rename would replace a file that may not be written without asking, so it is refused first.
function refuseUnwritable(old: Stats, target: string, name: string): void {
  if (old.isDirectory()) throw new UserError(`“${name}”是一个文件夹，不能写成文件`, '请在后面写上文件名');
  if ((old.mode & 0o222) === 0)
    throw new UserError(`“${name}”是只读文件，没有改动它`, '请换一个文件名，或取消文件的只读属性');
  accessSync(target, constants.W_OK);
}
