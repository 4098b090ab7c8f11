// Recognizes the numbers that people type before a point: 一、 （一） 1. （1） ①, and 一是 第一， in running text.
import { counting } from './numerals.js';

const numeral = `[${counting}]{1,3}`;
const digits = '[0-9０-９]{1,2}';
/** 一、二号厂房, 七、八月: two numerals that follow one another count something else. */
const pairs = Array.from(
  '一二三四五六七八九',
  (one, index) => `(?<=${one}[、．.])${'二三四五六七八九十'.charAt(index)}(?!十)`,
);
/** 一、三产业, 二、三、四期 and 十、百、千亿, likewise. */
const notCounting = `(?!${numeral}[、季产线期级号批年月类等]|[百千万]、|${pairs.join('|')})`;
/** 1.5级 and 1、2号 are no numbers of a point, but 1.2025年…… is one. */
const noFigure = '(?![0-9０-９](?![0-9０-９]{3}年))';

const alternatives = (forms: readonly string[]) =>
  new RegExp(forms.map((form) => `(?:${form})`).join('|'), 'y');

/** 一、 第一部分 （一） 1. （1） ①: they open a line of their own. */
const lineNumbers = alternatives([
  `(?:第${numeral}、(?!第)|${numeral}[ \\u3000]?[、．.])${notCounting}`,
  `第${numeral}(?:部分|[章节])(?=[、：:\\s])[、：:]?`,
  `[（(][ ]?(?:${numeral}|${digits})[ ]?[）)](?![期号类级])、?`,
  `${numeral}[）)]`,
  `${digits}[ ]?(?:[．.、]${noFigure}|[)）])`,
  '[Ⅰ-Ⅻ][、．.]',
  '[①-⑳⑴-⒇⒈-⒛㈠-㈩]',
]);

/** 一是 一要 第一， 其一，: they may go on in one paragraph. */
const sentenceNumbers = alternatives([
  // 一是一、二是二 is a saying.
  `(?<point>${numeral})(?:是(?!\\k<point>[、，])|要(?!${numeral}))`,
  `[第其]${numeral}[，,：:]`,
]);

/** The number of a line (一、 （一） 1. （1） ①) that stands at a place of a text, as typed; undefined where there is none. */
export function lineNumberAt(text: string, place: number): string | undefined {
  return matchAt(lineNumbers, text, place);
}

/** The number of a point of running text (一是, 第一，) that stands at a place of a text. */
export function sentenceNumberAt(text: string, place: number): string | undefined {
  return matchAt(sentenceNumbers, text, place);
}

function matchAt(pattern: RegExp, text: string, place: number): string | undefined {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0];
}
