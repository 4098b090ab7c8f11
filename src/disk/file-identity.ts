// What stands at a path, and whether two names mean one file: through links, hard links and ./ alike.
import { realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A key that is the same for all names of one file; of a file still to be made, its folder's real path and its name. */
export function identityOf(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  const stat = statOf(path);
  if (stat?.isFile() && stat.ino !== 0) return `${stat.dev}:${stat.ino}`;
  return join(realPath(dirname(path)), basename(path));
}

/** What stands at a path; undefined where nothing does, or nothing can (a file's name used as a folder's). */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whether anything stands at a path. */
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
