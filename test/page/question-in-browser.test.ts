import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/server/serve.js';
import { browserPath } from './chromium.js';
import { AGAIN, builtPage, field, openPage } from './open-page.js';

const FILE = `单位: 示例开发区管委会
年度: 2025
结尾: 到此为止。
`;

describe.runIf(browserPath)(
  'the question of a file changed on both sides (skipped without Chromium)',
  AGAIN,
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'zonerep-question-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('shows each place with both wordings, and saves what is chosen of each', async () => {
      const path = join(folder, '总结.yaml');
      writeFileSync(path, FILE);
      const html = readFileSync(builtPage, 'utf8');
      const serving = await serve({ path, preview: false, nameBeside: () => undefined, html, port: 0 });
      const { page, close } = await openPage({ address: serving.address });
      await field(page, '/organization').waitFor();
      // Others save while the page has changes that are not saved yet.
      await page.click('#tab-yaml');
      await page.fill(
        '#yaml',
        FILE.replace('示例开发区管委会', '网页开发区管委会').replace('到此为止', '网页的结尾'),
      );
      writeFileSync(
        path,
        FILE.replace('示例开发区管委会', '别处开发区管委会').replace('到此为止', '别处的结尾'),
      );
      const places = page.locator('dialog .place');
      await places.nth(1).waitFor();
      expect(await places.count()).toBe(2);
      expect(await places.first().textContent()).toContain('网页开发区管委会');
      expect(await places.first().textContent()).toContain('别处开发区管委会');
      const save = page.locator('dialog button.main');
      expect(await save.isDisabled()).toBe(true);
      await places.nth(0).getByLabel('用文件里的').check();
      expect(await save.textContent()).toBe('还有 1 处没选');
      await places.nth(1).getByLabel('用网页上的').check();
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/question.png` });
      await save.click();
      await expect
        .poll(() => readFileSync(path, 'utf8'), { timeout: 20_000 })
        .toBe(FILE.replace('示例开发区管委会', '别处开发区管委会').replace('到此为止', '网页的结尾'));
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await close();
      await serving.ended;
    });
  },
);
