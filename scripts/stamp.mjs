// Tells whether anything has changed since something was made, by what is in the files and not by their dates.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of files with their names; a folder stands for all that is in it, and what is missing counts as such. */
export function stampOf(root, names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesIn(root, name))) {
    hash.update(`${file}\0`);
    hash.update(readIfThere(join(root, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** The text of a file, or nothing where there is none. */
export function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return '';
  }
}

function filesIn(root, name) {
  if (!statSync(join(root, name), { throwIfNoEntry: false })?.isDirectory()) return [name];
  return readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
