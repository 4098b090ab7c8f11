// SHA-256 (FIPS 180-4), of bytes that come piece by piece.

const K = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);
const BLOCK: usize = 64;
const STATE = memory.data(32, 4);
const WORDS = memory.data(64 * 4, 4);
/** What does not fill a block yet. */
const REST = memory.data(64, 4);

let length: u64 = 0;

/** Begins a new sum. */
export function begin(): void {
  length = 0;
  store<u32>(STATE, 0x6a09e667);
  store<u32>(STATE + 4, 0xbb67ae85);
  store<u32>(STATE + 8, 0x3c6ef372);
  store<u32>(STATE + 12, 0xa54ff53a);
  store<u32>(STATE + 16, 0x510e527f);
  store<u32>(STATE + 20, 0x9b05688c);
  store<u32>(STATE + 24, 0x1f83d9ab);
  store<u32>(STATE + 28, 0x5be0cd19);
}

/** Adds some bytes. */
export function update(from: usize, count: usize): void {
  let at = from;
  const stop = from + count;
  let kept = <usize>(length % BLOCK);
  length += count;
  while (at < stop) {
    if (kept === 0 && stop - at >= BLOCK) {
      addBlock(at);
      at += BLOCK;
    } else {
      store<u8>(REST + kept++, load<u8>(at++));
      if (kept === BLOCK) {
        addBlock(REST);
        kept = 0;
      }
    }
  }
}

/** Ends the sum; its 32 bytes stand at the place that is given back. */
export function end(): usize {
  const bits = length << 3;
  let kept = <usize>(length % BLOCK);
  store<u8>(REST + kept++, 0x80);
  if (kept > BLOCK - 8) {
    memory.fill(REST + kept, 0, BLOCK - kept);
    addBlock(REST);
    kept = 0;
  }
  memory.fill(REST + kept, 0, BLOCK - kept);
  store<u64>(REST + BLOCK - 8, bswap<u64>(bits));
  addBlock(REST);
  for (let at: usize = 0; at < 32; at += 4) store<u32>(STATE + at, bswap<u32>(load<u32>(STATE + at)));
  return STATE;
}

function addBlock(from: usize): void {
  for (let at: usize = 0; at < 64; at += 4) store<u32>(WORDS + at, bswap<u32>(load<u32>(from + at)));
  for (let at: usize = 64; at < 256; at += 4) {
    const early = load<u32>(WORDS + at - 60);
    const late = load<u32>(WORDS + at - 8);
    const mixed = (rotr<u32>(early, 7) ^ rotr<u32>(early, 18) ^ (early >>> 3)) + load<u32>(WORDS + at - 64);
    store<u32>(
      WORDS + at,
      mixed + (rotr<u32>(late, 17) ^ rotr<u32>(late, 19) ^ (late >>> 10)) + load<u32>(WORDS + at - 28),
    );
  }
  let a = load<u32>(STATE);
  let b = load<u32>(STATE + 4);
  let c = load<u32>(STATE + 8);
  let d = load<u32>(STATE + 12);
  let e = load<u32>(STATE + 16);
  let f = load<u32>(STATE + 20);
  let g = load<u32>(STATE + 24);
  let h = load<u32>(STATE + 28);
  for (let at: usize = 0; at < 256; at += 4) {
    const first =
      h +
      (rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25)) +
      ((e & f) ^ (~e & g)) +
      load<u32>(K + at) +
      load<u32>(WORDS + at);
    const second = (rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  add(0, a);
  add(4, b);
  add(8, c);
  add(12, d);
  add(16, e);
  add(20, f);
  add(24, g);
  add(28, h);
}

function add(at: usize, value: u32): void {
  store<u32>(STATE + at, load<u32>(STATE + at) + value);
}
