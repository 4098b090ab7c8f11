import { expect, it } from 'vitest';
import { PICTURE_ADDRESS } from '../../src/render/picture-address.js';
import type { Picture } from '../../src/report/report.js';
import type { PictureFile } from '../../src/summary/picture-file.js';

function picture(file: string, bytes = new Uint8Array()): Picture {
  const image: PictureFile = { bytes, format: 'png', width: 1, height: 1, turn: 0 };
  return { kind: 'picture', file, image, size: { width: 1, height: 1 }, caption: [], alt: '', path: [] };
}

it('holds the picture in a web page, however long it is', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => (at * 7) % 256);
  const expected = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  expect(PICTURE_ADDRESS.html(picture('a.png', bytes))).toBe(expected);
});

it('names the file in Markdown, as seen from the result', () => {
  expect(PICTURE_ADDRESS.md(picture('图片\\全景.png'))).toBe('图片/全景.png');
  expect(PICTURE_ADDRESS.md(picture('a b(1).png'), (file) => `../x/${file}`)).toBe('../x/a%20b%281%29.png');
});

it('is the name in plain text', () => {
  expect(PICTURE_ADDRESS.txt(picture('图片/全景.png'))).toBe('图片/全景.png');
});
