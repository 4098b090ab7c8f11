// The workbook behind a chart: a sheet that spreadsheets open, with the figures as they were written.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { workbookOf } from '../../../../src/word/wml/chart/workbook.js';

const drawing = {
  form: 'column' as const,
  categories: ['甲<', '乙'],
  series: [
    {
      name: '2025年',
      unit: '',
      as: 'bars' as const,
      second: false,
      points: [{ value: 1.5, digits: '1.50', decimals: 2 }, undefined],
    },
  ],
  alt: '',
};

it('has names in column A, a column for each series and heads above', () => {
  const files = unzipSync(workbookOf(drawing));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<c r="B1" t="inlineStr"><is><t xml:space="preserve">2025年</t></is></c>');
  expect(sheet).toContain(
    '<c r="A2" t="inlineStr"><is><t xml:space="preserve">甲&lt;</t></is></c><c r="B2" s="1"><v>1.50</v></c>',
  );
  expect(sheet).not.toContain('r="B3"');
  expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('formatCode="0.00"');
});

it('is the same bytes each time', () => {
  expect(workbookOf(drawing)).toEqual(workbookOf(drawing));
});
