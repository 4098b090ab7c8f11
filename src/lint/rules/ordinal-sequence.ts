// Ordinals that leave one out, come twice or begin in the middle: 一是……三是, （一）（三）.
import { toChineseNumeral } from '../../chinese/numerals.js';
import type { RuleFinding } from '../../genre/document.js';
import { headingForms, type Ordinal, ordinalsIn, withNumber } from '../../genre/ordinals.js';
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
}

export const ordinalSequence: Rule = {
  id: 'ordinal-sequence',
  severity: 'warning',
  *check(document) {
    const state: State = { headings: new Map(), points: new Map() };
    const typed = handNumbers(document);
    for (const paragraph of paragraphsOf(document))
      yield* checkParagraph(paragraph, state, typed.get(paragraph)?.length ?? 0);
  },
};

/** @param from where the text begins behind a number that is printed besides (extra-number) and so belongs to no series */
function* checkParagraph(paragraph: TextParagraph, state: State, from: number): Generator<RuleFinding> {
  if (paragraph.owner.role === 'heading') state.points.clear();
  const here = new Map<string, Series>();
  for (const ordinal of ordinalsIn(paragraph)) {
    if (ordinal.start < from) continue;
    const isHeading = headingForms.includes(ordinal.form);
    const fault = isHeading
      ? headingFault(ordinal, state, here)
      : pointFault(ordinal, seriesOf(state.points, ordinal.form), seriesOf(here, ordinal.form));
    // 首先 and 其次 may stand for the first two.
    const isWorded = fault?.last === 0 && /首先|其次/.test(paragraph.words.slice(0, ordinal.start));
    if (fault && !isWorded) yield findingOf(paragraph, ordinal, fault);
  }
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
  return ordinal.opensLine ? lineFault(ordinal, series, inline, state) : inlineFault(ordinal, series, inline);
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
  const fits = advance(series, number) && !isAgain;
  if (!fits) begin(series, number);
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
