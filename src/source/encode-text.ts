// Turns text back into bytes of the encodings that `TextDecoder` knows and `TextEncoder` does not.

/** The encodings, besides UTF-8, in which a text may be read and written back. */
export type Encoding = 'gb18030' | 'utf-16le' | 'utf-16be';

/** The encodings by which a text may have been misread. */
export type AnyEncoding = Encoding | 'utf-8' | 'big5' | 'windows-1252';

/** What Windows has in place of the control characters from 0x80 to 0x9F; what it has not stays the control character. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

type Bytes = readonly number[];

/** The bytes of a text; undefined where one of its characters is not in the encoding. */
export function encodeText(text: string, encoding: AnyEncoding | undefined): Uint8Array | undefined {
  const { bytes, missing } = encodeWhatFits(text, encoding);
  return missing === 0 ? bytes : undefined;
}

/** The bytes of a text with `?` in the place of each character that the encoding has not, and how many these are. */
export function encodeWhatFits(
  text: string,
  encoding: AnyEncoding = 'utf-8',
): { readonly bytes: Uint8Array; readonly missing: number } {
  if (encoding === 'utf-8') return { bytes: new TextEncoder().encode(text), missing: 0 };
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return { bytes: utf16(text, encoding), missing: 0 };
  const bytesOf = encoding === 'windows-1252' ? windows1252 : tableOf(encoding);
  const bytes: number[] = [];
  let missing = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const found = code < 0x80 ? [code] : bytesOf(character, code);
    if (!found) missing += 1;
    for (const byte of found ?? [0x3f]) bytes.push(byte);
  }
  return { bytes: new Uint8Array(bytes), missing };
}

function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

function windows1252(character: string, code: number): Bytes | undefined {
  const special = WINDOWS.indexOf(character);
  if (special >= 0) return [0x80 + special];
  // Latin 1, which some programs read instead, has the control characters themselves.
  return code <= 0xff ? [code] : undefined;
}

const tables = new Map<string, (character: string, code: number) => Bytes | undefined>();

function tableOf(encoding: 'gb18030' | 'big5'): (character: string, code: number) => Bytes | undefined {
  const known = tables.get(encoding);
  if (known) return known;
  const twoBytes = twoByteTable(encoding);
  const made = (character: string, code: number): Bytes | undefined =>
    twoBytes.get(character) ?? (encoding === 'gb18030' ? fourBytes(character, code) : undefined);
  tables.set(encoding, made);
  return made;
}

/** The characters of all pairs of bytes; of two pairs for one character the first, as the decoder's own standard has it. */
function twoByteTable(encoding: string): ReadonlyMap<string, Bytes> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, Bytes>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decodePair(decoder, lead, trail);
      if (character !== undefined && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

function decodePair(
  decoder: InstanceType<typeof TextDecoder>,
  lead: number,
  trail: number,
): string | undefined {
  try {
    const text = decoder.decode(new Uint8Array([lead, trail]));
    return [...text].length === 1 ? text : undefined;
  } catch {
    return undefined;
  }
}

/** GB 18030 counts all other characters through in four bytes; those beyond the BMP in the order of their numbers. */
function fourBytes(character: string, code: number): Bytes | undefined {
  if (code >= 0x10000) return fromPointer(189_000 + code - 0x10000);
  bmpPointers ??= makeBmpPointers();
  const pointer = bmpPointers.get(character);
  return pointer === undefined ? undefined : fromPointer(pointer);
}

let bmpPointers: ReadonlyMap<string, number> | undefined;

/** The number of four-byte characters in the BMP. */
const BMP_COUNT = 39_420;

function makeBmpPointers(): ReadonlyMap<string, number> {
  const bytes = new Uint8Array(
    Array.from({ length: BMP_COUNT }, (_, pointer) => fromPointer(pointer)).flat(),
  );
  const characters = [...new TextDecoder('gb18030').decode(bytes)];
  return new Map(characters.map((character, pointer) => [character, pointer]));
}

function fromPointer(pointer: number): Bytes {
  return [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}
