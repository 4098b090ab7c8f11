// Sections in which nothing was left when a template was filled.
import { describe, expect, it } from 'vitest';
import { dropEmptySections } from '../../../src/word/fill/empty-sections.js';

const section = (name: string) => `<w:sectPr><w:pgSz w:w="${name}"/></w:sectPr>`;
const end = (name: string) =>
  `<w:p><w:pPr><w:pStyle w:val="GongwenSectionEnd"/>${section(name)}</w:pPr></w:p>`;
const text = '<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
const body = (...content: readonly string[]) => `<w:body>${content.join('')}</w:body>`;

describe('dropEmptySections', () => {
  it('takes out the one between two that were filled one behind the other', () => {
    expect(
      dropEmptySections(body(text, end('1'), text, end('2'), end('3'), text, end('4'), text, section('5'))),
    ).toBe(body(text, end('1'), text, end('2'), text, end('4'), text, section('5')));
  });

  it('gives the body the section before it where nothing stands in its own', () => {
    expect(dropEmptySections(body(text, end('1'), text, end('2'), section('3')))).toBe(
      body(text, end('1'), text, section('2')),
    );
  });

  it('leaves the breaks of others alone', () => {
    const own = body(
      text,
      `<w:p><w:pPr>${section('1')}</w:pPr></w:p>`,
      `<w:p><w:pPr>${section('2')}</w:pPr></w:p>`,
      section('3'),
    );
    expect(dropEmptySections(own)).toBe(own);
  });
});
