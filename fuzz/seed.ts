// Seeds: any words make a number for fast-check.

/** The same 32-bit number for the same words (FNV-1a). */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(words)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
