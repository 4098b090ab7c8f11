// Bundles the command and the library into dist/, for Node and for the browser, and makes the licence texts
// and the type declarations, unless nothing has changed since the last build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { deflateRoom } from './build/deflate-room.mjs';
import { handlebarsForBundles } from './build/handlebars.mjs';
import { indexLoops } from './build/index-loops.mjs';
import { LATE_FILES, loadLate } from './build/late.mjs';
import { licensesOf } from './build/licenses.mjs';
import { onlyNode, refuseForeignModules } from './build/only-node.mjs';
import { buildPage } from './build/page.mjs';
import { packPieces } from './build/pieces.mjs';
import { withoutUnneeded } from './build/unneeded.mjs';
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
/** What others import is ES modules, in a folder of its own that says so. */
const LIBRARY = 'dist/lib';
const outputs = ['dist', 'templates/gongwen/report.docx'];
// The stamp is in node_modules because `npm ci` deletes it there, so that other versions of packages cause a
// new build.
const cache = 'node_modules/.cache/zonerep';
const stampFile = `${cache}/build.txt`;

/** The options of esbuild that are the same for Node and the browser. */
const common = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  alias: { '@commander-js/extra-typings': 'commander' },
  // The whole licence texts are in THIRD-PARTY-LICENSES.txt.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** The plugins for what runs in Node. */
const forNode = [withoutUnneeded, onlyNode, handlebarsForBundles, deflateRoom, indexLoops];

process.chdir(root);
if (String(readIfThere(stampFile)) !== stampOf(root, [...inputs, ...outputs])) {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const node = [...(await bundleCommand()), await bundleLibrary()];
  for (const metafile of node) refuseForeignModules(metafile);
  const browser = await bundleForBrowser();
  const page = await buildPage(common);
  writeFileSync('dist/zonerep.html', page.html);
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
  writeFileSync(`${LIBRARY}/package.json`, '{ "type": "module" }\n');
  writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licensesOf(...node, browser, ...page.metafiles));
  writeFileSync(`${cache}/metafile.json`, JSON.stringify([...node, browser, ...page.metafiles]));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
  writeFileSync(stampFile, stampOf(root, [...inputs, ...outputs]));
}

/**
 * Bundles the command: the scripts that hold it, and cli.js, which starts them. They are no modules, because only a
 * script's compiled code can be kept and because Node starts it faster.
 * @returns esbuild's metafiles
 */
async function bundleCommand() {
  const command = { ...common, platform: 'node', target: 'node20.19', plugins: forNode };
  const whole = await build({
    ...command,
    entryPoints: ['src/main.ts', ...LATE_FILES],
    entryNames: '[name]',
    plugins: [...forNode, loadLate],
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': 'undefined' },
    splitting: true,
    write: false,
  });
  const scripts = Object.entries(packPieces(whole));
  mkdirSync('dist', { recursive: true });
  for (const [name, text] of scripts) writeFileSync(`dist/${name}.js`, text);
  const hashes = Object.fromEntries(scripts.map(([name, text]) => [name, hashOf(text)]));
  const start = await build({
    ...command,
    format: 'cjs',
    entryPoints: { cli: 'src/cli.ts' },
    define: { SCRIPT_HASHES: JSON.stringify(hashes) },
  });
  chmodSync('dist/cli.js', 0o755);
  return [whole.metafile, start.metafile];
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Bundles the library, whose modules share their chunks; returns esbuild's metafile. */
async function bundleLibrary() {
  const { metafile } = await build({
    ...common,
    outdir: LIBRARY,
    entryPoints: { index: 'src/index.ts', check: 'src/check.ts' },
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    target: 'node20.19',
    plugins: forNode,
  });
  return metafile;
}

/**
 * Bundles the browser's library into one file with the built-in template inside, with short identifiers
 * because browsers download it; returns esbuild's metafile.
 */
async function bundleForBrowser() {
  const { metafile } = await build({
    ...common,
    outdir: LIBRARY,
    entryPoints: { browser: 'src/browser.ts' },
    platform: 'browser',
    target: 'es2023',
    minifyIdentifiers: true,
    // Chinese is not escaped, because browsers read every module as UTF-8 and escapes take twice the room.
    charset: 'utf8',
    loader: { '.hbs': 'text', '.docx': 'binary' },
    plugins: [withoutUnneeded, handlebarsForBundles],
  });
  return metafile;
}
