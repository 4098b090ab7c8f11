import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/report/report.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { canCheck, faultsOf } from '../check-docx.js';
import { makeDocx, p, partOf, r } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const field = (instruction: string, result: string) =>
  char('begin') + code(instruction) + char('separate') + r(result) + char('end');
const styled = (id: string, inner: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>${inner}</w:p>`;
const style = (id: string, name: string, pPr = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${pPr}</w:pPr></w:style>`;
const STYLES =
  style('1', 'heading 1') +
  style('2', 'heading 2', '<w:outlineLvl w:val="1"/>') +
  style('F', '附件标题') +
  style('11', 'toc 1', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>') +
  style('21', 'toc 2');

const CONTEXT = { items: [{ name: '甲' }, { name: '乙<丙>' }], none: [], 正文: { blocks: [] as Block[] } };

const made: Uint8Array[] = [];

function filled(body: string, extra: object = {}) {
  const { bytes = new Uint8Array(), problems } = fillDocx(
    makeDocx({ body, styles: STYLES, ...extra }),
    CONTEXT,
  );
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(soundnessFaults(bytes)).toEqual([]);
  made.push(bytes);
  return { xml: partOf(bytes), words: problems.map(({ code: it }) => it) };
}
/** The lines of the table of contents, and what is left of its paragraphs. */
function entries(xml: string): readonly string[] {
  const from = xml.indexOf('TOC ');
  const lines = xml.slice(from, xml.indexOf('<w:p><w:r><w:t xml:space="preserve">后')).split('</w:p>');
  return lines
    .map((line) => [...line.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, words]) => words).join(''))
    .filter((line) => line !== '');
}

const toc = (switches: string, ...old: readonly string[]) =>
  styled('11', char('begin') + code(`TOC ${switches}`) + char('separate') + r(old[0] ?? '')) +
  old
    .slice(1)
    .map((line) => styled('21', r(line)))
    .join('') +
  `<w:p>${char('end')}</w:p>`;
const BODY = `${p('{{#each items}}')}${styled('1', r('{{name}}'))}${styled('2', r('{{name}}之一'))}${p('{{/each}}')}`;

describe('a table of contents in a template', () => {
  it('gives a heading one bookmark, however many tables of contents list it', () => {
    const twice = toc('\\o "1-2" \\h', '旧') + toc('\\o "1-1" \\h', '旧');
    const { xml } = filled(twice + p('后') + BODY);
    const marks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(marks).size).toBe(4);
    expect(marks).toHaveLength(4);
    const links = [...xml.matchAll(/w:anchor="([^"]*)"/g)].map(([, name]) => name);
    expect(links).toEqual([...marks, marks[0], marks[2]]);
  });

  it('lists the headings that came out, and asks Word for the pages', () => {
    const { xml, words } = filled(toc('\\o "1-2" \\h', '旧一\t1', '旧二\t1') + p('后') + BODY);
    expect(entries(xml)).toEqual(['甲', '甲之一', '乙&lt;丙&gt;', '乙&lt;丙&gt;之一']);
    expect(xml).not.toContain('旧');
    expect(xml).toContain('w:fldCharType="begin" w:dirty="true"');
    const [, name] = /w:anchor="(_Toc\d+)"/.exec(xml) ?? [];
    expect(xml).toContain(`w:name="${name}"/><w:r><w:t xml:space="preserve">甲`);
    expect(words).toEqual(['contents-to-update']);
  });

  it('does not read the tags that Word has copied into it', () => {
    const copied = toc('\\o "1-2"', '{{#each items}}{{name}}\t1', '{{name}}之一{{/with}}\t1');
    expect(entries(filled(copied + p('后') + BODY).xml)).toHaveLength(4);
  });

  it.each([
    ['\\o "2-2"', ['甲之一', '乙&lt;丙&gt;之一']],
    ['\\o "1-1" \\t "附件标题,1"', ['甲', '乙&lt;丙&gt;', '附件']],
    ['\\t "附件标题,1"', ['附件']],
    ['\\u', ['甲之一', '乙&lt;丙&gt;之一', '提纲']],
  ])('lists what its switches ask for: %s', (switches, lines) => {
    const more = `${styled('F', r('附件'))}<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${r('提纲')}</w:p>`;
    expect(entries(filled(toc(switches, '旧\t1') + p('后') + BODY + more).xml)).toEqual(lines);
  });

  it('may begin and end in one line', () => {
    const one = `<w:p>${field('TOC \\o "1-1"', '请更新')}</w:p>`;
    expect(entries(filled(one + p('后') + BODY).xml)).toEqual(['甲', '乙&lt;丙&gt;']);
  });

  it('is told where it lists nothing', () => {
    const { xml, words } = filled(toc('\\o "1-3"', '旧\t1') + p('后') + p('{{items.[0].name}}'));
    expect(xml).not.toContain('旧');
    expect(words).toEqual(['empty-contents']);
  });

  it('is marked and told where only Word can make it', () => {
    const { xml, words } = filled(toc('\\f', '旧\t1') + p('后') + BODY);
    expect(xml).toContain('旧');
    expect(xml).toContain('w:dirty="true"');
    expect(words).toEqual(['contents-to-update']);
  });

  it('lists tables with their numbers', () => {
    const caption = styled('F', `${r('表')}${field('SEQ 表 \\* ARABIC', '1')}${r(' {{name}}')}`);
    const body = `${p('{{#each items}}')}${caption}${p('{{/each}}')}`;
    expect(entries(filled(toc('\\h \\c "表"', '旧\t1') + p('后') + body).xml)).toEqual([
      '表1 甲',
      '表2 乙&lt;丙&gt;',
    ]);
  });

  it('writes the numbers that headings have by themselves', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const heading = styled('1', r('{{name}}'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const body = p('{{#each items}}') + heading + p('{{/each}}');
    expect(entries(filled(toc('\\o "1-1"', '旧\t1') + p('后') + body, { numbering }).xml)).toEqual([
      '一、甲',
      '二、乙&lt;丙&gt;',
    ]);
  });
});

