// Tells whether files have changed since outputs were made from them, by their content and not by their
// dates.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of the names and contents of files; a folder counts as all files in it, a missing file as empty. */
export function stampOf(root, names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesIn(root, name))) {
    hash.update(`${file}\0`);
    hash.update(readIfThere(join(root, file)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** The bytes of a file, or an empty string when it does not exist. */
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
