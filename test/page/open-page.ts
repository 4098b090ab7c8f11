// The page as it is built, in Chromium, where there is one; what its tests do again and again.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Undefined where there is none: the tests that need it are then skipped. */
export const browserPath = PLACES.find((place) => existsSync(place));

export const builtPage = new URL('../../dist/zonerep.html', import.meta.url);

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(browserPath !== undefined && { executablePath: browserPath }),
    args: ['--no-sandbox', '--disable-quic'],
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong in it: errors, and requests that it made. */
  readonly errors: string[];
  readonly requests: string[];
}

/** The start screen, with the network off. */
export async function openPage(browser: Browser): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, offline: true });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(?:file|blob|data|about):/.test(request.url())) requests.push(request.url());
  });
  await page.goto(builtPage.href);
  await page.waitForSelector('.start');
  return { page, errors, requests };
}

/** Opens a YAML on the start screen. */
export async function openYaml(page: Page, text: string, name = 'summary.yaml'): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
  await page.waitForSelector('.desktop');
}

/** The text of the file, as the tab YAML has it. */
export async function yamlOf(page: Page): Promise<string> {
  await page.click('#tab-yaml');
  const text = await page.inputValue('#yaml');
  if (await page.locator('#tab-form').isEnabled()) await page.click('#tab-form');
  return text;
}

/** A field by the pointer of its place. */
export const field = (page: Page, pointer: string) => page.locator(`[id="f:${pointer}"]`);

/** Until what was typed is in the file: the answer of the worker has been drawn. */
export async function untilSaved(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page.waitForFunction(() => !document.querySelector('.saved')?.textContent?.includes('正在'));
}

/** Example files of the project. */
export const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}.yaml`, import.meta.url)), 'utf8');

/** The lines in which two texts differ, one by one; both have as many. */
export function changedLines(before: string, after: string): readonly (readonly [string, string])[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  if (old.length !== fresh.length) throw new Error(`${old.length} lines became ${fresh.length}`);
  return old.flatMap((line, at) => (line === fresh[at] ? [] : [[line, fresh[at] ?? ''] as const]));
}
