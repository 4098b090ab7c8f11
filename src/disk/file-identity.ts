// Tells whether something exists at a path, and whether two names mean one file, be it by links, hard links
// or `./`.
import { realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * A key that is equal for all names of one file; for a file that does not exist, its folder's real path and
 * its name.
 */
export function identityOf(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  const stat = statOf(path);
  if (stat?.isFile() && stat.ino !== 0) return `${stat.dev}:${stat.ino}`;
  return join(realPath(dirname(path)), basename(path));
}

/**
 * The file or folder at a path; undefined when there is none, also when a file's name is used as a folder's.
 */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whether there is a file or folder at a path. */
export function exists(path: string): boolean {
  return statOf(path) !== undefined;
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
