// Tells whether something stands at a path, and whether two names mean one file, be it by links, hard links
// or `./`.
import type { BigIntStats, Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { system } from './system.js';
import { deadLink, explainReadError, isMissing } from './system-errors.js';

/**
 * The file or folder at a path; undefined when there is none, also when a file's name is used as a folder's.
 * @param name what the user calls it
 * @throws UserError when the system does not let it be looked at, or it is a link to nothing: that is not
 * the same as none
 */
export function statOf(path: string, name = path): Stats | undefined {
  const found = whereMissing(() => system.stat(path, { throwIfNoEntry: false }), name);
  if (!found && isLink(path)) throw deadLink(name);
  return found;
}

/**
 * Whether there is a file, a folder or a link at a path, which writing to that name would replace.
 * @throws UserError when the system does not let it be looked at
 */
export function exists(path: string, name = path): boolean {
  return whereMissing(() => system.lstat(path, { throwIfNoEntry: false }), name) !== undefined;
}

/** What is found at a path; undefined where there is nothing, for which Node makes an error only at times. */
function whereMissing(look: () => Stats | undefined, name: string): Stats | undefined {
  try {
    return look();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw explainReadError(error, name);
  }
}

/** The file or folder that writing to a path would reach; undefined when there is none yet. */
export function statThrough(path: string): Stats | undefined {
  return system.stat(path, { throwIfNoEntry: false });
}

/** Whether there is a folder at a path; what cannot be looked at is none. */
export function isFolder(path: string): boolean {
  try {
    return system.stat(path).isDirectory();
  } catch {
    return false;
  }
}

function isLink(path: string): boolean {
  try {
    return system.lstat(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}

/**
 * A key that is equal for all names of one file; for a file that does not exist yet, the place where writing
 * would make it.
 */
export function identityOf(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  const key = keyOf(() => system.stat(path, { bigint: true }));
  if (key !== undefined) return key;
  const target = followLinks(path);
  const place = join(realPath(dirname(target)), basename(target));
  return process.platform === 'win32' || process.platform === 'darwin' ? place.toLowerCase() : place;
}

/** The same key for the file that standard input (0) or output (1) was redirected from or to; undefined for none. */
export function identityOfStream(descriptor: 0 | 1): string | undefined {
  return keyOf(() => system.fstat(descriptor, { bigint: true }));
}

/** 64-bit numbers, since as doubles the file numbers of Windows would run into one another. */
function keyOf(stat: () => BigIntStats): string | undefined {
  try {
    const found = stat();
    return found.isFile() && found.ino !== 0n ? `${found.dev}:${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}

/** The file a symbolic link points to, even when that file does not exist yet. */
export function followLinks(path: string): string {
  let target = path;
  for (let hops = 0; hops < 40; hops += 1) {
    // Asking first is ten times as quick as to have the system refuse to read what is no link.
    if (!isLink(target)) return target;
    try {
      target = resolve(dirname(target), system.readlink(target));
    } catch {
      return target;
    }
  }
  return target;
}

/**
 * Whether a path, with all links followed, is a folder or lies in it; what does not exist yet lies where it would be
 * made.
 */
export function isWithin(path: string, folder: string): boolean {
  return within(folder)(path);
}

/** An `isWithin` for many paths, which looks at each folder once. */
export function within(folder: string): (path: string) => boolean {
  const root = realPlace(folder);
  const known = new Map<string, string>();
  const placeOf = (above: string): string => {
    const place = known.get(above) ?? realPlace(above);
    known.set(above, place);
    return place;
  };
  return (path) =>
    isBelow(isLink(path) ? realPlace(path) : join(placeOf(dirname(path)), basename(path)), root);
}

/** Whether a path is a folder or lies in it, by their names alone; both are absolute. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realPlace(path: string): string {
  try {
    return system.realpath(path);
  } catch {
    const target = followLinks(path);
    // What is still a link goes round in a circle.
    if (target !== path && !isLink(target)) return realPlace(target);
    return dirname(path) === path ? path : join(realPlace(dirname(path)), basename(path));
  }
}

/** A path without symbolic links; one that nothing stands at, or that cannot be looked at, stays as it is. */
export function realPath(path: string): string {
  try {
    return system.realpath(path);
  } catch {
    return path;
  }
}
