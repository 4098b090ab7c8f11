// Finds results of another period than the title or heading over them names: 上半年工作情况 over 1—12月, 全年完成情况 over 1—6月.

import { yearsIn } from '../../chinese/dates.js';
import { sentenceAfter, sentenceBefore } from '../../genre/clause.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { matchesOf } from '../../genre/match-texts.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { search } from '../../genre/search.js';
import { textsWith } from '../../genre/texts-with.js';
import type { Rule } from '../rule.js';

/** A period from January on, by its last month, and as it was written. */
interface Period {
  readonly months: number;
  readonly words: string;
}

/** The title or a heading with the period that all below it is said to be of. */
interface Scope extends Period {
  /** 0 for the title. */
  readonly level: number;
}

const named = /上半年|(?<![上下])半年|前?[一二三四1-4]季度|1月?[—–~～至到-]{1,2}(1[0-2]|[2-9])月/g;
/** Only a report of what was done has a period; a plan and a look ahead have goals. */
const reporting = /情况|总结|回顾|汇报|报告|完成|运行|成效|成绩|进展|分析|指标/;
const looksAhead = /安排|计划|打算|思路|任务|目标|部署|预测|展望|要点|下半年|下一?步/;

/** What says of how long a period a result is: 1—12月, or 全年 with a verb of what is done. */
const stated = search(
  ['0全前', '月年季'],
  () =>
    /(?:(?:19|20)\d{2}年)?(?:(?<!\d)1月?[—–~～至到-]{1,2}(?<last>1[0-2]|[2-9])月(?:份|底)?|全年(?:共|累计|已|共计)?(?:完成|实现|新增|签约|引进|开工|争取|达到|接待)|(?<quarters>前三季度))/g,
);
/** Words by which the sentence speaks of a goal, a forecast or another year. */
const elsewhere =
  /要|须|按照|目标|任务|计划|预计|预期|预测|力争|争取|确保|有望|将|拟|力保|冲刺|占全年|奋斗|[上去前往]年|同期|明年|下半年|为全年|对照|调度|任务书|“全年/;

export const periodConflict: Rule = {
  id: 'period-conflict',
  severity: 'warning',
  *check(document) {
    const heads = document.texts.filter(({ role }) => role !== 'body').map(({ text }) => text);
    if (heads.some(periodOf)) {
      const holders = new Set(textsWith(paragraphsOf(document), stated.needs));
      for (const { paragraph, scope } of underScopes(document))
        if (holders.has(paragraph)) yield* longerThan(paragraph, scope, document.year);
    }
    if (heads.some((head) => wholeYear.test(head))) yield* shorterThanYear(document);
  },
};

/** A line of its own that turns to the plan and is no numbered heading. */
const turn = /^(?:.{0,8}(?:下半年|下一?步|下阶段|今后).{0,16}|.{0,16}(?:打算|安排|计划|思路))[^。；，]?$/;

/** The paragraphs that stand under a title or heading with a period, with the nearest such. */
function* underScopes(
  document: Document,
): Generator<{ readonly paragraph: TextParagraph; readonly scope: Scope }> {
  const title = document.texts.flatMap(({ role, text }) => (role === 'title' ? [text] : [])).join('');
  const ofTitle = periodOf(title);
  let scopes: readonly Scope[] = ofTitle ? [{ ...ofTitle, level: 0 }] : [];
  for (const paragraph of paragraphsOf(document)) {
    const { role, level, text, part } = paragraph.owner;
    if (role === 'heading') {
      // A heading that names a period of its own, or looks ahead, ends what the title says of all.
      const own = periodOf(text);
      scopes = scopes.filter((scope) => scope.level < level);
      if (own) scopes = [...scopes, { ...own, level }];
      else if (looksAhead.test(text)) scopes = [...scopes, { months: 12, words: '', level }];
    }
    if (role === 'body' && turn.test(text)) scopes = [];
    const scope = scopes.at(-1);
    if (role === 'body' && part !== 'plan' && scope && scope.months < 12) yield { paragraph, scope };
  }
}

