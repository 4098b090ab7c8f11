import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSummary } from '../../../src/app/load.js';
import { findDesk } from '../../../src/page/desk/find-desk.js';
import { serve } from '../../../src/server/serve.js';
import { png } from '../../tiny-pictures.js';
import { browserPath, theBrowser } from '../chromium.js';
import { fakeBrowser } from './fake-browser.js';
import { deskPage } from './in-chromium.js';

const deskAt = (address: string) => {
  const { protocol, hostname, hash } = new URL(address);
  return findDesk(fakeBrowser({ location: { protocol, hostname, hash } }));
};

describe('the desk', () => {
  it('is the server’s at its own address, and else the browser’s', () => {
    expect(deskAt('http://127.0.0.1:5000/#key=abc').kind).toBe('server');
    expect(deskAt('file:///C:/zonerep.html#key=abc').kind).toBe('offline');
    expect(deskAt('https://example.com/zonerep.html').kind).toBe('offline');
  });

  it('says what to do where the server cannot be reached', async () => {
    await expect(deskAt('http://127.0.0.1:5000/').open()).rejects.toThrow('连不上 zonerep');
  });
});

describe.runIf(browserPath)('in Chromium (skipped where there is none), the desk', () => {
  let browser: Browser;
  let folder = '';
  let html = '';
  beforeAll(async () => {
    browser = await theBrowser();
    folder = mkdtempSync(join(tmpdir(), 'zonerep-chromium-'));
    html = await deskPage();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const evaluate = <Result>(page: Page, expression: string) => page.evaluate(expression) as Promise<Result>;

  /** playwright's own waiting evaluates text in the page, which its policy forbids. */
  const until = async (page: Page, expression: string): Promise<void> => {
    while (!(await evaluate<boolean>(page, expression)));
  };

  it('opens, saves and merges over the server, which ends when the page is closed', async () => {
    const path = join(folder, '总结.yaml');
    const start = '单位: 青屿高新区管委会\n年度: 2025\n附件:\n  - 标题: 位置图\n    图片: 图.png\n';
    writeFileSync(path, start);
    writeFileSync(join(folder, '图.png'), png(4, 4));
    const nameBeside: Parameters<typeof serve>[0]['nameBeside'] = (source, beside) =>
      void loadSummary(source, beside);
    const serving = await serve({ path, preview: false, nameBeside, html, port: 0 });
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    await page.goto(serving.address);
    await page.reload();
    expect(await evaluate(page, 'opened')).toMatchObject({ text: start, readOnly: false });
    expect(await evaluate(page, "page.beside['图.png'].length")).toBe(png(4, 4).length);
    await evaluate(page, "page.text = page.text.replace('2025', '2026'); keeper.save()");
    expect(readFileSync(path, 'utf8')).toBe(start.replace('2025', '2026'));
    await evaluate(page, "page.text = page.text.replace('2026', '2027'); undefined");
    writeFileSync(path, start.replace('2025', '2026').replace('位置图', '区位图'));
    await until(page, "page.text.includes('区位图')");
    expect(await evaluate(page, 'page.text')).toBe(start.replace('2025', '2027').replace('位置图', '区位图'));
    rmSync(path);
    await until(page, "notices.some(({ kind }) => kind === 'deleted')");
    expect(await evaluate(page, 'keeper.keepMine()')).toEqual({ kind: 'saved' });
    expect(readFileSync(path, 'utf8')).toContain('2027');
    // Another page of the same browser gets nothing, whatever it knows.
    const other = await context.newPage();
    await other.goto('about:blank');
    const { origin, hash } = new URL(serving.address);
    const stolen = `fetch('${origin}/api/file', { headers: { 'x-zonerep-key': '${hash.slice(5)}' } }).then(() => 'read', () => 'refused')`;
    expect(await evaluate(other, stolen)).toBe('refused');
    expect(faults).toEqual([]);
    await page.close({ runBeforeUnload: true });
    expect(await serving.ended).toBe('closed');
    await context.close();
  });

  it('keeps drafts in a page that was double-clicked, over a reload and in another window', async () => {
    const file = join(folder, 'zonerep.html');
    writeFileSync(file, html);
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(await evaluate(page, 'opened.then((file) => file ?? null)')).toBeNull();
    await evaluate(page, "page.text = 'a: 1\\n'; keeper.save()");
    await page.reload();
    expect(await evaluate(page, 'opened')).toMatchObject({ name: '工作总结.yaml', text: 'a: 1\n' });
    const other = await context.newPage();
    await other.goto(pathToFileURL(file).href);
    expect(await evaluate(other, 'desk.drafts.resume(desk.drafts.list()[0].id)')).toBe(true);
    expect(await evaluate(other, 'keeper.open()')).toMatchObject({ text: 'a: 1\n' });
    await evaluate(other, "page.text = 'a: 2\\n'; keeper.save()");
    await until(page, "page.text === 'a: 2\\n'");
    // The store of a browser holds some five million characters.
    const full = await evaluate(page, "page.text = '# ' + 'x'.repeat(6e6); keeper.save()");
    expect(full).toMatchObject({ kind: 'failed', reason: expect.stringContaining('满了') });
    await evaluate(page, 'desk.drafts.clear()');
    expect(await evaluate(page, 'localStorage.length')).toBe(0);
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    await context.close();
  });
});
