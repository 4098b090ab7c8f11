import { expect, it } from 'vitest';
import { partTables } from '../../../src/word/fill/part-tables.js';

const T = '<w:tbl><w:tr/></w:tbl>';
const body = (inner: string) => `<w:body>${inner}<w:sectPr/></w:body>`;

it.each([
  ['tables that touch', T + T + T, `${T}<w:p/>${T}<w:p/>${T}`],
  ['tables with a paragraph between', `${T}<w:p></w:p>${T}`, `${T}<w:p></w:p>${T}`],
  [
    'blanks and comments',
    `${T}\n <!-- <w:p/> --><?x <w:p/>?>${T}`,
    `${T}\n <!-- <w:p/> --><?x <w:p/>?><w:p/>${T}`,
  ],
  [
    'marks, with > in a name',
    `${T}<w:bookmarkStart w:name="a>b" w:id='1'/><w:moveToRangeEnd\nw:id="2" />${T}`,
    `${T}<w:bookmarkStart w:name="a>b" w:id='1'/><w:moveToRangeEnd\nw:id="2" /><w:p/>${T}`,
  ],
  ['a table with attributes', `${T}<w:tbl\nx="1"><w:tr/></w:tbl>`, `${T}<w:p/><w:tbl\nx="1"><w:tr/></w:tbl>`],
  ['what is no table', `${T}<w:tblx/>`, `${T}<w:tblx/>`],
])('%s', (_, inner, parted) =>
  expect(partTables(body(`${inner}<w:p/>`), body('<w:p/>'))).toBe(body(`${parted}<w:p/>`)),
);

it.each([
  ['<w:sectPr/>', '<w:p/>'],
  ['<w:sectPr>', '<w:p/>'],
  ['<w:bookmarkEnd w:id="1"/><!-- x --></w:body>', '<w:p/>'],
  ['<w:sectPrX/>', ''],
  ['<w:p/>', ''],
])('a table before %s', (end, added) => {
  expect(partTables(`<w:body>${T}${end}`, body('<w:p/>'))).toBe(`<w:body>${T}${added}${end}`);
});

it.each([
  '<w:tbl></w:tbl ><w:sectPr/>',
  '<w:tbl></w:tbl>\n<w:sectPr w:rsidR="1">',
  "<w:tbl></w:tbl><w:bookmarkEnd w:id='>'/></w:body >",
])('a body that ended with a table still does: %s', (template) => {
  expect(partTables(body(T), template)).toBe(body(T));
});

const own = (xml: string) => (before: boolean, after: boolean) =>
  xml
    .replace('<w:tbl>', `<w:tbl>${before ? '\u0001' : ''}`)
    .replace('</w:tbl>', `${after ? '\u0001' : ''}</w:tbl>`);

it.each([
  ['of the template itself', own(T)(false, true) + own(T)(true, false), T + T],
  ['of two rounds', own(T)(true, true) + own(T)(false, true), `${T}<w:p/>${T}`],
  [
    'with marks between',
    `${own(T)(false, true)}<w:bookmarkEnd w:id="1"/>${own(T)(true, false)}`,
    `${T}<w:bookmarkEnd w:id="1"/>${T}`,
  ],
])('tables side by side %s', (_, inner, parted) =>
  expect(partTables(body(`${inner}<w:p/>`), body('<w:p/>'))).toBe(body(`${parted}<w:p/>`)),
);
