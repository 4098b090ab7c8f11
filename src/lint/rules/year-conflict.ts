// Finds title, headings and opening that name another year than the one summed up.
import { type NamedYear, yearsIn } from '../../chinese/dates.js';
import type { Document, DocumentText, RuleFinding } from '../../genre/document.js';
import { titleKind, yearsNamedIn } from '../../genre/report-years.js';
import type { Rule } from '../rule.js';

/** A heading that sums the year up; 2023年遗留问题整改 may name any year. */
const summing =
  /^.{0,8}(?:\d{4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年度?的?(?=)(?:(?:国民经济和社会发展计划|财政预算|预算(?:收支)?)执行|(?:主要|重点|全年|各项)?(?=)(?:工作|经济|指标|任务|目标|总体))[^，。]{0,8}(?:情况|总结|回顾|完成|成效|成绩|开展|指标|工作|$)/;

export const yearConflict: Rule = {
  id: 'year-conflict',
  severity: 'error',
  *check(document) {
    const { year } = document;
    if (year === undefined) return;
    const title = document.texts.filter(({ role }) => role === 'title').map(({ text }) => text);
    // A report may have the year of its meeting for its title; a summary has the year of the work.
    const isSure = document.summary !== undefined || titleKind(title.join('')) === 'year';
    for (const text of document.texts) {
      const [named] = statedYears(text);
      if (!named || named.year === year) continue;
      if (text.role === 'title' && named.year === year + 1 && mayLookBack(text)) continue;
      yield { ...conflict(text, named, year), severity: isSure ? 'error' : 'warning' };
    }
    yield* inOpening(document, year);
    yield* inDate(document, year);
  },
};

function conflict(text: DocumentText, { year: named, start, end }: NamedYear, year: number): RuleFinding {
  return {
    message: `总结的是${year}年，这里写的是${named}年`,
    hint: '核对年份，全文统一',
    span: text.locate(start, end),
    path: text.path,
  };
}

/** The years a title or a heading claims to sum up; the plan's year is another rule's. */
function statedYears({ text, role, level, part }: DocumentText): NamedYear[] {
  if (role === 'title') return /总结|报告|汇报|完成|述职/.test(text) ? yearsNamedIn(text) : [];
  const isSummary = role === 'heading' && level === 1 && part !== 'plan' && summing.test(text);
  return isSummary ? yearsNamedIn(text) : [];
}

/** A report is titled by the year of its meeting, too: 2026年政府工作报告 looks back on 2025. */
function mayLookBack({ text }: DocumentText): boolean {
  const kind = titleKind(text);
  return kind === 'meeting' || kind === 'open';
}

/** How old a copy may be whose year was forgotten; what lies further back is history (2003年，……作出部署). */
const lastCopies = 3;

/** An opening that never names the report's year but sums up another one. */
function* inOpening({ texts }: Document, year: number): Generator<RuleFinding> {
  const openings = texts.filter(({ role, part }) => role === 'body' && part === 'opening');
  if (openings.some(({ text }) => yearsIn(text).some((named) => named.year === year))) return;
  for (const text of openings) {
    const named = yearsIn(text.text).find(({ year: other, start, end }) => {
      if (Math.abs(year - other) > lastCopies) return false;
      // The end of what stands before is enough: an opening can name thousands of years.
      const before = text.text.slice(Math.max(0, start - 40), start);
      return /^(?:，|,|度|是)/.test(text.text.slice(end))
        ? /^$|[。\n]$|现将$|现就$/.test(before.trim())
        : /现[将就]$/.test(before);
    });
    if (!named) continue;
    yield { ...conflict(text, named, year), severity: 'warning' };
    return;
  }
}

/** A summary cannot have been written before its year began. */
function* inDate(document: Document, year: number): Generator<RuleFinding> {
  const { date } = document.summary ?? {};
  const written = Number(/^\d{4}/.exec(date?.value ?? '')?.[0] ?? Number.NaN);
  if (!date || !(written < year)) return;
  yield {
    message: `成文日期在${written}年，总结的却是${year}年`,
    hint: '核对成文日期和年度',
    span: document.spanOf(date.path),
    path: date.path,
  };
}
