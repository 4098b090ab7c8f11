// The goals that a plan sets in figures: targets of the data, and figures in the sentences of the plan.
import { canonicalName, findIndicator, indicatorNames } from '../genre/catalogue.js';
import type { Document } from '../genre/document.js';
import type { TextParagraph } from '../genre/paragraphs.js';
import { statementsIn } from '../genre/statements/read-statements.js';
import type { StatedFigure } from '../genre/statements/statement.js';
import { remembered } from '../source/remembered.js';
import { givenGrowth, isRate, numberOf } from '../summary/arithmetic.js';
import type { Figure, Target } from '../summary/summary.js';
import type { Place } from './comparison.js';
import { keywordsOf } from './keywords.js';
import type { Goal } from './measure.js';
import { isPlanned, type Passage, passagesOf, placeOf, shownWords } from './passages.js';

/** A goal in the plan of last year. */
export interface PlannedGoal {
  readonly kind: 'target' | 'figure';
  /** Of what. */
  readonly name: string;
  /** Whether the name is that of an indicator. */
  readonly isIndicator: boolean;
  readonly of: 'value' | 'growth';
  /** Undefined where the goal is in words: 稳中有升. */
  readonly goal?: Goal;
  readonly words: string;
  readonly place: Place;
  /** The sentence that it stands in. */
  readonly passage?: Passage;
}

const ceiling = /以内|以下|不超|不高于|不突破|控制|低于|压减到|降至|降到/;
const round = /左右|约|上下/;

/** No plan sets so many; each may be looked for in the whole text. The sentences of more are still looked for as tasks. */
export const mostGoals = 500;

