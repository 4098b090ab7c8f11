import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../src/report/picture-size.js';

describe('the size of a picture in print', () => {
  it('is that of its pixels, at 96 to the inch, where the page has room', () => {
    expect(pictureSize({ width: 384, height: 192 })).toEqual({ width: 101.6, height: 50.8 });
  });

  it('is as wide as the 版心 at most, in its own proportions', () => {
    expect(pictureSize({ width: 1600, height: 900 })).toEqual({ width: 156, height: 87.75 });
    expect(pictureSize({ width: 1600, height: 900 }, 225)).toEqual({ width: 156, height: 87.75 });
  });

  it('takes no more than half a page, unless the writer wants it wider', () => {
    expect(pictureSize({ width: 3000, height: 4000 })).toEqual({ width: 82.5, height: 110 });
    expect(pictureSize({ width: 3000, height: 4000 }, 140)).toEqual({ width: 140, height: 186.67 });
    expect(pictureSize({ width: 300, height: 4000 }, 140).height).toBe(210);
  });

  it('is what the writer gave, for a small picture too', () => {
    expect(pictureSize({ width: 10, height: 10 }, 40)).toEqual({ width: 40, height: 40 });
  });

  it('is never nothing', () => {
    expect(pictureSize({ width: 10_000, height: 1 }).height).toBeGreaterThan(0);
  });
});
