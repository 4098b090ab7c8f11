import { describe, expect, it } from 'vitest';
import { browserPath } from './chromium.js';
import { longSummary } from './long-summary.js';
import { AGAIN, field, openPage, openYaml, until, untilSaved, yamlOf } from './open-page.js';

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

  it.each([
    ['indicators', '/indicators', 'name'],
    ['an own table', '/attachments/0/table/rows', '0'],
  ])(
    'draws few rows of %s at first, the row that is gone to at once, and all in the end',
    async (_, list, column) => {
      const { page, errors, close } = await openPage({ before: SLOW });
      await openYaml(page, manyRows(list === '/indicators', 400));
      const rows = page
        .locator('.left .grid', { has: page.locator(`[id="f:${list}/0/${column}"]`) })
        .locator('tbody tr:not(.notes)');
      const drawn = () => rows.filter({ has: page.locator('input, textarea') }).count();
      await until(async () => {
        if ((await rows.count()) === 0) await page.evaluate('turn()');
        return rows.count();
      }).toBe(400);
      const first = await drawn();
      // The clock ticks when it is asked, and 12 of its milliseconds are a turn.
      expect(first).toBeLessThan(15);
      await field(page, `${list}/${first - 1}/${column}`).focus();
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`f:${list}/${first}/${column}`);
      expect(await drawn()).toBe(first + 1);
      await page.evaluate('release()');
      await until(() => page.locator('.left .grid tr[aria-busy=true]').count()).toBe(0);
      expect(await drawn()).toBe(400);
      expect(errors).toEqual([]);
      await close();
    },
  );
});

/** A clock that ticks each time it is looked at, and timers that wait until they are released. */
const SLOW = `
  let time = 0;
  performance.now = () => (time += 1);
  const real = window.setTimeout;
  const held = [];
  window.setTimeout = (run, delay, ...rest) => delay === 0 ? held.push(run) : real(run, delay, ...rest);
  window.turn = () => { for (const run of held.splice(0)) run(); };
  window.release = () => { window.setTimeout = real; delete performance.now; turn(); };
`;

/** Indicators, or the rows of a table in an attachment. */
function manyRows(areIndicators: boolean, count: number): string {
  const rows = Array.from({ length: count }, (_, at) =>
    areIndicators ? `  - {名称: 指标${at}, 数值: ${at}, 单位: 亿元}` : `        - [第${at}家, ${at}]`,
  );
  const above = areIndicators ? '指标:' : '附件:\n  - 标题: 明细\n    表格:\n      列: [名称, 数]\n      行:';
  return ['单位: 青溪园区\n年度: 2025', above, ...rows, ''].join('\n');
}
