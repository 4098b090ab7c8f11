// Bundles the command and the library into dist/, makes the built-in Word template and the declarations.
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

await build({
  entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', check: 'src/check.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js', '@commander-js/extra-typings': 'commander' },
  plugins: [withoutSourceMaps],
  legalComments: 'linked',
  // Bundled CommonJS packages call require for Node's own modules.
  banner: {
    js: "import { createRequire as zonerepRequire } from 'node:module'; const require = zonerepRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
chmodSync('dist/cli.js', 0o755);
await import('./make-templates.mjs');
execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
