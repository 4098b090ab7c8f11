// Renders the pictures of docs/page.md: the page itself, in Chromium, from the start screen to the Word file. By itself, too:
// `node scripts/page-pictures.mjs`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const SMALL = { width: 1366, height: 768 };
const LARGE = { width: 1920, height: 1080 };

/** Renders them into a folder. */
export async function makePagePictures(folder) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic'],
  });
  const page = await browser.newPage({ viewport: SMALL });
  const picture = async (name, size = SMALL) => {
    await page.setViewportSize(size);
    await page.waitForFunction(() => {
      const desk = document.querySelector('.sheets')?.shadowRoot?.querySelector('.desk');
      return !desk || desk.getAttribute('aria-busy') === 'false';
    });
    const file = join(folder, `page-${name}.png`);
    await page.screenshot({ path: file });
    execFileSync('convert', [file, '+dither', '-colors', '64', '-strip', file]);
  };
  const open = async (text) => {
    await page.goto(`file://${root}dist/zonerep.html`);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.reload();
    await page.waitForSelector('.start');
    if (text === undefined) return;
    const buffer = Buffer.from(text);
    const file = { name: '2025年工作总结.yaml', mimeType: 'application/yaml', buffer };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.waitForSelector('.form');
    await page.locator('.slot').first().waitFor();
  };

  await open();
  await page.locator('.year').fill('2025');
  await picture('start');
  await page.locator('.kinds button', { hasText: '部门' }).click();
  await page.waitForSelector('.form');
  await page.locator('[id="f:/organization"]').fill('云岭经济开发区企业服务局');
  await page.locator('.slot', { hasText: '云岭经济开发区企业服务局' }).first().waitFor();
  await picture('first-words');
  const zone = readFileSync(join(root, 'examples/zone.yaml'), 'utf8');
  await open(zone);
  await page.locator('#form-indicators').evaluate((part) => part.scrollIntoView());
  await picture('indicators', LARGE);
  await open(readFileSync(join(root, 'test/fixtures/ten-faults-in-the-data/input.yaml'), 'utf8'));
  await page.locator('#form-opening').evaluate((part) => part.scrollIntoView());
  await picture('findings');
  await open(zone);
  await page.click('#tab-yaml');
  await picture('yaml', LARGE);
  await browser.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makePagePictures(join(root, 'docs/pictures'));
