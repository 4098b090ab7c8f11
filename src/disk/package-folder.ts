// Finds the files shipped with zonerep: the built-in templates and schemas, package.json.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The absolute path of a file or folder shipped with zonerep, whether the code runs from src or from dist.
 */
export function packageFile(...names: readonly string[]): string {
  return join(packageFolder(), ...names);
}

/**
 * The text of a file shipped with zonerep; throws Node's error when it is missing, which is a bug of the
 * package.
 */
export function packageText(...names: readonly string[]): string {
  return readFileSync(packageFile(...names), 'utf8');
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
