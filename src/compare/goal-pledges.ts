// What became of the goals in figures: each is measured by what this year's paper says of the same thing.
import { canonicalName } from '../genre/catalogue.js';
import type { Document } from '../genre/document.js';
import { statementsOnTheYear } from '../genre/statements/indicator-statements.js';
import type { Statement } from '../genre/statements/statement.js';
import { remembered } from '../source/remembered.js';
import type { Pledge, Quote } from './comparison.js';
import type { PlannedGoal } from './goals.js';
import { type Goal, measureBy } from './measure.js';
import { mentions } from './mentions.js';
import { placeOf } from './passages.js';
import { type Known, type Measured, readingsOf } from './readings.js';

/** The pledge of a goal; undefined where its sentence has to be looked for as a task. */
export function pledgeOf(planned: PlannedGoal, now: Document): Pledge | undefined {
  const { kind, words, place, passage, name, of } = planned;
  const pledge = { kind, words, place, ...(passage?.under && { under: passage.under }) };
  const known = readingsOf(now).get(canonicalName(name, now.vocabulary.indicators));
  if (known) return { ...pledge, ...measuredBy(planned, known) };
  const stated = of === 'value' && planned.goal ? statedOf(now, name, planned.goal) : undefined;
  if (stated) return { ...pledge, ...stated };
  if (!planned.isIndicator) return undefined;
  const mention = mentions(now, name);
  return mention
    ? { ...pledge, outcome: 'unsure', answer: mention, note: '今年写到了，没有找到可以对照的数' }
    : { ...pledge, outcome: 'silent' };
}

function measuredBy({ goal, of }: PlannedGoal, known: Known): Pick<Pledge, 'outcome' | 'answer' | 'note'> {
  const reached = of === 'growth' ? known.growth : known.value;
  const other = of === 'growth' ? known.value : known.growth;
  const shown = reached ?? other;
  const words = shown ? wordsOf(known, shown, shown === known.growth) : `${known.name}${known.inWords ?? ''}`;
  const answer = { words, place: known.place };
  if (!reached)
    return { outcome: 'unsure', answer, note: of === 'growth' ? '今年没有写增幅' : '今年没有写完成数' };
  if (!goal) return { outcome: 'unsure', answer, note: '目标不是数，请自己判断' };
  if (known.period) return { outcome: 'unsure', answer, note: `今年的数只到${known.period}` };
  if (known.isCeiling && !goal.isCeiling)
    return { ...measureBy(reached, { ...goal, isCeiling: true }), answer };
  return { ...measureBy(reached, goal), answer };
}

function wordsOf({ name, hedge }: Known, { number, unit }: Measured, isGrowth: boolean): string {
  if (!isGrowth) return `${name}${hedge}${number.digits}${unit}`;
  const verb = number.value.lt(0) ? '下降' : unit === '个百分点' ? '提高' : '增长';
  return `${name}${verb}${number.digits.replace('-', '')}${unit}`;
}

/** What of this year's sentences counts the same thing: with the same name, and one figure only. */
function statedOf(
  now: Document,
  name: string,
  goal: Goal,
): Pick<Pledge, 'outcome' | 'answer' | 'note'> | undefined {
  const [first, ...others] = statementsByName(now).get(plainSubject(name)) ?? [];
  const figure = first?.facts[0]?.kind === 'level' ? first.facts[0].figure : undefined;
  if (!first || !figure) return undefined;
  const isOne = others.every(
    ({ facts: [fact] }) => fact?.kind === 'level' && fact.figure.number.value.eq(figure.number.value),
  );
  const measure = measureBy(figure, goal);
  // 个 and 家 count the same things or others.
  if (!isOne || measure.note?.startsWith('单位')) return undefined;
  return { ...measure, answer: quoteOf(now, first, figure.start, figure.end) };
}

const statementsByName = remembered((document: Document): ReadonlyMap<string, readonly Statement[]> => {
  const found = new Map<string, Statement[]>();
  for (const statement of statementsOnTheYear(document)) {
    const name = plainSubject(statement.subject);
    const known = found.get(name);
    if (known) known.push(statement);
    else found.set(name, [statement]);
  }
  return found;
});

/** Without the verbs by which a plan and a report differ. */
function plainSubject(subject: string): string {
  return subject
    .replace(/^(?:力争|确保|争取|完成|实现|推动|推进|加快|力促|预计|全年|全区|共|累计|再|已)+/, '')
    .replace(/[“”"\s]/g, '');
}

function quoteOf(document: Document, { paragraph, subject }: Statement, start: number, end: number): Quote {
  const from = paragraph.words.lastIndexOf(subject, start);
  const begin = from >= 0 && start - from < 60 ? from : start;
  return { words: paragraph.words.slice(begin, end), place: placeOf(document, paragraph.locate(begin, end)) };
}
