// Anchors (`&甲`) of which an edit takes the last reference away: readers take one without references for a slip, so it goes too.
import type { Edit } from '../source/diagnostic.js';
import { wordsEnd } from './blanks.js';
import { edit } from './edit.js';
import type { Token } from './layout.js';
import { referencesIn } from './references.js';

/** The edits that take such anchors away. @param tokens of the whole text, as it was before `edits` */
export function looseAnchors(
  text: string,
  tokens: readonly Token[],
  edits: readonly Edit[],
): readonly Edit[] {
  const { anchors, aliases } = referencesIn(tokens);
  const written = edits.map((each) => each.text).join('\n');
  const isCut = (at: number) => edits.some(({ span }) => span.start <= at && at < span.end);
  const held = new Set(aliases.filter(({ at }) => !isCut(at)).map(({ name }) => name));
  const lost = new Set(aliases.filter(({ at }) => isCut(at)).map(({ name }) => name));
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
