// Ids, lists and notes of copies, from templates written in other ways than Word's own.
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../src/ooxml/package.js';
import { sure } from '../../../src/ooxml/read-zip.js';
import { takenIds } from '../../../src/word/fill/copy-needs.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { type DocxParts, makeDocx, p, partOf, r } from '../make-docx.js';

const loop = (inner: string) => p('{{#each xs}}') + inner + p('{{/each}}');
const fill = (parts: DocxParts) => fillDocx(makeDocx(parts), { xs: [1, 2, 3] });

describe('takenIds', () => {
  it('finds the highest, in any order, in either quotes, behind >, but not in comments', () => {
    const body = `<w:p><w:bookmarkStart w:name="a>b" w:id = '7'/><w:bookmarkEnd w:id="70"/><!-- <w:bookmarkStart w:id="99"/> --><w:permStart\nw:edGrp="everyone" w:id="8"></w:permStart><w:r><w:drawing><wp:docPr title="id='50'" name="x" id='9'/></w:drawing></w:r></w:p>`;
    const footnotes = `<w:footnote w:type='normal' w:id='5'>${p('注')}</w:footnote>`;
    const numbering = "<w:numPicBullet w:numPicBulletId='90'/><w:num x:y='1' xmlns:x='u' w:numId = '6'/>";
    expect(takenIds(sure(openPackage(makeDocx({ body, footnotes, numbering }))))).toEqual({
      bookmark: 7,
      perm: 8,
      shape: 0,
      drawing: 9,
      note: 5,
      list: 6,
    });
  });

  it('counts on from no id that Word would not take', () => {
    const body =
      '<w:p><w:bookmarkStart w:id="2147483647"/><w:bookmarkStart w:id="x"/><w:bookmarkStart w:id="-3"/></w:p>';
    expect(takenIds(sure(openPackage(makeDocx({ body })))).bookmark).toBe(0);
  });
});

describe('lists of copies', () => {
  const items = loop(
    [1, 2]
      .map((at) => `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r(`${at}`)}</w:p>`)
      .join(''),
  );
  const level = (attributes: string, inner: string) => `<w:lvl ${attributes}>${inner}</w:lvl>`;

  it.each([
    ['as Word writes it', level('w:ilvl="0"', '<w:start w:val="3"/>'), '<w:abstractNumId w:val="4"/>', '3'],
    [
      'in single quotes',
      level("w:ilvl='0'", "<w:start w:val='3'></w:start>"),
      "<w:abstractNumId w:val = '4' ></w:abstractNumId>",
      '3',
    ],
    [
      'with levels the other way round',
      level('w:ilvl="1"', '<w:start w:val="8"/>') + level('w:tplc="x" w:ilvl="0"', '<w:start w:val="3"/>'),
      '<w:abstractNumId w:val="4"/>',
      '3',
    ],
    [
      'with comments',
      `<!-- <w:lvl w:ilvl="0"><w:start w:val="9"/></w:lvl> -->${level('w:ilvl="0"', '<!-- <w:start w:val="9"/> --><w:start w:val="3"/>')}`,
      '<!-- </w:num> --><w:abstractNumId w:val="4"/>',
      '3',
    ],
    [
      'with a start of its own',
      level('w:ilvl="0"', '<w:start w:val="3"/>'),
      `<w:abstractNumId w:val="4"/><w:lvlOverride x="" w:ilvl='0'><w:startOverride w:val='5' /></w:lvlOverride>`,
      '5',
    ],
    [
      'without a start',
      level('w:ilvl="0"', '') + level('w:ilvl="1"', '<w:start w:val="8"/>'),
      '<w:abstractNumId w:val="4"/>',
      '1',
    ],
  ])('begin at the start of their level %s', (_, levels, num, start) => {
    const numbering = `<w:abstractNum w:restartNumberingAfterBreak='0' w:abstractNumId='4'>${levels}</w:abstractNum><w:num w:durableId="1" w:numId='1'>${num}</w:num><w:numIdMacAtCleanup w:val="1"/>`;
    const { bytes = new Uint8Array(), problems } = fill({ body: items, numbering });
    expect(problems).toEqual([]);
    const xml = partOf(bytes, 'word/numbering.xml');
    const added = [...xml.matchAll(/<w:num w:numId="(\d+)">(.*?)<\/w:num>/gs)];
    expect(added.map(([, id]) => id)).toEqual(['2', '3']);
    for (const [, , inner] of added)
      expect(inner).toMatch(
        new RegExp(
          `^<w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
        ),
      );
    expect(xml).toMatch(/<\/w:num><w:numIdMacAtCleanup w:val="1"\/>/);
  });

  it('stay idle where the template has no such list', () => {
    const numbering = '<w:abstractNum w:abstractNumId="4"/>';
    const { bytes = new Uint8Array(), problems } = fill({ body: items, numbering });
    expect(problems).toEqual([]);
    expect(partOf(bytes, 'word/numbering.xml')).toContain(`${numbering}</w:numbering>`);
  });

  it.each([
    ['<w:numbering', 'bad-xml'],
    ['<x:numbering xmlns:x="u"/>', 'not-docx'],
  ])('are told of when they are written as %s', (xml, code) => {
    const { bytes, problems } = fill({ body: items, numbering: '', entries: { 'word/numbering.xml': xml } });
    expect(bytes).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

describe('notes of copies', () => {
  it('are copies under ids of their own, without what can be there but once', () => {
    const note = `<w:footnote w:type='normal'\nw:id='1'><w:p w15:paraId="A" xmlns:w15="u" w14:textId='B' w:rsidR="C"><w:bookmarkStart w:id="3" w:name="a>b"/>${r('注')}<w:bookmarkEnd w:id='3'></w:bookmarkEnd></w:p></w:footnote>`;
    const body = loop('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>');
    const { bytes = new Uint8Array(), problems } = fill({ body, footnotes: `<!-- ${note} -->${note}` });
    expect(problems).toEqual([]);
    const copy = (id: number) =>
      `<w:footnote w:type='normal'\nw:id="${id}"><w:p xmlns:w15="u" w:rsidR="C">${r('注')}</w:p></w:footnote>`;
    expect(partOf(bytes, 'word/footnotes.xml')).toContain(`</w:footnote>${copy(2)}${copy(3)}</w:footnotes>`);
  });
});
