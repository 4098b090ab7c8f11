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
  // Most paths are no links, and then this one look says all.
  const own = whereMissing(() => system.lstat(path, QUIETLY), name);
  if (!own?.isSymbolicLink()) return own;
  const found = whereMissing(() => system.stat(path, QUIETLY), name);
  if (!found) throw deadLink(name);
  return found;
}

const QUIETLY = { throwIfNoEntry: false } as const;

/**
 * Whether there is a file, a folder or a link at a path, which writing to that name would replace.
 * @throws UserError when the system does not let it be looked at
 */
export function exists(path: string, name = path): boolean {
  return whereMissing(() => system.lstat(path, QUIETLY), name) !== undefined;
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

/** Where writing to a path would go, with links followed, and what stands there already. */
export function reachedBy(path: string): { readonly target: string; readonly old: Stats | undefined } {
  const own = system.lstat(path, QUIETLY);
  if (!own?.isSymbolicLink()) return { target: path, old: own };
  return { target: followLinks(path), old: system.stat(path, QUIETLY) };
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
    return system.lstat(path, QUIETLY)?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}

/**
 * A key that is equal for all names of one file; for a file that does not exist yet, the place where writing
 * would make it.
 */
export function identityOf(file: string, cwd: string): string {
  return identitiesIn(cwd)(file);
}

/** An `identityOf` for many files, which looks at each folder once. */
export function identitiesIn(cwd: string): (file: string) => string {
  const placeOf = eachOnce(realPath);
  return (file) => {
    const path = resolve(cwd, file);
    const own = unlessRefused(() => system.lstat(path, { bigint: true, ...QUIETLY }));
    const isLink = own?.isSymbolicLink();
    const key = keyOf(isLink ? unlessRefused(() => system.stat(path, { bigint: true })) : own);
    if (key !== undefined) return key;
    const target = isLink ? followLinks(path) : path;
    const place = join(placeOf(dirname(target)), basename(target));
    return process.platform === 'win32' || process.platform === 'darwin' ? place.toLowerCase() : place;
  };
}

/** The same key for the file that standard input (0) or output (1) was redirected from or to; undefined for none. */
export function identityOfStream(descriptor: 0 | 1): string | undefined {
  return keyOf(unlessRefused(() => system.fstat(descriptor, { bigint: true })));
}

/** 64-bit numbers, since as doubles the file numbers of Windows would run into one another. */
function keyOf(found: BigIntStats | undefined): string | undefined {
  return found?.isFile() && found.ino !== 0n ? `${found.dev}:${found.ino}` : undefined;
}

function unlessRefused<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** A function that does what `look` does, but for each path once. */
function eachOnce(look: (path: string) => string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const found = known.get(path) ?? look(path);
    known.set(path, found);
    return found;
  };
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
  const placeOf = eachOnce(realPlace);
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

/** A `realPath` for many files, which looks at each folder once. */
export function realPaths(): (path: string) => string {
  const placeOf = eachOnce(realPath);
  return (path) => (isLink(path) ? realPath(path) : join(placeOf(dirname(path)), basename(path)));
}
