// The sheet of a table of the writer's own, in a browser: what is written in one cell, and what becomes of the others.
import { describe, expect, it } from 'vitest';
import { browserPath } from '../chromium.js';
import { AGAIN, field, openPage, openYaml, until, untilSaved, yamlOf } from '../open-page.js';

const head =
  '单位: 青溪园区\n年度: 2025\n附件:\n  - 标题: 明细\n    表格:\n      列: [名称, 数]\n      行:\n';
const cell = '/attachments/0/table/rows';

describe.runIf(browserPath)('a sheet of plain cells (skipped without Chromium)', AGAIN, () => {
  it('writes a cell alone, goes down with the arrow, moves and takes away rows', async () => {
    const { page, errors, close } = await openPage();
    const rows = ['        - [甲, 1] # 一\n', '        - [乙, 2]\n', '        - [丙, 3]\n'];
    await openYaml(page, head + rows.join(''));
    await field(page, `${cell}/0/0`).fill('戊');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`f:${cell}/1/0`);
    await untilSaved(page);
    expect(await yamlOf(page)).toBe(head + rows.join('').replace('甲', '戊'));
    await field(page, `${cell}/1/0`).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await until(() => page.evaluate(() => document.activeElement?.id)).toBe(`f:${cell}/2/0`);
    await page.click('[aria-label="删去第2行"]');
    await until(() => yamlOf(page)).toBe(head + rows.slice(0, 2).join('').replace('甲', '戊'));
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps what was written before in other rows, where all of them are written together', async () => {
    const { page, errors, close } = await openPage();
    await openYaml(page, `${head}        - 甲 | 1\n        - {名称: 乙, 数: 2}\n        - 丙 | 3\n`);
    await field(page, `${cell}/0/1`).fill('15');
    await untilSaved(page);
    await field(page, `${cell}/2/1`).fill('35');
    await untilSaved(page);
    const text = await yamlOf(page);
    for (const words of ['甲', '15', '乙', '2', '丙', '35']) expect(text).toContain(words);
    expect(errors).toEqual([]);
    await close();
  });
});
