// Rich text as runs: nothing lost, marks where they belong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/report/report.js';
import { IN_NO_DOCUMENT } from '../../../src/source/printable.js';
import { inlinesToRuns } from '../../../src/word/wml/runs.js';
import { blank, lead, text } from '../content.js';
import { readXml } from '../parse-xml.js';

const RPR = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>';

/** What may stand in a document, without control characters and halves of surrogate pairs, and line ends as XML leaves them. */
const printable = (value: string): string => value.replace(IN_NO_DOCUMENT, '').replace(/\r\n?/g, '\n');

const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.string({ unit: 'binary' }).map(text),
  fc
    .string({
      unit: fc.constantFrom('\ud800', '\u0000', '\ufffe', '<', '&', '"', ' ', '\r', '\n', '“', '年'),
    })
    .map(blank),
  fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 2, 3, 4))
    .map(([value, level]) => lead(value, level)),
);

describe('inlinesToRuns', () => {
  test('gives well-formed XML with the same text back, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(anyInline), fc.constantFrom('', RPR), (inlines, rPr) => {
        const expected = inlines.map((inline) => printable(inline.text)).join('');
        expect(readXml(inlinesToRuns(inlines, rPr)).text).toBe(expected);
      }),
    );
  });

  test('keeps the properties of the place for plain text', () => {
    expect(inlinesToRuns([text('全年')], RPR)).toBe(`<w:r>${RPR}<w:t xml:space="preserve">全年</w:t></w:r>`);
  });

  test('writes nothing for empty text', () => {
    expect(inlinesToRuns([text(''), text('\u0001'), text('\u007f')], RPR)).toBe('');
  });

  test('turns line feeds into breaks and tabs into tabs', () => {
    expect(readXml(inlinesToRuns([text('一\n二\t三')], '')).names).toEqual([
      'w:r',
      'w:t',
      'w:br',
      'w:t',
      'w:tab',
      'w:t',
    ]);
  });

  test.each(['“', '”', '‘', '…', '—', '·', '×', '①'])('sets %s in the Chinese face', (character) => {
    expect(inlinesToRuns([text(`甲${character}乙`)], RPR)).toContain('w:hint="eastAsia"');
  });

  test('needs no hint for Chinese, Latin and digits', () => {
    expect(inlinesToRuns([text('PM2.5下降3%，明显好转')], RPR)).not.toContain('hint');
  });

  test('highlights a blank', () => {
    expect(inlinesToRuns([blank('待填')], RPR)).toContain(
      '<w:sz w:val="32"/><w:highlight w:val="yellow"/></w:rPr>',
    );
  });

  test('gives a lead the face of its level', () => {
    expect(inlinesToRuns([lead('强链。', 2)], RPR)).toContain(
      '<w:rFonts w:ascii="楷体_GB2312" w:eastAsia="楷体_GB2312" w:hAnsi="楷体_GB2312"/><w:b w:val="0"/><w:bCs w:val="0"/>',
    );
    expect(inlinesToRuns([lead('强链。', 3)], RPR)).toContain('w:eastAsia="仿宋"/><w:b/><w:bCs/>');
  });
});
