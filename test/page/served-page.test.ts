// The page over `zonerep edit` and `zonerep preview`, in a real browser, while other programs change the file.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from './chromium.js';
import { AGAIN, field, type OpenedPage, openPage, settled, until } from './open-page.js';

const YAML = `# 写给管委会的
单位: 云岭管委会
年度: 2025
导语: 全年任务完成。
主要工作:
  - 标题: 第一项
    正文: 说第一项。
  - 标题: 第二项
    正文: 说第二项。
`;

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

describe.skipIf(browserPath === undefined)('the served page (needs Chromium)', AGAIN, () => {
  let folder = '';
  let path = '';
  let server: ChildProcess | undefined;
  let address = '';
  let opened: OpenedPage | undefined;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zonerep-served-'));
    path = join(folder, '总结.yaml');
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
    await stop();
    rmSync(path, { force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a command over the file and opens the address that it prints. */
  async function serve(command: 'edit' | 'preview', text?: string): Promise<Page> {
    if (text !== undefined) writeFileSync(path, text);
    server = spawn(process.execPath, [cli, command, '总结.yaml', '--no-open'], { cwd: folder });
    if (!server.stdout) throw new Error('no output');
    for await (const line of createInterface({ input: server.stdout })) {
      address = line.trim();
      break;
    }
    opened = await openPage({ address });
    return opened.page;
  }

  async function stop(): Promise<void> {
    const running = server;
    server = undefined;
    if (!running || running.exitCode !== null) return;
    await new Promise((resolve) => {
      running.once('exit', resolve);
      running.kill('SIGINT');
    });
  }

  const onDisk = (): string => readFileSync(path, 'utf8');
  const noticed = (page: Page) => page.locator('.notice').textContent();
  const asked = (page: Page) => page.locator('dialog.question[open]');

  /** Types into a field without leaving it. */
  async function type(page: Page, pointer: string, words: string): Promise<void> {
    await field(page, pointer).press('End');
    await page.keyboard.type(words);
  }

  it('changes nothing by being opened and closed, and saves what is typed, one line', async () => {
    const page = await serve('edit', YAML);
    const before = statSync(path, { bigint: true });
    await field(page, '/opening').focus();
    await settled(page);
    expect(statSync(path, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
    await type(page, '/opening', '又一句。');
    await until(onDisk).toBe(YAML.replace('任务完成。', '任务完成。又一句。'));
    await until(() => page.locator('.saved').textContent()).toBe('已存盘');
    expect(opened?.errors).toEqual([]);
    expect(opened?.requests).toEqual([]);
  });

  it('takes in what others wrote elsewhere, into the field that is typed in too', async () => {
    const page = await serve('edit', YAML);
    await type(page, '/tasks/0/text', '还有');
    writeFileSync(path, YAML.replace('第二项。', '第二项了。'));
    await until(() => field(page, '/tasks/1/text').inputValue()).toBe('说第二项了。');
    expect(await focused(page)).toBe('/tasks/0/text');
    await page.keyboard.type('一句。');
    const both = YAML.replace('第二项。', '第二项了。').replace('说第一项。', '说第一项。还有一句。');
    await until(onDisk).toBe(both);
    // The caret stands before a word that another program put at the end of this very field.
    writeFileSync(path, both.replace('还有一句。', '还有一句。完'));
    await until(() => field(page, '/tasks/0/text').inputValue()).toBe('说第一项。还有一句。完');
    expect(await focused(page)).toBe('/tasks/0/text');
  });

  it('asks where both changed the same line, in the middle of a composition too', async () => {
    const page = await serve('edit', YAML);
    const opening = field(page, '/opening');
    await opening.press('End');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'hai', selectionStart: 3, selectionEnd: 3 });
    const theirs = YAML.replace('任务完成', '任务全部完成').replace('第二项。', '第二项了。');
    writeFileSync(path, theirs);
    await session.send('Input.imeSetComposition', { text: 'hai you', selectionStart: 7, selectionEnd: 7 });
    expect(await opening.inputValue()).toBe('全年任务完成。hai you');
    await session.send('Input.insertText', { text: '还有。' });
    await asked(page).waitFor();
    expect(await asked(page).locator('pre').allTextContents()).toEqual([
      '导语: 全年任务完成。还有。',
      '导语: 全年任务全部完成。',
    ]);
    expect(onDisk()).toBe(theirs);
    // What is put off is not saved, and can be answered later.
    await page.keyboard.press('Escape');
    await page.click('text=没有存盘');
    await asked(page).getByLabel('用网页上的').check();
    await asked(page).getByText('就这样存').click();
    await until(onDisk).toBe(
      YAML.replace('任务完成。', '任务完成。还有。').replace('第二项。', '第二项了。'),
    );
    await until(() => page.locator('.saved').textContent()).toBe('已存盘');
    expect(await field(page, '/tasks/1/text').inputValue()).toBe('说第二项了。');
  });

  it('gives up its own wording for the file’s, and has it still by undo', async () => {
    const page = await serve('edit', YAML);
    await until(() => page.locator('.saved').textContent()).toBe('已存盘');
    await type(page, '/opening', '甲');
    writeFileSync(path, YAML.replace('任务完成。', '任务完成。乙'));
    await asked(page).waitFor();
    await asked(page).getByLabel('用文件里的').check();
    await asked(page).getByText('就这样存').click();
    await until(() => field(page, '/opening').inputValue()).toBe('全年任务完成。乙');
    expect(onDisk()).toBe(YAML.replace('任务完成。', '任务完成。乙'));
    await until(() => page.locator('.saved').textContent()).toBe('已存盘');
    await page.getByRole('button', { name: '撤销' }).click();
    await until(() => field(page, '/opening').inputValue()).toBe('全年任务完成。甲');
  });

  it('keeps what is on the page where the file is deleted or emptied, until it is answered', async () => {
    const page = await serve('edit', YAML);
    await type(page, '/opening', '甲');
    rmSync(path);
    await asked(page).waitFor();
    expect(await asked(page).textContent()).toContain('文件被删掉了');
    await asked(page).getByText('用网页上的').click();
    await until(onDisk).toBe(YAML.replace('任务完成。', '任务完成。甲'));
    writeFileSync(path, '');
    await asked(page).waitFor();
    expect(await asked(page).textContent()).toContain('文件被清空了');
    expect(await field(page, '/opening').inputValue()).toBe('全年任务完成。甲');
    await asked(page).getByText('用网页上的').click();
    await until(onDisk).toBe(YAML.replace('任务完成。', '任务完成。甲'));
  });

  it('says that the file can no longer be read or written', async () => {
    const page = await serve('edit', YAML);
    await settled(page);
    writeFileSync(path, Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb, 0x3a, 0x20, 0xd4, 0xc6));
    await asked(page).waitFor();
    expect(await asked(page).textContent()).toContain('文件读不了');
    await asked(page).getByText('知道了').click();
    writeFileSync(path, YAML);
    await until(() => page.locator('dialog.question').count()).toBe(0);
    if (process.platform === 'win32') return;
    chmodSync(path, 0o444);
    await until(() => noticed(page)).toContain('只读');
    expect(await page.locator('.saved').textContent()).toBe('只看，不能改');
    expect(await field(page, '/opening').getAttribute('readonly')).not.toBeNull();
    chmodSync(path, 0o644);
    await until(() => noticed(page)).toContain('又可以写了');
    await type(page, '/opening', '甲');
    await until(onDisk).toBe(YAML.replace('任务完成。', '任务完成。甲'));
  });

  it('makes a file that is not there from one of the four kinds', async () => {
    const page = await serve('edit');
    await page.locator('.kinds button', { hasText: '部门' }).click();
    await page.waitForSelector('.form');
    await field(page, '/organization').fill('云岭企业服务局');
    await until(() => (statSync(path, { throwIfNoEntry: false }) ? onDisk() : '')).toContain(
      '云岭企业服务局',
    );
    expect(await page.locator('.tools .name').textContent()).toBe('总结.yaml');
  });

  it('says that the server has ended, and keeps what is typed', async () => {
    const page = await serve('edit', YAML);
    await settled(page);
    await stop();
    await until(() => noticed(page)).toContain('zonerep 已经结束');
    await type(page, '/opening', '甲');
    await until(() => page.locator('.saved').textContent()).toContain('还没有存盘');
    expect(onDisk()).toBe(YAML);
  });

  it('shows a preview, drawn anew with each saving, and cannot write', async () => {
    const page = await serve('preview', YAML);
    await page.locator('.slot', { hasText: '说第一项' }).waitFor();
    writeFileSync(path, YAML.replace('说第一项。', '别的编辑器写的。'));
    await page.locator('.slot', { hasText: '别的编辑器写的' }).waitFor();
    expect(await page.locator('.saved').textContent()).toBe('只看，不能改');
    const writable = 'input[type=text]:not([readonly]), textarea:not([readonly]), select:not([disabled])';
    expect(await page.locator('.form').locator(writable).count()).toBe(0);
    expect(await page.locator('.form .add, .form .mend, .card-buttons').count()).toBe(0);
    await page.click('#tab-yaml');
    expect(await page.locator('#yaml').getAttribute('readonly')).not.toBeNull();
    const { origin, hash } = new URL(address);
    const status = await page.evaluate(
      async ([at, key]) =>
        (
          await fetch(`${at}/api/file`, {
            method: 'PUT',
            body: 'a: 1\n',
            headers: { 'x-zonerep-key': key, 'content-type': 'application/yaml', 'if-match': '"0"' },
          })
        ).status,
      [origin, hash.slice('#key='.length)] as const,
    );
    expect(status).toBeGreaterThanOrEqual(400);
    expect(onDisk()).toBe(YAML.replace('说第一项。', '别的编辑器写的。'));
  });
});

/** The pointer of the field that has the caret. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id.slice(2) ?? '');
}
