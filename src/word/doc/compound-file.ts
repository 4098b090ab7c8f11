// Reads a compound file ([MS-CFB]), the container of .doc: its header, its chains of sectors, the streams of its root.

/** A compound file, of which a stream is put together when it is asked for. */
export interface CompoundFile {
  /** The bytes of a stream that stands in the root; undefined where there is none, or its sectors lead nowhere. */
  stream(name: string): Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes begin as a compound file does. */
export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Sectors from here on are marks: free, end of a chain, part of the table itself (2.1). */
const MARKS = 0xfffffffa;

/**
 * Opens a compound file, which may be hostile: no chain is longer than the file has sectors, so that one that runs in a circle
 * ends, and no stream is larger than the file.
 *
 * @returns undefined where it is none, or is damaged.
 */
export function openCompound(bytes: Uint8Array): CompoundFile | undefined {
  if (!isCompound(bytes) || bytes.length < 512) return undefined;
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectors = sectorsOf(bytes, 1 << shift);
  const table = tableOf(view, sectors);
  const read = (start: number) => chained(start, sectors, table);
  const directory = read(view.getUint32(48, true));
  const entries = directory && entriesOf(directory);
  const [root] = entries ?? [];
  if (!entries || !root) return undefined;
  const cutoff = view.getUint32(56, true);
  const small = () => {
    const whole = read(root.start);
    const next = read(view.getUint32(60, true));
    return whole && next && { sectors: sectorsAt(whole, 0, 64), table: numbersOf(next) };
  };
  return {
    stream(name) {
      const entry = childrenOf(entries, root).find((each) => each.name === name && each.isStream);
      if (!entry || entry.size > bytes.length) return undefined;
      if (entry.size >= cutoff) return read(entry.start)?.subarray(0, entry.size);
      const mini = small();
      return mini && chained(entry.start, mini.sectors, mini.table)?.subarray(0, entry.size);
    },
  };
}

interface Sectors {
  readonly size: number;
  readonly count: number;
  at(index: number): Uint8Array;
}

/** The sectors behind the header, which takes the room of one. */
function sectorsOf(bytes: Uint8Array, size: number): Sectors {
  return sectorsAt(bytes, size, size);
}

function sectorsAt(bytes: Uint8Array, from: number, size: number): Sectors {
  return {
    size,
    count: Math.max(0, Math.ceil((bytes.length - from) / size)),
    at: (index) => bytes.subarray(from + index * size, from + (index + 1) * size),
  };
}

/** Which sector follows which (2.3): the first 109 sectors of this table are named in the header, others in a chain (2.5). */
function tableOf(header: DataView, sectors: Sectors): readonly number[] {
  const holders = Array.from({ length: 109 }, (_, index) => header.getUint32(76 + index * 4, true));
  let next = header.getUint32(68, true);
  for (let read = 0; next < MARKS && next < sectors.count && read < sectors.count; read++) {
    const named = numbersOf(sectors.at(next));
    next = named.pop() ?? MARKS;
    holders.push(...named);
  }
  const known = new Set(holders.filter((holder) => holder < sectors.count));
  return [...known].flatMap((holder) => numbersOf(sectors.at(holder)));
}

/** The bytes of a chain of sectors; undefined for one that runs in a circle or out of the file. */
function chained(start: number, sectors: Sectors, table: readonly number[]): Uint8Array | undefined {
  const chain: number[] = [];
  for (let at = start; at < MARKS; at = table[at] ?? MARKS) {
    if (at >= sectors.count || chain.length >= sectors.count) return undefined;
    chain.push(at);
  }
  const whole = new Uint8Array(chain.length * sectors.size);
  for (const [index, at] of chain.entries()) whole.set(sectors.at(at), index * sectors.size);
  return whole;
}

/** An entry of the directory (2.6.1). */
interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory);
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, index) => {
    const at = index * 128;
    const length = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)));
    const number = (offset: number) => view.getUint32(at + offset, true);
    return {
      name,
      isStream: directory[at + 66] === 2,
      left: number(68),
      right: number(72),
      child: number(76),
      start: number(116),
      size: number(120),
    };
  });
}

/** What stands directly in a storage: a tree whose branches are its neighbours (2.6.4). */
function childrenOf(entries: readonly Entry[], { child }: Entry): readonly Entry[] {
  const seen = new Set<number>();
  const open = [child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    open.push(entry.left, entry.right);
  }
  return [...seen].flatMap((at) => entries[at] ?? []);
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

/** A view of bytes, which may be part of more. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
