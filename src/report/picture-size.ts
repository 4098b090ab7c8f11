// How large a picture is printed: as large as it is, as far as the page allows.
import type { PictureFile } from '../summary/picture-file.js';

/** Millimetres. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The 版心 of GB/T 9704-2012 5.2.1 is 156 mm by 225 mm; a picture leaves room for its caption. */
const WIDEST = 156;
const HIGHEST = 210;
/** A picture whose size the writer did not give takes no more than half a page, so that text stays beside it. */
const USUALLY_HIGHEST = 110;
/** What programs take a pixel for. */
const PIXELS_PER_MM = 96 / 25.4;

/**
 * The size in print, in the picture's own proportions.
 * @param wanted the width the writer gave, in millimetres
 */
export function pictureSize(picture: Pick<PictureFile, 'width' | 'height'>, wanted?: number): PictureSize {
  const own = { width: picture.width / PIXELS_PER_MM, height: picture.height / PIXELS_PER_MM };
  const highest = wanted === undefined ? USUALLY_HIGHEST : HIGHEST;
  const scale = Math.min(
    (wanted ?? Math.min(own.width, WIDEST)) / own.width,
    WIDEST / own.width,
    highest / own.height,
  );
  return { width: rounded(own.width * scale), height: rounded(own.height * scale) };
}

/** To hundredths, and never to nothing: a line of one pixel is still to be seen. */
function rounded(millimetres: number): number {
  return Math.max(Math.round(millimetres * 100) / 100, 0.3);
}
