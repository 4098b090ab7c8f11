// Words that no one typed: damaged encodings, leftovers of input methods.

import { isUncommon } from '../../chinese/common-characters.js';
import { initialOf } from '../../chinese/reading.js';
import type { RuleFinding } from '../../genre/document.js';
import { lostCharactersIn } from '../../genre/lost-characters.js';
import { matchesOf } from '../../genre/match-texts.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { charactersIn, textsWith } from '../../genre/texts-with.js';
import type { Severity } from '../../source/diagnostic.js';
import { isSuspect, type Misreading, misreadingOf } from '../../source/misread-text.js';
import { printable } from '../../source/printable.js';
import { once } from '../../source/remembered.js';
import type { Rule } from '../rule.js';

interface Trace {
  /** What all matches hold; the pattern, which takes longer to make than to use, is sought only behind it. */
  readonly sign?: RegExp;
  readonly pattern: () => RegExp;
  /** Only where the letters begin the reading of the character behind them. */
  readonly beginsNext?: true;
  readonly name: string;
  readonly hint: string;
  readonly severity?: Severity;
}

const syllable = [
  '[bpmf](?:ang?|ai|ao|eng?|ei|ou|iao|ian|ie|iu|ing?|[iuoa])',
  '[dtnl](?:ang?|ai|ao|ong|eng?|ei|ou|iao|iang?|ing?|ie|iu|uan|uo|un|ui|[uieav])',
  '[gkh](?:ang?|ai|ao|ong|eng?|ei|ou|uang?|uai|ua|uo|un|ui|[uea])',
  '[jqx](?:iang|iong|iao|ian|ing?|ia|ie|iu|uan|ue|un|[ui])',
  '(?:zh|ch|sh|[zcsr])(?:ang?|ai|ao|ong|eng?|ou|uang?|uai|ua|uo|un|ui|[uiea])',
  'y(?:ang?|ao|ong|ing?|ou|uan|ue|un|[uieao])',
  'w(?:ang?|ai|eng?|ei|[uoa])',
].join('|');
/** An input method that was switched off: two syllables and more between Chinese characters. */
const typedPinyin = once(
  () =>
    new RegExp(`(?<=\\p{Script=Han})(?=[a-z]{5})(?:${syllable}){2,}(?=[\\p{Script=Han}，。；：、])`, 'gu'),
);
/** faz发展, jians建设: the letters of a word that was typed again. Two and fewer letters may be a unit. */
const startedPinyin = once(
  () =>
    new RegExp(
      `(?<=\\p{Script=Han})(?=[a-z]{3,12}\\p{Script=Han})(?:${syllable})*(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h|(?:[dtnlgkhzcsr]|[zcs]h)o)?(?=\\p{Script=Han})`,
      'gu',
    ),
);
/** Common characters of places and families that are read in another way there: 六安, 铅山, 台州, 单县. */
const readOtherwise = '六铅单尉蔚台丽厦会燕洪番费盖葛华纪解乐区任查曾朴仇大柏百秘覃';
/** One syllable in brackets behind a Chinese character, with its tone or without. */
const readings = once(
  () =>
    new RegExp(
      `(?<character>\\p{Script=Han})[(（](?:(?=[a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}|(?:${syllable}))[)）]`,
      'gu',
    ),
);
/** A reading holds one of these. */
const latin = 'abcdefghijklmnopqrstuvwxyzüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
const traces: readonly Trace[] = [
  {
    pattern: () =>
      /\uFFFD+|锟斤拷|烫烫烫|屯屯屯|(?:[ÃÂâäåæçèéï][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,2}){2,}/g,
    name: '乱码',
    hint: '对照原文改正',
  },
  {
    sign: /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/,
    pattern: () =>
      /(?<=\p{Script=Han})[a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*(?=[\p{Script=Han}，。；：、])/gu,
    name: '拼音',
    hint: '改为汉字',
    severity: 'warning',
  },
  { sign: /[a-z]{5}/, pattern: typedPinyin, name: '未转成汉字的拼音', hint: '改为汉字', severity: 'warning' },
  {
    sign: /[a-z]/,
    pattern: startedPinyin,
    beginsNext: true,
    name: '像是输入法留下的字母',
    hint: '删去字母，或者改为汉字',
    severity: 'warning',
  },
];

/** Most paragraphs hold nothing but Chinese, figures and marks, and no word that only a broken text has. */
const telltale = /[^\u4e00-\u9fff\u3000-\u301f\uff01-\uff5e“”‘’—…·0-9A-Z .,%()+\-/:]|锟斤拷|烫烫烫|屯屯屯/;

/** Names and English words that happen to be made of syllables. */
const knownWords = new Set(
  (
    'baidu taobao huawei weibo douyin meituan xiaomi china media panda niche dubai lazada zara temu puma didi manus demo mini ' +
    'data gap cap lab car run tap tag sim pin fan gene hub set lan wan zeta linux redis chat nas bug bus die gas led line link ' +
    'model net pan pen pos pot pub chip lidar radar bim cim fob cif diy tank mol mic site size ship tab tip zip ping'
  ).split(' '),
);

export const mojibake: Rule = {
  id: 'mojibake',
  severity: 'error',
  *check(document) {
    const paragraphs = paragraphsOf(document);
    for (const paragraph of textsWith(paragraphs, ['?？□▯〓'])) yield* lostIn(paragraph);
    for (const paragraph of textsWith(paragraphs, ['(（', latin])) yield* glued(paragraph);
    const suspects = new Set(textsWith(paragraphs, [charactersIn(paragraphs, isSuspect)]));
    for (const paragraph of paragraphs) {
      const misreading = suspects.has(paragraph) ? misreadingOf(paragraph.words) : undefined;
      if (misreading) yield misread(paragraph, misreading);
      if (misreading || !telltale.test(paragraph.words)) continue;
      for (const trace of traces) yield* tracesOf(paragraph, trace);
    }
  },
};

function* lostIn(paragraph: TextParagraph): Generator<RuleFinding> {
  for (const { start, end, isCertain } of lostCharactersIn(paragraph.words)) {
    const near = paragraph.words.slice(Math.max(0, start - 4), Math.min(paragraph.words.length, end + 4));
    yield paragraph.find(start, end, {
      message: `“${near}”里的“${paragraph.words.slice(start, end)}”像是丢失的字`,
      hint: '对照原文补上',
      params: { found: paragraph.words.slice(start, end) },
      ...(!isCertain && { severity: 'warning' }),
    });
  }
}

/** 产(chǎn)业发(fā)展: the reading of common characters, which an input method or a phonetic guide left there. */
function* glued(paragraph: TextParagraph): Generator<RuleFinding> {
  const places = matchesOf(paragraph.words, readings()).filter(
    ({ groups: { character = '' } = {} }) =>
      !readOtherwise.includes(character) && !isUncommon(character.charCodeAt(0)),
  );
  const [first] = places;
  // A single one may be how a place is read: 六（lù）安.
  if (!first || places.length < 2) return;
  const start = first.index + 1;
  const found = first[0].slice(1);
  yield paragraph.find(start, first.index + first[0].length, {
    message: `“${first.groups?.character}”后面有拼音“${found}”（本段共${places.length}处）`,
    hint: '删去拼音',
    params: { found, count: places.length },
    severity: 'warning',
  });
}

/** A paragraph that was pasted from where it was read in the wrong encoding; of a whole file that is told on reading. */
function misread(paragraph: TextParagraph, { was, takenFor, meant }: Misreading): RuleFinding {
  const sample = [...(meant ?? '').replace(/\s+/g, ' ').trim()].slice(0, 24).join('');
  return paragraph.find(0, paragraph.words.length, {
    message: `这一段都是乱码：${was} 编码的文字被当作 ${takenFor} 读了`,
    hint: sample ? `原来像是“${printable(sample)}”，请对照原文重新输入` : '对照原文重新输入',
    params: { found: paragraph.words.slice(0, 24) },
  });
}

/** Does `typedPinyin` find these letters? */
function isTyped(letters: string, next: string): boolean {
  return matchesOf(`中${letters}${next}`, typedPinyin()).length > 0;
}

function* tracesOf(
  paragraph: TextParagraph,
  { sign, pattern, beginsNext, name, hint, severity }: Trace,
): Generator<RuleFinding> {
  if (sign && !sign.test(paragraph.words)) return;
  for (const { 0: found, index } of matchesOf(paragraph.words, pattern())) {
    if (knownWords.has(found)) continue;
    const next = paragraph.words.charAt(index + found.length);
    // Two syllables and more are told as typed, whatever follows.
    if (beginsNext && (initialOf(next) !== found.charAt(0) || isTyped(found, next))) continue;
    const before = paragraph.words.slice(Math.max(0, index - 4), index);
    yield paragraph.find(index, index + found.length, {
      message: `${before ? `“${before}”后面` : '段首'}有${name}“${found}”`,
      hint,
      params: { found },
      ...(severity && { severity }),
    });
  }
}
