// Makes dist/zonerep.html: the page with its worker, its styles and the licences of both, one file that fetches nothing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { handlebarsForBundles } from './handlebars.mjs';
import { licensesOf } from './licenses.mjs';
import { withoutUnneeded } from './unneeded.mjs';

const SCHEMA = 'src/schema/summary.schema.json';

/** The policy: scripts by their hash, workers from a Blob, and no way out of the page. A server puts 'self' for connect-src. */
const policyOf = (...scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`).join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * The text of the page.
 * @param common options of esbuild that all bundles share
 * @returns the text, and esbuild's metafiles
 */
export async function buildPage(common) {
  const options = {
    ...common,
    outdir: 'dist',
    format: 'iife',
    platform: 'browser',
    // Chromium 109 is the last that runs on Windows 7.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    minifyIdentifiers: true,
    charset: 'utf8',
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.hbs': 'text', '.yaml': 'text', '.docx': 'binary' },
  };
  const main = await build({
    ...options,
    entryPoints: ['src/page/main.tsx'],
    plugins: [sharedSchema, withoutUnneeded],
  });
  const worker = await build({
    ...options,
    entryPoints: ['src/page/worker/worker.ts'],
    plugins: [sharedSchema, lighter, withoutUnneeded, handlebarsForBundles],
  });
  const check = await build({ ...options, target: 'es5', entryPoints: ['src/page/too-old.ts'] });
  const style = await build({ ...options, entryPoints: ['src/page/style.css'] });
  const schema = JSON.stringify(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  const script = inScript(`globalThis.zonerepSchema=${schema};${textOf(main)}`);
  const checkScript = inScript(textOf(check));
  const html = filled(readFileSync('src/page/page.html', 'utf8'), {
    POLICY: policyOf(checkScript, script),
    CHECK: checkScript,
    STYLE: textOf(style).trim(),
    WORKER: inScript(textOf(worker)),
    LICENSES: licensesOf(main.metafile, worker.metafile).replaceAll('--', '- -'),
    SCRIPT: script,
  });
  return { html, metafiles: [main.metafile, worker.metafile] };
}

const textOf = ({ outputFiles }) => outputFiles[0].text;

/** What would end or confuse a script element stands in strings and regular expressions only. */
const inScript = (text) => text.replace(/<(?=\/script|!--)/gi, '\\x3C').trim();

function filled(template, values) {
  return template.replace(/%([A-Z]+)%/g, (whole, name) => values[name] ?? whole);
}

/** The schema lies in the file once: both scripts find it there. */
const sharedSchema = {
  name: 'shared-schema',
  setup(bundle) {
    bundle.onLoad({ filter: /summary\.schema\.json$/ }, () => ({
      contents: 'module.exports = globalThis.zonerepSchema;',
    }));
  },
};

/** What stands in the page for what is too much to be carried in the file, or is not needed there. */
const LIGHTER = [
  { what: /generated\/clues\.js$/, by: 'src/page/worker/clues.ts' },
  { what: /\/read-template\.js$/, by: 'src/page/worker/no-own-templates.ts' },
  { what: /\/own-text\.js$/, by: 'src/page/worker/no-own-templates.ts' },
];

const lighter = {
  name: 'lighter',
  setup(bundle) {
    for (const { what, by } of LIGHTER)
      bundle.onResolve({ filter: what }, () => ({ path: `${process.cwd()}/${by}` }));
  },
};
