import { describe, expect, it } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf, r, table, textOf } from '../make-docx.js';

const CONTEXT = {
  items: [
    { name: '甲', parts: ['一', '二'] },
    { name: '乙', parts: [] },
  ],
  yes: true,
  no: false,
};

function fill(body: string): string {
  const { bytes, problems } = fillDocx(makeDocx({ body }), CONTEXT);
  expect(problems).toEqual([]);
  return textOf(bytes ?? new Uint8Array());
}

const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const FIELD_BEGIN = `<w:p>${char('begin')}${char('separate')}</w:p>`;
const FIELD_END = `<w:p>${char('end')}</w:p>`;

const problemsOf = (body: string) =>
  fillDocx(makeDocx({ body }), CONTEXT).problems.map(({ code, place, context }) => [code, place, context]);

describe('blocks of paragraphs', () => {
  it('take the paragraphs between, and their own paragraphs go', () => {
    expect(fill(p('前') + p('{{#each items}}') + p('{{name}}') + p('。') + p('{{/each}}') + p('后'))).toBe(
      '前\n甲\n。\n乙\n。\n后',
    );
  });

  it('may begin at the start of a paragraph and end at the end of another', () => {
    expect(fill(p('{{#each items}}{{name}}') + p('段{{/each}}'))).toBe('甲\n段\n乙\n段');
  });

  it('may begin at the end of a paragraph and end at the start of another', () => {
    expect(fill(p('名单：{{#each items}}') + p('{{name}}') + p('{{/each}}完'))).toBe('名单：\n甲\n乙\n完');
  });

  it('nest, with several tags in one paragraph', () => {
    const body =
      p('{{#if yes}}{{#each items}}') +
      p('{{name}}') +
      p('{{#each parts}}') +
      p('{{this}}') +
      p('{{/each}}{{/each}}{{/if}}');
    expect(fill(body)).toBe('甲\n一\n二\n乙');
  });

  it('end and begin in one paragraph', () => {
    expect(fill(p('{{#if no}}') + p('a') + p('{{/if}}{{#if yes}}') + p('b') + p('{{/if}}'))).toBe('b');
  });

  it('have branches', () => {
    const body = (name: string) => p(`{{#if ${name}}}`) + p('是') + p('{{else}}') + p('否') + p('{{/if}}');
    expect(fill(body('yes') + body('no'))).toBe('是\n否');
    expect(
      fill(
        p('{{#each items}}') +
          p('{{#if @first}}') +
          p('首') +
          p('{{else if @last}}') +
          p('末') +
          p('{{else}}') +
          p('中') +
          p('{{/if}}') +
          p('{{/each}}'),
      ),
    ).toBe('首\n末');
    expect(
      fill(
        p('{{#each none}}').replace('none', 'items.1.parts') +
          p('x') +
          p('{{else}}') +
          p('没有') +
          p('{{/each}}'),
      ),
    ).toBe('没有');
  });

  it('take tables with them, which stay apart in copies, and end the body with a paragraph', () => {
    const body = p('{{#each items}}') + table([p('{{name}}')]) + p('{{/each}}');
    expect(fill(body)).toBe('甲\n\n乙\n');
    const marked = `<w:bookmarkStart w:id="1" w:name="a"/>${table([p('{{name}}')])}<w:bookmarkEnd w:id="1"/>\n`;
    expect(fill(p('{{#each items}}') + marked + p('{{/each}}'))).toMatch(/^甲\n\n+乙\n+$/);
    expect(fill(p('{{#if no}}') + table([p('x')]) + p('{{/if}}') + p('完'))).toBe('完');
  });

  it('keep a paragraph that ends a section, outside the loop', () => {
    const section =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="100" w:h="100"/></w:sectPr></w:pPr><w:r><w:t>{{/each}}</w:t></w:r></w:p>';
    const { bytes, problems } = fillDocx(
      makeDocx({ body: p('{{#each items}}') + p('{{name}}') + section }),
      CONTEXT,
    );
    expect(problems).toEqual([]);
    expect(partOf(bytes ?? new Uint8Array()).match(/<w:sectPr/g)).toHaveLength(2);
    expect(textOf(bytes ?? new Uint8Array())).toMatch(/^甲\n乙\n/);
  });

  it('reach into and out of content controls at their edges', () => {
    const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    expect(fill(control(p('{{#each items}}') + p('{{name}}')) + p('{{/each}}'))).toBe('甲\n乙');
  });
});

describe('blocks within a paragraph', () => {
  it('repeat words', () => {
    expect(fill(p('有{{#each items}}{{name}}{{#unless @last}}、{{/unless}}{{/each}}两项'))).toBe(
      '有甲、乙两项',
    );
  });

  it('take the paragraph away when they leave nothing in it', () => {
    expect(fill(p('前') + p('{{#if no}}注：略{{/if}}') + p('后'))).toBe('前\n后');
    expect(fill(p('前') + p('（{{#if no}}略{{/if}}）') + p('后'))).toBe('前\n（）\n后');
    expect(fill(p('前') + p('{{#if yes}}注：略{{/if}}') + p('后'))).toBe('前\n注：略\n后');
    const formula = `<w:p>${r('{{#if yes}}')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>${r('{{/if}}')}</w:p>`;
    const { bytes } = fillDocx(makeDocx({ body: formula }), CONTEXT);
    expect(partOf(bytes ?? new Uint8Array())).toContain('<m:t>x</m:t>');
  });

  it('reach out of a link at its edge', () => {
    const link = '<w:hyperlink w:anchor="a"><w:r><w:t>{{#if yes}}链接</w:t></w:r></w:hyperlink>';
    expect(fill(`<w:p>${link}<w:r><w:t>文{{/if}}</w:t></w:r></w:p>`)).toBe('链接文');
  });
});

