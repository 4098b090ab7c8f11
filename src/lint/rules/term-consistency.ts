// The same word in two spellings: 其他 and 其它, “十四五” and 十四五, and spellings the dictionary gives up: 帐户, 截止目前.

import type { RuleFinding } from '../../genre/document.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { byCause, type FaultyPlace, timesWords } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** A spelling that is not to be used, and the right one. */
const misspelt: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/帐(?=[户目款号簿务单])/g, '账'],
  // 多做｜为企业服务的事 is another matter.
  [/(?<=[把将][^，。；]{1,24})做为(?=[一第重首主核基突抓检推衡])|做为(?=一[名个位项种])/g, '作为'],
  [
    /(?<!报名|申报|申请|投标|征集|受理|提交|报送|时间|日期|期)截止到?(?=目前|当前|现在|今[天日年]|日前|本[月年日]|[去上]年|年底|月底|\d{1,2}月|\d{4}年)/g,
    '截至',
  ],
  [/座落(?=[于在])/g, '坐落'],
  [/(?<![全内外干])部份(?![额内数])/g, '部分'],
  [/(?<!过)渡假/g, '度假'],
  [/(?<!一)贯输/g, '灌输'],
  ...'幅射/辐射 竟争/竞争 坐谈会/座谈会 名符其实/名副其实 再接再励/再接再厉 一如继往/一如既往 相辅相承/相辅相成 按步就班/按部就班 坚苦奋斗/艰苦奋斗 震憾/震撼 亲睐/青睐 追朔/追溯 粗旷/粗犷 气慨/气概 通迅/通讯 松驰/松弛 必竟/毕竟 脉博/脉搏 针贬/针砭 尤如/犹如 迫不急待/迫不及待'
    .split(' ')
    .map((pair) => pair.split('/'))
    .map(([wrong = '', right = '']) => [new RegExp(wrong, 'g'), right] as const),
];

/** Names that are put in quotation marks throughout or not at all. */
const quotedWords = '十三五 十四五 十五五 一带一路 双招双引 三重一创 放管服 链长制 双随机、一公开'.split(' ');

/** Spellings that are both right, but not side by side; the usual one first. */
const variants: readonly (readonly [usual: RegExp, other: RegExp])[] = [
  [/其他/g, /其它/g],
  [/唯一/g, /惟一/g],
  [/图像/g, /图象/g],
  [/想象/g, /想像/g],
  [/人才/g, /人材(?!机)/g],
  [/连接/g, /联接/g],
  ...quotedWords.map(
    (word) => [new RegExp(`“${word}”`, 'g'), new RegExp(`(?<!“)${word}(?!”)`, 'g')] as const,
  ),
];

/** Most paragraphs hold none of them and need no closer look. */
const anySpelling = new RegExp(
  [...misspelt.map(([wrong]) => wrong), ...variants.flat()].map(({ source }) => source).join('|'),
);

export const termConsistency: Rule = {
  id: 'term-consistency',
  severity: 'warning',
  *check(document) {
    const texts = paragraphsOf(document)
      .filter(({ words }) => anySpelling.test(words))
      .map((paragraph) => ({ paragraph, words: ownWords(paragraph.words) }));
    for (const [wrong, right] of misspelt) yield* misspeltIn(texts, wrong, right);
    for (const [usual, other] of variants) yield* mixedIn(texts, usual, other);
  },
};

interface OwnText {
  readonly paragraph: TextParagraph;
  readonly words: string;
}

/** Quotations and titles blanked out: those are someone else's words. */
function ownWords(words: string): string {
  return words.replace(/《[^《》]{0,100}》|“[^“”]{0,100}”/g, (quoted) =>
    quotedWords.includes(quoted.slice(1, -1)) && quoted.startsWith('“') ? quoted : ' '.repeat(quoted.length),
  );
}

function* misspeltIn(texts: readonly OwnText[], wrong: RegExp, right: string): Generator<RuleFinding> {
  for (const places of byCause(texts.map((text) => placesOf(text, wrong)))) {
    const [first] = places;
    if (!first) continue;
    const { paragraph, start, end, words } = first;
    const [tail = ''] = /^\p{Script=Han}{0,2}/u.exec(paragraph.words.slice(end)) ?? [];
    yield paragraph.find(start, end, {
      message: `“${words}${tail}”应写作“${right}${tail}”${timesWords(places)}`,
      hint: `改为“${right}”`,
      params: { words, right },
    });
  }
}

/** One finding for a pair, where the other spelling first appears. */
function* mixedIn(texts: readonly OwnText[], usual: RegExp, other: RegExp): Generator<RuleFinding> {
  const [here] = texts.flatMap((text) => placesOf(text, other));
  const [there] = texts.flatMap((text) => placesOf(text, usual));
  if (!here || !there) return;
  const [quoted, bare] = there.words.startsWith('“') ? ['（加引号）', '（不加引号）'] : ['', ''];
  yield here.paragraph.find(here.start, here.end, {
    severity: 'info',
    message: `全文既写“${there.words.replace(/[“”]/g, '')}”${quoted}，又写“${here.words}”${bare}`,
    hint: '统一成一种写法',
    params: { usual: there.words, other: here.words },
  });
}

function placesOf(
  { paragraph, words }: OwnText,
  pattern: RegExp,
): (FaultyPlace & { readonly words: string })[] {
  return Array.from(words.matchAll(pattern), ({ 0: found, index }) => ({
    paragraph,
    words: found,
    start: index,
    end: index + found.length,
  }));
}
