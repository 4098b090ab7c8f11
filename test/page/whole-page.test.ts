// The page that is double-clicked, in a real browser with the network off: from nothing to a Word file, with what stands in
// between.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { builtByCommand } from './built-by-command.js';
import { browserPath, theBrowser } from './chromium.js';
import {
  AGAIN,
  builtPage,
  downloaded,
  example,
  field,
  messagesOf,
  openPage,
  openYaml,
  settled,
  until,
  wordsOfDocx,
  yamlOf,
} from './open-page.js';

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8');

const BLANK = `单位: 云岭管委会
年度: 2025
导语: 全年任务完成,成效明显。
主要工作:
  - 标题: 第一项
    正文:
`;

describe.skipIf(browserPath === undefined)('the whole page (needs Chromium)', AGAIN, () => {
  /** Runs on the start screen, and sees afterwards that nothing broke and nothing was fetched. */
  async function onStart(
    use: (page: Page) => Promise<void>,
    options?: Parameters<typeof openPage>[0],
  ): Promise<void> {
    const { page, errors, requests, close } = await openPage(options);
    await use(page);
    expect({ errors, requests }).toEqual({ errors: [], requests: [] });
    await close();
  }

  it('writes the same bytes as the command line, in every format', () =>
    onStart(async (page) => {
      for (const name of ['zone', 'briefing']) {
        await openYaml(page, example(name), `${name}.yaml`);
        const built = builtByCommand(`${name}.yaml`, example(name));
        for (const [title, ending] of [
          ['下载 Word', 'docx'],
          ['网页 .html', 'html'],
          ['Markdown .md', 'md'],
          ['纯文字 .txt', 'txt'],
        ] as const) {
          if (ending !== 'docx') await page.click('text=其他格式');
          const file = await downloaded(page, () => page.getByRole('button', { name: title }).click());
          expect(file.name).toBe(`${name}.${ending}`);
          expect(file.bytes.equals(built(ending)), file.name).toBe(true);
          expect(await page.locator('.menu[open]').count()).toBe(0);
        }
        await page.click('text=另开一份');
      }
    }));

  it('says in a browser that is too old which ones will do, and begins nothing', async () => {
    const context = await (await theBrowser()).newContext();
    await context.addInitScript('delete Object.hasOwn');
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(builtPage.href);
    await until(() => page.locator('.too-old').textContent()).toContain('Chrome 109 以上');
    expect(await page.locator('.start').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('leads from nothing to a Word file by the keyboard alone', () =>
    onStart(async (page) => {
      await tabTo(page, '部门');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.form');
      await settled(page);
      await tabTo(page, '单位');
      await page.keyboard.type('云岭经济开发区企业服务局');
      await tabTo(page, '导语');
      await page.keyboard.type('全年任务全面完成。');
      await tabTo(page, '跳到', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await tabTo(page, '导语');
      await page.keyboard.press('Escape');
      expect(await page.locator('.menu[open]').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到');
      await page.keyboard.press('Enter');
      await tabTo(page, '存在问题');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'head-issues');
      await tabTo(page, '加一个问题');
      await page.keyboard.press('Enter');
      const title = await page.waitForFunction(() =>
        /^f:\/issues\/.*title$/.test(document.activeElement?.id ?? '') ? document.activeElement?.id : '',
      );
      expect(await title.jsonValue()).toMatch(/title$/);
      await page.keyboard.type('人手不足');
      await tabTo(page, '下载 Word');
      await settled(page);
      const { name, bytes } = await downloaded(page, () => page.keyboard.press('Enter'));
      expect(name).toMatch(/^\d{4}年工作总结\.docx$/);
      const words = wordsOfDocx(bytes);
      expect(words).toContain('云岭经济开发区企业服务局');
      expect(words).toContain('全年任务全面完成。');
      expect(words).toContain('人手不足');
      await until(() => page.locator('.notice').textContent()).toContain('已写成');
      // The data that it was written from is that which the command line reads, and has nothing else typed into it.
      const text = await yamlOf(page);
      const typed = [
        ...text.matchAll(/^ *(?:- )?(\S+): (云岭经济开发区企业服务局|全年任务全面完成。|人手不足) ?$/gm),
      ];
      expect(typed.map(([, key, words]) => [key, words])).toEqual([
        ['单位', '云岭经济开发区企业服务局'],
        ['导语', '全年任务全面完成。'],
        ['标题', '人手不足'],
      ]);
      expect(text).toMatch(/^结尾: ?$/m);
      expect(builtByCommand(name.replace('docx', 'yaml'), text)('docx').equals(bytes)).toBe(true);
    }));

  it.each([
    // Of words that are printed nowhere, and what the page cannot be told apart by, only the form and the list tell.
    ['ten-faults-in-the-data', []],
    ['ten-faults-of-both-kinds', ['“类型”不能是“开发去”', '“单位”写了两次']],
    ['ten-faults-in-english', ['“kind”不能是“zoen”', '日历上没有“2025-13-20”这一天']],
  ])('shows every finding of %s beside its field and on the page', (name, notPrinted) =>
    onStart(async (page) => {
      await openYaml(page, fixture(`${name}/input.yaml`));
      await settled(page);
      const told = fixture(`${name}/findings.txt`)
        .trim()
        .split('\n')
        .map((line) => line.replace(/^\S+ \S+ \S+ /, ''));
      const beside = await messagesOf(page.locator('.form .finding'));
      const missing = told.filter((line) => !beside.some((message) => line.startsWith(message)));
      expect(missing).toEqual([]);
      expect(beside.length).toBe(told.length);
      const onPages = await page
        .locator('.slot .finding')
        .evaluateAll((all) => all.flatMap((each) => each.getAttribute('title')?.split('\n') ?? []));
      const marked = onPages.map((words) => words.replace(/^(?:错误|警告|提示)：/, ''));
      const unmarked = told.filter((line) => !marked.some((words) => line.startsWith(words)));
      expect(unmarked.map((line) => line.replace(/（.*$/, ''))).toEqual(notPrinted);
      await page.click('#tab-findings');
      expect((await messagesOf(page.locator('.findings.all .finding'))).toSorted()).toEqual(
        beside.toSorted(),
      );
    }),
  );

  it('leads from each finding of the list to its field', () =>
    onStart(async (page) => {
      await openYaml(page, fixture('ten-faults-in-english/input.yaml'));
      await settled(page);
      const pointers: string[] = [];
      const count = 10;
      for (let at = 0; at < count; at++) {
        await page.click('#tab-findings');
        await page.locator('.go').nth(at).click();
        await page.waitForFunction(() => document.activeElement?.id.startsWith('f:'));
        pointers.push(await page.evaluate(() => document.activeElement?.id.slice(2) ?? ''));
      }
      expect(new Set(pointers)).toEqual(
        new Set([
          '/kind',
          '/date',
          '/indicators/0/yoy',
          '/indicators/1/value',
          '/tasks/items/0/text',
          '/tasks/items/1/text',
          '/tasks/items/1/title',
        ]),
      );
    }));

  it('explains a finding, mends it with one click, and takes that back', () =>
    onStart(async (page) => {
      await openYaml(page, BLANK);
      const finding = page.locator('.form .finding', { hasText: '半角标点' });
      await finding.locator('.why').click();
      const explained = page.locator('dialog.explained');
      expect(await explained.textContent()).toContain('标点');
      await page.keyboard.press('Escape');
      await explained.waitFor({ state: 'detached' });
      await finding.locator('.mend').click();
      await until(() => field(page, '/opening').inputValue()).toBe('全年任务完成，成效明显。');
      await until(() => page.locator('.form .finding', { hasText: '半角标点' }).count()).toBe(0);
      await page.keyboard.press('Control+z');
      await until(() => field(page, '/opening').inputValue()).toBe('全年任务完成,成效明显。');
      await page.keyboard.press('Control+Shift+z');
      await until(() => field(page, '/opening').inputValue()).toBe('全年任务完成，成效明显。');
      await page.keyboard.press('Control+z');
      await until(() => yamlOf(page)).toBe(BLANK);
      await page.click('#tab-form');
      await page.keyboard.press('Control+y');
      await until(() => yamlOf(page)).toBe(BLANK.replace(',', '，'));
    }));

  it('writes no final file while something is still to be filled in', () =>
    onStart(async (page) => {
      await openYaml(page, BLANK);
      await settled(page);
      expect(await page.locator('.tools mark').textContent()).toBe('待填 1 处');
      let downloads = 0;
      page.on('download', () => {
        downloads += 1;
      });
      await page.getByRole('button', { name: '定稿' }).click();
      const notice = page.locator('.notice.alarm');
      await notice.waitFor();
      expect(await notice.textContent()).toContain('定稿不能有待填');
      expect(downloads).toBe(0);
      await field(page, '/tasks/0/text').fill('办完了。');
      await until(() => page.locator('.tools mark').count()).toBe(0);
      await page.locator('.form .mend').first().click();
      await until(() => page.locator('.form .finding.error').count()).toBe(0);
      const { bytes } = await downloaded(page, () => page.getByRole('button', { name: '定稿' }).click());
      expect(wordsOfDocx(bytes)).toContain('办完了。');
    }));

  it('begins with a Word file, and with last year’s data', () =>
    onStart(async (page) => {
      const word = builtByCommand('department.yaml', example('department'))('docx');
      const choose = (title: string, name: string, buffer: Buffer) =>
        page
          .locator('.file', { hasText: title })
          .locator('input')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await choose('导入 Word', '去年的.docx', word);
      await page.waitForSelector('.desktop');
      expect(await page.locator('.notice').textContent()).toContain('文字一个不少');
      expect(await page.locator('.tools .name').textContent()).toBe('去年的.yaml');
      expect(await page.locator('.card').count()).toBeGreaterThan(2);
      await page.click('text=另开一份');
      await choose('用去年的 YAML', 'summary.yaml', Buffer.from(example('zone')));
      await page.waitForSelector('.desktop');
      const year = Number(/^年度: (\d+)/m.exec(example('zone'))?.[1]);
      expect(await field(page, '/year').inputValue()).toBe(String(year + 1));
      await page.click('text=另开一份');
      await choose('导入 Word', '空的.txt', Buffer.from('\n'));
      await page.locator('.notice.alarm').waitFor();
      expect(await page.locator('.start').count()).toBe(1);
    }));

  it('works where the browser has no more than Chromium 109', () =>
    onStart(
      async (page) => {
        expect(await page.evaluate(() => Object.hasOwn(Array.prototype, 'with'))).toBe(false);
        await openYaml(page, example('zone'), 'zone.yaml');
        await page.click('#tab-findings');
        await page.click('#tab-form');
        await field(page, '/opening').press('End');
        await page.keyboard.type('又一句。');
        await settled(page);
        const { bytes } = await downloaded(page, () => page.click('text=下载 Word'));
        expect(wordsOfDocx(bytes)).toContain('又一句。');
      },
      { before: asInChromium109 },
    ));
});

/** Presses a key until what has that name has the caret; of a button with a description its title is the name. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    const own = await page.evaluate(() => {
      const element = document.activeElement;
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const words = isField ? element.labels?.[0] : (element?.querySelector('b') ?? element);
      return element?.getAttribute('aria-label') ?? words?.textContent?.trim() ?? '';
    });
    if (own === name || own === `＋${name}`) return;
  }
  throw new Error(`the keyboard does not reach “${name}”`);
}

/** Takes from the page and its worker what came after Chromium 109; it has to run in the page. */
function asInChromium109(): void {
  const take = () => {
    const later: readonly (readonly [object, readonly string[]])[] = [
      [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
      [Uint8Array.prototype, ['toSorted', 'toReversed', 'with', 'toBase64', 'toHex']],
      [Uint8Array, ['fromBase64', 'fromHex']],
      [Array, ['fromAsync']],
      [Object, ['groupBy']],
      [Map, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [
        Set.prototype,
        ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
      ],
      [
        Object.getPrototypeOf(Object.getPrototypeOf([].values())),
        ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
      ],
      [RegExp, ['escape']],
      [URL, ['parse', 'canParse']],
      [Element.prototype, ['checkVisibility']],
    ];
    for (const [owner, names] of later) for (const name of names) Reflect.deleteProperty(owner, name);
  };
  take();
  const There = Blob;
  const inWorker = `(${take})();`.replace(/\[Element[^\]]*\]\],?/, '');
  globalThis.Blob = class extends There {
    constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
      super(options?.type === 'text/javascript' ? [inWorker, ...parts] : parts, options);
    }
  };
}
