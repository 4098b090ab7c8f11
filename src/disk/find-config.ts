// Finds the configuration that holds for a folder: the nearest one upwards, within the same repository.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const names = ['zonerep.config.yaml', 'zonerep.config.yml'];

/**
 * The path of the nearest configuration file in a folder or above it; undefined when there is none up to the root or up
 * to the first folder with a `.git`, which is looked into last.
 * @param folder an absolute path.
 */
export function findConfig(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    const found = names.map((name) => join(place, name)).find((file) => existsSync(file));
    if (found) return found;
    if (existsSync(join(place, '.git')) || dirname(place) === place) return undefined;
  }
}
