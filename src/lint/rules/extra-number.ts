// Numbers and labels typed before a text where zonerep prints one: 二、存在问题 as a title is printed 二、二、存在问题.
import type { RuleFinding } from '../../genre/document.js';
import type { TextParagraph } from '../../genre/paragraphs.js';
import { told } from '../../source/printable.js';
import { type HandNumber, handNumbers } from '../hand-numbers.js';
import { byCause, type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

interface Place extends FaultyPlace {
  readonly found: HandNumber;
}

export const extraNumber: Rule = {
  id: 'extra-number',
  severity: 'warning',
  *check(document) {
    const places = Array.from(
      handNumbers(document),
      ([paragraph, found]): Place => ({ paragraph, start: 0, end: found.length, right: '', found }),
    );
    for (const kind of ['number', 'label'] as const) {
      const ofKind = places.filter(({ found }) => found.kind === kind).map((place) => [place]);
      for (const cause of byCause(document, ofKind)) yield* findingOf(cause);
    }
  },
};

function findingOf(places: readonly Place[]): Generator<RuleFinding> {
  return toldOnce(places, ({ paragraph, found }) => {
    const { kind, typed, printed } = found;
    return {
      at: { start: 0, end: typed.length },
      message: messageOf(paragraph, found),
      hint: told`${kind === 'number' ? '序号自动加，' : ''}请删去“${typed}”`,
      params: { typed, printed, count: places.length },
    };
  });
}

/** How many characters of the text behind the number a message shows. */
const shown = 6;

function messageOf({ words }: TextParagraph, { kind, typed, length, printed }: HandNumber): string {
  const rest = words.slice(length, length + shown);
  const after = rest + (words.length > length + shown ? '…' : '');
  if (kind === 'number')
    return told`前面自动印“${printed}”，又手写了“${typed}”，印出来是“${printed}${typed}${after}”`;
  return printed === '' ? told`“${typed}”会印出来` : told`“${typed}”会印两遍`;
}
