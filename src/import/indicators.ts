// Finds the indicators of the zone that a document tells of in its sentences: each once, and where two sentences disagree.
import { shiftBetween } from '../chinese/measures.js';
import { canonicalName } from '../genre/catalogue.js';
import { noVocabulary } from '../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../genre/paragraphs.js';
import { plainDocument } from '../genre/plain-document.js';
import { statementsIn } from '../genre/statements/read-statements.js';
import { createSource, type Source } from '../source/source.js';
import { fillGaps } from './fill-gaps.js';
import type { CitedPlace, FoundIndicator, Growth, IndicatorDraft } from './indicator-draft.js';
import { isOwnPeriod } from './indicator-period.js';
import { ownScopes } from './own-scopes.js';
import type { Line } from './read-lines.js';
import { indicatorIn } from './statement-indicator.js';
import { tableIndicators } from './table-indicators.js';

/** Two figures of the same indicator that are not the same. */
export interface IndicatorDoubt {
  /** The lines of both, as they are numbered. */
  readonly line: number;
  readonly secondLine: number;
  readonly words: string;
}

export interface FoundIndicators {
  readonly list: readonly FoundIndicator[];
  readonly doubts: readonly IndicatorDoubt[];
}

/** The schema allows no more. */
const MOST = 500;

/**
 * The indicators of a document's own year, in the order of the text; the first word on each counts.
 * @param whose the office, or else the title: it tells which place 全市 or 全区 is
 */
export function findIndicators(
  lines: readonly Line[],
  { year, whose }: { readonly year: number | undefined; readonly whose: string },
): FoundIndicators {
  const filled = fillGaps(lines.map(sentencesOnly));
  const source = createSource('document.txt', filled.map(({ words }) => words).join('\n'));
  const document = plainDocument(source, noVocabulary);
  const isOwn = ownScopes(whose);
  const found = new Map<string, FoundIndicator>();
  const doubts = new Map<string, IndicatorDoubt>();
  for (const paragraph of paragraphsOf(document)) {
    const { role, part } = paragraph.owner;
    if (/^附\s*件[\d：:]{0,3}$/.test(paragraph.words)) break;
    if (role !== 'body' || part === 'plan' || part === 'issues' || part === 'attachments') continue;
    const line = lineOf(source, paragraph);
    const text = filled[line];
    if (!text) continue;
    for (const statement of statementsIn(paragraph)) {
      if (!isOwn.test(statement.scope) || !isOwnPeriod(statement.period, year)) continue;
      const made = indicatorIn(statement, { line, text, base: columnOf(source, paragraph, line), year });
      if (!made) continue;
      const key = `${canonicalName(made.indicator.name, noVocabulary.indicators)} ${made.indicator.period ?? ''}`;
      const first = found.get(key);
      const differs = first && difference(first.indicator, made.indicator);
      if (first && differs !== undefined) {
        // Of one indicator, one doubt is enough to look at its lines.
        if (!doubts.has(key))
          doubts.set(key, {
            line: lines[first.line]?.number ?? 0,
            secondLine: lines[line]?.number ?? 0,
            words: `“${made.indicator.name}”${differs}，照前面的列入`,
          });
      } else if (first) found.set(key, merged(first, made));
      else if (found.size < MOST) found.set(key, made);
    }
  }
  for (const { indicator, line } of inTables(lines, year)) {
    const key = `${canonicalName(indicator.name, noVocabulary.indicators)} ${indicator.period ?? ''}`;
    const first = found.get(key);
    const differs = first && difference(first.indicator, indicator);
    if (first && differs !== undefined && !doubts.has(key))
      doubts.set(key, {
        line: lines[first.line]?.number ?? 0,
        secondLine: lines[line]?.number ?? 0,
        words: `“${first.indicator.name}”${differs}，照前面的列入`,
      });
    else if (first && differs === undefined)
      found.set(key, { ...first, indicator: { ...indicator, ...given(first.indicator) } });
    else if (!first && found.size < MOST) found.set(key, { indicator, line, cited: [] });
  }
  return { list: [...found.values()], doubts: [...doubts.values()] };
}

/** What is known of an indicator, without the figures that are missing. */
function given(indicator: IndicatorDraft): IndicatorDraft {
  return Object.fromEntries(
    Object.entries(indicator).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as IndicatorDraft;
}

/** The indicators of the tables among the lines; what sentences say goes before them. */
function inTables(lines: readonly Line[], year: number | undefined) {
  return lines.flatMap(({ inset }, line) => {
    if (!inset?.rows || !('table' in inset.data)) return [];
    const unit = inset.data.table.unit ?? undefined;
    return (tableIndicators(inset.rows, { unit, year }) ?? []).map((indicator) => ({ indicator, line }));
  });
}

/** A table is no sentence. */
const sentencesOnly = (line: Line): Line => (line.inset ? { ...line, words: '' } : line);

function lineOf({ lineStarts }: Source, paragraph: TextParagraph): number {
  const { start } = paragraph.locate(0, 0);
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}

function columnOf({ lineStarts }: Source, paragraph: TextParagraph, line: number): number {
  return paragraph.locate(0, 0).start - (lineStarts[line] ?? 0);
}

/** In what the second word on an indicator is another than the first; undefined where it is not. */
function difference(first: IndicatorDraft, second: IndicatorDraft): string | undefined {
  if (first.value && second.value && !first.qualifier && !second.qualifier) {
    const shift = shiftBetween(second.unit ?? '', first.unit ?? '');
    const isSame =
      shift !== undefined && Math.abs(Number(first.value) / (Number(second.value) * 10 ** shift) - 1) < 1e-9;
    if (!isSame) return `先写${first.value}${first.unit ?? ''}，后写${second.value}${second.unit ?? ''}`;
  }
  const [one, other] = [amountOf(first.yoy), amountOf(second.yoy)];
  return one !== undefined && other !== undefined && Number(one) !== Number(other)
    ? `的增幅先写${one}，后写${other}`
    : undefined;
}

function amountOf(yoy: Growth | undefined): string | undefined {
  if (typeof yoy === 'string') return yoy;
  return yoy && typeof yoy === 'object' && !yoy.qualifier ? yoy.value : undefined;
}

/** What a later sentence tells beside the first is taken in; where it says the same, its figures are cited with those of the first. */
function merged(first: FoundIndicator, second: FoundIndicator): FoundIndicator {
  const [own, more] = [first.indicator, second.indicator];
  const isNew = own.unit === undefined || (own.value === null && typeof more.value === 'string');
  const { value, unit, qualifier } = more;
  const level =
    isNew && unit !== undefined ? { value: value ?? null, unit, ...(qualifier && { qualifier }) } : {};
  const same = (['value', 'unit', 'qualifier'] as const).every((field) => own[field] === more[field]);
  const isCitable = ({ field }: CitedPlace) => field !== 'value' || isNew || same;
  return {
    ...first,
    indicator: {
      ...own,
      ...level,
      ...(own.yoy == null && more.yoy != null && { yoy: more.yoy }),
      ...(own.target === undefined && more.target !== undefined && { target: more.target }),
      ...(own.rank === undefined && more.rank !== undefined && { rank: more.rank }),
    },
    cited: [...first.cited, ...second.cited.filter(isCitable)].slice(0, MOST),
  };
}
