// Ordinals that leave one out, come twice or begin in the middle: 一是……三是, （一）（三）.
import { toChineseNumeral } from '../../chinese/numerals.js';
import type { RuleFinding } from '../../genre/document.js';
import { headingForms, type Ordinal, ordinalsOf, withNumber } from '../../genre/ordinals.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { handNumbers } from '../hand-numbers.js';
import type { Rule } from '../rule.js';

/** The last numbers of the series that are under way, the innermost at the end. */
type Series = number[];

/** No text has more series under way; where each number is out of order, each would else be sought among all before it. */
const mostUnderWay = 100;

/** Series of headings run through the whole document, those of running text through a section. */
interface State {
  readonly headings: Map<string, Series>;
  readonly points: Map<string, Series>;
  /** The last number of each form within a paragraph: 注：1、 begins what goes on in the next lines. */
  readonly inline: Map<string, number>;
  /** The paragraphs up to here, among which a number may stand in another form. */
  readonly read: TextParagraph[];
  /** How often those may still be searched; in a text where every number is out of order it would take for ever. */
  searches: number;
}

export const ordinalSequence: Rule = {
  id: 'ordinal-sequence',
  severity: 'warning',
  *check(document) {
    const state: State = {
      headings: new Map(),
      points: new Map(),
      inline: new Map(),
      read: [],
      searches: 50,
    };
    const typed = handNumbers(document);
    const numbered = ordinalsOf(document);
    for (const paragraph of paragraphsOf(document)) {
      open(paragraph, state);
      const ordinals = numbered.get(paragraph);
      if (ordinals) yield* faultsIn(paragraph, ordinals, state, typed.get(paragraph)?.length ?? 0);
    }
  },
};

/** Ends the series that do not go on in the paragraph. */
function open(paragraph: TextParagraph, state: State): void {
  state.read.push(paragraph);
  if (paragraph.owner.role === 'heading') state.points.clear();
  if (chapter.test(paragraph.words.slice(0, 12))) state.headings.clear();
}

/** @param from where the text begins behind a number that is printed besides (extra-number) and so belongs to no series */
function* faultsIn(
  paragraph: TextParagraph,
  ordinals: readonly Ordinal[],
  state: State,
  from: number,
): Generator<RuleFinding> {
  const here = new Map<string, Series>();
  for (const ordinal of ordinals) {
    if (ordinal.start < from || (ordinal.isDoubtful && !isExpected(ordinal, state))) continue;
    const fault = faultOf(ordinal, state, here);
    if (fault && !isTold(paragraph, ordinal, fault, state)) yield findingOf(paragraph, ordinal, fault);
  }
}

/** What begins its headings anew: another attachment, another part of a collection. */
const chapter =
  /^\s*(?:附件[ ]?(?=)[\d一二三四五六七八九十]{0,2}(?:\s|[：:]|$)|第[一二三四五六七八九十\d]{1,3}(?:部分|[章节篇]))/;

function isExpected({ form, number }: Ordinal, { headings }: State): boolean {
  return headings.get(form)?.at(-1) === number - 1;
}

function faultOf(ordinal: Ordinal, state: State, here: Map<string, Series>): Fault | undefined {
  if (headingForms.includes(ordinal.form)) return headingFault(ordinal, state, here);
  return pointFault(ordinal, seriesOf(state.points, ordinal.form), seriesOf(here, ordinal.form));
}

interface Fault {
  /** The number before it, 0 where the series begins in the middle. */
  readonly last: number;
  readonly certain: boolean;
}

/** 一是, 第一，: a series stays within its paragraph, or runs over paragraphs that begin with its ordinals. */
function pointFault({ number, opensLine }: Ordinal, section: Series, here: Series): Fault | undefined {
  const last = here.at(-1) ?? 0;
  const before = opensLine ? (section.at(-1) ?? 0) : 0;
  const mayGoOn = opensLine || last === 0;
  const fits = number === 1 || here.includes(number - 1) || (mayGoOn && section.includes(number - 1));
  for (const series of [here, section]) if (!advance(series, number)) begin(series, number);
  return fits ? undefined : { last: last || before, certain: last > 0 };
}

function headingFault(ordinal: Ordinal, state: State, here: Map<string, Series>): Fault | undefined {
  const series = seriesOf(state.headings, ordinal.form);
  const inline = seriesOf(here, ordinal.form);
  if (ordinal.opensLine) return lineFault(ordinal, series, inline, state);
  state.inline.set(ordinal.form, ordinal.number);
  return inlineFault(ordinal, series, inline);
}

