// A folder that is gone when the run ends, and what is put into it: bundles of contestants, made as zonerep's own is made.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'zonerep-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A path in the folder. */
export function scratch(...names) {
  return join(folder, ...names);
}

/** The zonerep command of this checkout, and a file of this checkout. */
export const zonerep = project('dist/cli.js');

export function project(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/**
 * Bundles a script of one line or more; peers are bundled as zonerep is, which makes them start faster than installed.
 * @returns the path of the bundle
 */
export async function bundle(name, contents) {
  const outfile = scratch(`${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' },
    banner: {
      js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}

/** The template engines compared, by name; each module of `engines/` exports `fill(template, data)`. */
export const engines = ['zonerep', 'docxtemplater', 'easy-template-x'];
