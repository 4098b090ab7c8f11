// Reads the package's version, for `--version` and reports.
import { packageText } from './package-folder.js';

/** The version in package.json, such as `1.0.0`. */
export function zonerepVersion(): string {
  const { version } = JSON.parse(packageText('package.json')) as { version: string };
  return version;
}
