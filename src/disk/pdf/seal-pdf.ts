// The seal of a PDF: the sum of its bytes in a comment, by which zonerep knows again what it wrote, as it does a Word file.
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '#sums';

const MARK = '%zonerep sha256:';
const SEAL = /^%zonerep sha256:([0-9a-f]{64})\n$/;
const LENGTH = MARK.length + 64 + 1;

/**
 * A PDF with its seal. The comment stands before the last `startxref`: a comment may stand between any two things of a PDF
 * (ISO 32000-1, 7.2.4), and nothing behind that place is found by its offset. What has no such place is returned as it is.
 */
export function sealPdf(pdf: Uint8Array): Uint8Array {
  const place = placeOfSeal(pdf);
  if (place < 0) return pdf;
  const [before, after] = [pdf.subarray(0, place), pdf.subarray(place)];
  return Buffer.concat([before, Buffer.from(`${MARK}${bytesToHex(sha256([before, after]))}\n`), after]);
}

/** Whether a PDF is as zonerep wrote it (`whole`), was saved by something else since (`broken`), or bears no seal. */
export function sealOfPdf(pdf: Uint8Array): 'whole' | 'broken' | 'none' {
  const place = placeOfSeal(pdf);
  const start = place - LENGTH;
  const sum =
    start < 0 ? undefined : SEAL.exec(Buffer.from(pdf.subarray(start, place)).toString('latin1'))?.[1];
  if (sum === undefined) return Buffer.from(pdf).includes(MARK) ? 'broken' : 'none';
  return bytesToHex(sha256([pdf.subarray(0, start), pdf.subarray(place)])) === sum ? 'whole' : 'broken';
}

/** Whether bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** Whether a PDF was written to its end: one whose writer died before is none. */
export function isWhole(pdf: Uint8Array): boolean {
  return isPdf(pdf) && Buffer.from(pdf.subarray(-1024)).includes('%%EOF') && placeOfSeal(pdf) >= 0;
}

function placeOfSeal(pdf: Uint8Array): number {
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).lastIndexOf('startxref');
}
