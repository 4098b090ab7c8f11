import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/report/report.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { makeDocx, p, partOf, r, textOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const block = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }],
  path: [],
});
const CONTEXT = { 正文: { blocks: [block('第一段'), block('第二段')] }, 标题: '总结' };

function filled(body: string): Uint8Array {
  const { bytes = new Uint8Array(), problems } = fillDocx(makeDocx({ body }), CONTEXT);
  expect(problems).toEqual([]);
  expect(soundnessFaults(bytes)).toEqual([]);
  return bytes;
}

const BY = 'w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"';
const control = (inner: string) =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;

describe('a tag that is all its paragraph holds', () => {
  it.each([
    ['typed with changes tracked', `<w:ins ${BY}>${r('{{{正文}}}')}</w:ins>`],
    [
      'typed beside what was deleted',
      `<w:ins ${BY}>${r('{{{正文}}}')}</w:ins><w:del ${BY}><w:r><w:delText>旧</w:delText></w:r></w:del>`,
    ],
    ['moved with changes tracked', `<w:moveTo ${BY}>${r('{{{正')}${r('文}}}')}</w:moveTo>`],
    ['in a content control within the line', control(r('{{{正文}}}'))],
    ['in a tracked content control', `<w:ins ${BY}>${control(r('{{{正文}}}'))}</w:ins>`],
  ])('gives way to whole blocks, %s', (_, inner) => {
    expect(textOf(filled(p('前') + paragraph(inner) + p('后')))).toBe('前\n第一段\n第二段\n后');
  });

  it('keeps the content control around plain text, which shows no placeholder any more', () => {
    const xml = partOf(filled(paragraph(control(r('{{标题}}')))));
    expect(xml).toContain(
      '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">总结',
    );
  });

  it('is refused in a content control with words beside it', () => {
    const { problems } = fillDocx(
      makeDocx({ body: paragraph(r('正文：') + control(r('{{{正文}}}'))) }),
      CONTEXT,
    );
    expect(problems.map(({ code }) => code)).toEqual(['blocks-in-text']);
  });
});
