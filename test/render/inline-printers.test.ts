// Every character of a text reaches the reader of each format.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, PRINT_INLINES } from '../../src/render/inline-printers.js';
import { blank, lead, plain } from '../../src/report/inline.js';

const content = [lead('（一）甲&乙。', 2), plain('a*b\n<c>'), blank(['tasks'])];

it.each([
  ['txt', '（一）甲&乙。a*b\n<c>【待填】'],
  ['md', '（一）甲&乙。a\\*b\\<c\\>【待填】'],
  ['html', '<span class="lead lead-2">（一）甲&#38;乙。</span>a*b<br>&#60;c&#62;<mark>【待填】</mark>'],
] as const)('%s', (format, expected) => {
  expect(PRINT_INLINES[format](content)).toBe(expected);
});

it('html: no line begins with the dash between two figures', () => {
  const kept = (text: string) => `<span style="white-space:nowrap">${text}</span>`;
  expect(PRINT_INLINES.html([plain('1—11月，2021年—2025年，甲—乙，——丙')])).toBe(
    `${kept('1—')}11月，${kept('2021年—')}2025年，甲—乙，——丙`,
  );
});

const md = (text: string) => PRINT_INLINES.md([plain(text)]);

describe('Markdown', () => {
  it.each([
    ['1. 甲', '1\\. 甲'],
    ['1.', '1\\.'],
    ['2) 甲', '2\\) 甲'],
    ['1.甲', '1.甲'],
    ['# 甲', '\\# 甲'],
    ['甲 #', '甲 \\#'],
    ['- 甲', '\\- 甲'],
    ['---', '\\---'],
    ['=', '\\='],
    ['甲-乙+丙#', '甲-乙+丙#'],
    ['&lt;', '\\&lt;'],
    ['A&B', 'A&B'],
    ['a|b', 'a\\|b'],
    ['[甲](乙)', '\\[甲\\](乙)'],
    ['C:\\甲', 'C:\\\\甲'],
    ['  甲  ', '甲'],
    ['', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(md(text)).toBe(expected);
  });

  // What CommonMark takes for a mark, among letters of both kinds.
  const awkward = fc.string({ unit: fc.constantFrom(...'甲。1.)- +*_#=><&;|~`[](!\\$\t"a') });

  it('loses nothing: without its backslashes it is the text', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(md(text).replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text.trim());
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no mark that could begin anything', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const bare = md(text).replace(/\\[!-/:-@[-`{-~]/g, '甲');
        expect(bare).not.toMatch(/[\\`*_[\]<>|~$]|^[#+=-]|^\d+[.)](?:\s|$)|\s#+$|&#?\w+;/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('HTML', () => {
  it('holds no tag, entity or quote of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!#\d+;)/);
        expect(escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))).toBe(
          text,
        );
      }),
      { numRuns: 200 },
    );
  });
});
