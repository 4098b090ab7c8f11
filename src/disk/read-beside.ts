// Reads the files that a summary names, as far as they lie in its own folder.
import { dirname, resolve } from 'node:path';
import type { Beside, BesideFile } from '../source/beside.js';
import { UserError } from '../source/user-error.js';
import { isFolder, isWithin } from './file-identity.js';
import { readBytes } from './read-bytes.js';
import { system } from './system.js';
import { explainReadError, isMissing } from './system-errors.js';

/**
 * The door to what lies beside a file. Each file is read once, however often it is named.
 * @param file the absolute path of the summary
 */
export function besideFile(file: string): Beside {
  const folder = dirname(file);
  const known = new Map<string, BesideFile>();
  return (name, limit) => {
    const key = `${limit} ${name}`;
    const found = known.get(key) ?? readBeside(folder, name.trim().replaceAll('\\', '/'), limit);
    known.set(key, found);
    return found;
  };
}

/** A drive or an address (`C:`, `https:`), a path from the root, or a name that a system would read otherwise. */
const NO_NAME_BESIDE = /^(?:[A-Za-z][A-Za-z\d+.-]*:|\/)|\0/;

function readBeside(folder: string, name: string, limit: number): BesideFile {
  const path = resolve(folder, name);
  if (NO_NAME_BESIDE.test(name) || !isWithin(path, folder)) return { fault: 'outside' };
  if (isFolder(path)) return { fault: 'folder' };
  try {
    const read = readBytes(path, limit);
    return 'bytes' in read ? { bytes: read.bytes } : { fault: 'too-large' };
  } catch (error) {
    if (isMissing(error)) return { fault: 'missing', others: othersAt(path, name) };
    const told = explainReadError(error, name);
    if (!(told instanceof UserError)) throw told;
    return { fault: 'refused', reason: told.message };
  }
}

/** So many names are looked at; who has more in a folder finds it himself. */
const MANY = 2000;

/** The names of the files in the folder of one that is not there, each as the writer would have typed it. */
function othersAt(path: string, name: string): readonly string[] {
  const before = name.slice(0, name.lastIndexOf('/') + 1);
  try {
    return system
      .readdir(dirname(path))
      .slice(0, MANY)
      .map((other) => before + other);
  } catch {
    return [];
  }
}
