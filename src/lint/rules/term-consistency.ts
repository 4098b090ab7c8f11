// The same word in two spellings: 其他 and 其它, “十四五” and 十四五, and spellings the dictionary gives up: 帐户, 截止目前.

import type { Document, RuleFinding } from '../../genre/document.js';
import { matchesOf } from '../../genre/match-texts.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { type Search, search } from '../../genre/search.js';
import { textsWith } from '../../genre/texts-with.js';
import { remembered } from '../../source/remembered.js';
import { byCause, type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** A spelling that is not to be used, and the right one. */
const misspelt: readonly (readonly [wrong: Search, right: string])[] = [
  [search(['帐', '户目款号簿务单'], () => /帐(?=[户目款号簿务单])/g), '账'],
  // 多做｜为企业服务的事 is another matter.
  [
    search(
      ['做', '为'],
      () => /(?<=[把将][^，。；]{1,24})做为(?=[一第重首主核基突抓检推衡])|做为(?=一[名个位项种])/g,
    ),
    '作为',
  ],
  [
    search(
      ['截', '止'],
      () =>
        /(?<!报名|申报|申请|投标|征集|受理|提交|报送|时间|日期|期)截止到?(?=目前|当前|现在|今[天日年]|日前|本[月年日]|[去上]年|年底|月底|\d{1,2}月|\d{4}年)/g,
    ),
    '截至',
  ],
  [search(['座', '落', '于在'], () => /座落(?=[于在])/g), '坐落'],
  [search(['部', '份'], () => /(?<![全内外干])部份(?![额内数])/g), '部分'],
  [search(['渡', '假'], () => /(?<!过)渡假/g), '度假'],
  [search(['贯', '输'], () => /(?<!一)贯输/g), '灌输'],
  ...'幅射/辐射 竟争/竞争 坐谈会/座谈会 名符其实/名副其实 再接再励/再接再厉 一如继往/一如既往 相辅相承/相辅相成 按步就班/按部就班 坚苦奋斗/艰苦奋斗 震憾/震撼 亲睐/青睐 追朔/追溯 粗旷/粗犷 气慨/气概 通迅/通讯 松驰/松弛 必竟/毕竟 脉博/脉搏 针贬/针砭 尤如/犹如 迫不急待/迫不及待'
    .split(' ')
    .map((pair) => pair.split('/'))
    .map(([wrong = '', right = '']) => [spelt(wrong), right] as const),
];

/** A search for a word, or for a pattern that each character of the word is in. */
function spelt(word: string, pattern = word): Search {
  return search([...word], () => new RegExp(pattern, 'g'));
}

/** Names that are put in quotation marks throughout or not at all. */
const quotedWords = '十三五 十四五 十五五 一带一路 双招双引 三重一创 放管服 链长制 双随机、一公开'.split(' ');

/** Spellings that are both right, but not side by side; the usual one first. */
const variants: readonly (readonly [usual: Search, other: Search])[] = [
  [spelt('其他'), spelt('其它')],
  [spelt('唯一'), spelt('惟一')],
  [spelt('图像'), spelt('图象')],
  [spelt('想象'), spelt('想像')],
  [spelt('人才'), spelt('人材', '人材(?!机)')],
  [spelt('连接'), spelt('联接')],
  ...quotedWords.map((word) => [spelt(`“${word}”`), spelt(word, `(?<!“)${word}(?!”)`)] as const),
];

export const termConsistency: Rule = {
  id: 'term-consistency',
  severity: 'warning',
  *check(document) {
    for (const [wrong, right] of misspelt) yield* misspeltIn(document, wrong, right);
    for (const [usual, other] of variants) yield* mixedIn(paragraphsOf(document), usual, other);
  },
};

/** Quotations and titles blanked out: those are someone else's words. */
const ownWords = remembered(({ words }: TextParagraph): string =>
  words.replace(/《[^《》]{0,100}》|“[^“”]{0,100}”/g, (quoted) =>
    quotedWords.includes(quoted.slice(1, -1)) && quoted.startsWith('“') ? quoted : ' '.repeat(quoted.length),
  ),
);

function* misspeltIn(document: Document, wrong: Search, right: string): Generator<RuleFinding> {
  for (const places of byCause(document, placesOf(paragraphsOf(document), wrong)))
    yield* toldOnce(places, ({ paragraph, end, words }) => {
      const [tail = ''] = /^\p{Script=Han}{0,2}/u.exec(paragraph.words.slice(end)) ?? [];
      return {
        message: `“${words}${tail}”应写作“${right}${tail}”`,
        hint: `改为“${right}”`,
        params: { words, right },
      };
    });
}

/** One finding for a pair, where the other spelling first appears. */
function* mixedIn(
  paragraphs: readonly TextParagraph[],
  usual: Search,
  other: Search,
): Generator<RuleFinding> {
  const [here] = placesOf(paragraphs, other).flat();
  const [there] = here ? placesOf(paragraphs, usual).flat() : [];
  if (!here || !there) return;
  const [quoted, bare] = there.words.startsWith('“') ? ['（加引号）', '（不加引号）'] : ['', ''];
  yield here.paragraph.find(here.start, here.end, {
    severity: 'info',
    message: `全文既写“${there.words.replace(/[“”]/g, '')}”${quoted}，又写“${here.words}”${bare}`,
    hint: '统一成一种写法',
    params: { usual: there.words, other: here.words },
  });
}

/** The places of each paragraph that may have any. */
function placesOf(
  paragraphs: readonly TextParagraph[],
  spelling: Search,
): (FaultyPlace & { readonly words: string })[][] {
  return textsWith(paragraphs, spelling.needs).map((paragraph) =>
    matchesOf(ownWords(paragraph), spelling.pattern).map(({ 0: words, index }) => ({
      paragraph,
      words,
      start: index,
      end: index + words.length,
    })),
  );
}
