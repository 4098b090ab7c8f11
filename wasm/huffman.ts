// Huffman codes for the symbols of a block: how long each is to be, and which.

/** Bytes for the lengths of the codes of one alphabet. */
export const LENGTHS_ROOM = 320;

/** A node: a symbol or -1, how often it occurs, and the two nodes beneath it. */
const NODE = 16;
const NODES = memory.data(NODE * 600, 4);
/** The nodes in the order of how often they occur, and, for codes that are too long, the symbols in that of their lengths. */
const QUEUE = memory.data(300 * 4, 4);
const SORTED = memory.data(300 * 4, 4);

function symbolOf(node: i32): i32 {
  return load<i32>(NODES + node * NODE);
}

function timesOf(node: i32): i32 {
  return load<i32>(NODES + node * NODE, 4);
}

function setNode(node: i32, symbol: i32, times: i32, left: i32, right: i32): void {
  store<i32>(NODES + node * NODE, symbol);
  store<i32>(NODES + node * NODE, times, 4);
  store<i32>(NODES + node * NODE, left, 8);
  store<i32>(NODES + node * NODE, right, 12);
}

function queued(index: i32): i32 {
  return load<i32>(QUEUE + (index << 2));
}

function enqueue(index: i32, node: i32): void {
  store<i32>(QUEUE + (index << 2), node);
}

/**
 * Finds how long the code of each symbol is to be: `hTree` in fflate.
 *
 * @param counts how often each symbol occurs, and `symbols` their number.
 * @param most the bits a code may have.
 * @param lengths where the lengths are written.
 * @returns the number of symbols up to the last that has a code, 1 at least.
 */
export function lengthsOf(counts: usize, symbols: i32, most: i32, lengths: usize): i32 {
  memory.fill(lengths, 0, symbols);
  let used = 0;
  let last = 0;
  for (let symbol = 0; symbol < symbols; symbol++) {
    const times = load<i32>(counts + (symbol << 2));
    if (!times) continue;
    setNode(used, symbol, times, 0, 0);
    last = symbol;
    // Sorted by times, and where they are equal in the order of the symbols.
    let at = used++;
    for (; at > 0 && timesOf(queued(at - 1)) > times; at--) enqueue(at, queued(at - 1));
    enqueue(at, used - 1);
  }
  if (used === 0) return 1;
  if (used === 1) {
    store<u8>(lengths + last, 1);
    return last + 1;
  }
  const deepest = setDepths(joinNodes(used), lengths, 0);
  if (deepest > most) shorten(used, deepest, most, lengths);
  return last + 1;
}

/** Joins the two rarest nodes again and again; returns the one that is left. */
function joinNodes(used: i32): i32 {
  let node = used;
  // More than there can be symbols in a block.
  setNode(node, -1, 25001, 0, 0);
  enqueue(used, node++);
  setNode(node, -1, timesOf(queued(0)) + timesOf(queued(1)), queued(0), queued(1));
  enqueue(0, node++);
  let joined = 0;
  let end = 1;
  let single = 2;
  while (end !== used - 1) {
    const left = queued(timesOf(queued(joined)) < timesOf(queued(single)) ? joined++ : single++);
    const right = queued(
      joined !== end && timesOf(queued(joined)) < timesOf(queued(single)) ? joined++ : single++,
    );
    setNode(node, -1, timesOf(left) + timesOf(right), left, right);
    enqueue(end++, node++);
  }
  return queued(end - 1);
}

/** Gives every symbol the depth of its node; returns the greatest. */
function setDepths(node: i32, lengths: usize, depth: i32): i32 {
  const symbol = symbolOf(node);
  if (symbol >= 0) {
    store<u8>(lengths + symbol, depth);
    return depth;
  }
  return max(
    setDepths(load<i32>(NODES + node * NODE, 8), lengths, depth + 1),
    setDepths(load<i32>(NODES + node * NODE, 12), lengths, depth + 1),
  );
}

function lengthAt(lengths: usize, index: i32): i32 {
  return load<u8>(lengths + symbolOf(load<i32>(SORTED + (index << 2))));
}

function addAt(lengths: usize, index: i32, bits: i32): void {
  const at = lengths + symbolOf(load<i32>(SORTED + (index << 2)));
  store<u8>(at, load<u8>(at) + bits);
}

/** Shortens codes that are too long, and makes others longer for it. */
function shorten(used: i32, deepest: i32, most: i32, lengths: usize): void {
  sortByLength(used, lengths);
  const over = deepest - most;
  const cost = 1 << over;
  let debt = 0;
  let at = 0;
  for (; at < used && lengthAt(lengths, at) > most; at++) {
    debt += cost - (1 << (deepest - lengthAt(lengths, at)));
    addAt(lengths, at, most - lengthAt(lengths, at));
  }
  debt >>= over;
  while (debt > 0) {
    if (lengthAt(lengths, at) < most) {
      debt -= 1 << (most - lengthAt(lengths, at) - 1);
      addAt(lengths, at, 1);
    } else at++;
  }
  for (; at >= 0 && debt; at--) {
    if (lengthAt(lengths, at) !== most) continue;
    addAt(lengths, at, -1);
    debt++;
  }
}

/** Sorts the symbols: those with longer codes first, then those that occur less, then in their order. */
function sortByLength(used: i32, lengths: usize): void {
  for (let node = 0; node < used; node++) {
    const length = load<u8>(lengths + symbolOf(node));
    let at = node;
    for (; at > 0; at--) {
      const other = load<i32>(SORTED + ((at - 1) << 2));
      const others = load<u8>(lengths + symbolOf(other));
      if (others > length || (others === length && timesOf(other) <= timesOf(node))) break;
      store<i32>(SORTED + (at << 2), other);
    }
    store<i32>(SORTED + (at << 2), node);
  }
}

/** Bits of codes by their length: how many there are, and then the next. */
const NEXT = memory.data(17 * 4, 4);

/** Makes the codes that lengths stand for (3.2.2), the last bit first: `hMap` in fflate. */
export function codesOf(lengths: usize, symbols: i32, codes: usize): void {
  memory.fill(NEXT, 0, 17 * 4);
  for (let symbol = 0; symbol < symbols; symbol++) {
    const at = NEXT + ((<usize>load<u8>(lengths + symbol)) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let code: u32 = 0;
  store<u32>(NEXT, 0);
  for (let length = 1; length < 16; length++) {
    const at = NEXT + (length << 2);
    const number = load<u32>(at);
    store<u32>(at, code);
    code = (code + number) << 1;
  }
  for (let symbol = 0; symbol < symbols; symbol++) {
    const length = <i32>load<u8>(lengths + symbol);
    if (!length) continue;
    const at = NEXT + (length << 2);
    const next = load<u32>(at);
    store<u32>(at, next + 1);
    store<u16>(codes + (symbol << 1), reversed(next) >>> (16 - length));
  }
}

/** 16 bits the other way round. */
function reversed(bits: u32): u32 {
  let turned = ((bits & 0xaaaa) >>> 1) | ((bits & 0x5555) << 1);
  turned = ((turned & 0xcccc) >>> 2) | ((turned & 0x3333) << 2);
  turned = ((turned & 0xf0f0) >>> 4) | ((turned & 0x0f0f) << 4);
  return ((turned & 0xff00) >>> 8) | ((turned & 0x00ff) << 8);
}
