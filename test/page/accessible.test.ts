// What axe-core finds on the page, in all its states, light and dark, at 200 % and in a narrow window.
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath } from './chromium.js';
import { AGAIN, openPage, openYaml, settled } from './open-page.js';

const FAULTY = readFileSync(
  new URL('../fixtures/ten-faults-in-the-data/input.yaml', import.meta.url),
  'utf8',
);

/** At 200 % a window of 1366 × 768 has half as many CSS pixels. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
  { width: 700, height: 900 },
];

describe.skipIf(browserPath === undefined)('the page (needs Chromium)', AGAIN, () => {
  it.each(['light', 'dark'] as const)('has nothing serious for axe in the %s', async (colorScheme) => {
    const { page, close } = await openPage({ colorScheme, before: axe.source });
    expect(await seriousOn(page)).toEqual([]);
    await openYaml(page, FAULTY);
    await settled(page);
    for (const [at, size] of SIZES.entries()) {
      await page.setViewportSize(size);
      // The colours of the tabs are the same at every size, and looking for them is most of the work.
      for (const tab of at === 0 ? ['form', 'findings', 'yaml'] : ['form']) {
        await page.click(`#tab-${tab}`);
        expect({ tab, size, serious: await seriousOn(page) }).toEqual({ tab, size, serious: [] });
      }
      // Nothing has to be pushed sideways to be read.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    await page.locator('.why').first().click();
    await page.waitForSelector('dialog[open]');
    expect(await seriousOn(page)).toEqual([]);
    await close();
  });
});

/** What axe calls serious or critical; in the pages too, which stand in a shadow tree. */
function seriousOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe: there } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await there.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}
