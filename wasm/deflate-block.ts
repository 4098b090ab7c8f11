// One block of deflated data: its symbols in the codes that take the fewest bits, or its bytes as they are.
import { codesOf, LENGTHS_ROOM, lengthsOf } from './huffman';

/** A block ends when it has more symbols than that; the last may have 423 more. */
export const MOST_SYMBOLS = 24576;
/** The symbols: a byte, or bit 28, the extra bits and symbol of a length, and those of a distance. */
export const SYMBOLS = memory.data(25008 * 4, 4);
/** How often each symbol of literals and lengths, of distances, and of the lengths of codes occurs. */
export const LITERALS = memory.data(288 * 4, 4);
export const DISTANCES = memory.data(32 * 4, 4);
const RUNS = memory.data(19 * 4, 4);

/** The lengths of the codes, and the codes, by symbol. */
const LITERAL_LENGTHS = memory.data(LENGTHS_ROOM);
const DISTANCE_LENGTHS = memory.data(LENGTHS_ROOM);
const RUN_LENGTHS = memory.data(LENGTHS_ROOM);
const LITERAL_CODES = memory.data(288 * 2, 2);
const DISTANCE_CODES = memory.data(288 * 2, 2);
const RUN_CODES = memory.data(288 * 2, 2);

/** The lengths of codes as they are written: runs of equal ones are one. */
const WRITTEN_LITERALS = memory.data(320 * 2, 2);
const WRITTEN_DISTANCES = memory.data(320 * 2, 2);

/** The order in which the lengths of the codes for lengths are written (3.2.7). */
const ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

let out: usize = 0;
let bit: i32 = 0;

/** Counts a symbol. */
export function count(counts: usize, symbol: u32): void {
  store<u32>(counts + (symbol << 2), load<u32>(counts + (symbol << 2)) + 1);
}

/** Begins to count the symbols of a block. */
export function clearCounts(): void {
  memory.fill(LITERALS, 0, 288 * 4);
  memory.fill(DISTANCES, 0, 32 * 4);
}

function bitsOfLength(symbol: u32): i32 {
  return symbol < 8 || symbol === 28 ? 0 : (symbol >>> 2) - 1;
}

function bitsOfDistance(symbol: u32): i32 {
  return symbol < 4 ? 0 : (symbol >>> 1) - 1;
}

/** How many extra bits a match has. */
export function extraOf(length: u32, distance: u32): i32 {
  return bitsOfLength(length) + bitsOfDistance(distance);
}

/** Writes the lowest bits of a value. */
function write(value: u32, bits: i32): void {
  const at = out + (bit >>> 3);
  store<u32>(at, load<u32>(at) | (value << (bit & 7)));
  bit += bits;
}

/** The length of the code for a symbol of literals and lengths, or of distances, where codes are not made for the block. */
function fixedLength(symbol: u32): u32 {
  return symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
}

/**
 * Writes a block.
 *
 * @param target where the deflated data stand, and `start` the bit of them at which the block begins.
 * @param symbols the number of symbols, and `extra` that of their extra bits.
 * @param from where the bytes of the block stand, and `size` their number.
 * @returns the bit at which the block ends.
 */
export function writeBlock(
  target: usize,
  last: bool,
  symbols: i32,
  extra: i32,
  from: usize,
  size: i32,
  start: i32,
): i32 {
  out = target;
  bit = start;
  write(last ? 1 : 0, 1);
  count(LITERALS, 256);
  const literals = lengthsOf(LITERALS, 288, 15, LITERAL_LENGTHS);
  const distances = lengthsOf(DISTANCES, 32, 15, DISTANCE_LENGTHS);
  memory.fill(RUNS, 0, 19 * 4);
  const literalRuns = runsOf(LITERAL_LENGTHS, literals, WRITTEN_LITERALS);
  const distanceRuns = runsOf(DISTANCE_LENGTHS, distances, WRITTEN_DISTANCES);
  const _runs = lengthsOf(RUNS, 19, 7, RUN_LENGTHS);
  let written = 19;
  while (written > 4 && !load<u8>(RUN_LENGTHS + load<u8>(ORDER + written - 1))) written--;
  const plain = (size + 5) << 3;
  let fixed = extra;
  for (let symbol: u32 = 0; symbol < 288; symbol++)
    fixed += load<u32>(LITERALS + (symbol << 2)) * fixedLength(symbol);
  for (let symbol = 0; symbol < 32; symbol++) fixed += load<u32>(DISTANCES + (symbol << 2)) * 5;
  const own =
    bitsOf(LITERALS, LITERAL_LENGTHS, 288) +
    bitsOf(DISTANCES, DISTANCE_LENGTHS, 32) +
    extra +
    14 +
    3 * written +
    bitsOf(RUNS, RUN_LENGTHS, 19) +
    2 * load<u32>(RUNS + 16 * 4) +
    3 * load<u32>(RUNS + 17 * 4) +
    7 * load<u32>(RUNS + 18 * 4);
  if (plain <= fixed && plain <= own) return writePlain(from, size);
  if (own < fixed) {
    write(2, 2);
    codesOf(LITERAL_LENGTHS, 288, LITERAL_CODES);
    codesOf(DISTANCE_LENGTHS, 32, DISTANCE_CODES);
    codesOf(RUN_LENGTHS, 19, RUN_CODES);
    write(literals - 257, 5);
    write(distances - 1, 5);
    write(written - 4, 4);
    for (let at = 0; at < written; at++) write(load<u8>(RUN_LENGTHS + load<u8>(ORDER + at)), 3);
    writeRuns(WRITTEN_LITERALS, literalRuns);
    writeRuns(WRITTEN_DISTANCES, distanceRuns);
  } else {
    write(1, 2);
    for (let symbol: u32 = 0; symbol < 288; symbol++)
      store<u8>(LITERAL_LENGTHS + symbol, fixedLength(symbol));
    memory.fill(DISTANCE_LENGTHS, 5, 32);
    codesOf(LITERAL_LENGTHS, 288, LITERAL_CODES);
    codesOf(DISTANCE_LENGTHS, 32, DISTANCE_CODES);
  }
  writeSymbols(symbols);
  return bit;
}

