// (owned by branch `edit`)
export interface Conflict {
  readonly base: string;
}
export type Merged =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflict'; readonly places: readonly Conflict[] };
export function mergeTexts(base: string, mine: string, theirs: string): Merged {
  if (mine === base || mine === theirs) return { kind: 'merged', text: theirs };
  if (theirs === base) return { kind: 'merged', text: mine };
  return { kind: 'conflict', places: [{ base }] };
}
