// Measures how deep and how large a YAML text is, before anything walks it recursively or makes objects of it.
import type { CST } from 'yaml';

/** The deepest nesting that is read: a summary of four levels needs about twenty. */
const maxDepth = 100;
/** The most values a file may have, counting those an alias repeats; an honest summary has a few thousand. */
export const maxNodes = 150_000;

/** Which bound a document passes, and the offset at which it does. */
export type Excess = { readonly kind: 'too-deep' | 'too-large'; readonly offset: number };

/** Where a document passes one of the bounds, or undefined. */
export function excessOf(document: CST.Token): Excess | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token: document, depth: 0 }];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) return { kind: 'too-deep', offset: token.offset };
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    count += token.items.length;
    if (count > maxNodes) return { kind: 'too-large', offset: token.offset };
    for (const { key, value } of token.items) {
      for (const child of [key, value]) if (child) open.push({ token: child, depth: depth + 1 });
    }
  }
  return undefined;
}