/** The period of a title or heading; undefined where it names none, several, or looks ahead. */
function periodOf(heading: string): Period | undefined {
  if (!/季度|半年|月/.test(heading) || heading.length > 60) return undefined;
  if (!reporting.test(heading) || /全年/.test(heading)) return undefined;
  const report = heading.split(/暨|及|和|与/)[0] ?? '';
  const found = matchesOf(report, named);
  const [first] = found;
  if (found.length !== 1 || !first || looksAhead.test(report)) return undefined;
  const months = first[1] ? Number(first[1]) : monthsOf(first[0]);
  return months < 12 ? { months, words: first[0] } : undefined;
}

/** The last month of 上半年 or a quarter. */
function monthsOf(words: string): number {
  if (words.includes('半年')) return 6;
  const quarter = words.replace(/^前/, '').charAt(0);
  return ('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3;
}

function* longerThan(
  paragraph: TextParagraph,
  scope: Scope,
  reported: number | undefined,
): Generator<RuleFinding> {
  const { words } = paragraph;
  for (const match of matchesOf(words, stated.pattern)) {
    const { last, quarters } = match.groups ?? {};
    const months = last ? Number(last) : quarters ? 9 : 12;
    const end = match.index + match[0].length;
    const sentence =
      sentenceBefore(words, match.index).slice(-60) + sentenceAfter(words, match.index).slice(0, 24);
    const isOtherYear = yearsIn(sentence).some(({ year }) => year !== reported);
    if (months <= scope.months || isOtherYear || elsewhere.test(sentence)) continue;
    yield paragraph.find(match.index, end, {
      message: `${scope.level === 0 ? '总标题' : '标题'}写的是“${scope.words}”，这里写的是“${match[0]}”`,
      hint: '核对时段：改标题，或者改正文',
      params: { heading: scope.words },
    });
  }
}

/** A heading over the results of a whole year. */
const wholeYear =
  /^(?!.*(?:安排|计划|打算|思路|预测|预计|展望|半年|季度)).{0,24}全年.{0,12}(?:情况|回顾|总结|成效|指标)/;
const partOfYear =
  /^(?:今年|\d{4}年)?[，,]?(?:上半年|一季度|前[三3]季度|1月?[—–~～至-]{1,2}[2-8]月)(?=[，,]|全[区县市]|园区|开发区|我区|完成|实现|累计)/;

/** What stands under such a heading, opens with a part of the year and never comes to the rest of it. */
function* shorterThanYear(document: Document): Generator<RuleFinding> {
  let open:
    | { readonly level: number; readonly heading: string; readonly paragraphs: TextParagraph[] }
    | undefined;
  for (const paragraph of paragraphsOf(document)) {
    const { role, level, text } = paragraph.owner;
    if (role === 'body') open?.paragraphs.push(paragraph);
    if (role !== 'heading' || (open && level > open.level)) continue;
    if (open) yield* partIn(open.paragraphs, open.heading);
    open = wholeYear.test(text) ? { level, heading: text, paragraphs: [] } : undefined;
  }
  if (open) yield* partIn(open.paragraphs, open.heading);
}

function* partIn(paragraphs: readonly TextParagraph[], heading: string): Generator<RuleFinding> {
  const [first] = paragraphs;
  const words = /^\s*(.*)$/.exec(first?.words ?? '')?.[1] ?? '';
  const [part] = partOfYear.exec(words) ?? [];
  const isWhole = paragraphs.some((each) =>
    /全年|1月?[—–~～至-]{1,2}(?:9|1[0-2])月|下半年|年底|年末/.test(each.words),
  );
  if (!first || part === undefined || isWhole) return;
  const start = first.words.indexOf(part);
  yield first.find(start, start + part.length, {
    message: `标题“${heading}”说的是全年，这里只写到“${part}”`,
    hint: '核对时段：改标题，或者改正文',
  });
}
