// Where the package's own files are: the built-in templates, schemas and examples.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of a file or folder shipped with zonerep, wherever the code runs from (src, dist, a test). */
export function packageFile(...names: readonly string[]): string {
  return join(packageFolder(), ...names);
}

/** The text of a file shipped with zonerep. */
export function packageText(...names: readonly string[]): string {
  return readFileSync(packageFile(...names), 'utf8');
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
