import { describe, expect, it } from 'vitest';
import { IN_LINE, withRoom } from '../../../src/word/fill/picture-lines.js';

const RUN = '<w:r><w:drawing/></w:r>';
const AUTO = '<w:spacing w:line="240" w:lineRule="auto"/>';
const NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

describe('a line with a picture', () => {
  it.each([
    ['<w:p>', `<w:p><w:pPr>${AUTO}${NO_INDENT}</w:pPr>`],
    ['<w:p a="b"><w:pPr/>', `<w:p a="b"><w:pPr>${AUTO}${NO_INDENT}</w:pPr>`],
    [
      '<w:p><w:pPr><w:pStyle w:val="a"/><w:jc w:val="center"/></w:pPr>',
      `<w:p><w:pPr><w:pStyle w:val="a"/>${AUTO}${NO_INDENT}<w:jc w:val="center"/></w:pPr>`,
    ],
    [
      '<w:p><w:pPr><w:spacing w:before="9" w:line="560" w:lineRule="exact"/><w:ind w:left="7" w:firstLine="640"/><w:rPr><w:spacing w:val="3"/></w:rPr></w:pPr>',
      '<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto" w:before="9"/><w:ind w:firstLineChars="0" w:firstLine="0" w:left="7"/><w:rPr><w:spacing w:val="3"/></w:rPr></w:pPr>',
    ],
    [
      '<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr><w:r><w:t>见</w:t></w:r>',
      `<w:p><w:pPr>${AUTO}<w:ind w:firstLine="640"/></w:pPr><w:r><w:t>见</w:t></w:r>`,
    ],
  ])('is as high as the picture: %s', (begin, expected) => {
    const around = '<w:p><w:r><w:t>前</w:t></w:r></w:p>';
    expect(withRoom(`${around}${begin}${IN_LINE}${RUN}</w:p>${around}`)).toBe(
      `${around}${expected}${RUN}</w:p>${around}`,
    );
  });

  it('stays the same where it has one picture or two, and others are not touched', () => {
    const once = withRoom(`<w:p>${IN_LINE}${RUN}</w:p>`);
    expect(withRoom(`<w:p>${IN_LINE}${RUN}${IN_LINE}${RUN}</w:p>`)).toBe(
      once.replace('</w:p>', `${RUN}</w:p>`),
    );
    expect(withRoom('<w:p/>')).toBe('<w:p/>');
  });
});
