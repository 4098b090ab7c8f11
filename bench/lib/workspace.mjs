// A folder that is gone when the run ends, and what is put into it: bundles of contestants, made as zonerep's own is made.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handlebarsForBundles } from '../../scripts/build/handlebars.mjs';

const folder = mkdtempSync(join(tmpdir(), 'zonerep-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Caches of contestants stay in the folder, too: each run begins without.
process.env.XDG_CACHE_HOME = scratch('cache');
const bench = fileURLToPath(new URL('..', import.meta.url));

/** A path in the folder. */
export function scratch(...names) {
  return join(folder, ...names);
}

/** A new folder in the folder; its path. */
export function scratchFolder(...names) {
  const path = scratch(...names);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

/** The path of a file of this checkout. */
export function project(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The zonerep command of this checkout. */
export const zonerep = project('dist/cli.js');

/** The script of a command that is installed in `bench/`. */
export function installed(name, command = name) {
  const manifest = createRequire(import.meta.url)(join(bench, 'node_modules', name, 'package.json'));
  const { bin } = manifest;
  return join(bench, 'node_modules', name, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Bundles a script of one line or more. Peers are bundled as zonerep is, which makes them start faster than installed.
 * @returns the path of the bundle
 */
export async function bundle(name, contents) {
  const { build } = await import('esbuild');
  const outfile = scratch('bundles', `${name}.cjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    stdin: { contents, resolveDir: bench },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [handlebarsForBundles],
    logLevel: 'error',
  });
  return outfile;
}
