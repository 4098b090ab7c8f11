// What the sentences of a paper say of an indicator's year. The rules want to be certain and leave a paragraph where it first speaks of another
// time or place; here two years are laid side by side for a person to look at, and each sentence is read by itself.
import { canonicalName, canonicalNames } from '../genre/catalogue.js';
import type { Document } from '../genre/document.js';
import { indicatorStatementsIn } from '../genre/statements/indicator-statements.js';
import { statementsIn } from '../genre/statements/read-statements.js';
import { factOf, type StatedFigure, type Statement } from '../genre/statements/statement.js';
import type { Place } from './comparison.js';
import { isPlanned, passagesOf, placeOf } from './passages.js';

/** A sentence's figures of an indicator. */
export interface StatedReading {
  readonly name: string;
  readonly level?: StatedFigure;
  readonly growth?: StatedFigure;
  readonly place: Place;
}

/** Of the whole zone and the whole year, in reading order: first those that the rules are certain of. */
export function* statedReadings(document: Document): Generator<StatedReading> {
  for (const { name, level, growth, paragraph } of indicatorStatementsIn(document)) {
    const first = level ?? growth;
    if (!first) continue;
    const place = placeOf(document, paragraph.locate(first.start, first.end));
    yield { name, ...(level && { level }), ...(growth && { growth }), place };
  }
  const own = document.vocabulary.indicators;
  const names = canonicalNames(document);
  const planned = isPlanned(document);
  const paragraphs = new Set(
    passagesOf(document)
      .filter((passage) => !planned(passage) && !passage.isHeading && passage.part !== 'issues')
      .map(({ paragraph }) => paragraph),
  );
  for (const paragraph of paragraphs)
    for (const statement of statementsIn(paragraph)) {
      if (!names.has(canonicalName(statement.subject, own)) || !isOfTheYear(statement, document)) continue;
      const reading = readingOf(statement, document);
      if (reading) yield reading;
    }
}

const wholeYear = /^(?:截至|到)?(?:目前|全年|今年|一年来|年末|年底|\d{4}年度?|\d{4}年(?:末|底))*$/;
const ownScope = /^(?:全区|园区|开发区|我区)?$/;
/** Words in the same sentence by which a figure is of another time or place, or of a part; in the same clause, by which it is only hoped for. */
const otherScope =
  /上半年|下半年|季度|\d月|[去上往]年(?!同期)|年均|以来|十[二三四五]五|其中|分别|[县镇乡]|街道/;
const hoped = /目标|力争|争取|确保|计划|预期|拟|将/;
const longestLead = 160;

/** The reader of statements lets 年度目标 and 其中 reach over a semicolon, behind which a list of indicators goes on. */
function isOfTheYear({ subject, period, scope, paragraph, start }: Statement, document: Document): boolean {
  if (subject.length < 2 || !wholeYear.test(period) || !ownScope.test(scope)) return false;
  const lead = paragraph.words.slice(Math.max(0, start - longestLead), start);
  const sentence = lead.slice(1 + Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')));
  const clause = sentence.slice(1 + sentence.lastIndexOf('，'));
  const years = [...sentence.matchAll(/\d{4}(?=年)/g)].map(([year]) => Number(year));
  return !otherScope.test(sentence) && !hoped.test(clause) && years.every((year) => year === document.year);
}

function readingOf(statement: Statement, document: Document): StatedReading | undefined {
  const { facts, subject, paragraph } = statement;
  const [first] = facts;
  if (first?.kind !== 'level' && first?.kind !== 'growth') return undefined;
  const level = first.kind === 'level' ? first.figure : undefined;
  const change = factOf(statement, 'growth');
  const growth = change && !change.adjusted ? change.figure : undefined;
  const place = placeOf(document, paragraph.locate(first.figure.start, first.figure.end));
  return { name: subject, ...(level && { level }), ...(growth && { growth }), place };
}