/** A heading's number at the beginning of a line. */
function lineFault(
  { form, number }: Ordinal,
  series: Series,
  inline: Series,
  state: State,
): Fault | undefined {
  const last = series.at(-1) ?? 0;
  // No series of main headings has one member: a second 一、 should be 二、.
  const isAgain = form === '一、' && number === 1 && last === 1;
  const fits = (advance(series, number) || state.inline.get(form) === number - 1) && !isAgain;
  state.inline.delete(form);
  if (series.at(-1) !== number) begin(series, number);
  if (isPoint(form)) begin(inline, number);
  for (const lower of headingForms.slice(headingForms.indexOf(form) + 1)) {
    // Numbers may begin anew under each heading, or go on from where they were.
    const going = seriesOf(state.headings, lower);
    going.splice(0, going.length, ...going.slice(-1));
  }
  return fits ? undefined : { last, certain: false };
}

/** A number in brackets within a paragraph: a list of its own, or a heading that is glued to it (glued-heading). */
function inlineFault({ form, number }: Ordinal, series: Series, inline: Series): Fault | undefined {
  const last = inline.at(-1) ?? 0;
  if ((isPoint(form) || last === 0) && series.at(-1) === number - 1) advance(series, number);
  const isList = isPoint(form) || form === '（一）';
  const fits = advance(inline, number) || last === 0 || !isList;
  if (!fits) begin(inline, number);
  return fits ? undefined : { last, certain: true };
}

/** Forms that number points of one paragraph as readily as headings. */
function isPoint(form: Ordinal['form']): boolean {
  return form === '（1）' || form === '①';
}

/** Opens a series with a first number, or takes the one that the number continues a step further. */
function advance(series: Series, number: number): boolean {
  if (number > 1 && !series.includes(number - 1)) return false;
  if (number > 1) series.length = series.lastIndexOf(number - 1);
  begin(series, number);
  return true;
}

function begin(series: Series, number: number): void {
  series.push(number);
  if (series.length > mostUnderWay) series.shift();
}

function seriesOf(map: Map<string, Series>, form: string): Series {
  const series = map.get(form) ?? [];
  map.set(form, series);
  return series;
}

/** How far back a number is sought that stands in another form. */
const reach = 3000;

/**
 * Does the number that should come before stand there after all, where it was not recognized: behind no
 * mark (工作中一是……), in another form (首先……其次……, 第二、)?
 */
function isTold(paragraph: TextParagraph, ordinal: Ordinal, { last }: Fault, state: State): boolean {
  if (state.searches === 0) return false;
  state.searches -= 1;
  const { number, start, form } = ordinal;
  let before = paragraph.words.slice(Math.max(0, start - reach), start);
  if (ordinal.opensLine)
    for (let index = state.read.length - 2; index >= 0 && before.length < reach; index--)
      before = `${state.read[index]?.words ?? ''}\n${before}`;
  // What was read as the last number of the series ends what is looked at.
  const from = last === 0 ? 0 : Math.max(0, before.lastIndexOf(withNumber(ordinal, last, toChineseNumeral)));
  const rest = before.slice(from + 1);
  return number > 1 && otherForms(number - 1, form).test(rest);
}

function otherForms(number: number, form: Ordinal['form']): RegExp {
  const numeral = toChineseNumeral(number);
  const worded = number < 4 ? `|${['首先', '其次', '再次'][number - 1]}` : '';
  switch (form) {
    case '一、':
      return new RegExp(`(?<![第一二三四五六七八九十])${numeral}[、．.]`);
    case '（一）':
      return new RegExp(`[（(]${numeral}[）)]`);
    case '1.':
      return new RegExp(`(?<![\\d.])${number}\\s?[.．、）)]`);
    case '（1）':
      return new RegExp(`[（(]${number}[）)]`);
    case '①':
      return new RegExp(withCircle(number));
    default:
      return new RegExp(`(?<![二三四五六七八九十])${numeral}[是要则来]|[第其]${numeral}[，,、是要]${worded}`);
  }
}

const withCircle = (number: number) => String.fromCharCode('①'.charCodeAt(0) + number - 1);

function findingOf(paragraph: TextParagraph, ordinal: Ordinal, { last, certain }: Fault): RuleFinding {
  const { number, words, start, end } = ordinal;
  const numbered = (count: number) => `“${withNumber(ordinal, count, toChineseNumeral)}”`;
  const said =
    number <= last
      ? `“${words}”与前面的序号重复或颠倒，前一个是${numbered(last)}`
      : last === 0
        ? `“${words}”前面没有${numbered(1)}`
        : `${numbered(last)}之后是“${words}”，缺少${numbered(last + 1)}`;
  return paragraph.find(start, end, {
    message: said,
    hint: last === 0 ? '补上前面的序号，或者改从头编起' : `应为${numbered(last + 1)}，或者补上漏掉的一项`,
    params: { ordinal: words, last },
    ...(certain && { severity: 'error' as const }),
  });
}
