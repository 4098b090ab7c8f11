// Blanks inside Chinese text: 2025 年, 经济 ，. Word and WPS part Chinese and digits by themselves.

import type { Document, RuleFinding } from '../../genre/document.js';
import { matchesOf } from '../../genre/match-texts.js';
import { headingForms, ordinalsOf } from '../../genre/ordinals.js';
import { citationMark, paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { isMarkdown } from '../../genre/plain-document.js';
import { search } from '../../genre/search.js';
import { textsWith } from '../../genre/texts-with.js';
import { remembered } from '../../source/remembered.js';
import { isLabelled } from '../mended-blank.js';
import { byCause, type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

interface Blank extends FaultyPlace {
  /** `wrap` is a line break that YAML turns into a blank. */
  readonly kind: 'words' | 'mark' | 'latin' | 'wrap';
}

const blanks = search(
  [' \u3000'],
  () =>
    new RegExp(
      `(?<=[\\p{Script=Han}\\w%％${citationMark}，。；：、！？”》）])[ \\u3000]{1,2}(?=[\\p{Script=Han}\\w%％‰${citationMark}，。；：、！？“《（])`,
      'gu',
    ),
);
/** Behind such a blank a figure is missing, which missing-figure tells. */
const unit =
  /^(?:亿|万|元|个|家|户|人|项|亩|件|条|次|名|期|平方|公里|吨|度|千瓦|起|处|台|套|只|场|批|份|年|月|日|所|座|辆|位|%|％)/;

export const spaceInChinese: Rule = {
  id: 'space-in-chinese',
  severity: 'info',
  *check(document) {
    const paragraphs = textsWith(paragraphsOf(document), blanks.needs).map((paragraph) =>
      blanksIn(document, paragraph),
    );
    for (const places of byCause(document, paragraphs))
      yield* toldOnce(places, ({ paragraph, start, end, kind }) => ({
        message: `“${paragraph.words.slice(Math.max(0, start - 4), end + 4).replaceAll(citationMark, '…')}”里有空格`,
        hint:
          kind === 'wrap'
            ? '在键名后写“|”再换行，换行才不会变成空格'
            : '删去空格，Word 会自动调整中文与数字的间距',
        params: { count: places.length },
        ...(places.some((place) => place.kind !== 'latin') && { severity: 'warning' }),
      }));
    yield* afterOrdinals(document);
  },
};

function blanksIn(document: Document, paragraph: TextParagraph): Blank[] {
  if (paragraph.owner.role === 'name') return [];
  return matchesOf(paragraph.words, blanks.pattern).flatMap(({ 0: blank, index: start }): Blank[] => {
    const end = start + blank.length;
    const { span } = paragraph.edit(start, end, '');
    const isWrap = /[\r\n]/.test(document.source.text.slice(span.start, span.end));
    const kind = isWrap ? wrapKind(paragraph.words, start, end) : kindOf(document, paragraph, start, end);
    if (!kind) return [];
    // Between phrases the blank may stand for a mark, and a wrap is part of the YAML's layout.
    const isSafe = kind === 'mark' || kind === 'latin';
    return [{ paragraph, start, end, kind, ...(isSafe && { right: '' }) }];
  });
}

/** Between Latin words a wrapped line needs its blank. */
function wrapKind(words: string, start: number, end: number): 'wrap' | undefined {
  return /\w/.test(words.charAt(start - 1)) && /\w/.test(words.charAt(end)) ? undefined : 'wrap';
}

function kindOf(
  document: Document,
  { words, owner }: TextParagraph,
  start: number,
  end: number,
): Blank['kind'] | undefined {
  // A window is enough, and keeps the time linear.
  const [before, after] = [words.slice(Math.max(0, start - 40), start), words.slice(end, end + 40)];
  if (isLabelled(before, after) || isSignature(before, after)) return undefined;
  // 增长 % has lost its figure, and what stands between Latin words is left alone.
  if (/^[%％‰]/.test(after)) return /\d$/.test(before) ? 'latin' : undefined;
  if (/[，。；：、！？”》）]$/.test(before) || /^[，。；：、！？“《（]/.test(after)) return 'mark';
  const [left, right] = [/\p{Script=Han}$/u.test(before), /^\p{Script=Han}/u.test(after)];
  if (left !== right) return isProductName(before, after) ? undefined : 'latin';
  return left && isAmongWords(document, owner.role, before, after) ? 'words' : undefined;
}

/** Is the blank between two Chinese words one that no reader expects: between phrases, in a sentence, inside a word? */
function isAmongWords(
  document: Document,
  role: TextParagraph['owner']['role'],
  before: string,
  after: string,
): boolean {
  if (role === 'title' || isNamed(before, after)) return false;
  const [left, right] = [
    /\p{Script=Han}+$/u.exec(before)?.[0] ?? '',
    /^\p{Script=Han}+/u.exec(after)?.[0] ?? '',
  ];
  const isQuoted = /[“《][^”》]*$/.test(before) && /^[^“《]*[”》]/.test(after);
  const areLong = left.length >= 4 && right.length >= 4;
  if (
    role === 'body' &&
    !isQuoted &&
    !unit.test(after) &&
    (areLong || isInSentence(before, after, left, right))
  )
    return true;
  // Two phrases of one length are a heading or a slogan: 科技创新 引领发展.
  const isPair = (role === 'heading' || isQuoted) && left.length === right.length;
  return !isPair && left.length > 1 && right.length > 1 && isWord(document, left, right);
}

/** Is the blank in running text, and no short word (a name, as it may be) behind it? */
function isInSentence(before: string, after: string, left: string, right: string): boolean {
  const isRunning = /[，。；：、]/.test(before) || /[，。；]./.test(after);
  const isName = right.length < 5 && /^(?:[，。；、：（）\s]|$)/.test(after.slice(right.length));
  return isRunning && left.length >= 3 && right.length >= 3 && !isName;
}

/** All pairs of Chinese characters that stand side by side in the document. */
const pairsIn = remembered((document: Document): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (const { words } of paragraphsOf(document))
    for (let at = 1; at < words.length; at++) pairs.add(words.slice(at - 1, at + 1));
  return pairs;
});

/** Do the characters on both sides of the blank stand together elsewhere in the document? 总 体要求 beside 总体. */
function isWord(document: Document, left: string, right: string): boolean {
  return pairsIn(document).has(left.slice(-1) + right.charAt(0));
}

/** 云岭经济开发区管委会 2025年12月20日: the office and the date of a signature in one line. */
function isSignature(before: string, after: string): boolean {
  return (
    /^(?:\d{4}年\d{1,2}月\d{1,2}日|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)\s*$/.test(
      after,
    ) && /[局委办处会院区县市部室所站心司府组]$/.test(before)
  );
}

/** Names may be parted by blanks (张三 李四, 王 五), and so may the halves of a quoted slogan. */
function isNamed(before: string, after: string): boolean {
  return (
    postEnd.test(before) ||
    (/[员者师家士手兵范人]$/.test(before) && surname.test(after)) ||
    /^\p{Script=Han}{2,3}(?:同志|先生|女士)/u.test(after)
  );
}

/** The surnames that are borne most: 企业家 李小明. */
const surname =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]/;

