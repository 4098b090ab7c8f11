// The office's own name written otherwise: 云龄 for 云岭, 经济技术开发区 for 经济开发区.
import { areSimilar } from '../../chinese/similar-characters.js';
import type { Document, RuleFinding } from '../../genre/document.js';
import { officeKinds, officeNameOf } from '../../genre/office-name.js';
import { paragraphsOf, type TextParagraph } from '../../genre/paragraphs.js';
import { textsWith } from '../../genre/texts-with.js';
import type { Rule } from '../rule.js';

/** Kinds of zones that are taken for one another; a city may have zones of other kinds side by side. */
const families: readonly (readonly string[])[] = [
  ['经济开发区', '经济技术开发区'],
  ['高新技术产业开发区', '高新技术开发区', '高新产业开发区', '高新技术产业园区'],
];
const kindAtEnd = new RegExp(`(?:${officeKinds})$`);
const bodyAtEnd = /(?:管理委员会|管委会|党工委)$/;
/** The text tells that the zone has become another, or is to become it. */
const renaming = /升级|升格|更名|晋升|晋级|创建|创成|申报|争创|获批|改为|前身|原(?:名|称)|扩区|整合/;
/** What a text may leave out of a name: 云岭市经济开发区 is 云岭经济开发区. */
const levels = '省市县区州旗盟镇乡街道和新';

export const nameConsistency: Rule = {
  id: 'name-consistency',
  severity: 'warning',
  *check(document) {
    const { name } = officeNameOf(document);
    const own = name.replace(bodyAtEnd, '');
    if (own.length < 5 || own.length > 24 || !/^[\u4e00-\u9fff]+$/.test(own)) return;
    const kind = kindAtEnd.exec(own)?.[0];
    const paragraphs = paragraphsOf(document);
    yield* slipsOf(own, kind, paragraphs);
    if (kind) yield* otherKinds(own, kind, paragraphs, document);
  },
};

/** The name with one similar character in the place of another, or with one left out. */
function* slipsOf(
  own: string,
  kind: string | undefined,
  paragraphs: readonly TextParagraph[],
): Generator<RuleFinding> {
  const half = Math.floor(own.length / 2);
  // One half stays as it is where one character is off.
  for (const [part, offset] of [
    [own.slice(half), half],
    [own.slice(0, half), 0],
  ] as const) {
    for (const paragraph of textsWith(paragraphs, [...part])) {
      const { words } = paragraph;
      for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + part.length)) {
        const start = at - offset;
        if (start >= 0 && isSlip(own, words.slice(start, start + own.length)) && !isElsewhere(words, start))
          yield told(paragraph, start, start + own.length, own);
        else if (offset === 0 && kind !== undefined) yield* leftOut(own, paragraph, start);
      }
    }
  }
}

/** 与云凌经济开发区签约: another zone, however much its name is like this one's. */
function isElsewhere(words: string, start: number): boolean {
  return /[与和赴到、及同]$/.test(words.slice(Math.max(0, start - 1), start));
}

/** Is it the name but for one similar character? */
function isSlip(own: string, written: string): boolean {
  if (written.length !== own.length) return false;
  const off = [...own].flatMap((character, index) => (written.charAt(index) === character ? [] : [index]));
  const [place] = off;
  return off.length === 1 && place !== undefined && areSimilar(own.charAt(place), written.charAt(place));
}

/** 云岭经济开区: a character of the second half is missing. */
function* leftOut(own: string, paragraph: TextParagraph, start: number): Generator<RuleFinding> {
  let at = 0;
  while (at < own.length && paragraph.words.charAt(start + at) === own.charAt(at)) at++;
  const rest = own.slice(at + 1);
  if (
    at >= own.length - 1 ||
    levels.includes(own.charAt(at)) ||
    !paragraph.words.startsWith(rest, start + at)
  )
    return;
  yield told(paragraph, start, start + own.length - 1, own);
}

/** The place with another kind of zone behind it, where a reader would take the two for one. */
function* otherKinds(
  own: string,
  kind: string,
  paragraphs: readonly TextParagraph[],
  document: Document,
): Generator<RuleFinding> {
  const place = own.slice(0, own.length - kind.length);
  const others = families.find((family) => family.includes(kind))?.filter((other) => other !== kind) ?? [];
  if (place.length < 2) return;
  for (const other of others) {
    const wrong = place + other;
    const holding = textsWith(paragraphs, [...wrong]).filter(({ words }) => words.includes(wrong));
    if (holding.length === 0 || isRenamed(document)) continue;
    for (const paragraph of holding) {
      const start = paragraph.words.indexOf(wrong);
      yield told(paragraph, start, start + wrong.length, own);
    }
  }
}

function isRenamed(document: Document): boolean {
  return paragraphsOf(document).some(({ words }) =>
    words
      .split(/[。；]/)
      .some(
        (sentence) =>
          /开发区|园区/.test(sentence) && renaming.test(sentence) && /国家级|省级|技术/.test(sentence),
      ),
  );
}

function told(paragraph: TextParagraph, start: number, end: number, own: string): RuleFinding {
  const written = paragraph.words.slice(start, end);
  return paragraph.find(start, end, {
    message: `“${written}”和本单位的名称“${own}”不一致`,
    hint: `改为“${own}”；若是另一个单位，就不用改`,
    params: { written, own },
  });
}
