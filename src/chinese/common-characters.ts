// Tells ordinary Chinese from what becomes of it when its bytes are read in another encoding: that is full of rare characters.
import { charactersOfRows, FIRST_LEVEL } from './gb2312.js';

/** The rows that hold marks and figures. */
const MARKS = [0xa1, 0xa3] as const;

let common: Uint8Array | undefined;

/** For each UTF-16 unit whether it is common; made when first asked for. */
function commonUnits(): Uint8Array {
  if (common) return common;
  const text = charactersOfRows(...MARKS) + charactersOfRows(...FIRST_LEVEL);
  common = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; at++) common[text.charCodeAt(at)] = 1;
  return common;
}

/** What a text is made of, apart from ASCII. */
export interface Commonness {
  /** How many UTF-16 units are no ASCII, U+FFFD not counted. */
  readonly foreign: number;
  /** The share of common Chinese characters and marks among them, from 0 to 1; 1 where there are none. */
  readonly share: number;
  /** How many U+FFFD there are, each in the place of bytes that could not be read. */
  readonly lost: number;
}

/** Counts the characters of a text: of ordinary Chinese nine in ten and more are common, of a misread one hardly half. */
export function commonness(text: string): Commonness {
  const units = commonUnits();
  let foreign = 0;
  let known = 0;
  let lost = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit === 0xfffd) lost += 1;
    else {
      foreign += 1;
      known += units[unit] ?? 0;
    }
  }
  return { foreign, share: foreign === 0 ? 1 : known / foreign, lost };
}

/** Whether a UTF-16 unit by itself is no ASCII and not common. */
export function isUncommon(unit: number): boolean {
  return unit >= 0x80 && !commonUnits()[unit];
}
