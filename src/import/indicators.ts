// Finds the indicators of the zone that a document tells of in its sentences: name, value, unit, growth, period, rank.
import { shiftBetween } from '../chinese/measures.js';
import { canonicalName } from '../genre/catalogue.js';
import { noVocabulary } from '../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../genre/paragraphs.js';
import { plainDocument } from '../genre/plain-document.js';
import { wholeName } from '../genre/statements/indicator-statements.js';
import { statementsIn } from '../genre/statements/read-statements.js';
import type { Fact, FactOf, Place, StatedFigure, Statement } from '../genre/statements/statement.js';
import { createSource, type Source } from '../source/source.js';
import { type FilledLine, fillGaps, isGap, writtenOffset } from './fill-gaps.js';
import { indicatorName } from './indicator-names.js';
import { isOwnPeriod, periodShown } from './indicator-period.js';
import type { Line } from './read-lines.js';

/** The fields of an indicator that a sentence gives, in the schema's names; figures as they are written, null where one is missing. */
export interface IndicatorDraft {
  readonly name: string;
  readonly value?: string | null;
  readonly unit?: string;
  readonly yoy?: Growth;
  readonly target?: string;
  readonly period?: string;
  readonly estimated?: true;
  readonly qualifier?: string;
  readonly rank?: string;
}

type Growth =
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
  const filled = fillGaps(lines);
  const source = createSource('document.txt', filled.map(({ words }) => words).join('\n'));
  const document = plainDocument(source, noVocabulary);
  const isOwn = ownScopes(whose);
  const found = new Map<string, FoundIndicator>();
  const doubts: IndicatorDoubt[] = [];
  for (const paragraph of paragraphsOf(document)) {
    const { role, part } = paragraph.owner;
    if (/^附\s*件[\d：:]{0,3}$/.test(paragraph.words)) break;
    if (role !== 'body' || part === 'plan' || part === 'issues' || part === 'attachments') continue;
    const line = lineOf(source, paragraph);
    const text = filled[line];
    if (!text) continue;
    for (const statement of statementsIn(paragraph)) {
      if (!isOwn.test(statement.scope) || !isOwnPeriod(statement.period, year)) continue;
      const made = read(statement, { line, text, base: columnOf(source, paragraph, line) });
      if (!made) continue;
      const key = `${canonicalName(made.indicator.name, [])} ${made.indicator.period ?? ''}`;
      const first = found.get(key);
      const differs = first && difference(first.indicator, made.indicator);
      if (differs !== undefined)
        doubts.push({
          line: lines[first?.line ?? 0]?.number ?? 0,
          secondLine: lines[line]?.number ?? 0,
          words: `“${made.indicator.name}”${differs}，照前面的列入`,
        });
      else if (first) found.set(key, merged(first, made));
      else if (found.size < MOST) found.set(key, made);
    }
  }
  return { list: [...found.values()], doubts };
}

const zone = /开发区|园区|高新区|经开区|新区|[集聚工业中]{2}区|保税区|度假区|示范区|产业园|工业园/;
const governments: readonly (readonly [RegExp, RegExp])[] = [
  [/自治区|[^地]区/, /^(?:全区|我区|本区)?$/],
  [/省/, /^(?:全省|我省|本省)?$/],
  [/市/, /^(?:全市|我市|本市)?$/],
  [/县/, /^(?:全县|我县|本县)?$/],
  [/州/, /^(?:全州|我州)?$/],
  [/盟/, /^全盟?$/],
  [/国务院|全国|中央/, /^(?:全国|我国)?$/],
];

