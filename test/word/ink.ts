// What is printed on the pages of a Word file, as LibreOffice sets it: where red and black stand, to a tenth of a millimetre.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canSetPages } from './pages.js';

/** False where a program or any Chinese font is missing: tests that need them are then skipped. */
export const canSeeInk = canSetPages && spawnSync('pdftoppm', ['-v']).status === 0;

const DOTS = 254;
/** Dots in a millimetre. */
const SCALE = DOTS / 25.4;

export type Colour = 'red' | 'black';

/** A stretch of the page in millimetres from its left and upper edge. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One page, which is asked where ink stands. */
export interface InkPage {
  /** The rows of ink of a colour from top to bottom, each parted from the next by a blank row. */
  rows(colour: Colour, within?: Partial<Box>): readonly Box[];
}

/** The pages of a PDF. */
export function inkInPdf(pdf: string): readonly InkPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'ink-'));
  try {
    spawnSync('pdftoppm', ['-r', String(DOTS), pdf, join(folder, 'p')]);
    return readdirSync(folder)
      .sort()
      .map((name) => pageOf(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page from a PPM picture (P6): a head of three numbers, then three bytes a dot. */
function pageOf(picture: Buffer): InkPage {
  const head = /^P6\s+(\d+)\s+(\d+)\s+\d+\s/.exec(picture.toString('latin1', 0, 60));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const from = head?.[0].length ?? 0;
  const isInk = (colour: Colour, x: number, y: number): boolean => {
    const at = from + (y * width + x) * 3;
    const red = picture[at] ?? 0;
    const green = picture[at + 1] ?? 0;
    const blue = picture[at + 2] ?? 0;
    return colour === 'red' ? red > 180 && green < 110 && blue < 110 : red < 110 && green < 110 && blue < 110;
  };
  return {
    rows(colour, { left = 0, right = 210, top = 0, bottom = 297 } = {}) {
      const rows: Box[] = [];
      let open: Box | undefined;
      const last = Math.min(height - 1, Math.round(bottom * SCALE));
      for (let y = Math.round(top * SCALE); y <= last; y++) {
        let [first, end] = [-1, -1];
        for (let x = Math.round(left * SCALE); x < Math.min(width, right * SCALE); x++) {
          if (!isInk(colour, x, y)) continue;
          if (first < 0) first = x;
          end = x;
        }
        if (first < 0) {
          if (open) rows.push(open);
          open = undefined;
          continue;
        }
        const [x0, x1] = [first / SCALE, (end + 1) / SCALE];
        open = {
          left: Math.min(open?.left ?? x0, x0),
          right: Math.max(open?.right ?? x1, x1),
          top: open?.top ?? y / SCALE,
          bottom: (y + 1) / SCALE,
        };
      }
      return open ? [...rows, open] : rows;
    },
  };
}
