// The page as it is built, in Chromium, where there is one; what its tests do again and again.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { theBrowser } from './chromium.js';

/** A browser on a busy machine may be slower than anyone waits: what fails once is tried again, and told where it fails again. */
export const AGAIN = { retry: 2 };

export const builtPage = new URL('../../dist/zonerep.html', import.meta.url);

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong in it: errors, and requests that it made. */
  readonly errors: string[];
  readonly requests: string[];
  /** Leaves the page, as whoever closes its tab. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Run in the page before any of its scripts. */
  readonly before?: string | (() => void);
  readonly colorScheme?: 'light' | 'dark';
  /** With the network on, for what is served. */
  readonly address?: string;
}

/**
 * Tabs that were left, one for each browser. A new one is most of the work of a small test, and it knows nothing of the code
 * that another has compiled. Each document in it begins with empty stores; a test that failed has not left its tab.
 */
const leftTabs = new WeakMap<Browser, Page>();

/** The start screen, with the network off; or what is served at an address. */
export async function openPage(options: OpenOptions = {}): Promise<OpenedPage> {
  const browser = await theBrowser();
  const { before, colorScheme, address } = options;
  const isOrdinary = !before && !colorScheme;
  const left = isOrdinary ? leftTabs.get(browser) : undefined;
  leftTabs.delete(browser);
  const page = left ?? (await newTab(browser, options));
  await page.context().setOffline(address === undefined);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = address !== undefined && new URL(url).origin === new URL(address).origin;
    if (!isOwn && !/^(?:file|blob|data|about):/.test(url)) requests.push(url);
  });
  await page.goto(address ?? builtPage.href);
  await page.waitForSelector('.start, .desktop');
  const close = async () => {
    page.removeAllListeners();
    if (!isOrdinary) return page.context().close();
    await page.goto('about:blank');
    leftTabs.set(browser, page);
  };
  return { page, errors, requests, close };
}

async function newTab(browser: Browser, { before, colorScheme = 'light' }: OpenOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme });
  await context.addInitScript(() => {
    if (location.protocol === 'about:') return;
    localStorage.clear();
    sessionStorage.clear();
  });
  if (before) await context.addInitScript(typeof before === 'string' ? { content: before } : before);
  return context.newPage();
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

/** Until what is looked at is as it should be; other programs may keep the machine busy. */
export const until = <Seen>(look: () => Promise<Seen> | Seen) =>
  expect.poll(async () => await look(), { timeout: 60_000, interval: 20 });

/** Until what was typed is in the file, and its pages are drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const field = document.activeElement;
    const desk = document.querySelector('.sheets')?.shadowRoot?.querySelector('.desk');
    const isSaved = !document.querySelector('.saved')?.textContent?.includes('正在');
    const isTyped = !(field instanceof HTMLElement) || field.dataset.typing === undefined;
    return (
      isSaved && (isTyped || document.querySelector('.saved')) && desk?.getAttribute('aria-busy') === 'false'
    );
  });
}

/** What is downloaded by what is done. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The messages of findings, without what to do about them. */
export const messagesOf = (findings: Locator): Promise<string[]> =>
  findings.evaluateAll((all) =>
    all.map((each) =>
      [...(each.querySelector('span')?.childNodes ?? [])]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join('')
        .trim(),
    ),
  );

/** All words of a Word file. */
export const wordsOfDocx = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');

/** Example files of the project. */
export const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/${name}.yaml`, import.meta.url)), 'utf8');

/** The lines in which two texts differ, one by one; both have as many. */
export function changedLines(before: string, after: string): readonly (readonly [string, string])[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  if (old.length !== fresh.length) throw new Error(`${old.length} lines became ${fresh.length}`);
  return old.flatMap((line, at) => (line === fresh[at] ? [] : [[line, fresh[at] ?? ''] as const]));
}
