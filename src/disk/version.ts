// The package's version, for --version and the records of machines.
import { readFileSync } from 'node:fs';
import { packageFile } from './package-folder.js';

/** The version in package.json, such as `1.0.0`. */
export function zonerepVersion(): string {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  return version;
}
