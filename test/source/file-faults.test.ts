import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { decodeSource, tooLarge } from '../../src/source/decode-source.js';
import { isFileFault } from '../../src/source/file-faults.js';
import { createSource } from '../../src/source/source.js';

const found = (text: string) => checkSummary(createSource('a.yaml', text), defaultCheck).diagnostics;
const start = '单位: 青屿高新区管委会\n年度: 2025\n';

describe('more may be wrong', () => {
  it.each([
    ['nothing in it', ''],
    ['a full-width colon', '单位：青屿高新区管委会\n年度: 2025\n'],
    ['an open quotation mark', `${start}导语: "甲\n`],
    ['a control character', `${start}导语: \0\n`],
    ['two documents', `${start}---\n${start}`],
    ['a list', '- 甲\n'],
    ['braces in braces', `甲: ${'['.repeat(200)}${']'.repeat(200)}\n`],
    ['too many values', `甲: [${'1,'.repeat(160_000)}1]\n`],
    ['thousands of faults', `${start}${Array.from({ length: 3000 }, (_, at) => `甲${at}: 1\n`).join('')}`],
  ])('with %s', (_, text) => {
    expect(found(text).some(isFileFault)).toBe(true);
  });

  it('in a file that is no text or too long', () => {
    const bytes = new Uint8Array([0x81, 0x20, 0xff, 0xfe, 0x81, 0x30, 0xc3]);
    for (const { diagnostics } of [decodeSource('a.yaml', bytes), tooLarge('a.yaml', 6_000_000)])
      expect(diagnostics.map(isFileFault)).toEqual([true]);
  });
});

it('a file with other faults was checked to its end', () => {
  const text = `${start}年度: 2024\n导与: 甲\n结尾: 共走访企业XX家\n主要工作: 抓项目\n`;
  expect(found(text).length).toBeGreaterThan(2);
  expect(found(text).filter(isFileFault)).toEqual([]);
});

it('an item on a level too many is no fault of the file', () => {
  const deep = (level: number): string =>
    `${'  '.repeat(2 * level)}- 标题: 甲\n${level < 6 ? `${'  '.repeat(2 * level + 1)}分项:\n${deep(level + 1)}` : ''}`;
  const all = found(`${start}主要工作:\n${deep(0)}`);
  expect(all.some(({ code }) => code === 'too-deep')).toBe(true);
  expect(all.filter(isFileFault)).toEqual([]);
});
