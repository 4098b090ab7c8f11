// What running text says of the indicators of the whole zone and the whole year; sentences of other years, places or plans are
// left out.
import { yearsIn } from '../../chinese/dates.js';
import { remembered } from '../../source/remembered.js';
import { canonicalName, canonicalNames, paragraphsNaming } from '../catalogue.js';
import type { Document, DocumentText } from '../document.js';
import { paragraphsOf, type TextParagraph } from '../paragraphs.js';
import { textsWith } from '../texts-with.js';
import { statementsIn } from './read-statements.js';
import type { FactOf, StatedFigure, Statement } from './statement.js';
import { readLead } from './subject.js';

/** A sentence's word on an indicator of the whole zone and the whole year. */
export interface IndicatorStatement {
  readonly paragraph: TextParagraph;
  readonly name: string;
  readonly level?: StatedFigure;
  /** Signed: 下降3% is −3. */
  readonly growth?: StatedFigure;
  readonly completion?: StatedFigure;
}

/** Words by which a sentence speaks of another time, a part of the zone, or a plan. */
const otherScope =
  /上半年|下半年|季度|\d月|[去上往]年|目标|力争|计划|争取|确保|将|其中|年均|以来|十[三四五]五|分别|(?<![居列位排名于占升至]全)[县市镇乡]|街道/;
const wholeYear = /^(?:截至|到)?(?:目前|全年|今年|一年来|年末|年底|\d{4}年度?|\d{4}年(?:末|底))*$/;
const ownScope = /^(?:全区|园区|开发区|我区)?$/;

/** 税收, 固投. */
const shortestName = 2;
/** How far behind its name an indicator's figure may stand. */
const longestName = 30;
const figure = /\d|第[一二三四五六七八九十]/;

/** The statements on known indicators, in reading order. */
export const indicatorStatementsIn = remembered((document: Document): readonly IndicatorStatement[] => {
  const names = canonicalNames(document);
  const naming = paragraphsNaming(document);
  return statementsOnTheYear(document, (paragraph) => naming.has(paragraph)).flatMap(
    (statement) => onIndicator(statement, names, document) ?? [],
  );
});

/**
 * The statements of the report's own parts that speak of the whole zone and of no other time than its year.
 * @param isAsked whether the statements of a paragraph are asked for: to read one takes time
 */
export function statementsOnTheYear(
  document: Document,
  isAsked: (paragraph: TextParagraph) => boolean = () => true,
): readonly Statement[] {
  const found: Statement[] = [];
  for (const paragraph of paragraphsOnTheYear(document))
    if (isAsked(paragraph)) found.push(...statementsBeforeTurn(paragraph, document.year));
  return found;
}

/** Those of the report's own parts that stand under no part of the year. */
const paragraphsOnTheYear = remembered((document: Document): readonly TextParagraph[] => {
  const partial = textsOnPartsOfTheYear(document);
  return textsWith(paragraphsOf(document), ['0第']).filter(({ owner }) => {
    const { role, part } = owner;
    if (role !== 'body' || part === 'plan' || part === 'issues' || part === 'attachments') return false;
    return !partial.has(owner);
  });
});

function statementsBeforeTurn(paragraph: TextParagraph, year: number | undefined): Statement[] {
  const { words } = paragraph;
  const turn = firstTurn(words, year);
  // Of most paragraphs nothing that is said of figures counts, and they need not be read.
  if (!figure.test(words.slice(0, turn + longestName))) return [];
  const found: Statement[] = [];
  for (const statement of statementsIn(paragraph)) {
    const { subject, period, scope, planned, within, start } = statement;
    if (subject === '' || planned || within || !wholeYear.test(period) || !ownScope.test(scope)) continue;
    if (words.lastIndexOf(subject, start) > turn) break;
    found.push(statement);
  }
  return found;
}

const partOfYear = /[上下]半年|[前一二三四1-4]季度|\d月/;

/**
 * What stands under 一、上半年工作情况 where another heading speaks of another part of the year or of all of it. Where only one
 * period has a heading, that is what the whole report speaks of.
 */
function textsOnPartsOfTheYear({ texts }: Document): ReadonlySet<DocumentText> {
  const under = new Set<DocumentText>();
  const periods = new Set<string>();
  let level: number | undefined;
  for (const text of texts) {
    if (text.role === 'heading' && text.part !== 'plan') {
      const [period] = partOfYear.exec(text.text) ?? /全年/.exec(text.text) ?? [];
      if (period !== undefined) periods.add(period);
      if (level === undefined || text.level <= level)
        level = period === undefined || period === '全年' ? undefined : text.level;
    }
    if (level !== undefined) under.add(text);
  }
  return periods.size > 1 ? under : new Set();
}

/** The offset from which on the paragraph may speak of another scope or another year than the report's. */
function firstTurn(words: string, year: number | undefined): number {
  const scope = words.search(otherScope);
  const other = yearsIn(words).find((named) => named.year !== year);
  return Math.min(scope < 0 ? words.length : scope, other?.start ?? words.length);
}

/** The first thing said of an indicator, where anything that counts here is said of it. */
const carrying = /^(?:level|growth|completion|share)$/;

function onIndicator(
  statement: Statement,
  names: Pick<ReadonlySet<string>, 'has'>,
  { vocabulary }: Document,
): IndicatorStatement | undefined {
  const { paragraph, facts } = statement;
  const isKnown = (name: string) =>
    name.length >= shortestName && names.has(canonicalName(name, vocabulary.indicators));
  const [first] = facts;
  if (!first || !carrying.test(first.kind)) return undefined;
  const whole = wholeName(statement);
  if (whole !== undefined && whole.name !== statement.subject && isKnown(whole.name))
    return { paragraph, name: whole.name, level: whole.figure };
  if (!isKnown(statement.subject)) return undefined;
  const stated: { level?: StatedFigure; growth?: StatedFigure; completion?: StatedFigure } = {};
  for (const fact of facts) {
    if (fact.kind === 'level' && !stated.level && !stated.growth) stated.level = fact.figure;
    else if (fact.kind === 'growth' && isYearly(fact)) stated.growth ??= fact.figure;
    else if (fact.kind === 'completion') stated.completion ??= fact.rate;
    else if (fact.kind !== 'rank' && fact.kind !== 'other') break;
  }
  return Object.keys(stated).length > 0 ? { paragraph, name: statement.subject, ...stated } : undefined;
}

function isYearly({ figure, adjusted, basis }: FactOf<'growth'>): boolean {
  return (
    !adjusted && /^(?:[%％]|个百分点)$/.test(figure.unit) && /^(?:同比|[比较][上去]年(?:同期)?)?$/.test(basis)
  );
}

/** 税收占比85%, 碳排放增长率3%: the words of a share or a growth may be an indicator's own name. */
export function wholeName({
  paragraph,
  subject,
  facts,
}: Statement): { readonly name: string; readonly figure: StatedFigure } | undefined {
  const [first] = facts;
  const figure = first?.kind === 'share' ? first.rate : first?.kind === 'growth' ? first.figure : undefined;
  const start = figure ? paragraph.words.lastIndexOf(subject, figure.start) : -1;
  if (!figure || start < 0) return undefined;
  return { name: readLead(paragraph.words.slice(start, figure.start)).subject, figure };
}
