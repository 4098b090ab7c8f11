// Deflate (RFC 1951) as fflate's level 5 does it, byte for byte, one block after another: find what was there before, then
// write it with codes made for the block. `test/platform/pack.test.ts` holds it against fflate.
import {
  clearCounts,
  count,
  DISTANCES,
  extraOf,
  LITERALS,
  MOST_SYMBOLS,
  SYMBOLS,
  writeBlock,
} from './deflate-block';

/** A match this long is not looked past, and this many places are tried: `deo[4]` in fflate. */
const NICE = 32;
const MOST_TRIES = 32;
const WINDOW = 32768;
const LONGEST = 258;

const PREVIOUS = memory.data(WINDOW * 2, 2);
/** The symbol of a match's length, and above it what its extra bits say: `revfl` in fflate. */
const OF_LENGTH = memory.data((LONGEST + 1) * 4, 4);

for (let length = 3; length < LONGEST; length++) {
  const over = length - 3;
  const bits = over < 8 ? 0 : 29 - clz(over);
  const symbol = over < 8 ? over : 4 * bits + (over >>> bits);
  store<u32>(OF_LENGTH + length * 4, ((over & ((1 << bits) - 1)) << 5) | symbol);
}
store<u32>(OF_LENGTH + LONGEST * 4, 28);

/** The same of a match's distance: `revfd` in fflate. */
function ofDistance(distance: u32): u32 {
  const over = distance - 1;
  if (over < 2) return over;
  const bits = 30 - clz(over);
  return ((over & ((1 << bits) - 1)) << 5) | (2 * bits + (over >>> bits));
}

/** Where the deflated bytes stand. */
export let packed: usize = 0;

/**
 * Deflates.
 *
 * @param from where the bytes stand; what comes after them is overwritten.
 * @param size their number.
 * @param hashBits the logarithm of the number of hashes: `plvl` in fflate.
 * @returns the number of deflated bytes, which stand at `packed`.
 */
export function deflate(from: usize, size: i32, hashBits: i32): i32 {
  packed = (from + size + 15) & ~15;
  // Stored blocks are the longest: a few bytes for each, in fflate's reckoning as here.
  const room = (size + (size >> 4) + 1024 + 15) & ~15;
  const heads = packed + room;
  const mask = (1 << hashBits) - 1;
  memory.fill(packed, 0, room + ((mask + 1) << 1));
  memory.fill(PREVIOUS, 0, WINDOW * 2);
  clearCounts();
  const shift = (hashBits + 2) / 3;
  let at = 0;
  let symbols = 0;
  let matches = 0;
  let extra = 0;
  let waits = 0;
  let block = 0;
  let bit = 0;
  for (; at + 2 < size; at++) {
    const hash = hashOf(from + at, shift, mask);
    const here = at & (WINDOW - 1);
    const before = <i32>load<u16>(heads + (hash << 1));
    store<u16>(PREVIOUS + (here << 1), before);
    store<u16>(heads + (hash << 1), here);
    if (waits > at) continue;
    const left = size - at;
    if ((matches > 7000 || symbols > MOST_SYMBOLS) && left > 423) {
      bit = writeBlock(packed, false, symbols, extra, from + block, at - block, bit);
      symbols = matches = extra = 0;
      block = at;
      clearCounts();
    }
    const gap = (here - before) & (WINDOW - 1);
    const found =
      hash === hashOf(from + at - gap, shift, mask) ? longest(from + at, here, before, gap, at, left) : 0;
    if (found) {
      const length = load<u32>(OF_LENGTH + (found >>> 16) * 4);
      const distance = ofDistance(found & 0xffff);
      store<u32>(SYMBOLS + (symbols++ << 2), 0x10000000 | (length << 18) | distance);
      extra += extraOf(length & 31, distance & 31);
      count(LITERALS, 257 + (length & 31));
      count(DISTANCES, distance & 31);
      waits = at + (found >>> 16);
      matches++;
    } else {
      const byte = <u32>load<u8>(from + at);
      store<u32>(SYMBOLS + (symbols++ << 2), byte);
      count(LITERALS, byte);
    }
  }
  for (at = max(at, waits); at < size; at++) {
    const byte = <u32>load<u8>(from + at);
    store<u32>(SYMBOLS + (symbols++ << 2), byte);
    count(LITERALS, byte);
  }
  bit = writeBlock(packed, true, symbols, extra, from + block, at - block, bit);
  return (bit + 7) >> 3;
}

function hashOf(from: usize, shift: i32, mask: i32): i32 {
  return (
    (<i32>load<u8>(from) ^ ((<i32>load<u8>(from, 1)) << shift) ^ ((<i32>load<u8>(from, 2)) << (2 * shift))) &
    mask
  );
}

/**
 * The longest match of what stands at `place` with what stood before.
 *
 * @param here `at`, the index of the place in the data, within the window; `before` the last place with the same hash.
 * @param gap how far before.
 * @param left the number of bytes to the end.
 * @returns the length, and in the lower 16 bits the distance; 0 for none.
 */
function longest(place: usize, here: i32, before: i32, gap: i32, at: i32, left: i32): u32 {
  const farthest = min(WINDOW - 1, at);
  const most = min(LONGEST, left);
  const nice = min(NICE, left) - 1;
  let length = 2;
  let distance = 0;
  let away = gap;
  for (let tries = MOST_TRIES - 1; away <= farthest && tries && here !== before; tries--) {
    if (load<u8>(place + length) === load<u8>(place + length - away)) {
      let same = 0;
      while (same < most && load<u8>(place + same) === load<u8>(place + same - away)) same++;
      if (same > length) {
        length = same;
        distance = away;
        if (same > nice) break;
        // The rarest two bytes of the match lead to the next one sooner than its first.
        const stop = min(away, same - 2);
        let rarest = 0;
        for (let step = 0; step < stop; step++) {
          const index = (at - away + step) & (WINDOW - 1);
          const since = (index - <i32>load<u16>(PREVIOUS + (index << 1))) & (WINDOW - 1);
          if (since > rarest) {
            rarest = since;
            before = index;
          }
        }
      }
    }
    here = before;
    before = <i32>load<u16>(PREVIOUS + (here << 1));
    away += (here - before) & (WINDOW - 1);
  }
  return distance ? (length << 16) | distance : 0;
}
