// The colours of charts: red, grey and blue, each as far from its neighbours in lightness as in hue, so that a copy in black
// and white still tells them apart.

/** Six hexadecimal digits each, in the order in which series and slices take them; after the last the first comes again. */
const FILLS = [
  'A4262C',
  'B9C0C8',
  '5D8FC0',
  '1B3553',
  'E8CFC6',
  '6D737B',
  'A9C4DE',
  '6B1518',
  'D9DDE1',
  '3F6F9F',
  'C98B86',
  '94999F',
] as const;

/** The series of the year before, which stands behind that of the year. */
const BEFORE = 'B9C0C8';
/** The line of growth over bars. */
const GROWTH = '1B3553';

/** Text and axes. */
export const INK = '262626';
export const AXIS = '8A9098';
export const GRID = 'E3E5E8';

/** The colours of all series of a drawing, or of the slices of a pie. */
export function coloursOf(series: readonly { readonly second: boolean }[]): readonly string[] {
  const values = series.filter(({ second }) => !second).length;
  // Two series are a year and the one before it, which comes first.
  const fills = values === 2 ? [BEFORE, FILLS[0]] : FILLS;
  let at = -1;
  return series.map(({ second }) => {
    if (second) return GROWTH;
    at += 1;
    return fills[at % fills.length] ?? FILLS[0];
  });
}

/** The colour of a slice of a pie. */
export const sliceColour = (slice: number): string => FILLS[slice % FILLS.length] ?? FILLS[0];
