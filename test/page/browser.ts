// A browser for tests of the page, where one is installed, and the page that they open in it.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { theBrowser } from './chromium.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome109',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.hbs': 'text', '.yaml': 'text', '.docx': 'binary' },
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '').replace(/<(?=\/script|!--)/gi, '\\x3C').trim();
}

/** The page with its worker, under the policy that the real one has: no script is ever made of a text. */
async function pageText(): Promise<string> {
  const [script, worker] = await Promise.all([
    bundle('test/page/sheets-page.tsx'),
    bundle('src/page/worker/worker.ts'),
  ]);
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; connect-src 'none'`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页面</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style>html, body { margin: 0; height: 100%; } .sheets { height: 100%; }</style>
<script type="text/plain" id="worker">${worker}</script><body><script>${script}</script></body></html>`;
}

export interface OpenPage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens the page from a file, as whoever double-clicks it. */
export async function openPage(size = { width: 1000, height: 900 }): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, await pageText());
  const page = await (await theBrowser()).newPage({ viewport: size });
  await page.goto(pathToFileURL(file).href);
  return {
    page,
    async close() {
      await page.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 9 });
    },
  };
}
