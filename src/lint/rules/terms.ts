// The user's own word list: words not to be used, and words to be written in one way.

import type { Terms } from '../../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { textsWith } from '../../genre/texts-with.js';
import { byCause, type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

interface Listed {
  readonly word: string;
  readonly right?: string;
  readonly reason?: string;
}

export const terms: Rule = {
  id: 'terms',
  severity: 'warning',
  *check(document) {
    const paragraphs = paragraphsOf(document);
    for (const { word, right, reason } of listedIn(document.vocabulary.terms)) {
      const found = textsWith(paragraphs, [...word]).map((paragraph) => placesOf(paragraph, word, right));
      for (const places of byCause(document, found))
        yield* toldOnce(places, () => ({
          message: right ? `“${word}”应写作“${right}”` : `不用“${word}”一词`,
          hint: right ? `改为“${right}”` : (reason ?? '换个说法'),
          note: '来自配置中的用语表',
          params: { word, ...(right && { right }) },
        }));
    }
  },
};

function listedIn({ forbidden, preferred }: Terms): Listed[] {
  return [
    ...preferred.flatMap(({ right, wrong }) => wrong.map((word) => ({ word, right }))),
    ...forbidden,
  ].filter(({ word }) => word !== '');
}

/** Where the word stands, save inside the right one: 规上企业 in 规上企业法人. */
function placesOf(paragraph: TextParagraph, word: string, right = ''): FaultyPlace[] {
  const { words } = paragraph;
  const inside = right.indexOf(word);
  const places: FaultyPlace[] = [];
  for (let start = words.indexOf(word); start >= 0; start = words.indexOf(word, start + word.length)) {
    const isRight = inside >= 0 && words.startsWith(right, start - inside);
    if (!isRight) places.push({ paragraph, start, end: start + word.length });
  }
  return places;
}
