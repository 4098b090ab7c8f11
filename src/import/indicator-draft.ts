// Makes the data of an indicator of what a sentence says of it, and notes where its figures stand.
import type { FactOf, Place, StatedFigure, Statement } from '../genre/statements/statement.js';
import { type FilledLine, isGap, writtenOffset } from './fill-gaps.js';
import { periodShown } from './indicator-period.js';
import { sentenceTo } from './sentence.js';

/** The fields of an indicator that a sentence gives, in the schema's names; figures as they are written, null where one is missing. */
export interface IndicatorDraft {
  readonly name: string;
  readonly value?: string | null;
  readonly unit?: string;
  readonly yoy?: Growth;
  readonly target?: string;
  readonly prior?: string;
  readonly period?: string;
  readonly estimated?: true;
  readonly qualifier?: string;
  readonly rank?: string;
}

export type Growth =
  | string
  | null
  | { readonly value: string; readonly unit?: '%' | '个百分点'; readonly qualifier?: string };

/** An indicator, and where its figures stand. */
export interface FoundIndicator {
  readonly indicator: IndicatorDraft;
  /** Of the document, from 0. */
  readonly line: number;
  /** Each place of a figure in the line as written, with what cites it. */
  readonly cited: readonly CitedPlace[];
}

export interface CitedPlace extends Place {
  /** The line of the document, from 0. */
  readonly line: number;
  readonly field: 'value' | 'yoy' | 'growth' | 'rank';
}

/** Where a paragraph stands. */
export interface Standing {
  readonly line: number;
  readonly text: FilledLine;
  /** The column where the paragraph's words begin. */
  readonly base: number;
  /** The report's year, where it is known. */
  readonly year: number | undefined;
}

/** What a sentence says of an indicator. */
export interface Said {
  readonly level?: StatedFigure;
  readonly growth?: StatedFigure;
  readonly target?: StatedFigure;
  readonly rank?: FactOf<'rank'>;
}

const isRate = (unit: string | undefined) => unit !== undefined && /^[%％‰]$/.test(unit);

export function foundIndicator(
  { paragraph, period, start }: Statement,
  name: string,
  { level, growth, target, rank }: Said,
  { line, text, base }: Standing,
): FoundIndicator {
  const { words } = paragraph;
  const at = (place: number) => writtenOffset(text, base + place);
  const isMissing = ({ start: from }: Place) => isGap(text, base + from);
  const shown = periodShown(period);
  const cited: CitedPlace[] = [];
  const cite = (from: number, to: number, field: CitedPlace['field']) =>
    cited.push({ line, start: at(from), end: at(to), field });
  if (level && !isMissing(level)) {
    const hedged = hedgePlaces(words, level);
    cite(hedged.start, hedged.end, 'value');
  }
  if (growth && !isMissing(growth)) {
    const hedged = hedgePlaces(words, growth);
    const verb = /同比(?:增长|提高|下降)$/.exec(
      words.slice(Math.max(0, hedged.start - 4), hedged.start),
    )?.[0];
    if (verb) cite(hedged.start - verb.length, hedged.end, 'yoy');
    else cite(hedged.start, hedged.end, 'growth');
  }
  const isRanked =
    rank &&
    /增|^$/.test(rank.aspect) &&
    rank.among !== '' &&
    !isMissing({ start: rank.start + 1, end: rank.end });
  const from = isRanked ? words.lastIndexOf(rank.among, rank.start) : -1;
  if (rank && from >= 0) cite(from, rank.end, 'rank');
  return {
    indicator: {
      name,
      ...(level && {
        value: isMissing(level) ? null : level.number.digits,
        unit: level.unit.replace('％', '%'),
      }),
      ...(growth && { yoy: isMissing(growth) ? null : growthDraft(growth, level?.unit) }),
      ...(target && target.unit === level?.unit && !isMissing(target) && { target: target.number.digits }),
      ...(shown && { period: shown }),
      ...(isEstimated(sentenceTo(words, (level ?? growth)?.start ?? start)) && { estimated: true as const }),
      ...(level?.hedge && { qualifier: oneHedge(level.hedge) }),
      ...(rank && from >= 0 && { rank: words.slice(from, rank.end) }),
    },
    line,
    cited,
  };
}

/** 预计 at the head of a sentence is said of all its figures, elsewhere of those of its own clause. */
function isEstimated(sentence: string): boolean {
  return /^(?:[^，,；;：:]{0,12}[，,：:])?[^，,；;：:]{0,6}预[计估]|预[计估][^，,；;]*$/.test(sentence);
}

/** The unit is left out where it is the usual one: 个百分点 for a rate, % for all else. */
function growthDraft({ number, unit, hedge }: StatedFigure, levelUnit: string | undefined): Growth {
  const isPoints = unit.endsWith('百分点');
  const own = isPoints === isRate(levelUnit) ? undefined : isPoints ? '个百分点' : '%';
  if (own === undefined && hedge === '') return number.digits;
  return { value: number.digits, ...(own && { unit: own }), ...(hedge && { qualifier: oneHedge(hedge) }) };
}

const hedges = /^(?<before>首次突破|突破|超过?|约|接?近|逾|不低于|不少于|至少)?(?<after>.*)$/;

/** 约5亿元左右 has two, of which one is enough. */
function oneHedge(hedge: string): string {
  const { before, after = '' } = hedges.exec(hedge)?.groups ?? {};
  return before ?? after;
}

/** A figure's place with the words of its hedge. */
function hedgePlaces(words: string, { start, end, hedge }: StatedFigure): Place {
  const { before = '', after = '' } = hedges.exec(hedge)?.groups ?? {};
  return {
    start: words.startsWith(before, start - before.length) ? start - before.length : start,
    end: before === '' && words.startsWith(after, end) ? end + after.length : end,
  };
}
