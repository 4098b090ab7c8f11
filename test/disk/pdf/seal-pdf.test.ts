import { describe, expect, it } from 'vitest';
import { isWhole, sealOfPdf, sealPdf } from '../../../src/disk/pdf/seal-pdf.js';
import { PDF } from './fake-program.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const sealed = sealPdf(bytes(PDF));

describe('the seal of a PDF', () => {
  it('is a comment before startxref, and moves nothing that is found by its offset', () => {
    expect(text(sealed)).toMatch(/<<>>\n%zonerep sha256:[0-9a-f]{64}\nstartxref\n9\n%%EOF\n$/);
    expect(text(sealed).replace(/%zonerep.*\n/, '')).toBe(PDF);
  });

  it('fits what nobody touched', () => {
    expect(sealOfPdf(sealed)).toBe('whole');
    expect(sealPdf(bytes(PDF))).toEqual(sealed);
  });

  it.each([
    ['a byte changed', text(sealed).replace('fake', 'fale')],
    ['something added at its end, as readers save notes', `${text(sealed)}2 0 obj\nstartxref\n9\n%%EOF\n`],
    ['a byte added', `${text(sealed)}x`],
    ['its sum changed', text(sealed).replace(/sha256:./, 'sha256:x')],
  ])('is broken with %s', (_, changed) => {
    expect(sealOfPdf(bytes(changed))).toBe('broken');
  });

  it('is none of a PDF that something else wrote anew', () => {
    expect(sealOfPdf(bytes(PDF))).toBe('none');
    expect(sealOfPdf(bytes('%PDF-1.4'))).toBe('none');
  });

  it('is not put where there is no place for it', () => {
    expect(text(sealPdf(bytes('%PDF-1.4\n')))).toBe('%PDF-1.4\n');
  });
});

it.each([
  [PDF, true],
  [PDF.slice(0, -10), false],
  [PDF.slice(0, 20), false],
  ['<html>startxref %%EOF', false],
  ['', false],
])('isWhole of %j is %s', (pdf, whole) => {
  expect(isWhole(bytes(pdf))).toBe(whole);
});