describe('numbers of tables and figures', () => {
  const numbers = (body: string) =>
    [...filled(body).xml.matchAll(/separate"\/><\/w:r><w:r>(?:<w:t[^>]*>)([^<]*)/g)].map(([, text]) => text);
  const each = (inner: string) => `${p('{{#each items}}')}${inner}${p('{{/each}}')}`;
  const seq = (instruction: string) => `<w:p>${field(instruction, '7')}${r('{{name}}')}</w:p>`;

  it('count on through the copies of a loop, each sequence for itself', () => {
    const body =
      `<w:p>${field('SEQ 表', '1')}</w:p>` +
      each(seq('SEQ 表 \\* ARABIC \\* MERGEFORMAT') + seq('SEQ 图 \\* CHINESENUM3'));
    expect(numbers(body)).toEqual(['1', '2', '一', '3', '二']);
  });

  it('begin anew where their switches say so, and repeat', () => {
    expect(
      numbers(each(styled('1', r('章')) + seq('SEQ 表 \\s 1') + seq('SEQ 表 \\c') + seq('SEQ 表'))),
    ).toEqual(['1', '1', '2', '1', '1', '2']);
    expect(numbers(`${each(seq('SEQ 表 \\r 5'))}<w:p>${field('SEQ 表', '1')}</w:p>`)).toEqual([
      '5',
      '5',
      '6',
    ]);
  });

  it('are counted in simple fields and in those without a result', () => {
    const simple = `<w:p><w:fldSimple w:instr=" SEQ 图 "><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p>`;
    const bare = `<w:p>${char('begin')}${code('SEQ 图')}${char('end')}</w:p>`;
    const { xml } = filled(each(simple + bare));
    expect([...xml.matchAll(/<w:t>(\d)<\/w:t>/g)].map(([, text]) => text)).toEqual(['1', '2', '3', '4']);
  });

  it('in a format that is not known are left to Word', () => {
    const { xml } = filled(each(seq('SEQ 图 \\* GB2')));
    expect(xml.match(/w:dirty="true"/g)).toHaveLength(2);
  });
});

it.skipIf(!canCheck)('all these files are valid', () => {
  expect(faultsOf(...made)).toBe('');
});