/** All goals in figures, each indicator's value and growth once: first those of the data. */
export function goalsIn(document: Document, now: Document): readonly PlannedGoal[] {
  const goals = [...targetGoals(document), ...statedGoals(document, now)].slice(0, mostGoals);
  const seen = new Set<string>();
  return goals.filter(({ name, of, isIndicator }) => {
    const key = `${of} ${canonicalName(name, document.vocabulary.indicators)}`;
    if (isIndicator && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function targetGoals(document: Document): PlannedGoal[] {
  return (document.summary?.plan?.targets?.items ?? []).flatMap((target) => goalsOf(document, target));
}

function goalsOf(document: Document, target: Target): PlannedGoal[] {
  const { name, value, unit, growth, qualifier, path } = target;
  if (!name.value) return [];
  const place = placeOf(document, document.spanOf([...path, 'name']));
  const common = { kind: 'target' as const, name: name.value, isIndicator: true, place };
  const own = unit?.value ?? '';
  const words = qualifier?.value ?? '';
  const goals: PlannedGoal[] = [];
  if (value && value.kind !== 'missing')
    goals.push({ ...common, of: 'value', ...goalOf(document, name.value, value, own, words) });
  if (growth && growth.figure.kind !== 'missing') {
    const given = givenGrowth(growth, isRate(unit) ? '个百分点' : '%');
    const hedge = given.qualifier?.value ?? words;
    goals.push({ ...common, of: 'growth', ...goalOf(document, name.value, given.figure, given.unit, hedge) });
  }
  return goals.map((goal) => ({
    ...goal,
    words: `${goal.name}${goal.of === 'growth' ? growthWords(goal) : goal.words}`,
  }));
}

/** 增长8%以上, 提高0.9个百分点, 下降3%. */
function growthWords({ words, goal }: Pick<PlannedGoal, 'words' | 'goal'>): string {
  if (!goal) return words;
  const verb = goal.number.value.lt(0) ? '下降' : goal.unit === '个百分点' ? '提高' : '增长';
  return `${verb}${words.replace('-', '')}`;
}

function goalOf(document: Document, name: string, figure: Figure, unit: string, hedge: string) {
  const number = numberOf(figure);
  if (!number) return { words: figure.kind === 'words' ? figure.words : '' };
  const isCeiling = ceiling.test(hedge) || isLowerBetter(document, name) || number.value.lt(0);
  // 不低于, 突破 stand before the figure, 左右 behind it.
  const before = /^(?:不|突破|超|至少|力争|约|控制)/.test(hedge);
  const words = `${before ? hedge : ''}${number.digits}${unit}${before ? '' : hedge}`;
  return { goal: { number, unit, isCeiling, isRound: round.test(hedge) }, words };
}

function isLowerBetter(document: Document, name: string): boolean {
  const own = document.vocabulary.indicators;
  return findIndicator(name, own)?.direction === 'down' || keptLow(document).has(canonicalName(name, own));
}

/** The indicators that the data themselves want to be low. */
const keptLow = remembered(({ summary, vocabulary }: Document): ReadonlySet<string> => {
  const low = (summary?.indicators?.items ?? []).filter(({ lowerIsBetter }) => lowerIsBetter);
  return new Set(low.map(({ name }) => canonicalName(name.value ?? '', vocabulary.indicators)));
});

/** Those of a part of the year, of another place, or of a part of what was named before, measure something else. */
const wholeYear = /^(?:全年|今年|明年|年内|\d{4}年度?)*$/;
const ownScope = /^(?:全区|园区|开发区|我区)?$/;

function statedGoals(document: Document, now: Document): PlannedGoal[] {
  const own = document.vocabulary.indicators;
  const names = new Set(
    [document, now].flatMap((one) => indicatorNames(one).map((name) => canonicalName(name, own))),
  );
  const planned = isPlanned(document);
  const goals: PlannedGoal[] = [];
  for (const [paragraph, passages] of byParagraph(passagesOf(document).filter(planned))) {
    // Statements come in the order of their figures, and so do passages.
    let at = 0;
    for (const { subject, period, scope, within, facts } of statementsIn(paragraph)) {
      if (subject.length < 2 || within || !wholeYear.test(period) || !ownScope.test(scope)) continue;
      for (const fact of facts) {
        if (fact.kind !== 'level' && fact.kind !== 'growth') break;
        const { figure } = fact;
        while ((passages[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= figure.start) at += 1;
        const passage = passages[at];
        if (!passage || passage.isHeading) continue;
        const isIndicator = names.has(canonicalName(subject, own));
        if (fact.kind === 'growth' && (!isIndicator || fact.adjusted)) continue;
        if (!isIndicator && !isTelling(subject, paragraph, figure)) continue;
        goals.push({
          kind: 'figure',
          name: subject,
          isIndicator,
          of: fact.kind === 'growth' ? 'growth' : 'value',
          goal: statedGoal(document, subject, figure, paragraph),
          words: wordsAround(paragraph, subject, figure),
          place: placeOf(document, paragraph.locate(figure.start, figure.end)),
          passage,
        });
      }
    }
  }
  return goals;
}

/**
 * Whether the words before a figure say what it counts, and nothing stands between: of 企业20家, 项目30个 and 打造4个 nobody knows what
 * they are.
 */
function isTelling(subject: string, { words }: TextParagraph, { start }: StatedFigure): boolean {
  const from = words.lastIndexOf(subject, start);
  return (
    from >= 0 && start - from - subject.length <= longestVerb && keywordsOf(subject).length >= fewestKeywords
  );
}

const fewestKeywords = 2;
/** 提高到, 稳定达到. */
const longestVerb = 8;

function byParagraph(passages: readonly Passage[]): ReadonlyMap<TextParagraph, readonly Passage[]> {
  const found = new Map<TextParagraph, Passage[]>();
  for (const passage of passages) {
    const known = found.get(passage.paragraph);
    if (known) known.push(passage);
    else found.set(passage.paragraph, [passage]);
  }
  return found;
}

function statedGoal(document: Document, name: string, figure: StatedFigure, { words }: TextParagraph): Goal {
  const { number, unit, hedge, start, end } = figure;
  const around = words.slice(Math.max(0, start - 5), start) + hedge + words.slice(end, end + 2);
  const isCeiling = ceiling.test(around) || isLowerBetter(document, name) || number.value.lt(0);
  return { number, unit, isCeiling, isRound: round.test(hedge) };
}

/** From the subject to the figure, with 左右 behind it. */
function wordsAround({ words }: TextParagraph, subject: string, { start, end }: StatedFigure): string {
  const from = words.lastIndexOf(subject, start);
  const [hedge = ''] = /^(?:左右|以上|以内|以下|上下)/.exec(words.slice(end, end + 2)) ?? [];
  const isNear = from >= 0 && start - from < 60;
  return shownWords(words.slice(isNear ? from : start, end)) + hedge;
}
