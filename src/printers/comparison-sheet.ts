// A comparison of two years' papers in Chinese words, ready to be printed: what wants a person's eye comes first.
import type { Comparison, Movement, Place, Pledge, Reading } from '../compare/comparison.js';

export type Tone = 'bad' | 'doubtful' | 'good' | 'plain';

/** One line of a sheet, with the places in what was before, such as last year's paper, and in what is now. */
export interface Entry {
  readonly words: string;
  readonly last?: Place;
  readonly now?: Place;
  /** The words of what is now that answer it. */
  readonly answer?: string;
  /** What is to be said of it. */
  readonly note?: string;
}

export interface SheetSection {
  readonly title: string;
  readonly tone: Tone;
  readonly entries: readonly Entry[];
}

export interface Sheet {
  readonly title: string;
  /** What the places before and now are called. */
  readonly marks: readonly [last: string, now: string];
  /** How many of what there are: a line for the plan, one for what became of it, one for the rest. */
  readonly summary: readonly string[];
  readonly notes: readonly string[];
  /** Those with anything in them. */
  readonly sections: readonly SheetSection[];
}

/** Puts a comparison in words. */
export function sheetOf({ last, now, notes, pledges, carriedOver, movements }: Comparison): Sheet {
  const of = (...outcomes: readonly Pledge['outcome'][]) =>
    pledges.filter(({ outcome }) => outcomes.includes(outcome)).map(entryOfPledge);
  const moved = (...changes: readonly Movement['change'][]) =>
    movements.filter(({ change }) => changes.includes(change)).map(entryOfMovement);
  const sections: readonly SheetSection[] = [
    { title: '去年安排了、今年没有提到的', tone: 'bad', entries: of('silent') },
    { title: '没有完成的目标', tone: 'bad', entries: of('missed') },
    { title: '说不准、请看一看的目标', tone: 'doubtful', entries: of('unsure') },
    { title: '可能写到了、请看一看的任务（列出今年最接近的一句）', tone: 'doubtful', entries: of('faint') },
    { title: '原样照搬的句子', tone: 'doubtful', entries: carriedOver.map(entryOfCarried) },
    { title: '今年没有了的指标', tone: 'bad', entries: moved('vanished') },
    { title: '只有一年读得出数的指标', tone: 'doubtful', entries: moved('mentioned') },
    { title: '换了单位或者不好比的指标', tone: 'doubtful', entries: moved('unit-changed', 'incomparable') },
    { title: '有变化的指标', tone: 'plain', entries: moved('moved') },
    { title: '数和去年一样的指标', tone: 'doubtful', entries: moved('same') },
    { title: '今年新有的指标', tone: 'plain', entries: moved('appeared') },
    { title: '完成了的目标', tone: 'good', entries: of('met') },
    { title: '写到了的任务', tone: 'good', entries: of('taken-up') },
  ];
  return {
    title: `${yearWords(last.year, '去年')}的“${last.file}”和${yearWords(now.year, '今年')}的“${now.file}”`,
    marks: ['去年', '今年'],
    summary: summaryOf(pledges, carriedOver.length, movements.length),
    notes,
    sections: sections.filter(({ entries }) => entries.length > 0),
  };
}

function yearWords(year: number | undefined, otherwise: string): string {
  return year === undefined ? otherwise : `${year}年`;
}

function summaryOf(pledges: readonly Pledge[], carried: number, indicators: number): readonly string[] {
  const count = (...outcomes: readonly Pledge['outcome'][]) =>
    pledges.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const tasks = pledges.filter(({ kind }) => kind === 'task').length;
  return [
    `去年安排了 ${tasks} 项任务、${pledges.length - tasks} 个目标`,
    `写到 ${count('taken-up')} 项，完成 ${count('met')} 个，没完成 ${count('missed')} 个，没有提到 ${count('silent')} 项，请看一看 ${count('faint', 'unsure')} 项`,
    `照搬 ${carried} 处，对照指标 ${indicators} 项`,
  ];
}

function entryOfPledge({ words, under, place, answer, note }: Pledge): Entry {
  const isShort = under !== undefined && !words.includes(under);
  return {
    words: isShort ? `〔${under}〕${words}` : words,
    last: place,
    ...(answer && { now: answer.place, answer: answer.words }),
    ...(note && { note }),
  };
}

/** What the parts of a paper are called. */
const parts: Readonly<Record<string, string>> = {
  opening: '导语',
  indicators: '指标',
  tasks: '主要工作',
  issues: '存在问题',
  plan: '下年安排',
  closing: '结尾',
};

function entryOfCarried({ words, last, now, lastPart, nowPart }: Comparison['carriedOver'][number]): Entry {
  const [from = '其他部分', to = '其他部分'] = [parts[lastPart], parts[nowPart]];
  return { words, last, now, note: from === to ? from : `去年在“${from}”，今年在“${to}”` };
}

function entryOfMovement({ name, change, last, now, difference, percent, otherPrior }: Movement): Entry {
  const figures = [last && figuresOf(last), now && figuresOf(now)].filter(Boolean).join(' → ');
  const notes = [
    change === 'same' && now?.value !== undefined && now.growth !== undefined && Number(now.growth) !== 0
      ? '数没有变，却写了增幅，请核对是不是忘了换'
      : '',
    change === 'incomparable' ? '单位或时段不同，不能相比' : '',
    difference !== undefined && change !== 'same'
      ? `相差${signed(difference)}${percent === undefined ? '' : `（${signed(percent)}%）`}`
      : '',
    otherPrior === undefined ? '' : `今年写的上年数是${otherPrior}，和去年写的不一样，请核对`,
  ].filter((note) => note !== '');
  return {
    words: figures === '' ? name : `${name}：${figures}`,
    ...(last && { last: last.place }),
    ...(now && { now: now.place }),
    ...(notes.length > 0 && { note: notes.join('；') }),
  };
}

function signed(digits: string): string {
  return digits.startsWith('-') || /^0(?:\.0+)?(?!\.?\d)/.test(digits) ? digits : `+${digits}`;
}

function figuresOf({ value, unit = '', growth, growthUnit = '', period }: Reading): string {
  const figures = [
    ...(value === undefined ? [] : [`${value}${unit}`]),
    ...(growth === undefined ? [] : [`增幅${growth}${growthUnit}`]),
  ].join('、');
  return figures === '' ? '' : `${figures}${period === undefined ? '' : `（${period}）`}`;
}

/** A place as people look it up: the line of a text, the paragraph of a Word file. */
export function placeWords({ file, line, counts }: Place): string {
  return counts === 'paragraph' ? `${file} 第${line}段` : `${file}:${line}`;
}
