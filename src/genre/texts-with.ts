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
  const lists: number[][] = [];
  for (let index = 0; index < texts.length; index++) {
    const words = texts[index]?.words ?? '';
    for (let at = 0; at < words.length; at++) {
      const unit = plainUnit(words.charCodeAt(at));
      const list = lists[(listOf[unit] ?? 0) - 1];
      if (list === undefined) {
        const first = [index];
        lists.push(first);
        listOf[unit] = lists.length;
        by.set(unit, first);
        held[unit >> 5] = (held[unit >> 5] ?? 0) | (1 << (unit & 31));
      } else if (list[list.length - 1] !== index) list.push(index);
    }
  }
  for (const unit of by.keys()) listOf[unit] = 0;
  return { by, held };
});

/** While texts are gone through, the number of each character's list; 0 where it has none. A map is looked up more slowly. */
const listOf = new Uint32Array(UNITS);

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
  for (let rank = 0; rank < needs.length; rank++) if (!isAnyHeld(needs[rank] ?? '', holders)) return [];
  // How many of the strings, from the first on, each text holds a character of.
  if (ranks.length < texts.length) ranks = new Uint8Array(texts.length * 2);
  ranks.fill(0, 0, texts.length);
  for (let rank = 0; rank < needs.length; rank++) mark(rank, needs[rank] ?? '', holders);
  const found: Text[] = [];
  for (let index = 0; index < texts.length; index++)
    if (ranks[index] === needs.length) found.push(texts[index] as Text);
  return found;
}

/** For one search after another: to make it anew took longer than to fill it. */
let ranks = new Uint8Array(1024);

function isHeld(unit: number, { held }: Holders): boolean {
  return (((held[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

function isAnyHeld(characters: string, holders: Holders): boolean {
  for (let at = 0; at < characters.length; at++)
    if (isHeld(plainUnit(characters.charCodeAt(at)), holders)) return true;
  return false;
}

function mark(rank: number, characters: string, holders: Holders): void {
  for (let at = 0; at < characters.length; at++) {
    const unit = plainUnit(characters.charCodeAt(at));
    if (!isHeld(unit, holders)) continue;
    for (const index of holders.by.get(unit) ?? []) if (ranks[index] === rank) ranks[index] = rank + 1;
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
