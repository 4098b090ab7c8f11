// Finds 增长{{进出口总额.增幅}} when the figure is a decrease, since `.增幅` prints the amount without its sign.
import { growthOf, numberOf } from './arithmetic.js';
import { type Citation, type CitationIndex, resolveCitation } from './citations.js';

export interface CitationFault {
  readonly code: 'unknown-citation' | 'empty-citation' | 'unfilled-citation' | 'citation-direction';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
}

/** The word for rise or fall that the writer put before the citation; a changed figure can make it wrong. */
const WORD_BEFORE = /(?:(?<up>增长|提高|上升|增加)|(?<down>下降|降低|减少|回落))(?:了|约|近)?$/;

/** The warning on a cited amount whose sign contradicts the word before it; undefined when they agree. */
export function directionFault(
  { start, words }: Citation,
  text: string,
  index: CitationIndex,
): CitationFault | undefined {
  const cited = resolveCitation(words, index);
  if (cited.kind !== 'indicator' || cited.field !== 'growth') return undefined;
  const growth = numberOf(growthOf(cited.indicator)?.figure);
  const { up, down } = WORD_BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.groups ?? {};
  if (!growth || !(up ? growth.value.lt(0) : down && growth.value.gt(0))) return undefined;
  const name = cited.indicator.name.value ?? '';
  return {
    code: 'citation-direction',
    severity: 'warning',
    message: `“${up ?? down}”后面引用了“${name}”的增幅，而数据是${growth.digits}，方向相反`,
    hint: `请改为“{{${cited.indicator.id}.同比}}”，会照数据写“增长”或“下降”`,
  };
}
