import { describe, expect, it } from 'vitest';
import { readWordText } from '../../../src/word/read/read-document.js';
import { type DocxParts, makeDocx, table } from '../make-docx.js';

function linesOf(parts: DocxParts): string[] {
  const read = readWordText(makeDocx(parts));
  if ('problem' in read) throw new Error(read.problem.message);
  return read.value.lines.map(({ words, paragraph }) => `${paragraph} ${words}`);
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const numPr = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (number: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, definition: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;

describe('the text of a Word file', () => {
  it('has insertions, and not what was deleted or moved away', () => {
    const inner = [
      run('开工'),
      `<w:ins w:id="1">${run('20个')}</w:ins>`,
      `<w:del w:id="2"><w:r><w:delText>18个</w:delText></w:r></w:del>`,
      `<w:moveFrom w:id="3">${run('旧')}</w:moveFrom><w:moveTo w:id="4">${run('新')}</w:moveTo>`,
    ].join('');
    expect(linesOf({ body: p(inner) })).toEqual(['1 开工20个新']);
  });

  it('has what fields show, and not their code', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = [
      mark('begin'),
      '<w:r><w:instrText> IF </w:instrText></w:r>',
      mark('begin') +
        '<w:r><w:instrText> X </w:instrText></w:r>' +
        mark('separate') +
        run('码') +
        mark('end'),
      mark('separate'),
      run('第3页'),
      mark('end'),
      `<w:fldSimple w:instr="DATE">${run('今天')}</w:fldSimple>`,
    ].join('');
    expect(linesOf({ body: p(inner) })).toEqual(['1 第3页今天']);
  });

  it('has tabs, breaks, hyphens, signs and controls where they stand', () => {
    const inner = `<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F06C"/><w:br/></w:r><w:sdt><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`;
    expect(linesOf({ body: p(inner) })).toEqual(['1 甲\t乙-●\n丙']);
  });

  it('has the rows of tables, the texts of boxes once, and notes behind all', () => {
    const cell = (text: string) => `<w:tc>${p(run(text))}</w:tc>`;
    const box = `<w:txbxContent>${p(run('框'))}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const table = `<w:tbl><w:tr>${cell('指标')}${cell('数值')}</w:tr><w:tr><w:trPr><w:del w:id="9"/></w:trPr>${cell('删')}${cell('去')}</w:tr></w:tbl>`;
    expect(
      linesOf({
        body:
          p(`${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + table + p(`<w:r>${drawing}</w:r>`),
        footnotes: `<w:footnote w:id="2">${p(run('脚注。'))}</w:footnote>`,
      }),
    ).toEqual(['1 正文', '2 指标\t数值', '5 框', '0 脚注。']);
  });

  it('joins a paragraph whose mark was deleted to the next, whose number both have', () => {
    const gone = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
    const deleted = '<w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del>';
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0);
    const body = [
      p(run('甲'), numPr(1)),
      p(deleted, numPr(1) + gone),
      p(run('乙'), numPr(1)),
      `${p(run('丙'), numPr(1) + gone)}<w:bookmarkEnd w:id="7"/>${p(run('丁'))}`,
      p(run('戊'), numPr(1) + gone.replaceAll('w:del ', 'w:moveFrom ')) + table([p(run('格'))]),
      p(deleted, numPr(1) + gone),
    ].join('');
    expect(linesOf({ body, numbering })).toEqual(['1 1.甲', '3 2.乙', '4 丙丁', '6 3.戊', '7 格']);
  });

  it('has no hidden text, be it hidden by itself or by its style, and no number of what is hidden whole', () => {
    const hidden = (text: string, more = '<w:vanish/>') =>
      `<w:r><w:rPr>${more}</w:rPr><w:t>${text}</w:t></w:r>`;
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="h2"><w:basedOn w:val="h"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="q"><w:rPr><w:vanish/></w:rPr></w:style>';
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0);
    const body = [
      p(
        run('甲') +
          hidden('密') +
          run('乙') +
          hidden('丙', '<w:vanish w:val="0"/>') +
          hidden('网', '<w:webHidden/>'),
      ),
      p(hidden('一', '<w:rStyle w:val="h2"/>') + run('丁')),
      p(run('二') + hidden('戊', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="q"/>'),
      p(hidden('三'), `${numPr(1)}<w:rPr><w:vanish/></w:rPr>`),
      p(run('己'), numPr(1)),
    ].join('');
    expect(linesOf({ body, styles, numbering })).toEqual(['1 甲乙丙网', '2 丁', '3 戊', '5 1.己']);
    const read = readWordText(makeDocx({ body, styles, numbering }));
    expect(read).toMatchObject({ value: { hidden: 4 } });
  });

  it('follows the fields in hidden runs', () => {
    const mark = (type: string) =>
      `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="${type}"/></w:r>`;
    expect(linesOf({ body: p(mark('begin') + run('码') + mark('end') + run('甲')) })).toEqual(['1 甲']);
  });

  it('gives tables in cells lines of their own, in order, and reads the boxes in cells once', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(run('框'))}</w:txbxContent></w:pict></w:r>`;
    const inner = table([p(run('215.30')), p(run('8.1'))], [p(run('3')), p(run('4') + box)]);
    const body = table([p(run('甲')), inner + p(run('乙')), p(run('丙'))]) + p(run('后'));
    expect(linesOf({ body })).toEqual(['1 甲\t乙\t丙', '2 215.30\t8.1', '4 3\t4', '6 框', '9 后']);
  });

  it('leaves out deleted cells', () => {
    const cell = (text: string, properties = '') =>
      `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(run(text))}</w:tc>`;
    const row = `<w:tr>${cell('甲')}${cell('删', '<w:cellDel w:id="1"/>')}${cell('乙')}</w:tr>`;
    expect(linesOf({ body: `<w:tbl>${row}</w:tbl>` })).toEqual(['1 甲\t乙']);
  });

  it('shows the signs of symbol fonts, and no broken ones', () => {
    const sign = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const signs = [
      sign('Wingdings', 'F0FE'),
      sign('Wingdings 2', '0052'),
      sign('Symbol', 'F0B1'),
      sign('Wingdings', '0041'),
      sign('宋体', '4E00'),
      sign('Arial', 'D800'),
      sign('Arial', '000A'),
      sign('Arial', 'FFFFFFFF'),
    ];
    expect(linesOf({ body: p(signs.join('')) })).toEqual(['1 ☑☑±●一']);
  });

  it('shows breaks that are typed into the XML as blanks', () => {
    expect(linesOf({ body: p('<w:r><w:t xml:space="preserve">甲\n乙&#13;丙\t丁</w:t></w:r>') })).toEqual([
      '1 甲 乙 丙 丁',
    ]);
  });

  it('knows from which elements the words come, but for numbers', () => {
    const numbering = abstract(0, level(0, 'chineseCounting', '%1、')) + num(1, 0);
    const body = p(`${run('甲乙')}<w:r><w:tab/></w:r><w:ins w:id="1">${run('丙&amp;')}</w:ins>`, numPr(1));
    const read = readWordText(makeDocx({ body, numbering }));
    const lines = 'value' in read ? read.value.lines : [];
    expect(lines.map(({ words }) => words)).toEqual(['一、甲乙\t丙&']);
    expect(lines[0]?.pieces.map(({ start, end, node }) => [start, end, node.name])).toEqual([
      [2, 4, 'w:t'],
      [4, 5, 'w:tab'],
      [5, 7, 'w:t'],
    ]);
  });

  it('counts pictures, which are no text', () => {
    const read = readWordText(makeDocx({ body: p('<w:r><w:drawing><wp:inline/></w:drawing></w:r>') }));
    expect(read).toMatchObject({ value: { lines: [], pictures: 1 } });
  });

  it('refuses what is no Word file', () => {
    expect(readWordText(new TextEncoder().encode('PK\x03\x04'))).toHaveProperty('problem');
  });
});

describe('automatic numbers', () => {
  const outline =
    level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.');

  it('are written as they are shown, and begin anew below a higher one', () => {
    const body = [
      p(run('甲'), numPr(1)),
      p(run('乙'), numPr(1, 1)),
      p(run('丙'), numPr(1, 2)),
      p(run('丁'), numPr(1, 2)),
      p(run('戊'), numPr(1, 1)),
      p(run('己'), numPr(1, 2)),
      p(run('庚'), numPr(1)),
      p(run('辛'), numPr(1, 1)),
    ].join('');
    expect(linesOf({ body, numbering: abstract(0, outline) + num(1, 0) })).toEqual([
      '1 一、甲',
      '2 （一）乙',
      '3 1.丙',
      '4 2.丁',
      '5 （二）戊',
      '6 1.己',
      '7 二、庚',
      '8 （一）辛',
    ]);
  });

  it('come from styles, from those they are based on, and not where a paragraph says 0', () => {
    const style = (id: string, properties: string, basedOn = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
    const styles =
      style('a', numPr(1)) + style('b', '', 'a') + style('c', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const numbering =
      abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="c"/>')) +
      num(1, 0);
    const styled = (id: string, text: string, more = '') => p(run(text), `<w:pStyle w:val="${id}"/>${more}`);
    const body = styled('a', '甲') + styled('b', '乙') + styled('c', '丙') + styled('a', '丁', numPr(0));
    expect(linesOf({ body, styles, numbering })).toEqual(['1 1.甲', '2 2.乙', '3 2.1丙', '4 丁']);
  });

  it('go on in another list of the same definition, or begin where the list says', () => {
    const start = (number: number) =>
      `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${number}"/></w:lvlOverride>`;
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, start(7));
    const body = [1, 1, 2, 3, 3, 1].map((list) => p(run('甲'), numPr(list))).join('');
    expect(linesOf({ body, numbering }).map((line) => line.split(' ')[1])).toEqual([
      '1.甲',
      '2.甲',
      '3.甲',
      '7.甲',
      '8.甲',
      '9.甲',
    ]);
  });

  it('of all levels are digits where they are legal, and a level may never begin anew', () => {
    const numbering =
      abstract(
        0,
        level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>') +
          level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
          level(2, 'decimal', '（%3）', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0);
    const body = [0, 1, 2, 0, 1, 2].map((at) => p(run('甲'), numPr(1, at))).join('');
    expect(linesOf({ body, numbering })).toEqual([
      '1 第一章 甲',
      '2 1.1甲',
      '3 （1）甲',
      '4 第二章 甲',
      '5 2.1甲',
      '6 （2）甲',
    ]);
  });

  it('are signs in lists without numbers', () => {
    const numbering = abstract(0, level(0, 'bullet', '\uf06c')) + num(1, 0);
    expect(linesOf({ body: p(run('甲'), numPr(1)), numbering })).toEqual(['1 ●甲']);
  });
});
