// Signs of programs that stand in a text as they are: <br>, &nbsp;, \n, _x000D_, field codes of Word.
import type { Document, RuleFinding } from '../../genre/document.js';
import { entities, htmlComment, htmlEntity, htmlTag } from '../../genre/markup.js';
import { type Claim, claimTexts } from '../../genre/match-texts.js';
import { type TextParagraph, writtenTexts } from '../../genre/paragraphs.js';
import { type Search, search } from '../../genre/search.js';
import { textsMatching } from '../../genre/texts-with.js';
import { mendedBlank } from '../mended-blank.js';
import { mendedBreak } from '../mended-break.js';
import { byCause, type FaultyPlace, fixOf, timesWords } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

interface Kind {
  readonly search: Search;
  readonly name: string;
  /** What the code means: a character, a line break, nothing; undefined where a person must see to it. */
  readonly meaning: 'break' | 'nothing' | 'character' | undefined;
  readonly hint: string;
}

const web = '网页代码';
const breakHint = '删去；要另起一段，就空一行再写';
const letter = (characters: string) => `[${characters}${characters.toUpperCase()}]`;

/** The first that fits a place is what stands there. */
const kinds: readonly Kind[] = [
  {
    search: search(
      ['*HP_TES错'],
      () =>
        /\\\* ?MERGEFORMAT|HYPERLINK ?(?:\\l ?)?["“]|PAGEREF ?_|_Toc\d{5,}|TOC ?\\o|EMBED ?Equation|SHAPE ?\\\*|错误[！!] ?未找到引用源|错误[！!] ?未定义书签/g,
    ),
    name: 'Word 的域代码',
    meaning: undefined,
    hint: '删去，或者在 Word 里更新域后重新复制',
  },
  {
    // Not in C:\new nor in \name.
    search: search(
      ['\\', 'rn'],
      () => /(?<![A-Za-z:\\/])\\(?:r\\n|[nr](?![a-z]))(?:\\(?:r\\n|[nr](?![a-z])))*/g,
    ),
    name: '表示换行的代码',
    meaning: 'break',
    hint: breakHint,
  },
  {
    search: search(['\\', 't'], () => /(?<![A-Za-z:\\/])(?:\\t(?![a-z]))+/g),
    name: '表示制表符的代码',
    meaning: 'character',
    hint: '删去',
  },
  {
    search: search(['_', 'x', '0'], () => /(?:_x000[DdAa]_)+/g),
    name: 'Excel 表示换行的代码',
    meaning: 'break',
    hint: breakHint,
  },
  {
    search: search(['_', 'x', '0'], () => /(?:_x00(?:09|[Aa]0)_)+/g),
    name: 'Excel 的代码',
    meaning: 'character',
    hint: '删去',
  },
  {
    search: search(
      ['&<', ';>'],
      () =>
        new RegExp(
          `(?:&#(?:0?10|0?13|${letter('x')}0?${letter('ad')});|<${letter('b')}${letter('r')}(?:\\s[^<>\\n]{0,100})?\\s?/?>)+`,
          'g',
        ),
    ),
    name: '网页表示换行的代码',
    meaning: 'break',
    hint: breakHint,
  },
  {
    search: search(
      ['<', '>'],
      () => /(?:<\/?(?:p|div|section|article|h[1-6]|center)(?:\s[^<>\n]{0,300})?\s?\/?>)+/gi,
    ),
    name: '网页表示段落的代码',
    meaning: 'break',
    hint: breakHint,
  },
  {
    search: search(['<', '-', '>'], () => new RegExp(htmlComment, 'g')),
    name: '网页的注释',
    meaning: undefined,
    hint: '删去，否则会原样印出来',
  },
  {
    search: search(['<', '>', '0'], () => /<sup>\s?[23]\s?<\/sup>/gi),
    name: '网页表示上标的代码',
    meaning: 'character',
    hint: '删去',
  },
  {
    search: search(
      ['<', '>'],
      () => /<\/?(?:b|strong|i|em|u|font|span|small|big|o:p)(?:\s[^<>\n]{0,300})?\s?\/?>/gi,
    ),
    name: web,
    meaning: 'nothing',
    hint: '删去，只留文字',
  },
  {
    search: search(
      ['<', '>', 'tTcC'],
      () => /<\/?(?:table|t[hrd]|tbody|thead|col|colgroup)(?:\s[^<>\n]{0,300})?\s?\/?>/gi,
    ),
    name: '网页表格的代码',
    meaning: undefined,
    hint: '删去；表格还不能写在文字里，指标的表在“附件”里写“表格: 指标”',
  },
  {
    search: search(['<', '>', 'iI'], () => /<img(?:\s[^<>\n]{0,300})?\/?>/gi),
    name: '网页图片的代码',
    meaning: undefined,
    hint: '删去；还不能插入图片，请在成文以后用 Word 插入',
  },
  {
    search: search(['<', '>'], () => new RegExp(htmlTag, 'gi')),
    name: web,
    meaning: undefined,
    hint: '删去，换成普通的文字',
  },
  {
    search: search(['&'], () => new RegExp(`(?:${htmlEntity})`, 'gi')),
    name: web,
    meaning: 'character',
    hint: '换成它所代表的字符',
  },
];

/** Most texts hold none of these signs. */
const telltale = /[\\<&]|_x00|HYPERLINK|PAGEREF|_Toc|错误[！!]/;

interface Place extends FaultyPlace {
  readonly kind: Kind;
  readonly found: string;
}

export const leftoverCode: Rule = {
  id: 'leftover-code',
  severity: 'error',
  *check(document) {
    const texts = textsMatching(writtenTexts(document), telltale);
    const found = claimTexts(texts, kinds).map(({ text, claims }) => placesOf(text, claims));
    for (const kind of kinds.filter(({ meaning }) => meaning !== 'break')) {
      const places = found.map((all) => all.filter((place) => place.kind === kind));
      for (const same of byCause(document, places)) yield* findingOf(same);
    }
    for (const all of found)
      yield* breaksIn(
        document,
        all.filter(({ kind }) => kind.meaning === 'break'),
      );
  },
};

function placesOf(paragraph: TextParagraph, claims: readonly Claim<Kind>[]): Place[] {
  const { words } = paragraph;
  return claims
    .filter(({ start }) => !isInPath(words, start))
    .map(({ sign: kind, start, end }) => {
      const found = words.slice(start, end);
      const right = meant(kind, words, start, end);
      return { paragraph, start, end, kind, found, ...(right !== undefined && { right }) };
    });
}

/** C:\资料\新建: what looks like code is a part of a path. */
function isInPath(words: string, start: number): boolean {
  return /(?:^|[^A-Za-z])[A-Za-z]:\\[^\s，。；]*$/.test(words.slice(Math.max(0, start - 100), start));
}

/** What the code from `start` to `end` stands for. */
function meant({ meaning }: Kind, words: string, start: number, end: number): string | undefined {
  if (meaning === 'nothing') return '';
  if (meaning !== 'character') return undefined;
  const character = decoded(words.slice(start, end));
  return character.trim() === '' ? mendedBlank(words, start, end) : character;
}

function decoded(code: string): string {
  if (/^[\\_]/.test(code)) return '\t';
  const raised = /[23]/.exec(code)?.[0];
  if (code.startsWith('<')) return raised === '2' ? '²' : '³';
  const [, hex, digits = ''] = /^&#(x?)([\da-f]+);$/i.exec(code) ?? [];
  if (hex === undefined) return entities[code.replace(/[&;]/g, '').toLowerCase()] ?? code;
  const point = Number.parseInt(digits, hex ? 16 : 10);
  return point >= 0x20 && point < 0xd800 ? String.fromCharCode(point) : code;
}

function* findingOf(places: readonly Place[]): Generator<RuleFinding> {
  const [first] = places;
  if (!first) return;
  const { paragraph, start, end, kind, found, right } = first;
  const before = paragraph.words.slice(Math.max(0, start - 4), start).replace(/\s+/g, ' ');
  yield paragraph.find(start, end, {
    message: `${before ? `“${before}”后面` : '开头'}有${kind.name}“${found.slice(0, 40)}”${timesWords(places)}`,
    hint: kind.meaning === 'character' && right ? `改为“${right}”` : kind.hint,
    params: { found, count: places.length },
    ...fixOf(places.filter((place) => place.right !== place.found)),
  });
}

/** Codes for line breaks, all those of a text together: how a break is written depends on how the text is. */
function* breaksIn(document: Document, places: readonly Place[]): Generator<RuleFinding> {
  const fix = mendedBreak(document, places);
  for (const finding of findingOf(places)) yield { ...finding, ...(fix && { fix }) };
}
