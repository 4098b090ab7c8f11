// What is done to every byte of a Word file, in AssemblyScript: it runs at full speed from the first byte, where
// JavaScript would still be interpreted. `src/platform/pack.node.ts` calls it.
export { crc32 } from './crc32';
export { deflate, packed } from './deflate';
export { begin, end, update } from './sha256';

/** Where the caller puts its bytes. */
export const input: usize = __heap_base;

/** Sees to it that there are so many bytes from `input` on. */
export function reserve(size: usize): void {
  const pages = <i32>((input + size + 0xffff) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
}
