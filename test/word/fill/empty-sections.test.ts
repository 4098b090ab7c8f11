// Sections in which nothing was left when a template was filled.
import { describe, expect, it } from 'vitest';
import { dropBareLastSection, dropEmptySections } from '../../../src/word/fill/empty-sections.js';

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

describe('dropBareLastSection', () => {
  const ends = (name: string, words = '') => `<w:p><w:pPr>${section(name)}</w:pPr>${words}</w:p>`;
  const template = body(text, ends('1'), '<w:p/>', section('2'));

  it('makes the section before the last one, whose paragraph stays', () => {
    const words = '<w:r><w:t>乙</w:t></w:r>';
    expect(dropBareLastSection(body(text, ends('1', words), section('2')), template)).toBe(
      body(text, `<w:p><w:pPr></w:pPr>${words}</w:p>`, section('1')),
    );
  });

  it('leaves one in which anything stands, even an empty paragraph', () => {
    const xml = body(text, ends('1'), '<w:p/>', section('2'));
    expect(dropBareLastSection(xml, template)).toBe(xml);
  });

  it('leaves one that goes on on the same page, and one that was bare in the template', () => {
    const going = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>';
    for (const [xml, before] of [
      [body(text, ends('1'), going), template],
      [body(text, ends('1'), section('2')), body(ends('1'), section('2'))],
    ] as const)
      expect(dropBareLastSection(xml, before)).toBe(xml);
  });

  it('leaves a body without other sections', () => {
    for (const xml of [body(text, section('1')), body(section('1')), body(text), '<w:hdr/>'])
      expect(dropBareLastSection(xml, template)).toBe(xml);
  });
});
