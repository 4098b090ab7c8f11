// Running text looks as the paragraph in which its tag stands, where the office gave that a look.
import { describe, expect, it, test } from 'vitest';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, partOf } from '../make-docx.js';

const TEXT = { kind: 'paragraph', content: [{ kind: 'text', text: '甲' }], path: [] };
const BLOCKS = { 正文: { blocks: [TEXT] } };

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="21"/><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:style>';
const style = (id: string, inner: string, name = id) =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/>${inner}</w:style>`;

/** The paragraph that is written for a tag in a paragraph with these properties. */
function filled(pPr: string, rPr = '', ...styles: readonly string[]): string {
  const run = `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t>{{{正文}}}</w:t></w:r>`;
  const body = `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${run}</w:p>`;
  const { bytes = new Uint8Array(), problems } = fillDocx(
    makeDocx({ body, styles: NORMAL + styles.join('') }),
    BLOCKS,
  );
  expect(problems).toEqual([]);
  return /<w:p>(?:(?!<\/w:p>).)*甲.*?<\/w:p>/.exec(partOf(bytes))?.[0] ?? '';
}

const SONG = '<w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:sz w:val="24"/>';

describe('the paragraph of the tag', () => {
  it('gives the body its style, and two characters where that says nothing of the first line', () => {
    const own = style('zw', `<w:rPr>${SONG}</w:rPr>`);
    expect(filled('<w:pStyle w:val="zw"/>', '', own)).toContain(
      '<w:pPr><w:pStyle w:val="zw"/><w:ind w:firstLineChars="200" w:firstLine="480"/></w:pPr>',
    );
    const indented = style('zw', `<w:pPr><w:ind w:firstLine="480"/></w:pPr><w:rPr>${SONG}</w:rPr>`);
    expect(filled('<w:pStyle w:val="zw"/>', '', indented)).toContain('<w:pPr><w:pStyle w:val="zw"/></w:pPr>');
  });

  it('gives the body what was changed in it by hand', () => {
    const xml = filled(
      '<w:keepNext/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>',
      '<w:rFonts w:ascii="仿宋" w:eastAsia="仿宋"/><w:sz w:val="32"/>',
    );
    expect(xml).toContain(
      '<w:pPr><w:pStyle w:val="a"/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr>',
    );
    expect(xml).toContain(
      '<w:r><w:rPr><w:rFonts w:ascii="仿宋" w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>',
    );
  });

  it('puts the indent where the schema has it, and keeps one that is there', () => {
    const spaced = filled('<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="left"/>', SONG);
    expect(spaced).toMatch(/<w:spacing [^>]*\/><w:ind w:firstLineChars="200" w:firstLine="480"\/><w:jc /);
    expect(filled('<w:ind w:right="100"/>', SONG)).toContain('<w:ind w:right="100" w:firstLineChars="200"');
    expect(filled('<w:ind w:firstLine="0"/>', SONG)).toContain('<w:ind w:firstLine="0"/>');
    expect(filled('<w:ind w:left="420"/>', SONG)).toContain('<w:ind w:left="420"/>');
  });

  test.each([
    ['is as a program makes it', '', ''],
    [
      'has the marks that programs leave',
      '<w:jc w:val="left"/>',
      '<w:rFonts w:hint="eastAsia"/><w:lang w:val="en-US"/>',
    ],
    ['is marked so that it is found', '', '<w:highlight w:val="yellow"/>'],
    ['is centred as the title above it', '<w:jc w:val="center"/>', ''],
    ['names a style that is not there', '<w:pStyle w:val="none"/>', ''],
  ])('gives nothing where it %s', (_, pPr, rPr) => {
    const xml = filled(pPr, rPr);
    expect(xml).toContain('<w:pPr><w:pStyle w:val="GongwenBody"/></w:pPr><w:r><w:t ');
  });

  it('gives no number, no section, and no place in the outline', () => {
    const xml = filled('<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>', SONG);
    expect(xml).not.toMatch(/numPr|outlineLvl/);
    const title = style('t', `<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr>${SONG}</w:rPr>`);
    expect(filled('<w:pStyle w:val="t"/>', '', title)).toContain('<w:pStyle w:val="GongwenBody"/>');
  });

  it('is not asked for its title’s style or the style of the 署名', () => {
    const right = style('s', '<w:pPr><w:jc w:val="right"/></w:pPr>', '署名');
    expect(filled('<w:pStyle w:val="s"/>', '', right)).toContain('<w:pStyle w:val="GongwenBody"/>');
  });

  it('decides for each tag alone', () => {
    const p = (pPr: string) => `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:t>{{{正文}}}</w:t></w:r></w:p>`;
    const body = p('<w:pStyle w:val="zw"/>') + p('<w:spacing w:line="560" w:lineRule="exact"/>');
    const styles = NORMAL + style('zw', `<w:rPr>${SONG}</w:rPr>`);
    const { bytes = new Uint8Array() } = fillDocx(makeDocx({ body, styles }), BLOCKS);
    const found = [...partOf(bytes).matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id);
    expect(found).toEqual(['zw', 'a']);
  });
});
