// Bundles the command and the library into dist/, makes the built-in Word template, the library for the browser and the declarations.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
// Handlebars can do without source maps, which cost 40 KB and are never asked for.
const withoutSourceMaps = {
  name: 'without-source-maps',
  setup(bundle) {
    bundle.onResolve({ filter: /^source-map$/ }, () => ({ path: 'source-map', namespace: 'empty' }));
    bundle.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What is the same for Node and for the browser. */
const common = {
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js', '@commander-js/extra-typings': 'commander' },
  plugins: [withoutSourceMaps],
  legalComments: 'linked',
  logLevel: 'warning',
};

await build({
  ...common,
  entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', check: 'src/check.ts' },
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  target: 'node20.19',
  // Bundled CommonJS packages call require for Node's own modules.
  banner: {
    js: "import { createRequire as zonerepRequire } from 'node:module'; const require = zonerepRequire(import.meta.url);",
  },
});
chmodSync('dist/cli.js', 0o755);
await import('./make-templates.mjs');
// One file with the built-in template inside. Names are shortened too: this one travels over the net.
await build({
  ...common,
  entryPoints: { browser: 'src/browser.ts' },
  platform: 'browser',
  target: 'es2023',
  minifyIdentifiers: true,
  // A module is always read as UTF-8; escaped, Chinese takes twice the room.
  charset: 'utf8',
  loader: { '.hbs': 'text', '.docx': 'binary' },
});
execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
