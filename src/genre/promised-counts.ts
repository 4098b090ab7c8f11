// Counts that a text promises and then lists itself: 抓好五项工作：一是……, “三个坚持”：坚持……；坚持……, A、B、C等3个园区.
import { counting, readChineseNumeral } from '../chinese/numerals.js';
import { remembered } from '../source/remembered.js';
import { matchesOf } from './match-texts.js';
import { type Ordinal, ordinalsIn } from './ordinals.js';
import type { TextParagraph } from './paragraphs.js';
import { search } from './search.js';

/** A promise that is not kept. */
export interface BrokenPromise {
  readonly paragraph: TextParagraph;
  readonly start: number;
  readonly end: number;
  readonly promised: number;
  readonly found: number;
}

const numerals = `两${counting}`;
const numeral = `(?<count>[${numerals}]{1,3}|\\d{1,2})(?=)`;
/** What may be counted before a full stop: behind any other word (两方面采取措施。) it is not what follows that is counted. */
const matters =
  '(?:方面)?的?(?=)(?:重点|主要|具体|关键|民生)?(?=)(?:工作|任务|大事|实事|事情?|措施|举措|问题)?';
/** 抓好五项工作：; what follows must begin with the first point at once. */
export const announcement = search(
  [`${numerals}0`, '项个大件条点类种方步', '：:。'],
  () =>
    new RegExp(
      `${numeral}(?:[项个大件条点类种步]|方面)(?!月|季度|百分点|以上|多)(?:[^，。；：:！？\\d“”（）、]{0,14}[：:]|${matters}。)\\s*`,
      'g',
    ),
);
/** 全年签约8个。一是……: what was counted ends with the sentence. */
const counted = /^\d{1,2}[项个件条类种步]。/;
/** 做到“三个坚持”：坚持……. */
export const slogan = search(
  [`${numerals}0`, '个', '：:'],
  () => new RegExp(`[“"]${numeral}个(?<word>[^“”"，。；：\\d]{2,4})[”"][^，。；：:]{0,6}[：:]`, 'g'),
);
/** A、B、C等3个园区. */
export const enumeration = search(
  ['等', `${numerals}0`, '个项家条大类种'],
  () => new RegExp(`等${numeral}[个项家条大类种](?!月|百分点|多)`, 'g'),
);
/** 汽车、电子、化工四大产业: all of them, for there is no 等. 水泥、钢铁企业5家 counts what the names say of, so a noun must follow. */
export const closedList = search(
  ['、', '一二两三四五六七八九十', '个大项类种'],
  () =>
    /(?<=、[\u4e00-\u9fff“”]{1,8})(?<count>[二两三四五六七八九十])(?:大|[个项类种](?:重点|主要|特色|主导|传统|支柱|新兴)?)(?=(?:产业|园区|板块|片区|领域|方面|行业|环节|区域|县区|县|镇|街道|乡镇|城市|主导|支柱|要素|功能|基地|平台|体系|群体|维度|集群|引擎|指标|门类|类型|中心|工程|行动|攻坚|战役|市场|品牌)[\u4e00-\u9fff，、。；])/g,
);

function countOf(match: RegExpExecArray): number {
  const written = match.groups?.count ?? '';
  return /^\d/.test(written) ? Number(written) : (readChineseNumeral(written.replace('两', '二')) ?? 0);
}

/** Is a numeral the end of another one, of an ordinal or of a date? */
function isInside(words: string, place: number): boolean {
  return /[第\d.十百千万〇零一二两三四五六七八九年月“]/.test(words.charAt(place - 1));
}

/** How many paragraphs the points of an announcement may go on over. */
const farthest = 60;
/** What goes on after the last number, and may be the point that has none. */
const unnumbered = /同时[，,]|此外|另外|最后|还要|还有|再者|第[一二三四五六七八九十]/;

/** @param index where the paragraph stands among all */
export function* brokenAnnouncements(
  paragraphs: readonly TextParagraph[],
  index: number,
): Generator<BrokenPromise> {
  const paragraph = paragraphs[index];
  if (paragraph?.owner.role !== 'body') return;
  for (const match of matchesOf(paragraph.words, announcement.pattern)) {
    const promised = countOf(match);
    const end = match.index + match[0].length;
    if (promised < 2 || promised > 30 || isInside(paragraph.words, match.index)) continue;
    if (counted.test(match[0])) continue;
    const run = runFrom(paragraphs, index, end);
    const found = run.at(-1)?.ordinal.number ?? 0;
    if (found < 2 || found === promised) continue;
    const last = run.at(-1);
    if (!last || (found < promised && unnumbered.test(wordsBehind(last)))) continue;
    const said = match[0].trimEnd();
    yield { paragraph, start: match.index, end: match.index + said.length, promised, found };
  }
}

interface Point {
  readonly ordinal: Ordinal;
  readonly paragraph: TextParagraph;
}

/** What the last point says, up to the end of its paragraph. */
function wordsBehind({ ordinal, paragraph }: Point): string {
  return paragraph.words.slice(ordinal.end, ordinal.end + 600);
}

/** Where the ordinals of a paragraph begin, and the number of each in the list of them. */
const ordinalStarts = remembered(
  (paragraph: TextParagraph) =>
    new Map(ordinalsIn(paragraph).map(({ start }, index): [number, number] => [start, index])),
);

