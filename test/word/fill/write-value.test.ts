import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/report/report.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { canCheck, faultsOf } from '../check-docx.js';
import { makeDocx, p, partOf, r, table, textOf } from '../make-docx.js';

function fill(body: string, context: object, styles?: string): Uint8Array {
  const { bytes, problems } = fillDocx(makeDocx({ body, ...(styles && { styles }) }), context);
  expect(problems).toEqual([]);
  return bytes ?? new Uint8Array();
}

const text = (body: string, context: object) => textOf(fill(body, context));
const paragraph = (words: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text: words }],
  path: [],
});
const tableBlock: Block = {
  kind: 'table',
  caption: [],
  columns: [{ title: [{ kind: 'text', text: '指标' }], width: 100, align: 'left' }],
  rows: [{ cells: [[{ kind: 'text', text: '产值' }]], path: [] }],
  notes: [],
  path: [],
};

describe('a value', () => {
  it.each([
    ['markup', '<甲>&"乙"', '<甲>&"乙"'],
    ['a line break', '甲\n乙', '甲⏎乙'],
    ['a Windows line break', '甲\r\n乙', '甲⏎乙'],
    ['a tab', '甲\t乙', '甲→乙'],
    ['a rare character', '𠮷', '𠮷'],
    ['a number', 215.3, '215.3'],
    ['zero', 0, '0'],
    ['a long number', 12345678901234567890n, '12345678901234567890'],
    ['nothing', null, ''],
    ['undefined', undefined, ''],
    ['an empty list', [], ''],
    ['a list', ['甲', 2], '甲、2'],
    [
      'rich text',
      {
        inlines: [
          { kind: 'text', text: '甲' },
          { kind: 'blank', text: '〔待填〕', path: [] },
        ],
      },
      '甲〔待填〕',
    ],
  ])('may be %s', (_, x, expected) => expect(text(p('（{{x}}）'), { x })).toBe(`（${expected}）`));

  it('with blank lines makes paragraphs like that of its tag', () => {
    const body = `<w:p w:rsidR="1"><w:pPr><w:jc w:val="center"/></w:pPr>${r('前{{x}}后', '<w:rPr><w:b/></w:rPr>')}</w:p>`;
    const bytes = fill(body, { x: '一\n\n二\n \n三' });
    expect(textOf(bytes)).toBe('前一\n二\n三后');
    expect(partOf(bytes).match(/<w:jc w:val="center"\/>/g)).toHaveLength(3);
    expect(partOf(bytes).match(/<w:b\/>/g)).toHaveLength(5);
  });

  it('with blank lines stays one paragraph in a link', () => {
    expect(text(`<w:p><w:hyperlink w:anchor="a">${r('{{x}}')}</w:hyperlink></w:p>`, { x: '一\n\n二' })).toBe(
      '一⏎二',
    );
  });

  it('with blank lines does not repeat a section break', () => {
    const section = `<w:p><w:pPr><w:sectPr/></w:pPr>${r('{{x}}')}</w:p>`;
    expect(partOf(fill(section, { x: '一\n\n二' })).match(/<w:sectPr/g)).toHaveLength(2);
  });

  it('may be rich text of several paragraphs', () => {
    const x = {
      inlines: [
        { kind: 'lead', text: '一是。', level: 2 },
        { kind: 'text', text: '甲\n\n乙' },
      ],
    };
    expect(text(p('{{x}}'), { x })).toBe('一是。甲\n乙');
  });

  it('loses characters XML forbids, with a warning', () => {
    const { bytes, problems } = fillDocx(makeDocx({ body: p('{{x}}') }), {
      x: '甲\u0000\u0008乙\ud800\uffff',
    });
    expect(textOf(bytes ?? new Uint8Array())).toBe('甲乙');
    expect(problems).toMatchObject([
      { code: 'forbidden-character', severity: 'warning', place: '正文第1段' },
    ]);
  });
});

describe('data that only look like rich content', () => {
  it.each([
    [{ inlines: [null] }],
    [{ inlines: 'x' }],
    [{ blocks: [1, { kind: 'table' }] }],
    [{ blocks: [], name: 'x' }],
  ])('are not printed: %j', (x) => {
    const { problems } = fillDocx(makeDocx({ body: p('{{x}}') }), { x });
    expect(problems.map(({ code }) => code)).toEqual(['unprintable-value']);
  });
});

describe('blocks', () => {
  it('lose characters XML forbids, with a warning', () => {
    const { problems } = fillDocx(makeDocx({ body: p('{{x}}') }), { x: { blocks: [paragraph('甲\u0001')] } });
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['forbidden-character', 'warning'],
    ]);
  });

  it('have tables as wide as the cell or the text box they stand in', () => {
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4216"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4216" w:type="dxa"/></w:tcPr>${p('{{x}}')}</w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="2722880" cy="1"/><wp:docPr id="1" name="b"/><w:txbxContent>${p('{{x}}')}</w:txbxContent></wp:inline></w:drawing></w:r></w:p>`;
    const widths = (body: string) =>
      [...partOf(fill(body, { x })).matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, w]) => w);
    expect(widths(cell)).toEqual(['4000']);
    expect(widths(box)).toEqual(['4000']);
    expect(widths(p('{{x}}'))).toEqual(['8306']);
  });

  it('leave the end of a section where it was', () => {
    const section = `<w:p><w:pPr><w:sectPr/></w:pPr>${r('{{x}}')}</w:p>`;
    expect(partOf(fill(section, { x })).match(/<w:sectPr/g)).toHaveLength(2);
  });

  const x = { blocks: [paragraph('甲'), tableBlock, paragraph('乙')] };

  it('stand in the place of a paragraph that their tag fills', () => {
    expect(text(p('前') + p('{{{x}}}') + p('后'), { x })).toMatch(/^前\n甲\n指标\n产值\n+乙\n后$/);
  });

  it('leave nothing where there are none', () => {
    expect(text(p('前') + p('{{x}}') + p('后'), { x: { blocks: [] } })).toBe('前\n后');
    expect(partOf(fill(table([p('{{x}}')]), { x: { blocks: [] } }))).toContain('<w:p></w:p></w:tc>');
  });

  it('bring along the styles the template lacks', () => {
    const bytes = fill(p('{{x}}'), { x });
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:styles');
    expect(partOf(bytes, '[Content_Types].xml')).toContain('/word/styles.xml');
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain('/word/styles.xml');
  });

  it('cannot stand among other words', () => {
    const { bytes, problems } = fillDocx(makeDocx({ body: p('见{{x}}') }), { x });
    expect(bytes).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'blocks-in-text', place: '正文第1段', context: '见{{x}}' }]);
  });

  it.skipIf(!canCheck)('give sound files (docx-valid of ../shared)', () => {
    const template = { body: p('{{x}}') + table([p('{{x}}'), p('{{y}}')]), header: p('{{x}}') };
    const made = [makeDocx(template), makeDocx({ ...template, styles: '' })].map(
      (docx) => fillDocx(docx, { x, y: { blocks: [] } }).bytes ?? new Uint8Array(),
    );
    expect(faultsOf(...made)).toBe('');
  });
});
