// The only place that writes results to the disk: to a temporary file beside each target, then by renaming
// it.
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

/**
 * Makes a folder and the folders above it; an existing one is no error.
 * @throws UserError when it cannot be made
 */
export function makeFolder(path: string, name = path): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw explainWriteError(error, name, 'folder');
  }
}

/**
 * Appends to the file of GITHUB_STEP_SUMMARY, which GitHub shows as the step's page.
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
  // A device or a pipe (/dev/stdout) is written to directly, because a rename would replace it with a file.
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

/**
 * Gives the new file the owner and permissions of the old one, as far as the user and the file system can.
 */
function keepOwner(file: number, { uid, gid, mode }: Stats): void {
  try {
    if (process.getuid?.() === 0) fchownSync(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
  } catch {
    // FAT and network drives have no owners and permissions.
  }
}

/** The file a symbolic link points to, even when that file does not exist yet. */
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

// A rename needs no permission to write the old file and would replace a read-only one, so it is refused
// here.
function refuseUnwritable(old: Stats, target: string, name: string): void {
  if (old.isDirectory()) throw new UserError(`“${name}”是一个文件夹，不能写成文件`, '请在后面写上文件名');
  if ((old.mode & 0o222) === 0)
    throw new UserError(`“${name}”是只读文件，没有改动它`, '请换一个文件名，或取消文件的只读属性');
  accessSync(target, constants.W_OK);
}
