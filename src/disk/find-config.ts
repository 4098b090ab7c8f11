// Finds the configuration for a folder: the nearest one in it or above it, within the same repository.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const names = ['zonerep.config.yaml', 'zonerep.config.yml'];

/**
 * The path of the nearest configuration file in a folder or above it; undefined when there is none. The
 * search ends with the first folder that has a `.git`, or with the root.
 * @param folder an absolute path.
 */
export function findConfig(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    const found = names.map((name) => join(place, name)).find((file) => existsSync(file));
    if (found) return found;
    if (existsSync(join(place, '.git')) || dirname(place) === place) return undefined;
  }
}
