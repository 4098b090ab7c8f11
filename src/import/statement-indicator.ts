// Sees the indicator of the zone in a statement, where it is one: not of a firm, of another year, or of what is to be.
import { wholeName } from '../genre/statements/indicator-statements.js';
import type { Fact, StatedFigure, Statement } from '../genre/statements/statement.js';
import { type FoundIndicator, foundIndicator, type Said, type Standing } from './indicator-draft.js';
import { indicatorName } from './indicator-names.js';
import { lastClause, sentenceTo } from './sentence.js';

/** 甲公司…，实现产值…: a short name goes on speaking of the firm; 规上工业总产值 does not. */
const LONGEST_SHORT = 6;
/** Sentences on single firms, other years, and what is to be. */
const firm =
  /公司|集团|[^工]厂(?!房)|股份|药业|企业家|总部(?:位于|落)|[^进出海新]港(?!口|澳|股)|机场|枢纽|东西部协作|对口支援/;
const otherYear = /(?<![比较同为是于占与和对])(?:去年|上年|前年|往年)(?!同期|同口径|度?[末底])/;
const planned = /力争|争取|确保|目标(?!任务|的)|预期|计划|拟(?!人|合)|将(?=[完实达])/;
const plannedAll =
  /力争|争取|目标(?:是|为|[：:])|预期|计划(?=到|在|于|全年|总)|到20\d\d年|[明下]年|将(?=[达完实])/;

/** Undefined where it is none. */
export function indicatorIn(statement: Statement, standing: Standing): FoundIndicator | undefined {
  const { paragraph, facts, subject, scope, start } = statement;
  const { words } = paragraph;
  const sentence = sentenceTo(words, start);
  const clause = lastClause(sentence);
  if (firm.test(clause) || otherYear.test(sentence)) return undefined;
  if (statement.planned && (planned.test(clause) || plannedAll.test(sentence))) return undefined;
  const whole = wholeName(statement);
  const named = whole && indicatorName(whole.name, whole.figure.unit, scope !== '');
  if (named && whole.name !== subject && /占比|比重|率$/.test(named))
    return foundIndicator(
      statement,
      named,
      saidBy(facts.slice(1), words, standing.year, whole.figure),
      standing,
    );
  const said = saidBy(facts, words, standing.year);
  const own = indicatorName(quoted(subject, words, start), said.level?.unit, scope !== '');
  const name = own && nameInRow(own, clause, said.level?.unit);
  if (name !== undefined && name.length <= LONGEST_SHORT && firm.test(sentence)) return undefined;
  if (name === undefined || (!said.level && !said.growth)) return undefined;
  return foundIndicator(statement, name, said, standing);
}

/** A subject from whose front a quotation mark was cut gets it back. */
function quoted(subject: string, words: string, start: number): string {
  const at = words.lastIndexOf(subject, start);
  return /^[^“]*”/.test(subject) && words[at - 1] === '“' ? `“${subject}` : subject;
}

/** 新增甲企业84家、乙企业7家: the word for new ones is said of the whole row; undefined where the name cannot say so. */
function nameInRow(name: string, clause: string, unit = ''): string | undefined {
  const [, more] = /^[^、]*?(新增|净增|新[一-龥]{1,2}|创建|设立)[^、]*\d[^、]*、/.exec(clause) ?? [];
  if (more === undefined || name.startsWith(more)) return name;
  return /^[新净]增$/.test(more) && !unit.endsWith('元') ? more + name : undefined;
}

/** Of which growths nothing can be said against the year before. */
const otherBasis = /年均|每年|年平均|月均|环比|折年|[两三]年|年初|净|名义(?=.*实际)/;

/** 比2020年增长 is no growth of one year in a report on 2025. */
function isYearly(basis: string, year: number | undefined): boolean {
  const [named] = /\d{4}/.exec(basis) ?? [];
  return !otherBasis.test(basis) && (named === undefined || Number(named) + 1 === year);
}

function saidBy(facts: readonly Fact[], words: string, year: number | undefined, level?: StatedFigure): Said {
  const said: { -readonly [K in keyof Said]: Said[K] } = { ...(level && { level }) };
  for (const fact of facts) {
    if (fact.kind === 'level' && isClassOf(words, fact.figure)) break;
    if (fact.kind === 'level' && !said.level && !said.growth) said.level = fact.figure;
    else if (fact.kind === 'change' && !said.level && !said.growth) said.level = fact.to;
    else if (fact.kind === 'growth' && !said.growth && isYearly(fact.basis, year)) {
      if (!/^(?:[%％]|个?百分点)$/.test(fact.figure.unit)) break;
      said.growth = fact.figure;
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
