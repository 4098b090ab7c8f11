// Finds the configuration for a folder, the nearest one in it or above it within the same repository, and the repository itself.
import { dirname, join } from 'node:path';
import { exists, statOf } from './file-identity.js';

const names = ['zonerep.config.yaml', 'zonerep.config.yml'];

/**
 * The path of the nearest configuration file in a folder or above it; undefined when there is none. The
 * search ends with the first folder that has a `.git`, or with the root.
 * @param folder an absolute path.
 * @throws UserError when the system does not say whether there is one: a configuration is never left out in silence
 */
export function findConfig(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    const found = names.map((name) => join(place, name)).find((file) => statOf(file));
    if (found) return found;
    if (isRepository(place) || dirname(place) === place) return undefined;
  }
}

/**
 * The root of the repository that a folder is in; undefined when it is in none.
 * @param folder an absolute path.
 * @throws UserError when the system does not say whether there is one
 */
export function findRepository(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    if (isRepository(place)) return place;
    if (dirname(place) === place) return undefined;
  }
}

/** In a worktree and in a submodule `.git` is a file. */
function isRepository(folder: string): boolean {
  return exists(join(folder, '.git'));
}
