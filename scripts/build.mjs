// Bundles the command and the library into dist/, for Node and for the browser, and makes the licence texts
// and the type declarations, unless nothing has changed since the last build.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licensesOf } from './build/licenses.mjs';
import { onlyNode, refuseForeignModules } from './build/only-node.mjs';
import { readIfThere, stampOf } from './stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inputs = [
  'src',
  'scripts',
  'schemas',
  'templates',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const outputs = ['dist', 'templates/gongwen/report.docx'];
// The stamp is in node_modules because `npm ci` deletes it there, so that other versions of packages cause a
// new build.
const cache = 'node_modules/.cache/zonerep';
const stampFile = `${cache}/build.txt`;

// Handlebars can use source-map, which adds 40 KB to the bundle and which zonerep never needs.
const withoutSourceMaps = {
  name: 'without-source-maps',
  setup(bundle) {
    bundle.onResolve({ filter: /^source-map$/ }, () => ({ path: 'source-map', namespace: 'empty' }));
    bundle.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The options of esbuild that are the same for Node and the browser. */
const common = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js', '@commander-js/extra-typings': 'commander' },
  // The whole licence texts are in THIRD-PARTY-LICENSES.txt.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

process.chdir(root);
if (String(readIfThere(stampFile)) !== stampOf(root, [...inputs, ...outputs])) {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const node = await bundleForNode();
  const browser = await bundleForBrowser();
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licensesOf(node, browser));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
  writeFileSync(stampFile, stampOf(root, [...inputs, ...outputs]));
}

/** Bundles the command and the library, which share their chunks; returns esbuild's metafile. */
async function bundleForNode() {
  const { metafile } = await build({
    ...common,
    entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', check: 'src/check.ts' },
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    target: 'node20.19',
    plugins: [withoutSourceMaps, onlyNode],
  });
  chmodSync('dist/cli.js', 0o755);
  refuseForeignModules(metafile);
  writeFileSync(`${cache}/metafile.json`, JSON.stringify(metafile));
  return metafile;
}

/**
 * Bundles the browser's library into one file with the built-in template inside, with short identifiers
 * because browsers download it; returns esbuild's metafile.
 */
async function bundleForBrowser() {
  const { metafile } = await build({
    ...common,
    entryPoints: { browser: 'src/browser.ts' },
    platform: 'browser',
    target: 'es2023',
    minifyIdentifiers: true,
    // Chinese is not escaped, because browsers read every module as UTF-8 and escapes take twice the room.
    charset: 'utf8',
    loader: { '.hbs': 'text', '.docx': 'binary' },
    plugins: [withoutSourceMaps],
  });
  return metafile;
}
