// Anchors (`&甲`) of which an edit takes the last reference away: readers take one without references for a slip, so it goes too.
import type { Edit } from '../source/diagnostic.js';
import { wordsEnd } from './blanks.js';
import { edit } from './change-value.js';
import { eachToken, type Token } from './layout.js';

/** The edits that take such anchors away. @param tokens of the whole text, as it was before `edits` */
export function looseAnchors(
  text: string,
  tokens: readonly Token[],
  edits: readonly Edit[],
): readonly Edit[] {
  const anchors: { readonly name: string; readonly at: number }[] = [];
  const held = new Set<string>();
  const lost = new Set<string>();
  const written = edits.map((each) => each.text).join('\n');
  const isCut = (at: number) => edits.some(({ span }) => span.start <= at && at < span.end);
  eachToken(tokens, (token) => {
    if (token.type !== 'anchor' && token.type !== 'alias') return;
    const name = token.source.slice(1);
    if (token.type === 'anchor') anchors.push({ name, at: token.offset });
    else (isCut(token.offset) ? lost : held).add(name);
  });
  return (
    anchors
      .filter(({ name, at }) => lost.has(name) && !held.has(name) && !isCut(at))
      // What is moved is cut here and written there.
      .filter(({ name }) => !written.includes(`*${name}`))
      .map(({ name, at }) => {
        const end = at + 1 + name.length;
        const isLast = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
        if (isLast) return edit(wordsEnd(text, at), end, '');
        return edit(at, end + (/^ */.exec(text.slice(end))?.[0].length ?? 0), '');
      })
  );
}
