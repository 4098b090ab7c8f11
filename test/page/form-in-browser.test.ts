// The form in a real browser, as a writer uses it: keys, input methods, the clipboard, no network.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath } from './chromium.js';
import { AGAIN, changedLines, example, field, openPage, openYaml, untilSaved, yamlOf } from './open-page.js';

const SHORT = `# 一份短的
单位: 云岭管委会
年度: 2025 # 写给谁看
指标:
  - {名称: 甲, 数值: 1.50, 单位: 亿元}
  - {名称: 乙, 数值: 2, 单位: 家}
主要工作:
  - 标题: 第一项
    正文: 说第一项。
  - 标题: 第二项
    正文: 说第二项。
  - 第三项只有一句话
`;

/** Until what is looked at is as it should be; other programs may keep the machine busy. */
const until = <Seen>(look: () => Promise<Seen>) => expect.poll(look, { timeout: 60_000 });

describe.skipIf(browserPath === undefined)('the form (needs Chromium)', AGAIN, () => {
  /** Runs with a file open, and sees afterwards that nothing broke and nothing was fetched. */
  async function withFile(text: string, use: (page: Page) => Promise<void>): Promise<void> {
    const { page, errors, requests, close } = await openPage();
    await openYaml(page, text);
    await use(page);
    expect({ errors, requests }).toEqual({ errors: [], requests: [] });
    await close();
  }

  it('changes one line for one cell, and leaves the comments', () =>
    withFile(example('zone'), async (page) => {
      await field(page, '/indicators/items/1/prior').fill('203.20');
      await untilSaved(page);
      expect(changedLines(example('zone'), await yamlOf(page))).toEqual([
        ['      上年同期: 203.10', '      上年同期: 203.20'],
      ]);
      await page.click('text=撤销');
      await until(() => yamlOf(page)).toBe(example('zone'));
      expect(await field(page, '/indicators/items/1/prior').inputValue()).toBe('203.10');
    }));

  it('opens and closes a file without changing it', () =>
    withFile(SHORT, async (page) => {
      for (const pointer of ['/organization', '/tasks/0/text', '/tasks/2'])
        await field(page, pointer).focus();
      await untilSaved(page);
      expect(await yamlOf(page)).toBe(SHORT);
      expect(await page.locator('text=撤销').isDisabled()).toBe(true);
    }));

  it('does nothing while an input method composes: one commit, the caret where it was', () =>
    withFile(SHORT, async (page) => {
      const title = field(page, '/tasks/0/title');
      await title.focus();
      await title.press('End');
      const session = await page.context().newCDPSession(page);
      for (const text of ['x', 'xi', 'xia', 'xian', 'xiang', 'xiang m']) {
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await page.waitForTimeout(320);
        expect(await title.inputValue()).toBe(`第一项${text}`);
      }
      expect(await page.locator('text=撤销').isDisabled()).toBe(true);
      await session.send('Input.insertText', { text: '项目' });
      await untilSaved(page);
      expect(await title.inputValue()).toBe('第一项项目');
      expect(
        await title.evaluate((element) => [
          document.activeElement === element,
          (element as HTMLInputElement).selectionStart,
        ]),
      ).toEqual([true, 5]);
      expect(changedLines(SHORT, await yamlOf(page))).toEqual([['  - 标题: 第一项', '  - 标题: 第一项项目']]);
      await page.click('text=撤销');
      await until(() => yamlOf(page)).toBe(SHORT);
    }));

  it('takes 2 × 3 cells from the clipboard as one change', () =>
    withFile(SHORT, async (page) => {
      await paste(page, '/indicators/1/name', '丙\t3.10\t万吨\n丁\t4\t个\n');
      await untilSaved(page);
      const text = await yamlOf(page);
      expect(text).toContain(
        '  - {名称: 甲, 数值: 1.50, 单位: 亿元}\n  - {名称: 丙, 数值: 3.10, 单位: 万吨}\n',
      );
      expect(await field(page, '/indicators/2/value').inputValue()).toBe('4');
      await page.click('text=撤销');
      await until(() => yamlOf(page)).toBe(SHORT);
    }));

  it('goes through the grid with arrows and Enter, and to a new row behind the last', () =>
    withFile(SHORT, async (page) => {
      await field(page, '/indicators/0/value').focus();
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('/indicators/1/value');
      await page.keyboard.press('ArrowUp');
      expect(await focused(page)).toBe('/indicators/0/value');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('/indicators/0/unit');
      await field(page, '/indicators/1/name').focus();
      await page.keyboard.press('Enter');
      await until(() => focused(page)).toBe('/indicators/2/name');
      await page.keyboard.type('戊');
      await untilSaved(page);
      expect(await yamlOf(page)).toContain('名称: 戊');
    }));

  it('moves a card with Alt+↑↓; the caret goes with it', () =>
    withFile(SHORT, async (page) => {
      await field(page, '/tasks/1/text').focus();
      await page.keyboard.press('Alt+ArrowUp');
      await until(() => focused(page)).toBe('/tasks/0/text');
      expect(await field(page, '/tasks/0/title').inputValue()).toBe('第二项');
      await page.keyboard.press('Alt+ArrowDown');
      await until(() => focused(page)).toBe('/tasks/1/text');
      await untilSaved(page);
      expect(await yamlOf(page)).toBe(SHORT);
    }));

  it('drags a card to the place of another', () =>
    withFile(SHORT, async (page) => {
      await page
        .locator('.card')
        .first()
        .evaluate((card) => card.scrollIntoView());
      await page.locator('.grip').nth(0).hover();
      await page.mouse.down();
      const target = await page.locator('.card').nth(1).boundingBox();
      if (!target) throw new Error('no second card');
      // Over its fields, which would take what is dropped as words.
      const middle = [target.x + target.width / 2, target.y + target.height / 2] as const;
      await page.mouse.move(middle[0], middle[1] - 20, { steps: 8 });
      await page.mouse.move(...middle, { steps: 4 });
      await page.mouse.up();
      await until(() => field(page, '/tasks/1/title').inputValue()).toBe('第一项');
    }));

  it('tells 待填 from 不写', () =>
    withFile(SHORT, async (page) => {
      const text = field(page, '/tasks/0/text');
      await text.fill('');
      await untilSaved(page);
      expect(await yamlOf(page)).toMatch(/标题: 第一项\n {4}正文: ?\n/);
      await field(page, '/tasks/0/text').press('Alt+Delete');
      await untilSaved(page);
      expect(await yamlOf(page)).toContain('标题: 第一项\n  - 标题: 第二项');
    }));

  it('completes {{…}} from the indicators', () =>
    withFile(SHORT, async (page) => {
      const text = field(page, '/tasks/0/text');
      await text.focus();
      await text.press('End');
      await page.keyboard.type('完成{{乙');
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('Enter');
      await untilSaved(page);
      expect(await text.inputValue()).toBe('说第一项。完成{{乙}}');
      await until(() => page.locator('.printed').first().textContent()).toContain('2家');
    }));

  it('shows a finding beside its field, and mends it with one click', () =>
    withFile(SHORT.replace('说第一项。', '说第一项,说完。'), async (page) => {
      const card = page.locator('.card').first();
      await card.locator('.finding').first().waitFor();
      await card.locator('.mend').first().click();
      await until(() => field(page, '/tasks/0/text').inputValue()).toBe('说第一项，说完。');
    }));

  it('runs nothing that stands in the data', () =>
    withFile(
      SHORT.replace('第一项', '"<img src=x onerror=window.hit=1>"').replace(
        '甲',
        '"<script>window.hit=1</script>"',
      ),
      async (page) => {
        await page.waitForTimeout(500);
        await page.click('#tab-findings');
        await page.waitForTimeout(200);
        expect(await page.evaluate(() => 'hit' in window)).toBe(false);
        expect(await page.locator('#page img').count()).toBe(0);
      },
    ));

  it('shows the YAML where it cannot be read, and the form again once it can', () =>
    withFile(SHORT, async (page) => {
      await page.click('#tab-yaml');
      await page.fill('#yaml', `${SHORT}坏: [\n`);
      await page.waitForSelector('.unreadable');
      expect(await page.locator('#tab-form').isDisabled()).toBe(true);
      await page.fill('#yaml', SHORT);
      await page.waitForSelector('.unreadable', { state: 'detached' });
      await page.click('#tab-form');
      expect(await field(page, '/tasks/0/title').inputValue()).toBe('第一项');
    }));

  it('has a label on every field, and starts each of the four kinds', async () => {
    for (const kind of ['开发区', '部门', '个人', '简报']) {
      const { page, errors, close } = await openPage();
      await page.locator('.kinds button', { hasText: kind }).first().click();
      await page.waitForSelector('.form');
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.form input, .form textarea, .form select')]
          .filter((each) => !each.getAttribute('aria-label') && (each.labels?.length ?? 0) === 0)
          .map((each) => each.id),
      );
      expect({ kind, bare, errors }).toEqual({ kind, bare: [], errors: [] });
      await close();
    }
  });
});

/** The pointer of the field that has the caret. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id.slice(2) ?? '');
}

/** What Ctrl+V does with cells on the clipboard. */
async function paste(page: Page, pointer: string, text: string): Promise<void> {
  await field(page, pointer).focus();
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