/** The points that begin at a place, numbered one by one in one form. */
function runFrom(paragraphs: readonly TextParagraph[], index: number, place: number): readonly Point[] {
  const points: Point[] = [];
  const own = paragraphs[index];
  // After a full stop the points are in the same paragraph, or they are no points of it, but for 抓好以下五项工作。
  const isLast =
    own !== undefined &&
    place >= own.words.trimEnd().length &&
    /(?:[：:]|(?:以下|下列|如下)[^，。]{0,10}。)\s*$/.test(own.words.slice(-20));
  for (let at = index; at < paragraphs.length && at < index + farthest; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    const ordinals = ordinalsIn(paragraph);
    const from = at > index ? 0 : (ordinalStarts(paragraph).get(place) ?? ordinals.length);
    for (let nth = from; nth < ordinals.length; nth++) {
      const ordinal = ordinals[nth];
      if (!ordinal) break;
      const [first] = points;
      const next = points.length + 1;
      if (!first) {
        const isNext =
          at === index ? ordinal.start === place : isLast && at === index + 1 && ordinal.start === 0;
        if (!isNext || ordinal.number !== 1) return [];
        points.push({ ordinal, paragraph });
      } else if (ordinal.form === first.ordinal.form) {
        if (ordinal.number !== next) return ordinal.number === 1 ? points : [];
        points.push({ ordinal, paragraph });
      }
    }
    if (points.length === 0 && at > index) return [];
    const following = paragraphs[at + 1];
    if (following && endsRun(following, points[0])) break;
  }
  return points;
}

/** A heading ends the points of running text; points that are headings end at a heading of another form. */
function endsRun(paragraph: TextParagraph, first: Point | undefined): boolean {
  if (paragraph.owner.role === 'title') return true;
  if (paragraph.owner.role !== 'heading' || !first) return false;
  const [own] = ordinalsIn(paragraph);
  return own?.form !== first.ordinal.form;
}

/** “三个坚持”：坚持……；坚持……: how often the word begins a clause. */
export function* brokenSlogans(paragraph: TextParagraph): Generator<BrokenPromise> {
  const { words } = paragraph;
  for (const match of matchesOf(words, slogan.pattern)) {
    const promised = countOf(match);
    const word = match.groups?.word ?? '';
    const end = match.index + match[0].length;
    const rest = words.slice(end, end + 500);
    if (!rest.startsWith(word)) continue;
    const [sentence = ''] = rest.split(/[。！？]/);
    const counts = [sentence, rest].map((text) => clausesWith(text, word));
    const [found = 0] = counts;
    if (promised < 2 || found < 2 || counts.includes(promised)) continue;
    yield { paragraph, start: match.index, end: end - 1, promised, found };
  }
}

function clausesWith(text: string, word: string): number {
  return text.split(/[，,、；;：:。！？]/).filter((clause) => clause.startsWith(word)).length;
}

/** A、B、C、D等3个: more names than the count. Fewer are examples, and right. */
export function* overfullLists(paragraph: TextParagraph): Generator<BrokenPromise> {
  const { words } = paragraph;
  for (const match of matchesOf(words, enumeration.pattern)) {
    const promised = countOf(match);
    const etc = match.index;
    const names = namesBefore(words, etc);
    if (promised < 2 || names.length <= promised) continue;
    yield {
      paragraph,
      start: etc - names.join('、').length,
      end: match.index + match[0].length,
      promised,
      found: names.length,
    };
  }
}

const longestList = 160;

/** The names of a list up to a place; verbs before the first one are left out as far as their length tells them. */
function namesBefore(words: string, place: number): readonly string[] {
  const clause =
    /[^，,。；;：:！？!?（）()\n]*$/.exec(words.slice(Math.max(0, place - longestList), place))?.[0] ?? '';
  const names = clause.slice(Math.max(clause.lastIndexOf('的'), clause.lastIndexOf('于')) + 1).split('、');
  const isShort = names.every((name, index) => index === 0 || name.length <= 2);
  while (!isShort && names.length > 0 && (names[0]?.length ?? 0) <= 2) names.shift();
  const rest = names.slice(1);
  const last = rest.at(-1)?.at(-1);
  // Names of one kind end alike or are as long; else some may be verbs (培育、壮大) or parts of names.
  const areAlike =
    rest.every((name) => name.at(-1) === last) || new Set(rest.map((name) => name.length)).size === 1;
  return areAlike && rest.length > 0 ? names : [];
}

/** 汽车、电子、化工四大产业: three names and a four. */
export function* miscountedLists(paragraph: TextParagraph): Generator<BrokenPromise> {
  const { words } = paragraph;
  for (const match of matchesOf(words, closedList.pattern)) {
    const promised = countOf(match);
    const names = namesBefore(words, match.index);
    const [first = ''] = names;
    const last = names.at(-1) ?? '';
    // With 和 it is unsure where a name ends, and a verb before the last one makes it a thing of its own.
    if (names.length < 3 || names.length === promised || !names.every(isPlainName)) continue;
    if (
      last.length > 6 ||
      verbs.test(last) ||
      /[和与及等或]/.test(names.slice(1).join('')) ||
      /[和与及等或]/.test(first.slice(-6))
    )
      continue;
    yield {
      paragraph,
      start: match.index - names.slice(1).join('、').length - 1 - Math.min(first.length, last.length),
      end: match.index + match[0].length,
      promised,
      found: names.length,
    };
  }
}

/** 围绕汽车、电子、化工培育四大集群 counts what is to be. */
const verbs =
  /打造|培育|构建|建设|形成|实施|推进|发展|壮大|做[大强优]|聚焦|布局|建成|组建|设立|成立|划分|分[为成]|开展|建立|带动|辐射|引领|连接|覆盖|涵盖|包括|成为|共建|新建|完善|推动|抓好|突出/;
const isPlainName = (name: string): boolean =>
  /^[\u4e00-\u9fff“”]+$/.test(name) && !/[一二三四五六七八九十各每这那其]/.test(name);
