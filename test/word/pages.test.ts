// The page of GB/T 9704-2012 5.2 as a word processor sets it: 22 lines of 28 characters, page numbers outside.
import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { loadTemplate } from '../../src/disk/template-files.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { canSetPages, type Line, linesInPdf, readAsPdfs } from './pages.js';

/** Three pages of Chinese without a mark or a digit, so that nothing but the width of the line breaks it. */
function longReport(): Uint8Array {
  const text = '园区建设稳步推进'.repeat(230);
  const yaml = `单位: 云岭开发区\n年度: 2025\n导语: ${text}\n`;
  const { summary, tree } = readSummary(createSource('a.yaml', yaml));
  if (!summary || !tree) throw new Error('the text has errors');
  const { content } = buildReport(summary, tree, 'docx', loadTemplate(undefined, 'docx'));
  if (!(content instanceof Uint8Array)) throw new Error('nothing was built');
  return content;
}

const MILLIMETRE = 72 / 25.4;
const isNumber = ({ text }: Line) => /^—\d+—$/.test(text.replaceAll(' ', ''));

describe.skipIf(!canSetPages)('the built-in template as LibreOffice sets it', () => {
  let pages: readonly (readonly Line[])[] = [];
  let body: readonly Line[] = [];

  beforeAll(() => {
    pages = readAsPdfs([longReport()], linesInPdf)[0] ?? [];
    body = (pages[1] ?? []).filter((line) => !isNumber(line));
  });

  test('sets 22 lines a page', () => {
    expect(body).toHaveLength(22);
  });

  test('sets 28 characters a line, over 156 mm', () => {
    expect(new Set(body.map(({ text }) => [...text].length))).toEqual(new Set([28]));
    for (const { left, right } of body) {
      expect(left / MILLIMETRE).toBeCloseTo(28, 0);
      expect((right - left) / MILLIMETRE).toBeGreaterThan(155);
      expect((right - left) / MILLIMETRE).toBeLessThan(157);
    }
  });

  test('numbers every page under its text, odd ones on the right and even ones on the left', () => {
    const numbers = pages.map((lines) => lines.filter(isNumber));
    expect(numbers.map((found) => found.map(({ text }) => text.replaceAll(' ', '')))).toEqual(
      pages.map((_, index) => [`—${index + 1}—`]),
    );
    const middle = 105 * MILLIMETRE;
    for (const [index, found] of numbers.entries()) {
      expect((found[0]?.left ?? 0) > middle).toBe(index % 2 === 0);
      expect(found[0]?.top).toBeGreaterThan(body.at(-1)?.top ?? 0);
    }
  });
});
