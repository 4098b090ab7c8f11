// Characters that were lost where a text was converted: a lone ? or □ inside Chinese words, which is no punctuation there.

import { once } from '../source/remembered.js';
import { clauseBefore } from './clause.js';
import { matchesOf } from './match-texts.js';

/** Where a character was lost, and whether nothing else can be meant. */
export interface LostCharacter {
  readonly start: number;
  readonly end: number;
  readonly isCertain: boolean;
}

const interrogative =
  /[吗呢吧么嘛谁哪何孰岂怎]|多[少大久长]|几[个家项年时]|是否|是不是|能否|可否|有无|有没有|能不能|会不会|要不要|行不行|好不好|对不对|难道|为啥|与否|了没有|没有$/;

/** What a question stands behind: words, a bracket, a quotation; nothing ends with a comma, begins with ？ or is ？。. */
const mark = /[?？]/g;
const box = once(
  () =>
    /(?<=\p{Script=Han})[□▯〓](?=[\p{Script=Han}，。；、：”》）])|(?<=[，。；、：“《（])[□▯〓](?=\p{Script=Han})/gu,
);

/** Does a question end here? One that is asked with no word of asking is not taken for one, since there are none in official texts. */
export function isQuestion(words: string, at: number): boolean {
  return interrogative.test(clauseBefore(words, at));
}

/** The places in a text where a character was lost. */
export function lostCharactersIn(words: string): LostCharacter[] {
  const found: LostCharacter[] = [];
  for (const { index: start } of matchesOf(words, mark)) {
    const isCertain = judge(words, start);
    if (isCertain !== undefined) found.push({ start, end: start + 1, isCertain });
  }
  // A form to be ticked has boxes at its beginning or behind a blank, and more than one: □同意 □不同意.
  if (
    /[□▯〓]/.test(words) &&
    !/(?:^|[\s\u3000])[□▯〓]|[□▯〓](?:[\s\u3000]|$)|[□▯〓].{0,40}[□▯〓]/u.test(words)
  )
    for (const { index: start } of matchesOf(words, box()))
      found.push({ start, end: start + 1, isCertain: true });
  return found.sort((a, b) => a.start - b.start);
}

/** True where it is certain, false where it is probable, undefined where a question may end or the mark is none of Chinese. */
function judge(words: string, at: number): boolean | undefined {
  const [before, after] = [words.charAt(at - 1), words.charAt(at + 1)];
  if (/[?？!！]/.test(before + after)) return undefined;
  const goesOn = /[\p{Script=Han}\d]/u.test(after);
  // 二期、?水灌区; a quotation or a title that begins so.
  if (/[、，；：《“（]/.test(before)) return goesOn ? true : undefined;
  if (words.charAt(at) === '？') return undefined;
  const isWord = /[\p{Script=Han}\d”）》]/u.test(before);
  if (!isWord || isQuestion(words, at)) return undefined;
  // 前1?。
  if (/[。，；、]/.test(after)) return true;
  return goesOn && /\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after) ? false : undefined;
}
