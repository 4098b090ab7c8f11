// Marks in the wrong place: “一流营商环境。”。, a second colon for a semicolon, a dot for a full stop, ……等, （甲、乙，）.
import { HAN } from '../../chinese/han.js';
import { matchTexts, type TextMatch } from '../../genre/match-texts.js';
import { type Search, search } from '../../genre/search.js';
import { standsForStop } from '../../genre/stop-points.js';
import type { Severity } from '../../source/diagnostic.js';
import { toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

/** What to write for the words from `start` to `end`. */
interface Mend {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

interface Kind {
  readonly search: Search;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  /** The one right mend; undefined where there are several, null where the match is no fault. */
  readonly mend: (found: TextMatch) => Mend | undefined | null;
}

/** Whoever is quoted said the whole sentence, with its full stop: 他说“……。” */
const says = '说道曰问答称云喊示出报讲写是题导求调明言诉为指';

const kinds: readonly Kind[] = [
  {
    search: search(['。', '”', '。，；、'], () => /。”[。，；、]/g),
    severity: 'warning',
    message: '后引号里外都用了标点',
    hint: '引文自成一句、独立使用时留里面的，其他情况留外面的',
    mend: stopTwice,
  },
  {
    search: search(
      ['“', '。', '”'],
      () => new RegExp(`“(?<=[${HAN}]“)(?<![${says}]“)[^“”。！？；，：]{2,15}。”(?![。，；、])`, 'gu'),
    ),
    severity: 'warning',
    message: '引用的是词语，句号应在后引号外面',
    hint: '把“。”移到后引号外面',
    // What follows may belong to the sentence.
    mend: ({ paragraph, end }) =>
      paragraph.words.slice(end).trim() === '' ? { start: end - 2, end, right: '”。' } : undefined,
  },
  {
    search: search(
      ['：', '；;'],
      () =>
        /：(?<=：(?<head>\p{Script=Han}{2})[^：:。；;！？“”《》（）]{1,28}：)(?=\k<head>[^：:。]{2,60}[；;])/gu,
    ),
    severity: 'warning',
    message: '一句里用了两个冒号，并列的几项之间应是分号',
    hint: '改为“；”',
    mend: ({ start, end }) => ({ start, end, right: '；' }),
  },
  {
    search: search(
      ['.．'],
      () => new RegExp(String.raw`[.．](?<=[${HAN}%％”》）)][.．])(?=[${HAN}“《]|20\d\d年)`, 'gu'),
    ),
    severity: 'warning',
    message: '中文里用“.”作了标点',
    hint: '句子完了改为“。”，没完改为“，”或者删去',
    mend: ({ paragraph: { words, owner }, start }) => {
      if (!/[”》）)]/.test(words.charAt(start - 1)))
        return owner.role === 'body' && standsForStop(words, start) ? undefined : null;
      return ordinalBefore.test(words.slice(Math.max(0, start - 5), start)) ? null : undefined;
    },
  },
  {
    search: search(
      ['…', '等'],
      () => /…{1,2}(?:(?=等(?![级次离值价于同待候]))|(?<=[\p{Script=Han}]等…{1,2}))/gu,
    ),
    severity: 'warning',
    message: '省略号和“等”重复',
    hint: '只留一个',
    mend: ({ start, end }) => ({ start, end, right: '' }),
  },
  {
    search: search(['，、；', '）》'], () => /[，、；][）》](?<=[^（《，、；]..)/g),
    severity: 'warning',
    message: '括号、书名号里末尾多了标点',
    hint: '删去',
    mend: ({ start }) => ({ start, end: start + 1, right: '' }),
  },
  {
    search: search(['（《', '，。、；：'], () => /[（《][，。、；：](?=[^）》，。、；：])/g),
    severity: 'warning',
    message: '括号、书名号里开头多了标点',
    hint: '删去',
    mend: ({ start, end }) => ({ start: start + 1, end, right: '' }),
  },
];

const ordinalBefore = /(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})|(?:^|[^\d])\d{1,2})[）)]$/;

/** A sentence that is quoted as one keeps its full stop, and nothing follows; any other quotation has none of its own. */
function stopTwice({ paragraph, start, end }: TextMatch): Mend {
  const { words } = paragraph;
  const opens = words.lastIndexOf('“', start);
  const isWhole =
    words.charAt(end - 1) === '。' && (opens === 0 || /[：:。！？]/.test(words.charAt(opens - 1)));
  return isWhole ? { start: end - 1, end, right: '' } : { start, end: start + 1, right: '' };
}

export const wrongMark: Rule = {
  id: 'wrong-mark',
  severity: 'warning',
  *check(document) {
    for (const { search: sought, severity, message, hint, mend } of kinds) {
      for (const found of matchTexts(document, sought)) {
        const { paragraph, start, end } = found;
        const mended = mend(found);
        if (mended === null) continue;
        const place = { paragraph, ...(mended ?? { start, end }) };
        yield* toldOnce([place], () => ({
          at: found,
          message: `“${paragraph.words.slice(Math.max(0, start - 6), end)}”：${message}`,
          hint,
          severity,
        }));
      }
    }
  },
};