/** The words for the place itself: 全市 is another's figure in the report of a zone, and its own in that of a city. */
function ownScopes(whose: string): RegExp {
  if (!zone.test(whose)) {
    const places = governments
      .map(([name, scopes]) => ({ at: whose.search(name), scopes }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at);
    if (places[0]) return places[0].scopes;
  }
  return /^(?:全区|园区|开发区|高新区|经开区|新区|我区|本区)?$/;
}

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

/** Where a paragraph stands. */
interface Standing {
  readonly line: number;
  readonly text: FilledLine;
  /** The column where the paragraph's words begin. */
  readonly base: number;
}

/** 甲公司…，实现产值…: a short name goes on speaking of the firm; 规上工业总产值 does not. */
const LONGEST_SHORT = 6;
/** Sentences on single firms, other years, and what is to be. */
const firm =
  /公司|集团|[^工]厂(?!房)|股份|药业|企业家|总部(?:位于|落)|[^进出海]港(?!口|澳|股)|机场|枢纽|东西部协作|对口支援/;
const otherYear = /(?<![比较同为是于占与和对])(?:去年|上年|前年|往年)(?!同期|同口径|度?[末底])/;
const planned = /力争|争取|确保|目标(?!任务|的)|预期|计划|拟(?!人|合)|将(?=[完实达])/;
const plannedAll =
  /力争|争取|目标(?:是|为|[：:])|预期|计划(?=到|在|于|全年|总)|到20\d\d年|[明下]年|将(?=[达完实])/;

function read(statement: Statement, standing: Standing): FoundIndicator | undefined {
  const { paragraph, facts, subject, scope, start } = statement;
  const { words } = paragraph;
  const sentence = sentenceTo(words, start);
  const clause = /[^，,；;：:]*$/.exec(sentence)?.[0] ?? '';
  if (firm.test(clause) || otherYear.test(sentence)) return undefined;
  if (statement.planned && (planned.test(clause) || plannedAll.test(sentence))) return undefined;
  const whole = wholeName(statement);
  const named = whole && indicatorName(whole.name, whole.figure.unit, scope !== '');
  if (named && whole.name !== subject && /占比|比重|率$/.test(named))
    return founded(statement, named, saidBy(facts.slice(1), words, whole.figure), standing);
  const said = saidBy(facts, words);
  const own = indicatorName(quoted(subject, words, start), said.level?.unit, scope !== '');
  const name = own && nameInRow(own, clause);
  if (name !== undefined && name.length <= LONGEST_SHORT && firm.test(sentence)) return undefined;
  if (name === undefined || (!said.level && !said.growth)) return undefined;
  return founded(statement, name, said, standing);
}

/** A subject from whose front a quotation mark was cut gets it back. */
function quoted(subject: string, words: string, start: number): string {
  const at = words.lastIndexOf(subject, start);
  return /^[^“]*”/.test(subject) && words[at - 1] === '“' ? `“${subject}` : subject;
}

/** 新增甲企业84家、乙企业7家: the word for new ones is said of the whole row; undefined where the name cannot say so. */
function nameInRow(name: string, clause: string): string | undefined {
  const [, more] = /^[^、]*?(新增|净增|新[一-龥]{1,2}|创建|设立)[^、]*\d[^、]*、/.exec(clause) ?? [];
  if (more === undefined || name.startsWith(more)) return name;
  return /^[新净]增$/.test(more) ? more + name : undefined;
}

/** The words from the last full stop to a place. */
function sentenceTo(words: string, place: number): string {
  return /[^。！？!?]{0,400}$/.exec(words.slice(Math.max(0, place - 400), place))?.[0] ?? '';
}

interface Said {
  readonly level?: StatedFigure;
  readonly growth?: StatedFigure & { readonly isOfYear: boolean };
  readonly target?: StatedFigure;
  readonly rank?: FactOf<'rank'>;
}

/** Of which growths nothing can be said against the year before. */
const otherBasis = /年均|每年|年平均|月均|环比|折年|[两三]年|年初|净|名义(?=.*实际)/;

function saidBy(facts: readonly Fact[], words: string, level?: StatedFigure): Said {
  const said: { -readonly [K in keyof Said]: Said[K] } = { ...(level && { level }) };
  for (const fact of facts) {
    if (fact.kind === 'level' && isClassOf(words, fact.figure)) break;
    if (fact.kind === 'level' && !said.level && !said.growth) said.level = fact.figure;
    else if (fact.kind === 'change' && !said.level && !said.growth) said.level = fact.to;
    else if (fact.kind === 'growth' && !said.growth && !otherBasis.test(fact.basis)) {
      if (!/^(?:[%％]|个?百分点)$/.test(fact.figure.unit)) break;
      said.growth = { ...fact.figure, isOfYear: fact.basis === '同比' };
    } else if (fact.kind === 'completion' && fact.target && !said.target) said.target = fact.target;
    else if (fact.kind === 'rank' && !said.rank && said.growth) said.rank = fact;
    else if (fact.kind !== 'other' && fact.kind !== 'prior' && fact.kind !== 'completion') break;
  }
  return said;
}

/** 人均纯收入1万元以下且有劳动能力的人口: the figure tells which ones are meant. */
function isClassOf(words: string, { hedge, end }: StatedFigure): boolean {
  return (
    /以[上下内]$/.test(hedge) && /^以[上下内](?:[的且和]|\p{Script=Han})/u.test(words.slice(end, end + 3))
  );
}

const isRate = (unit: string | undefined) => unit !== undefined && /^[%％‰]$/.test(unit);

function founded(
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
    start: words.slice(0, start).endsWith(before) ? start - before.length : start,
    end: before === '' && words.startsWith(after, end) ? end + after.length : end,
  };
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
    cited: [...first.cited, ...second.cited.filter(isCitable)],
  };
}
