// Reads of a PNG or JPEG what its printing needs, its size and how it is turned, and whether it is whole.
import { kindOfFile } from '../source/file-kinds.js';

/** A picture that can be printed. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg';
  /** Pixels, as it is to be seen: those of a photo taken upright are more in height than in width. */
  readonly width: number;
  readonly height: number;
  /** By how many degrees clockwise the stored picture is to be turned to be seen upright (Exif's orientation). */
  readonly turn: 0 | 90 | 180 | 270;
}

/** Why a file is no picture that can be printed. */
export type PictureFault =
  | { readonly fault: 'broken'; readonly format: 'PNG' | 'JPEG' }
  /** `kind` is what it is in Chinese, where its first bytes tell. */
  | { readonly fault: 'foreign'; readonly kind: string | undefined }
  /** More pixels than any program draws. */
  | { readonly fault: 'too-many-pixels'; readonly width: number; readonly height: number };

/** Of a larger picture Word and WPS run out of memory: 100 megapixels are 400 MB. */
const MAX_PIXELS = 100_000_000;

/** Reads a picture by its first bytes, whatever its name ends in. Never throws. */
export function pictureFile(bytes: Uint8Array): PictureFile | PictureFault {
  const png = startsWith(bytes, PNG);
  if (!png && !startsWith(bytes, JPEG)) return { fault: 'foreign', kind: kindOfPicture(bytes) };
  const read = png ? readPng(bytes) : readJpeg(bytes);
  if (!read) return { fault: 'broken', format: png ? 'PNG' : 'JPEG' };
  const { width, height, turn } = read;
  if (width * height > MAX_PIXELS) return { fault: 'too-many-pixels', width, height };
  const upright = turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
  return { bytes, format: png ? 'png' : 'jpeg', ...upright, turn };
}

type Size = Pick<PictureFile, 'width' | 'height' | 'turn'>;

const PNG = '\x89PNG\r\n\x1a\n';
const JPEG = '\xff\xd8\xff';

function startsWith(bytes: Uint8Array, head: string, from = 0): boolean {
  for (let at = 0; at < head.length; at++) if (bytes[from + at] !== head.charCodeAt(at)) return false;
  return true;
}

/** What other pictures are called, by their first bytes: those that writers have. */
const OTHERS: readonly (readonly [name: string, head: string, from?: number])[] = [
  ['GIF 图片', 'GIF8'],
  ['BMP 图片', 'BM'],
  ['WebP 图片', 'WEBP', 8],
  ['TIFF 图片', 'II*\0'],
  ['TIFF 图片', 'MM\0*'],
  ['苹果手机的 HEIC 照片', 'ftyphei', 4],
  ['苹果手机的 HEIC 照片', 'ftypmif', 4],
  ['AVIF 图片', 'ftypavif', 4],
  ['SVG 图片', '<svg'],
  ['SVG 图片', '<?xml'],
];

function kindOfPicture(bytes: Uint8Array): string | undefined {
  return OTHERS.find(([, head, from]) => startsWith(bytes, head, from))?.[0] ?? kindOfFile(bytes);
}

/** PNG (ISO/IEC 15948, clause 5): chunks of a length, a type, data and a sum; the first is IHDR, the last IEND. */
function readPng(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 33 || !startsWith(bytes, 'IHDR', 12)) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) return undefined;
  let hasPixels = false;
  let at = PNG.length;
  while (at + 12 <= bytes.length) {
    if (startsWith(bytes, 'IEND', at + 4)) return hasPixels ? { width, height, turn: 0 } : undefined;
    hasPixels ||= startsWith(bytes, 'IDAT', at + 4);
    at += 12 + view.getUint32(at);
  }
  return undefined;
}

/**
 * JPEG (ITU-T T.81, annex B): segments of a marker and a length, of which one names the size, then the pixels, then
 * the marker of the end.
 */
function readJpeg(bytes: Uint8Array): Size | undefined {
  const view = viewOf(bytes);
  let size: { readonly width: number; readonly height: number } | undefined;
  let turn: Size['turn'] = 0;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    // A marker may have any number of 0xff before it.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_PIXELS) return size && isEnded(bytes) ? { ...size, turn } : undefined;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (isFrame(marker) && length >= 7)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (size?.width === 0 || size?.height === 0) return undefined;
    if (marker === APP1) turn = turnOf(bytes.subarray(at + 4, end)) ?? turn;
    at = end;
  }
  return undefined;
}

const START_OF_PIXELS = 0xda;
const APP1 = 0xe1;

/** SOF0 to SOF15 but for the three that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Cameras and phones put data of their own behind the marker of the end, so it is sought from the back. */
function isEnded(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

const ORIENTATION = 0x0112;
const TURNS: Readonly<Record<number, Size['turn']>> = { 3: 180, 6: 90, 8: 270 };

/** The turn that Exif (CIPA DC-008, 4.6.5) asks for in the first directory of its TIFF; mirrored pictures are left so. */
function turnOf(segment: Uint8Array): Size['turn'] | undefined {
  if (!startsWith(segment, 'Exif\0\0') || segment.length < 14) return undefined;
  const tiff = segment.subarray(6);
  const view = viewOf(tiff);
  const little = startsWith(tiff, 'II');
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return undefined;
  const count = view.getUint16(first, little);
  for (let entry = 0; entry < count; entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (view.getUint16(at, little) === ORIENTATION) return TURNS[view.getUint16(at + 8, little)];
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
