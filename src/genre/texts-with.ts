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

/** Which texts hold a character; every digit counts as 0. Typed arrays, since nearly all of a batch is asked of them. */
interface Holders {
  /** A bit for each character that any text holds: most that is asked for is held by none, and a bit is looked up quickest. */
  readonly held: Uint32Array;
  /** How many characters are held before each 32 of them: so a held character has a number. */
  readonly before: Uint16Array;
  /** By that number, where the character's last entry stands; 0 is none. */
  readonly last: Uint32Array;
  /**
   * Of each character and each 32 texts of which one holds it an entry: the number of the 32, a bit for each of them, and where the
   * character's entry before this one stands. So there are never more of them than characters in the texts.
   */
  readonly entries: Int32Array;
}

/** The numbers that an entry is made of. */
const ENTRY = 3;

/** While texts are gone through, where each character's last entry stands; a map is looked up more slowly. */
const lastOf = new Uint32Array(UNITS);
let entries = new Int32Array(4096 * ENTRY);

const holdersIn = remembered((texts: readonly Worded[]): Holders => {
  const held = new Uint32Array(UNITS / 32);
  let characters = 0;
  let used = ENTRY;
  // The first entry of the 32 texts at hand.
  let first = used;
  for (let index = 0; index < texts.length; index++) {
    const words = texts[index]?.words ?? '';
    const bit = 1 << (index & 31);
    if ((index & 31) === 0) first = used;
    const room = Math.min(words.length, UNITS) * ENTRY;
    if (used + room > entries.length) entries = enlarged(entries, room);
    for (let at = 0; at < words.length; at++) {
      const unit = plainUnit(words.charCodeAt(at));
      const entry = lastOf[unit] ?? 0;
      if (entry >= first) {
        entries[entry + 1] = (entries[entry + 1] ?? 0) | bit;
        continue;
      }
      if (entry === 0) {
        held[unit >> 5] = (held[unit >> 5] ?? 0) | (1 << (unit & 31));
        characters += 1;
      }
      entries[used] = index >> 5;
      entries[used + 1] = bit;
      entries[used + 2] = entry;
      lastOf[unit] = used;
      used += ENTRY;
    }
  }
  return { held, ...numbered(held, characters), entries: entries.slice(0, used) };
});

function enlarged(full: Int32Array<ArrayBuffer>, more: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2 + more);
  larger.set(full);
  return larger;
}

/** Numbers the characters that are held, and leaves none of their entries behind for the next texts. */
function numbered(held: Uint32Array, characters: number): Pick<Holders, 'before' | 'last'> {
  const before = new Uint16Array(held.length);
  const last = new Uint32Array(characters);
  let number = 0;
  for (let at = 0; at < held.length; at++) {
    before[at] = number;
    for (let bits = held[at] ?? 0; bits !== 0; bits &= bits - 1) {
      const unit = at * 32 + lowestOf(bits);
      last[number] = lastOf[unit] ?? 0;
      lastOf[unit] = 0;
      number += 1;
    }
  }
  return { before, last };
}

/** The place of the lowest bit that is set. */
function lowestOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many bits are set. */
function countOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

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
  const blocks = (texts.length + 31) >> 5;
  if (all.length < blocks) [all, some] = [new Int32Array(blocks * 2), new Int32Array(blocks * 2)];
  all.fill(-1, 0, blocks);
  for (let rank = 0; rank < needs.length; rank++) {
    some.fill(0, 0, blocks);
    mark(needs[rank] ?? '', holders);
    for (let block = 0; block < blocks; block++) all[block] = (all[block] ?? 0) & (some[block] ?? 0);
  }
  const found: Text[] = [];
  for (let block = 0; block < blocks; block++)
    for (let bits = all[block] ?? 0; bits !== 0; bits &= bits - 1)
      found.push(texts[block * 32 + lowestOf(bits)] as Text);
  return found;
}

/**
 * A bit for each text that holds a character of all strings so far, and of the one at hand. For one search after another: to make
 * them anew took longer than to fill them.
 */
let all = new Int32Array(64);
let some = new Int32Array(64);

function isHeld(unit: number, { held }: Holders): boolean {
  return (((held[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

function isAnyHeld(characters: string, holders: Holders): boolean {
  for (let at = 0; at < characters.length; at++)
    if (isHeld(plainUnit(characters.charCodeAt(at)), holders)) return true;
  return false;
}

function mark(characters: string, holders: Holders): void {
  for (let at = 0; at < characters.length; at++) {
    const unit = plainUnit(characters.charCodeAt(at));
    if (!isHeld(unit, holders)) continue;
    const { entries } = holders;
    for (let entry = lastEntry(unit, holders); entry > 0; entry = entries[entry + 2] ?? 0) {
      const block = entries[entry] ?? 0;
      some[block] = (some[block] ?? 0) | (entries[entry + 1] ?? 0);
    }
  }
}

/** Where the last entry of a character stands that is held. */
function lastEntry(unit: number, { held, before, last }: Holders): number {
  const lower = (held[unit >> 5] ?? 0) & ((1 << (unit & 31)) - 1);
  return last[(before[unit >> 5] ?? 0) + countOf(lower)] ?? 0;
}

/**
 * The characters that stand in the texts and are sought, each once; of the digits only 0.
 * @param isSought is asked by their UTF-16 units
 */
export function charactersIn(texts: readonly Worded[], isSought: (unit: number) => boolean): string {
  const { held } = holdersIn(texts);
  let found = '';
  for (let at = 0; at < held.length; at++)
    for (let bits = held[at] ?? 0; bits !== 0; bits &= bits - 1) {
      const unit = at * 32 + lowestOf(bits);
      if (isSought(unit)) found += String.fromCharCode(unit);
    }
  return found;
}

const joined = remembered((texts: readonly Worded[]): string => texts.map(({ words }) => words).join('\n'));

/**
 * The texts that a telltale sign is found in, in their order; most documents hold none, and are searched as one.
 * @param sign not global; `^` and `$` stand in it with the flag `m` only, and it looks at nothing around it but lines
 */
export function textsMatching<Text extends Worded>(texts: readonly Text[], sign: RegExp): readonly Text[] {
  return sign.test(joined(texts)) ? texts.filter(({ words }) => sign.test(words)) : [];
}
