import { describe, expect, it } from 'vitest';
import { browserPath } from './chromium.js';
import { longSummary } from './long-summary.js';
import { AGAIN, field, openPage, openYaml, untilSaved, yamlOf } from './open-page.js';

describe.runIf(browserPath)('a form of many cards (skipped without Chromium)', AGAIN, () => {
  it('draws all of them in the end, at once the one that is wanted, and keeps what is drawn', async () => {
    const text = longSummary(6);
    const { page, errors, close } = await openPage();
    await openYaml(page, text);
    const last =
      text.slice(text.indexOf('\n主要工作:'), text.indexOf('\n其他部分:')).match(/^ {4}- 标题:/gm)?.length ??
      0;
    const wanted = field(page, `/tasks/items/${last - 1}/title`);
    await page.locator('.left .card[aria-busy=true]').first().waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.left .card[aria-busy=true]').count()).toBe(0);
    expect(await wanted.count()).toBe(1);
    await wanted.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('末');
    await untilSaved(page);
    const drawn = await wanted.elementHandle();
    expect(await yamlOf(page)).toContain('末');
    // Another tab was shown in between: the same field stands there, seen where it was.
    expect(await wanted.evaluate((element, before) => element === before, drawn)).toBe(true);
    expect(await wanted.isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });
});