function bitsOf(counts: usize, lengths: usize, symbols: i32): i32 {
  let bits = 0;
  for (let symbol = 0; symbol < symbols; symbol++)
    bits += load<u32>(counts + (symbol << 2)) * load<u8>(lengths + symbol);
  return bits;
}

/** Bytes as they are, with their number twice (3.2.4). */
function writePlain(from: usize, size: i32): i32 {
  const at = out + ((bit + 2 + 7) >>> 3);
  store<u16>(at, size);
  store<u16>(at + 2, ~size);
  memory.copy(at + 4, from, size);
  return (<i32>(at + 4 + size - out)) << 3;
}

function writeSymbols(symbols: i32): void {
  for (let at = 0; at < symbols; at++) {
    const symbol = load<u32>(SYMBOLS + (at << 2));
    if (symbol < 256) {
      writeCode(LITERAL_CODES, LITERAL_LENGTHS, symbol);
      continue;
    }
    const length = (symbol >>> 18) & 31;
    writeCode(LITERAL_CODES, LITERAL_LENGTHS, length + 257);
    if (length > 7) write((symbol >>> 23) & 31, bitsOfLength(length));
    const distance = symbol & 31;
    writeCode(DISTANCE_CODES, DISTANCE_LENGTHS, distance);
    if (distance > 3) write((symbol >>> 5) & 8191, bitsOfDistance(distance));
  }
  writeCode(LITERAL_CODES, LITERAL_LENGTHS, 256);
}

function writeCode(codes: usize, lengths: usize, symbol: u32): void {
  write(load<u16>(codes + (symbol << 1)), load<u8>(lengths + symbol));
}

let put: usize = 0;

/** Puts a length down, or how often to repeat one: its symbol, and from bit 5 on its extra bits, from bit 12 on their number. */
function putRun(run: u32): void {
  count(RUNS, run & 31);
  store<u16>(put, run);
  put += 2;
}

/** Puts the lengths of codes down as they are written (3.2.7); returns how many that are. */
function runsOf(lengths: usize, symbols: i32, written: usize): i32 {
  put = written;
  let length = <u32>load<u8>(lengths);
  let times = 1;
  for (let symbol = 1; symbol <= symbols; symbol++) {
    if (symbol !== symbols && load<u8>(lengths + symbol) === length) {
      times++;
      continue;
    }
    if (length === 0 && times > 2) {
      for (; times > 138; times -= 138) putRun(32754);
      if (times > 2) {
        putRun(times > 10 ? ((times - 11) << 5) | 28690 : ((times - 3) << 5) | 12305);
        times = 0;
      }
    } else if (times > 3) {
      putRun(length);
      times--;
      for (; times > 6; times -= 6) putRun(8304);
      if (times > 2) {
        putRun(((times - 3) << 5) | 8208);
        times = 0;
      }
    }
    for (; times > 0; times--) putRun(length);
    times = 1;
    length = load<u8>(lengths + symbol);
  }
  return <i32>((put - written) >>> 1);
}

function writeRuns(written: usize, runs: i32): void {
  for (let at = 0; at < runs; at++) {
    const run = <u32>load<u16>(written + (at << 1));
    writeCode(RUN_CODES, RUN_LENGTHS, run & 31);
    if ((run & 31) > 15) write((run >>> 5) & 127, run >>> 12);
  }
}
