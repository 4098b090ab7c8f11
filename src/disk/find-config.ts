// Finds the configuration for a folder: the nearest one in it or above it, within the same repository.
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
    if (exists(join(place, '.git')) || dirname(place) === place) return undefined;
  }
}
