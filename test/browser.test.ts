// The library in a browser: nothing of Node is in it, and it gives the same as on Node.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../src/app/build.js';
import { checkSummary, checkText, defaultCheck } from '../src/app/check.js';
import { loadTemplate } from '../src/disk/template-files.js';
import { checkTemplate } from '../src/render/check-template.js';
import { decodeSource } from '../src/source/decode-source.js';
import { once } from '../src/source/remembered.js';
import { createSource } from '../src/source/source.js';
import { bundlePage, chromium, runPage } from './browser/page.js';
import { type Library, useLibrary } from './browser/use-library.js';

const root = new URL('../', import.meta.url);
const read = (name: string): Uint8Array => readFileSync(new URL(name, root));
const inputs: Readonly<Record<string, Uint8Array>> = {
  'zone.yaml': read('examples/zone.yaml'),
  'draft.yaml': read('examples/draft.yaml'),
  'faults.yaml': read('test/fixtures/ten-faults-in-the-data/input.yaml'),
  // 单位: 开发区
  'gbk.yaml': Buffer.from('b5a5cebb3a20bfaab7a2c7f80a', 'hex'),
};

const onNode: Library = {
  buildReport,
  builtInTemplate: (format) => loadTemplate(undefined, format),
  checkSummary,
  checkTemplate,
  checkText,
  createSource,
  decodeSource,
  defaultCheck,
};
/** Milliseconds; a busy machine may take long over it. */
const STARTING_A_BROWSER = 300_000;

const expected = once(() => Object.entries(inputs).map(([name, bytes]) => useLibrary(onNode, name, bytes)));
const page = once(() => bundlePage(inputs));

describe('zonerep/browser', () => {
  it('is bundled into a page with no module beside it', async () => {
    const { metafile } = await page();
    expect(Object.keys(metafile.inputs).filter((file) => !file.startsWith('test/'))).toEqual([
      'dist/lib/browser.js',
      '<stdin>',
    ]);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });

  // What a page may do without unsafe-eval it may do with it: only templates of one’s own need that.
  it.skipIf(!chromium)(
    'gives the same findings and the same files in Chromium, under a policy without unsafe-eval',
    async () => {
      const { script } = await page();
      const results = runPage(chromium ?? '', script, "script-src 'unsafe-inline'");
      expect(results).toEqual(JSON.parse(JSON.stringify(expected())));
      // No two empty hands: a zip, and findings.
      expect(results).toMatchObject([
        { docx: { content: expect.stringMatching(/^UEsDB/) } },
        {},
        { findings: expect.arrayContaining([expect.anything()]) },
        { read: [{ code: 'encoding' }] },
      ]);
    },
    STARTING_A_BROWSER,
  );
});

it('no room but those at the disk, the server and the command line leans on Node, nor do the libraries it uses', async () => {
  const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) =>
        /\.ts$/.test(name) &&
        !/\.d\.ts$|\.node\.ts$|^(?:disk|commands|server)\/|^(?:cli|main|index|check)\.ts$/.test(name),
    );
  const { metafile } = await build({
    entryPoints: files.map((name) => `src/${name}`),
    absWorkingDir: fileURLToPath(root),
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    external: ['node:*', 'source-map'],
    loader: { '.hbs': 'text', '.docx': 'binary', '.yaml': 'text' },
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const needNode = Object.entries(metafile.inputs)
    .filter(([, { imports }]) => imports.some(({ path }) => path.startsWith('node:')))
    .map(([file]) => file);
  expect(needNode).toEqual([]);
});
