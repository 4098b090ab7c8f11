// Which year a plain text reports on and which it plans: by what its title is the title of, by its main headings, its opening.
import { type NamedYear, yearsIn } from '../chinese/dates.js';

/** The years of a document; undefined where the text leaves a doubt. */
export interface ReportYears {
  readonly year: number | undefined;
  readonly planYear: number | undefined;
}

/**
 * What the year in a title is: that of the work (2025年工作总结), that of the meeting at which the work of the year before is
 * reported (2026年政府工作报告), that of the plan (2026年工作要点), or one of the first two (2025年工作报告).
 */
export type TitleKind = 'year' | 'meeting' | 'plan' | 'open';

const meeting =
  /(?:会议|大会|全会|例会|座谈会)(?:上|暨|的?(?:报告|讲话|发言|纪要|致辞|主持词))|会上的|政府工作报告|(?:讲话|致辞|发言)(?:稿|材料|提纲)?$|第[一二三四五六七八九十\d]{1,3}[届次]/;
const ofYear = /总结|述职|完成|执行情况|工作情况|年度|年报|自查|回顾|小结|统计公报/;
const planOnly = /(?:安排|计划|打算|要点|部署|方案)$/;

/** What kind of title it is, by its words. */
export function titleKind(title: string): TitleKind {
  if (planOnly.test(title) && !/总结|报告|汇报|完成/.test(title)) return 'plan';
  if (/执行情况|预算|决算/.test(title)) return 'year';
  if (meeting.test(title)) return 'meeting';
  return ofYear.test(title) ? 'year' : 'open';
}

/** 2023—2025年, of which the last year is the one that is found. */
const rangeBefore = /\d{4}年?(?:[—－–~～-]{1,2}|至|到)$/;

/** The years that a title or heading reports on or plans: no day (2026年1月15日), no range, no horizon (到2030年). */
export function yearsNamedIn(text: string): NamedYear[] {
  return yearsIn(text).filter(({ start, end }) => {
    const [before, after] = [text.slice(Math.max(0, start - 7), start), text.slice(end, end + 6)];
    const isRange = rangeBefore.test(before) || /^(?:[—－–~～-]{1,2}|至|到)\d{4}/.test(after);
    return (
      !isRange && !/[到至]$/.test(before) && !/^(?:\d{1,2}月\d{1,2}日|以来|之?前|底|末|远景|愿景)/.test(after)
    );
  });
}

/** The year's half, quarter or months: what is planned then is planned for the same year. */
export const withinYear = /半年|季度|年中|下一?(?:阶段|步)|后几个?月|\d月/;

const planned = /安排|计划|打算|思路|谋划|要点|目标|总体要求|部署|展望|建议/;
const done = /完成|情况|回顾|总结|成效|成绩|开展|执行|落实|推进|进展/;

/** Does a heading behind a year that it names speak of a plan (二、2026年目标任务) or of work that is done? */
function turnOf(text: string, { end }: NamedYear): 'plan' | 'work' | 'either' {
  const after = /^[^\d]*/.exec(text.slice(end, end + 40))?.[0] ?? '';
  if (done.test(after)) return /安排|计划$|打算|思路|谋划|要点/.test(after) ? 'either' : 'work';
  return planned.test(after) ? 'plan' : 'either';
}

/**
 * The years of a text.
 * @param title its lines as one
 * @param headings the main ones, in their order; `isPlan` where the words alone say that one opens the plan
 * @param opening the first paragraphs
 */
export function reportYears(
  title: string,
  headings: readonly { readonly text: string; readonly isPlan: boolean }[],
  opening: readonly string[],
): ReportYears {
  const kind = titleKind(title);
  const [first, second] = yearsNamedIn(title).map(({ year }) => year);
  const { work, plan } = headingYears(headings, kind === 'meeting' && first ? first - 1 : first);
  if (kind === 'plan') return { year: undefined, planYear: first ?? plan };
  if (first === undefined) return { year: work, planYear: plan };
  if (second !== undefined) return { year: first, planYear: second };
  if (kind === 'year') return { year: first, planYear: plan };
  if (kind === 'meeting') return { year: yearBefore(first, work, plan, opening), planYear: plan ?? first };
  // 2026年工作报告 over 2025年工作回顾: as at a meeting. Where only the plan has the title's year there is a doubt.
  const looksBack =
    work === first - 1 && (plan === first || headings.some(({ text }) => text.includes('回顾')));
  if (looksBack) return { year: work, planYear: first };
  return { year: work === undefined && plan === first ? undefined : first, planYear: plan };
}

/**
 * The first year of work that headings name, and the first year of a plan.
 * @param titled the year of the work by the title: what is later is a plan, whatever it is called
 */
function headingYears(
  headings: readonly { readonly text: string; readonly isPlan: boolean }[],
  titled: number | undefined,
) {
  let work: number | undefined;
  let plan: number | undefined;
  for (const { text, isPlan } of headings) {
    for (const named of yearsNamedIn(text)) {
      const turn = turnOf(text, named);
      const known = work ?? (turn === 'work' ? undefined : titled);
      const isLater = known !== undefined && named.year > known;
      if (isLater || turn === 'plan' || (turn === 'either' && isPlan)) plan ??= named.year;
      else work ??= named.year;
    }
  }
  return { work, plan };
}

/** The year that is reported on at a meeting of a year: mostly the one before, in December the same. */
function yearBefore(
  year: number,
  work: number | undefined,
  plan: number | undefined,
  opening: readonly string[],
): number | undefined {
  if (work !== undefined) return work === year ? year : year - 1;
  const stated = opening.flatMap((words) => {
    const [, past, begun] = /过去的(\d{4})年|^\s*(\d{4})年(?:，|,|是)/.exec(words.slice(0, 60)) ?? [];
    return past ?? begun ?? [];
  });
  const told = stated.map(Number).find((named) => named === year - 1 || named === year);
  return told ?? (plan === year ? year - 1 : undefined);
}
