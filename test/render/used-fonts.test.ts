// Which fonts a finished report asks for: by its styles in use, and by the lists of a page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { usedFonts } from '../../src/render/used-fonts.js';
import { makeDocx } from '../word/make-docx.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const styles = (inner: string) => `<w:styles ${W}>${inner}</w:styles>`;
const style = (id: string, inner: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}>${inner}</w:style>`;
const fonts = (font: string) => `<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="${font}"/></w:rPr>`;
const names = (content: string | Uint8Array) => usedFonts(content).map(({ name }) => name);

describe('the fonts of a Word file', () => {
  it('are those of runs and of styles in use, also by what these are based on', () => {
    const docx = makeDocx({
      body: `<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r>${fonts('楷体')}<w:t>a</w:t></w:r></w:p>`,
      entries: {
        'word/styles.xml': styles(
          `<w:docDefaults>${fonts('等线')}</w:docDefaults>` +
            style('Normal', fonts('宋体'), ' w:default="1"') +
            style('A', fonts('仿宋')) +
            style('B', '<w:basedOn w:val="A"/>') +
            style('Unused', fonts('隶书')),
        ),
      },
    });
    expect(names(docx)).toEqual(['楷体', '仿宋']);
  });

  it('are those of the default style where a paragraph names none, else the defaults', () => {
    const of = (inner: string) =>
      names(makeDocx({ body: '<w:p/>', entries: { 'word/styles.xml': styles(inner) } }));
    const defaults = `<w:docDefaults>${fonts('等线')}</w:docDefaults>`;
    expect(of(defaults + style('Normal', fonts('宋体'), ' w:default="1"'))).toEqual(['宋体']);
    expect(of(defaults + style('Normal', '', ' w:default="1"'))).toEqual(['等线']);
  });

  it('may be named by the theme', () => {
    const theme =
      '<a:theme xmlns:a="a"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/>' +
      '<a:font script="Jpan" typeface="MS Mincho"/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:theme>';
    const body = '<w:p><w:r><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:r></w:p>';
    expect(names(makeDocx({ body, entries: { 'word/theme/theme1.xml': theme } }))).toEqual(['宋体']);
  });

  it('are looked up once where styles go round in a circle', () => {
    const circle = style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>');
    const body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>';
    expect(names(makeDocx({ body, entries: { 'word/styles.xml': styles(circle) } }))).toEqual([]);
  });

  it('are none of what is no Word file', () => {
    expect(names(new Uint8Array([1, 2, 3]))).toEqual([]);
  });
});

describe('the fonts of a page', () => {
  it('are the first of its lists, each with the rest of its list before all else', () => {
    const page = `<style>
      :root { --a: "方正小标宋简体", "我的宋", serif; }
      body { font: 16pt/29pt 仿宋, FangSong, serif } p { font-family: var(--a); } b { font-family: Arial, 宋体; }
    </style><p>font: 12pt 黑体;</p>`;
    expect(names(page)).toEqual(['方正小标宋简体', '仿宋']);
    expect(usedFonts(page)[0]?.substitutes.slice(0, 3)).toEqual(['我的宋', 'serif', '方正小标宋_GBK']);
  });

  it('of the built-in template are those of its Word file', () => {
    const built = (name: string) =>
      readFileSync(fileURLToPath(new URL(`../../templates/gongwen/${name}`, import.meta.url)));
    const ofWord = names(new Uint8Array(built('report.docx')));
    expect(names(built('report.html.hbs').toString()).sort()).toEqual(
      [...new Set([...ofWord, '黑体', '楷体_GB2312'])].sort(),
    );
  });
});
