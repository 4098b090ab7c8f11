// Lists that 分别 joins: the names before it and the figures behind it, each with each.
import { remembered } from '../../source/remembered.js';
import type { TextParagraph } from '../paragraphs.js';
import { type Mark, marksIn, placeOf } from './figures.js';

/** Names and figures that belong to one another, whether or not they are as many. */
export interface Respective {
  /** The names, parted at 、 and at the last 和 where the figures are so many; without what stands before the clause. */
  readonly subjects: readonly string[];
  /** How many names there are at least (parted at 、 only) and at most (at 和, 与, 及, 以及 as well). */
  readonly fewest: number;
  readonly most: number;
  /** What stands between 分别 and the first figure, without verbs: 投资 in 分别完成投资8亿元. */
  readonly noun: string;
  /** 同比 and what else stands before 分别. */
  readonly adverbs: string;
  /** The figures and, among the marks of the paragraph, the number of the first. */
  readonly marks: readonly Mark[];
  readonly firstMark: number;
  /** From the first name to the last figure. */
  readonly start: number;
  readonly end: number;
  /** Where the words after the last figure go on. */
  readonly closed: boolean;
}

const longestList = 160;
const joint = /^(?:[、和与及]|以及)$/;
const opening = '，,。；;：:！？!?（）()\n';
/** What follows a list that is at its end. */
const closing = /^(?:[，,](?!\d)|[。；;）)！]|$)/;

/** The lists of a paragraph that 分别 joins; those whose figures do not follow at once are left out. */
export const respectivesIn = remembered((paragraph: TextParagraph): readonly Respective[] => {
  const { words } = paragraph;
  const marks = marksIn(paragraph);
  const lists: Respective[] = [];
  let next = 0;
  for (let at = words.indexOf('分别'); at >= 0; at = words.indexOf('分别', at + 2)) {
    while (next < marks.length && placeOf(marks[next] as Mark).start < at) next++;
    const list = listAt(words, at, marks, next);
    if (list) lists.push(list);
  }
  return lists;
});

function listAt(
  words: string,
  at: number,
  marks: readonly Mark[],
  firstMark: number,
): Respective | undefined {
  const values = valuesFrom(words, at + 2, marks, firstMark);
  const last = values.at(-1);
  if (values.length < 2 || !last) return undefined;
  let start = at;
  while (start > 0 && at - start < longestList && !opening.includes(words.charAt(start - 1))) start--;
  const [, names = '', adverbs = ''] =
    /^(.*?)((?:同比|环比|[比较](?:上年|去年)(?:同期)?|预计|累计|已|将|可|就)*)$/.exec(
      words.slice(start, at),
    ) ?? [];
  const atMarks = names.split('、');
  const atAll = names.split(/、|以及|和|与|及/);
  const parted = values.length === atMarks.length ? atMarks : atAll;
  const { end } = placeOf(last);
  const between = words.slice(at + 2, placeOf(values[0] as Mark).start);
  return {
    subjects: completed(parted),
    fewest: atMarks.length,
    most: atAll.length,
    noun: between.replace(/^(?:完成|实现|达到?|为|是|新增|增长|下降)+|(?:达到?|为)+$/g, ''),
    adverbs,
    marks: values,
    firstMark,
    start,
    end,
    closed: closing.test(behind(words, end)),
  };
}

/** The figures that follow, with nothing but 、 or 和 between them. */
function valuesFrom(words: string, from: number, marks: readonly Mark[], first: number): readonly Mark[] {
  const values: Mark[] = [];
  let done = from;
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index] as Mark;
    const gap = words.slice(done, placeOf(mark).start).replace(/^(?:左右|以上|以内|以下|余|多)/, '');
    const fits =
      values.length === 0
        ? gap.length <= 14 && !/[，,。；;：:、（）()\d]/.test(gap)
        : joint.test(gap.replace(/(?:增长|下降|超过?|约|近|突破)$/, ''));
    if (!fits) break;
    values.push(mark);
    done = placeOf(mark).end;
  }
  return values;
}

/** What goes on behind a figure and its hedge. */
function behind(words: string, end: number): string {
  return words.slice(end, end + 4).replace(/^(?:左右|以上|以内|以下|上下|余|多|强)/, '');
}

/** 一、二、三产增加值: what the last name counts and ends with, the others do, too. */
function completed(names: readonly string[]): readonly string[] {
  const last = names.at(-1) ?? '';
  const [, ending] = /^第?[一二三四](.+)$/.exec(last) ?? [];
  return names.map((name) => (ending && /^.{0,12}第?[一二三四]$/.test(name) ? name + ending : name));
}
