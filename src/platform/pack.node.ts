// Deflates and reckons sums in WebAssembly (wasm/), which is at full speed at once: fflate and @noble/hashes, which give
// the same bytes, take ten times as long for the one file of a cold run. Node's zlib would differ between its versions.
import { PACK_WASM } from '../generated/pack-wasm.js';

/** As much of WebAssembly as is used here; TypeScript declares it only together with all that browsers have. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** What wasm/pack.ts exports. */
interface Pack {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly input: { readonly value: number };
  readonly packed: { readonly value: number };
  reserve(size: number): void;
  deflate(from: number, size: number, hashBits: number): number;
  crc32(from: number, length: number): number;
  begin(): void;
  update(from: number, count: number): void;
  end(): number;
}

/** Its memory never becomes smaller, so after something large it begins anew. */
const MOST_MEMORY = 32 * 2 ** 20;
/** The bytes that a sum takes at once. */
const PIECE = 64 * 1024;

let instance: Pack | undefined;

function pack(): Pack {
  if (instance && instance.memory.buffer.byteLength <= MOST_MEMORY) return instance;
  const code = Uint8Array.from(atob(PACK_WASM), (character) => character.charCodeAt(0));
  instance = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Pack;
  return instance;
}

/** Gives bytes to the module, with room after them; returns where they stand. */
function give({ memory, input, reserve }: Pack, bytes: Uint8Array, room = 0): number {
  reserve(bytes.length + room);
  new Uint8Array(memory.buffer).set(bytes, input.value);
  return input.value;
}

/** The raw deflate stream of some bytes, the same on every machine. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const module = pack();
  // As fflate reckons it for the whole of the data.
  const hashBits = Math.ceil(Math.max(8, Math.min(13, Math.log(bytes.length))) * 1.5);
  const from = give(module, bytes, bytes.length + (bytes.length >> 4) + 2048 + (2 << hashBits));
  const length = module.deflate(from, bytes.length, hashBits);
  return new Uint8Array(module.memory.buffer).slice(module.packed.value, module.packed.value + length);
}

/** The SHA-256 of some bytes one after another. */
export function sha256(pieces: Iterable<Uint8Array>): Uint8Array {
  const module = pack();
  module.begin();
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += PIECE) {
      const part = piece.subarray(at, at + PIECE);
      module.update(give(module, part), part.length);
    }
  const at = module.end();
  return new Uint8Array(module.memory.buffer).slice(at, at + 32);
}

/** The CRC-32 of some bytes, unsigned, as a zip stores it (APPNOTE.TXT 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  const module = pack();
  return module.crc32(give(module, bytes), bytes.length) >>> 0;
}
