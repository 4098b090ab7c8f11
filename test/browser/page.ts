// A page that uses the library, bundled into one HTML file; and Chromium without a window, where one is installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Undefined where there is none: tests that need it are then skipped. */
export const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** Bundles a page's script for the browser; throws where a module is not to be had there. */
export async function bundlePage(inputs: Readonly<Record<string, Uint8Array>>) {
  const files = Object.entries(inputs).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `
        import * as library from 'zonerep/browser';
        import { useLibrary } from './test/browser/use-library.ts';
        const bytesOf = (base64) => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
        const results = ${JSON.stringify(files)}.map(([name, base64]) => useLibrary(library, name, bytesOf(base64)));
        document.querySelector('pre').textContent = encodeURIComponent(JSON.stringify(results));`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return { script: outputFiles[0]?.text ?? '', metafile };
}

/**
 * Opens a page with a script and gives back what the script wrote.
 * @param policy the page's Content-Security-Policy
 */
export function runPage(browser: string, script: string, policy: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-browser-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <pre></pre><script type="module">${script}</script>`,
    );
    const { stdout, stderr } = spawnSync(
      browser,
      [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', pathToFileURL(page).href],
      { encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    const written = /<pre>([^<]+)<\/pre>/.exec(stdout)?.[1];
    if (written === undefined) throw new Error(`the page wrote nothing: ${stderr}`);
    return JSON.parse(decodeURIComponent(written));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 9 });
  }
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
