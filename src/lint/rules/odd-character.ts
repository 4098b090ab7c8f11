// Characters that look like others or like nothing: zero-width ones, tabs and no-break blanks, radicals out of PDF files,
// signs of a single font, forms that exist for old encodings only.
import { commonForm, LOOK_ALIKE } from '../../chinese/radicals.js';
import type { Document, DocumentText, RuleFinding } from '../../genre/document.js';
import { matchesOf } from '../../genre/match-texts.js';
import { citationMark, paragraphsOf, type TextParagraph, writtenTexts } from '../../genre/paragraphs.js';
import { pastedTableIn } from '../../genre/pasted-table.js';
import type { Severity } from '../../source/diagnostic.js';
import { once } from '../../source/remembered.js';
import { mendedBlank } from '../mended-blank.js';
import { byCause, type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

interface Place extends FaultyPlace {
  readonly found: string;
  readonly hint?: string;
  readonly severity?: Severity;
}

interface Kind {
  readonly pattern: () => RegExp;
  /** Stands in each paragraph that the pattern matches: to look whole classes up in Unicode takes longer than all else in this rule. */
  readonly sign?: RegExp;
  /** What it is called, with the characters or their number. */
  name(found: string): string;
  /** What to do where there is nothing to be written for it. */
  readonly hint: string;
  readonly severity?: Severity;
  /** What should stand there; null where nothing is wrong, undefined where it is not certain what should. */
  judge(
    paragraph: TextParagraph,
    start: number,
    end: number,
  ): { readonly right?: string; readonly hint?: string; readonly severity?: Severity } | null;
}

const numberOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const zeroWidth: Readonly<Record<string, string>> = {
  '\u00ad': '软连字符',
  '\u200b': '零宽空格',
  '\u200c': '零宽不连字',
  '\u200d': '零宽连字',
  '\u2060': '零宽不断字',
  '\ufeff': '字节顺序标记',
};
const blankNames: Readonly<Record<string, string>> = { '\t': '制表符（Tab）', '\u00a0': '不间断空格' };

/** Punctuation of other encodings and of vertical text, and the one that is meant. */
const marks = new Map(
  Array.from('･・｡､｢｣﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞﹪︰︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄', (mark, index) => [
    mark,
    '··。、「」，、．；：？！（）〔〕％：（）〔〕【】《》〈〉「」『』'.charAt(index),
  ]),
);
const inner = (pattern: string) => new RegExp(pattern, 'gu');
/** The same for every place: each character by its better form. */
const better =
  (form: (character: string) => string): Kind['judge'] =>
  ({ words }, start, end) => {
    const found = words.slice(start, end);
    const right = Array.from(found, form).join('');
    return right === found ? null : { right };
  };

const kinds: readonly Kind[] = [
  {
    // Format characters; joiners are part of emoji and of other scripts.
    pattern: () =>
      /(?:(?!\u200C|\u200D)\p{Cf})+|(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier}|\p{M})[\u200C\u200D]+/gu,
    sign: /[\u00ad\u0600-\u08ff\u180e\u200b-\u200f\u202a-\u206f\ufeff\ufff9-\ufffb\ud804-\udb40]/,
    name: (found) => {
      const known = zeroWidth[found.charAt(0)];
      return `看不见的字符（${known ? `${known} ` : ''}${numberOf(found)}）`;
    },
    hint: '删去',
    severity: 'error',
    judge: judgeZeroWidth,
  },
  {
    // All but what is none: Unicode's Cc without the tab.
    pattern: () => /[^\t -~\u00a0-\u2027\u202a-\uffff]+/g,
    name: (found) => `看不见的控制字符（${numberOf(found)}）`,
    hint: '删去；若是要换行，就换成换行',
    severity: 'error',
    judge: () => ({}),
  },
  {
    pattern: () => /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164]+/g,
    name: (found) => {
      const odd = found.replace(/[ \u3000]/g, '').charAt(0);
      return odd === '\t' ? '制表符（Tab）' : `${blankNames[odd] ?? '特殊的空格'}（${numberOf(odd)}）`;
    },
    hint: '删去',
    judge: judgeBlank,
  },
  {
    pattern: once(() => inner(`${LOOK_ALIKE.source}+`)),
    name: (found) => `部首字符“${found}”，看着像常用字，其实不是（多半是从 PDF 复制来的）`,
    hint: '换成常用字',
    severity: 'error',
    judge: better(commonForm),
  },
  {
    pattern: () => /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]+/gu,
    name: (found) => `只有某种字体才有的字符（${numberOf(found)}）`,
    hint: '换成通用的字符；若是项目符号，就改写成序号',
    severity: 'error',
    judge: () => ({}),
  },
  {
    pattern: () => /\uFFFC+/g,
    name: () => '图片或对象留下的空位（U+FFFC）',
    hint: '删去，图片在成文以后插入',
    severity: 'error',
    judge: () => ({}),
  },
  {
    pattern: once(() => inner(`[${[...marks.keys()].join('')}]+`)),
    name: (found) => `不通用的标点“${found}”`,
    hint: '换成通用的标点',
    judge: better((mark) => marks.get(mark) ?? mark),
  },
  {
    pattern: () => /[\ufb00-\ufb06]+/g,
    name: (found) => `连写的字母“${found}”`,
    hint: '换成普通的字母',
    judge: better((ligature) => ligature.normalize('NFKC')),
  },
  {
    // A full-width X stands for a figure that is missing, which placeholder tells.
    pattern: () => /(?<![Ａ-Ｚａ-ｚ])(?![Ｘｘ]+(?![Ａ-Ｚａ-ｚ]))[Ａ-Ｚａ-ｚ]+/g,
    name: (found) => `全角字母“${found}”`,
    hint: '改为半角',
    judge: better((letter) => letter.normalize('NFKC')),
  },
];