describe('blocks of rows', () => {
  it('begin in one cell and end in another of the row', () => {
    expect(fill(table([p('{{#each items}}{{name}}'), p('有'), p('{{@index}}{{/each}}')]))).toBe(
      '甲 | 有 | 0\n乙 | 有 | 1',
    );
  });

  it('stand in rows of their own, which vanish', () => {
    const rows = [
      [p('{{#each items}}'), p('')],
      [p('{{name}}'), p('x')],
      [p('{{/each}}'), p('')],
    ];
    expect(fill(table(...rows))).toBe('甲 | x\n乙 | x');
  });

  it('reach over several rows', () => {
    expect(fill(table([p('{{#each items}}{{name}}')], [p('其二{{/each}}')]))).toBe('甲\n其二\n乙\n其二');
  });

  it('have branches in rows of their own', () => {
    const rows = [[p('头')], [p('{{#if no}}')], [p('是')], [p('{{else}}')], [p('否')], [p('{{/if}}')]];
    expect(fill(table(...rows))).toBe('头\n否');
  });

  it('nest', () => {
    const rows = [
      [p('{{#each items}}'), p('')],
      [p('{{name}}'), p('')],
      [p('{{#each parts}}'), p('{{this}}{{/each}}')],
      [p('{{/each}}'), p('')],
    ];
    expect(fill(table(...rows))).toBe('甲 | \n | 一\n | 二\n乙 | ');
  });

  it('leave a cell its paragraph and take away a paragraph of nothing but a tag', () => {
    expect(fill(table([p('{{#each items}}') + p('{{name}}'), p('{{/each}}')]))).toBe('甲 | \n乙 | ');
  });

  it('take a table away that has no row left', () => {
    expect(fill(p('前') + table([p('{{#each items.1.parts}}{{this}}'), p('{{/each}}')]) + p('后'))).toBe(
      '前\n后',
    );
  });

  it('repeat tables within tables', () => {
    const inner = table([p('{{#each parts}}{{this}}'), p('{{/each}}')]) + p('');
    expect(
      fill(
        table(
          [p('头'), p('头')],
          [
            p('{{#each items}}{{name}}'),
            `${inner.slice(0, -6)}${p('{{/each}}').slice(0)}`.replace(
              '<w:p><w:r><w:t xml:space="preserve"></w:t></w:r>',
              '',
            ),
          ],
        ),
      ),
    ).toContain('甲 | 一 | \n二 | ');
  });
});

describe('blocks within a cell', () => {
  it('repeat its paragraphs and leave one', () => {
    expect(fill(table([p('{{#each items}}') + p('{{name}}') + p('{{/each}}'), p('x')]))).toBe('甲\n乙 | x');
    const { bytes } = fillDocx(makeDocx({ body: table([p('{{#if no}}') + p('a') + p('{{/if}}')]) }), CONTEXT);
    expect(partOf(bytes ?? new Uint8Array())).toMatch(/<w:p\/><\/w:tc>/);
  });
});

describe('what cannot be lifted', () => {
  it.each([
    [
      'a block that begins before a table and ends in it',
      p('{{#each items}}') + table([p('{{name}}{{/each}}')]),
      'block-crosses-boundary',
      '正文第1段',
    ],
    [
      'a block that begins in a cell and ends after the table',
      table([p('a'), p('{{#each items}}{{name}}')]) + p('{{/each}}'),
      'block-crosses-boundary',
      '表1第1行第2列',
    ],
    [
      'a block of two tables',
      table([p('{{#each items}}')]) + p('') + table([p('{{/each}}')]),
      'block-crosses-boundary',
      '表1第1行第1列',
    ],
    [
      'a block that begins in a cell and ends in another row of another table',
      table([p('{{#if yes}}') + table([p('x{{/if}}')]) + p('')]),
      'block-crosses-boundary',
      '表1第1行第1列第1段',
    ],
    [
      'a block with half of a field',
      p('{{#if yes}}') + FIELD_BEGIN + p('{{/if}}') + FIELD_END,
      'block-cuts-field',
      '正文第1段',
    ],
    ['a block that begins amid words', p('甲{{#if yes}}乙') + p('丙{{/if}}'), 'block-mid-text', '正文第1段'],
    [
      'a branch within a row',
      table([p('{{#if yes}}a'), p('{{else}}b'), p('c{{/if}}')]),
      'block-mid-text',
      '表1第1行第2列',
    ],
    [
      'a branch amid a row of a block of rows',
      table([p('{{#if yes}}a')], [p('x{{else}}b')], [p('c{{/if}}')]),
      'block-mid-text',
      '表1第2行第1列',
    ],
  ])('%s is refused with its place', (_, body, code, place) => {
    expect(problemsOf(body)).toEqual([[code, place, expect.any(String)]]);
  });
});
