import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureFile } from '../../src/summary/picture-file.js';
import { jpeg, png } from '../tiny-pictures.js';

const text = (words: string) => new TextEncoder().encode(words);

describe('a picture', () => {
  it('is known by its bytes, and has its size in pixels', () => {
    expect(pictureFile(png(640, 480))).toMatchObject({ format: 'png', width: 640, height: 480, turn: 0 });
    expect(pictureFile(jpeg(4032, 3024))).toMatchObject({
      format: 'jpeg',
      width: 4032,
      height: 3024,
      turn: 0,
    });
  });

  it.each([
    [1, 0, 4032],
    [3, 180, 4032],
    [6, 90, 3024],
    [8, 270, 3024],
    [2, 0, 4032],
  ])('of a phone with the orientation %i is seen upright', (orientation, turn, width) => {
    for (const little of [false, true])
      expect(pictureFile(jpeg(4032, 3024, { orientation, little }))).toMatchObject({ turn, width });
  });

  it('may have more behind its end, as those of phones do', () => {
    const end = [0xff, 0xd9, ...text('MotionPhoto_Data')];
    expect(pictureFile(jpeg(10, 10, { end }))).toMatchObject({ format: 'jpeg' });
  });
});

describe('what cannot be printed', () => {
  it('is a file that ends too early', () => {
    expect(pictureFile(png(640, 480).slice(0, -12))).toEqual({ fault: 'broken', format: 'PNG' });
    expect(pictureFile(png(640, 480, ['IEND']))).toEqual({ fault: 'broken', format: 'PNG' });
    expect(pictureFile(png(0, 480))).toEqual({ fault: 'broken', format: 'PNG' });
    expect(pictureFile(jpeg(640, 480, { end: [] }))).toEqual({ fault: 'broken', format: 'JPEG' });
    for (const length of [3, 10, 30, 50])
      expect(pictureFile(jpeg(640, 480).slice(0, length))).toEqual({ fault: 'broken', format: 'JPEG' });
  });

  it('is a picture of too many pixels', () => {
    expect(pictureFile(png(50_000, 50_000))).toEqual({
      fault: 'too-many-pixels',
      width: 50_000,
      height: 50_000,
    });
  });

  it.each([
    ['GIF89a……', 'GIF 图片'],
    ['\0\0\0\x18ftypheic', '苹果手机的 HEIC 照片'],
    ['RIFF1234WEBPVP8 ', 'WebP 图片'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG 图片'],
    ['%PDF-1.7', 'PDF 文件'],
    ['单位,数值', undefined],
    ['', undefined],
  ])('is %j', (words, kind) => {
    expect(pictureFile(text(words))).toEqual({ fault: 'foreign', kind });
  });
});

it('never throws, whatever the bytes', () => {
  const pictures = fc.constantFrom(
    png(3, 4),
    jpeg(3, 4, { orientation: 6 }),
    jpeg(3, 4, { orientation: 8, little: true }),
  );
  const damage = fc.array(fc.tuple(fc.nat(160), fc.nat(255)), { maxLength: 12 });
  fc.assert(
    fc.property(pictures, damage, fc.nat(200), (picture, changes, length) => {
      const bytes = picture.slice(0, length);
      for (const [at, byte] of changes) if (at >= 3 && at < bytes.length) bytes[at] = byte;
      expect(pictureFile(bytes)).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
