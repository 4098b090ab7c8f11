// Font files with nothing in them but names, and collections of such.

/** A name of a font: platform, encoding, what it names, and its text. */
export type FontName = readonly [platform: number, encoding: number, id: number, text: Uint8Array | string];

/** A text as Windows names it, in UTF-16BE. */
export const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/**
 * The bytes of a font whose table of names stands at `offset` plus 28.
 * @param offset where the font stands in its file
 */
export function makeFont(names: readonly FontName[], offset = 0): Buffer {
  const texts = names.map(([, , , text]) => (typeof text === 'string' ? wide(text) : Buffer.from(text)));
  const records = names.map(([platform, encoding, id], index) => {
    const before = texts.slice(0, index).reduce((sum, { length }) => sum + length, 0);
    return words(platform, encoding, 0x804, id, texts[index]?.length ?? 0, before);
  });
  const table = Buffer.concat([words(0, names.length, 6 + 12 * names.length), ...records, ...texts]);
  const head = Buffer.concat([long(0x00_01_00_00), words(1, 0, 0, 0)]);
  const directory = Buffer.concat([Buffer.from('name'), long(0), long(offset + 28), long(table.length)]);
  return Buffer.concat([head, directory, table]);
}

/** A collection of fonts. */
export function makeCollection(...fonts: readonly (readonly FontName[])[]): Buffer {
  const start = 12 + 4 * fonts.length;
  const offsets: number[] = [];
  const made: Buffer[] = [];
  for (const names of fonts) {
    const offset = start + made.reduce((sum, { length }) => sum + length, 0);
    offsets.push(offset);
    made.push(makeFont(names, offset));
  }
  return Buffer.concat([
    Buffer.from('ttcf'),
    long(0x00_01_00_00),
    long(fonts.length),
    ...offsets.map(long),
    ...made,
  ]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value, at * 2);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
