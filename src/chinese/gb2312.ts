// The characters of GB 2312, read from what every system knows of the encoding: no list of them need be carried.

/** The rows of the characters of the first level, the 3,755 common ones, in the order of their syllables. */
export const FIRST_LEVEL = [0xb0, 0xd7] as const;

/**
 * The characters of whole rows, in the standard's order, without the cells that have none.
 * @param first the byte of the first row, 0xa1 and more
 * @param last that of the last
 */
export function charactersOfRows(first: number, last: number): string {
  const bytes: number[] = [];
  for (let row = first; row <= last; row++) for (let cell = 0xa1; cell < 0xff; cell++) bytes.push(row, cell);
  // An empty cell is read as a character of private use.
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes)).replace(/[\ue000-\uf8ff]/g, '');
}
