// Recognises a text whose bytes were read in the wrong encoding before it was saved, and what it was.
import { commonness, isUncommon } from '../chinese/common-characters.js';
import type { AnyEncoding } from './encode-text.js';
import { encodeWhatFits } from './encode-text.js';

/** What became of a text. */
export interface Misreading {
  /** The encoding its bytes were in, and the one they were taken for, as people call them. */
  readonly was: string;
  readonly takenFor: string;
  /** The words that can be won back; undefined where they are lost. */
  readonly meant?: string;
}

/** What was read as what; the names are those that Chinese editors show. */
const MISREADINGS: readonly (readonly [was: AnyEncoding, takenFor: AnyEncoding])[] = [
  ['utf-8', 'gb18030'],
  ['utf-8', 'windows-1252'],
  ['gb18030', 'windows-1252'],
  ['gb18030', 'big5'],
  ['big5', 'gb18030'],
];

const NAMES: Readonly<Partial<Record<AnyEncoding, string>>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  big5: 'Big5',
  'windows-1252': 'Latin-1',
};

/** Fewer characters than these prove nothing. */
const FEWEST = 6;
/** Of ordinary Chinese more than this share is common; of a misread one hardly a third. */
const ORDINARY = 0.6;
/** What is won back must be as common as this, and so much of it may be lost. */
const WON_BACK = 0.85;
const LOST = 0.35;
/** As many characters are looked at as prove it. */
const SAMPLE = 20_000;

/** Is it one of the UTF-16 units of which a misread text holds one at least? What `misreadingOf` looks at need hold one of them. */
export function isSuspect(unit: number): boolean {
  // All else that 锟斤拷 is made of is common, and half of it may be left.
  return isUncommon(unit) || unit === 0x62f7;
}

/** What became of a text that is mostly or wholly misread; undefined for any other. */
export function misreadingOf(text: string): Misreading | undefined {
  const { foreign, share, lost } = commonness(text);
  if (lost >= FEWEST && lost > foreign / 2) return { was: 'GBK', takenFor: 'UTF-8' };
  if (foreign < FEWEST) return undefined;
  const kun = text.includes('斤') ? (text.match(/锟斤拷|锟斤|斤拷/g)?.join('').length ?? 0) : 0;
  if (kun >= FEWEST && kun > foreign / 2) return { was: 'GBK', takenFor: 'UTF-8' };
  if (share >= ORDINARY) return undefined;
  const sample = text.slice(0, SAMPLE);
  for (const [was, takenFor] of MISREADINGS) {
    const meant = wonBack(sample, was, takenFor);
    if (meant !== undefined) return { was: NAMES[was] ?? was, takenFor: NAMES[takenFor] ?? takenFor, meant };
  }
  return undefined;
}

function wonBack(text: string, was: AnyEncoding, takenFor: AnyEncoding): string | undefined {
  const { bytes } = encodeWhatFits(text, takenFor);
  const meant = new TextDecoder(was).decode(bytes);
  const { foreign, share, lost } = commonness(meant);
  const fits = foreign >= FEWEST / 3 && share >= (was === 'big5' ? ORDINARY : WON_BACK);
  return fits && lost <= LOST * (foreign + lost) ? meant : undefined;
}
