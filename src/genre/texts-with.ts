// Which of many texts hold certain characters: known for all texts from one pass over them, so that a rule looks only at those
// in which its pattern may match.
import { remembered } from '../source/remembered.js';

/** Anything with words: a paragraph, a text as written. */
export interface Worded {
  readonly words: string;
}

const zero = 0x30;
const nine = 0x39;
/** The units of UTF-16. */
const UNITS = 0x10000;

/** Which texts hold a character; every digit counts as 0. */
interface Holders {
  /** The texts by their place in the list and in its order. */
  readonly by: ReadonlyMap<number, readonly number[]>;
  /** A bit for each character that any text holds: most that is asked for is held by none, and a bit is looked up quickest. */
  readonly held: Uint32Array;
}

const holdersIn = remembered((texts: readonly Worded[]): Holders => {
  const by = new Map<number, number[]>();
  const held = new Uint32Array(UNITS / 32);
  for (let index = 0; index < texts.length; index++) {
    const words = texts[index]?.words ?? '';
    for (let at = 0; at < words.length; at++) {
      const unit = plainUnit(words.charCodeAt(at));
      const known = by.get(unit);
      if (known === undefined) {
        by.set(unit, [index]);
        held[unit >> 5] = (held[unit >> 5] ?? 0) | (1 << (unit & 31));
      } else if (known[known.length - 1] !== index) known.push(index);
    }
  }
  return { by, held };
});

function plainUnit(unit: number): number {
  return unit > zero && unit <= nine ? zero : unit;
}

/**
 * The texts that hold one character of each of the strings, in their order.
 * @param texts a list that is asked about more than once: what is in it is noted at the first time
 * @param needs see `Search.needs`
 */
export function textsWith<Text extends Worded>(
  texts: readonly Text[],
  needs: readonly string[],
): readonly Text[] {
  if (needs.length === 0) return texts;
  const holders = holdersIn(texts);
  if (!needs.every((characters) => isHeld(characters, holders))) return [];
  // How many of the strings, from the first on, each text holds a character of.
  const held = new Uint8Array(texts.length);
  for (let rank = 0; rank < needs.length; rank++) mark(held, rank, needs[rank] ?? '', holders);
  return texts.filter((_, index) => held[index] === needs.length);
}

function isHeld(characters: string, { held }: Holders): boolean {
  for (let at = 0; at < characters.length; at++) {
    const unit = plainUnit(characters.charCodeAt(at));
    if (((held[unit >> 5] ?? 0) >>> (unit & 31)) & 1) return true;
  }
  return false;
}

function mark(held: Uint8Array, rank: number, characters: string, { by }: Holders): void {
  for (let at = 0; at < characters.length; at++) {
    const list = by.get(plainUnit(characters.charCodeAt(at)));
    if (list) for (const index of list) if (held[index] === rank) held[index] = rank + 1;
  }
}

/** All characters that stand in the texts, each once; of the digits only 0. */
export function charactersIn(texts: readonly Worded[]): string {
  return Array.from(holdersIn(texts).by.keys(), (unit) => String.fromCharCode(unit)).join('');
}

const joined = remembered((texts: readonly Worded[]): string => texts.map(({ words }) => words).join('\n'));

/**
 * The texts that a telltale sign is found in, in their order; most documents hold none, and are searched as one.
 * @param sign not global; `^` and `$` stand in it with the flag `m` only, and it looks at nothing around it but lines
 */
export function textsMatching<Text extends Worded>(texts: readonly Text[], sign: RegExp): readonly Text[] {
  return sign.test(joined(texts)) ? texts.filter(({ words }) => sign.test(words)) : [];
}