/** A soft hyphen between digits may have been a dash; other scripts need their joiners. */
function judgeZeroWidth({ words }: TextParagraph, start: number, end: number): ReturnType<Kind['judge']> {
  const [before, after] = [words.slice(Math.max(0, start - 1), start), words.charAt(end)];
  const found = words.slice(start, end);
  if (/^[\u200c\u200d]+$/.test(found) && /[^\p{Script=Han}\p{Script=Latin}\P{L}]/u.test(before + after))
    return null;
  const isHyphen = found.includes('\u00ad') && /\d/.test(before) && /\d/.test(after);
  return isHyphen ? { hint: '删去；若是连接号，就改为“—”' } : { right: '' };
}

/** Blanks at the ends of a paragraph are not printed, but those of a name are; between Latin words and in 12 345 they do no harm. */
function judgeBlank({ words, owner }: TextParagraph, start: number, end: number): ReturnType<Kind['judge']> {
  const found = words.slice(start, end);
  if (!/[^ \u3000]/.test(found)) return null;
  if (start === 0 || end === words.length) return owner.role === 'name' ? { right: '' } : null;
  const isTab = found.includes('\t');
  // In data a table is told whole (`joined-lines`).
  if (isTab && owner.path.length > 0 && pastedTableIn(owner.text)) return null;
  if (isTab && isTableRow(words)) return { hint: '像是从表格里粘贴的一行，请一项一项分开写' };
  const around = words.charAt(start - 1) + words.charAt(end);
  if (!isTab && /^\d\d$/.test(around)) return null;
  const right = mendedBlank(words, start, end);
  return { right, hint: right ? '改为普通的空格' : '删去', ...(right && !isTab && { severity: 'info' }) };
}

/** Cells of a table: more than one tab, or a word and its figure. */
function isTableRow(words: string): boolean {
  return (
    /\t[^\t]*[^\t\s][^\t]*\t/.test(words.slice(0, 1000)) || /^[^\t，。；]{1,60}\t+[-+\d.,%％]+$/.test(words)
  );
}

/** UTF-8 that was read as Latin-1 holds such characters, too; mojibake tells of it. */
const garbled = /^[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122][\u0080-\u00bf]/;

/** Most paragraphs hold none of these; the marks for what is no prose (U+FDD0, U+FDD1) are not of the writer. */
const telltale =
  /[^\ufdd0\ufdd1\u4e00-\u9fff\u3000-\u301f\uff01-\uff20\uff3b-\uff40\uff5b-\uff5e“”‘’—…·0-9A-Za-z .,%()+\-/:]/;

export const oddCharacter: Rule = {
  id: 'odd-character',
  severity: 'warning',
  *check(document) {
    // Names are printed as they were written, with the blanks at their ends.
    const names = namesOf(document);
    const suspects = paragraphsOf(document)
      .map((paragraph) => names.get(paragraph.owner) ?? paragraph)
      .filter(({ words }) => telltale.test(words));
    if (suspects.length === 0) return;
    for (const kind of kinds) {
      const places = suspects.map((paragraph) => placesIn(paragraph, kind));
      for (const same of byCause(document, places)) yield* findingOf(same, kind);
    }
  },
};

/** The names that hold any such character, as they were written. */
function namesOf(document: Document): ReadonlyMap<DocumentText, TextParagraph> {
  const names = document.texts.filter(({ role, text }) => role === 'name' && telltale.test(text));
  if (names.length === 0) return new Map();
  return new Map(
    writtenTexts(document).flatMap((written) =>
      written.owner.role === 'name' ? [[written.owner, written] as const] : [],
    ),
  );
}

function placesIn(paragraph: TextParagraph, { pattern, sign, judge }: Kind): Place[] {
  if (sign && !sign.test(paragraph.words)) return [];
  return matchesOf(paragraph.words, pattern()).flatMap(({ 0: found, index: start }): Place[] => {
    const end = start + found.length;
    if (garbled.test(paragraph.words.slice(Math.max(0, start - 1), end))) return [];
    const judged = judge(paragraph, start, end);
    return judged ? [{ paragraph, start, end, found, ...judged }] : [];
  });
}

function findingOf(places: readonly Place[], kind: Kind): Generator<RuleFinding> {
  return toldOnce(places, ({ paragraph, start, found, right, ...own }) => {
    const before = paragraph.words.slice(Math.max(0, start - 4), start).replaceAll(citationMark, '…');
    const severity = places.every((place) => place.severity) ? own.severity : kind.severity;
    return {
      message: `${before ? `“${before}”后面` : '段首'}有${kind.name(found)}`,
      hint: own.hint ?? (right ? `改为“${right}”` : kind.hint),
      params: { found, count: places.length },
      ...(severity && { severity }),
    };
  });
}
