// What the build keeps of a template: only of one that needs nothing of its package while it is filled.
import { describe, expect, it } from 'vitest';
import { markOf, storeTextTemplate, storeWordTemplate } from '../../src/authoring/store-template.js';
import { makeDocx, p } from '../word/make-docx.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what the build keeps of a template', () => {
  it.each([
    ['a tag is faulty', p('{{没有这个}}'), /has faults/],
    ['styles are missing', p('{{{正文}}}'), /lacks styles/],
  ])('is refused where %s', (_, body, fault) => {
    expect(() => storeWordTemplate(makeDocx({ body }))).toThrow(fault);
  });

  it('is marked by size and checksum', () => {
    expect(JSON.parse(markOf(bytesOf('123456789')))).toEqual({ size: 9, crc: 0xcbf43926 });
  });

  it('is refused of a text template with a fault', () => {
    expect(() => storeTextTemplate('report.txt.hbs', bytesOf('{{没有这个}}'), false)).toThrow(/has faults/);
  });

  it.each([
    [true, '&amp;'],
    [false, '&'],
  ])('of a text template is its program, which escapes: %s', (escapes, printed) => {
    const text = storeTextTemplate('report.html.hbs', bytesOf('{{标题}}'), escapes);
    const { main } = new Function(`return ${text}`)() as { main: (...args: readonly unknown[]) => string };
    const container = {
      lookupProperty: (from: Record<string, unknown>, name: string) => from[name],
      escapeExpression: (value: string) => value.replace('&', '&amp;'),
      nullContext: {},
    };
    expect(main(container, { 标题: '&' }, {})).toBe(printed);
  });
});