/** What a post ends with, before a name: 市长 殷某某. */
const postEnd =
  /(?:[省市县区州盟旗镇乡村厅局处科部司院校所队社会行]长|书记|主任|主席|委员|常委|经理|总裁|院士|教授|专员|代表|工程师)$/;

/** A name in Latin letters of more than one word (Windows 11, Microsoft Office) or no mere abbreviation (iPhone) keeps its blanks. */
function isProductName(before: string, after: string): boolean {
  const name =
    /[A-Za-z][\w.+-]*(?: [\w.+-]+)*$/.exec(before)?.[0] ?? /^[\w.+-]+(?: [\w.+-]+)*/.exec(after)?.[0] ?? '';
  return /[A-Za-z]/.test(name) && /[a-z]| /.test(name);
}

/** Some of the ordinals that begin lines have a blank behind them, others of the same form have none: 1.甲 and 2. 乙. */
function* afterOrdinals(document: Document): Generator<RuleFinding> {
  // In Markdown the blank makes the list.
  if (isMarkdown(document.source)) return;
  const blank = new Map<string, FaultyPlace[]>();
  const plain = new Set<string>();
  for (const [paragraph, [first]] of ordinalsOf(document)) {
    if (!first?.opensLine || first.isDoubtful || !headingForms.includes(first.form)) continue;
    const { form, end: start } = first;
    const length = /^[ \u3000]*/.exec(paragraph.words.slice(start, start + 4))?.[0].length ?? 0;
    if (length === 0) plain.add(form);
    else {
      const places = blank.get(form) ?? [];
      blank.set(form, places);
      places.push({ paragraph, start, end: start + length, right: '' });
    }
  }
  for (const [form, places] of blank)
    if (plain.has(form))
      yield* toldOnce(places, ({ paragraph, start }) => ({
        message: `序号“${paragraph.words.slice(0, start)}”后面有空格，别的没有`,
        hint: '删去空格，全文统一',
        params: { count: places.length },
      }));
}
