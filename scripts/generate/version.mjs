// Writes the version in package.json into a module, so that no start has to look for it.
import { readFileSync, writeFileSync } from 'node:fs';

const manifest = new URL('../../package.json', import.meta.url);
const target = new URL('../../src/generated/version.ts', import.meta.url);

/** Writes src/generated/version.ts; its folder must be there. */
export function writeVersion() {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const text = `// Made by scripts/generate/version.mjs from package.json.

/** The version of zonerep, such as \`1.0.0\`. */
export const version = '${version}';
`;
  writeFileSync(target, text);
}
