// Markdown in a text that is no Markdown file: a 公文 prints **重点** and ## with all their signs.
import type { Document, RuleFinding } from '../../genre/document.js';
import { proseInCode } from '../../genre/markdown-blocks.js';
import {
  fences,
  headingMarks,
  type LineMark,
  listMarks,
  quotationMarks,
  tableStarts,
  thematicBreaks,
  type WrittenLine,
  writtenLines,
} from '../../genre/markdown-lines.js';
import { boldWords, type MarkedWords, slantingWords } from '../../genre/markdown-marks.js';
import { inlineCode, linkTarget } from '../../genre/markup.js';
import { writtenTexts } from '../../genre/paragraphs.js';
import { isMarkdown } from '../../genre/plain-document.js';
import type { Severity } from '../../source/diagnostic.js';
import { once } from '../../source/remembered.js';
import { byCause, type FaultyPlace, toldOnce } from '../repeated-fault.js';
import type { Rule } from '../rule.js';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly right?: string;
}

interface Kind {
  /** What the signs are, behind “Markdown 的”. */
  readonly name: string;
  readonly hint: string;
  readonly severity?: Severity;
  find(text: {
    readonly words: string;
    readonly lines: readonly WrittenLine[];
    readonly isYaml: boolean;
  }): readonly Found[];
}

const unmarked = (marked: readonly MarkedWords[]): Found[] =>
  marked.map(({ start, end, content }) => ({ start, end, right: content }));
const takenOff = (marks: readonly LineMark[]): Found[] =>
  marks.map(({ start, end, isPlain }) => ({ start, end, ...(isPlain && { right: '' }) }));
const matches = (words: string, pattern: RegExp, mended?: (found: string) => string | undefined): Found[] =>
  Array.from(words.matchAll(pattern), ({ 0: found, index: start }) => {
    const right = mended?.(found);
    return { start, end: start + found.length, ...(right !== undefined && { right }) };
  });

const picture = new RegExp(`!\\[[^[\\]\\n]{0,200}${linkTarget}`, 'g');
const link = new RegExp(`(?<!!)\\[[^[\\]\\n]{1,200}${linkTarget}`, 'g');
const footnote = /\[\^[^[\]\n]{1,40}\]:?/g;
const struckOut = /(?<!~)~~(?![\s~])[^~\n]{1,200}(?<!\s)~~(?!~)/g;
const code = new RegExp(inlineCode, 'g');
/** Code that no other fix would touch once its marks are gone. */
const plainCode = once(() => /^`([\p{Script=Han}\w（）“”《》%-]+)`$/u);
const escaped = /(?<![\\A-Za-z:/])\\(?=[*_#~`[\]<>|])/g;

const kinds: readonly Kind[] = [
  { name: '加粗记号', hint: '删去记号，只留文字', find: ({ words }) => unmarked(boldWords(words)) },
  {
    name: '斜体记号',
    hint: '删去记号，只留文字',
    severity: 'warning',
    find: ({ words }) => unmarked(slantingWords(words)),
  },
  {
    name: '标题记号',
    hint: '删去“#”；在 YAML 里标题写在“标题”里，注释写在文字外面、单独一行',
    find: ({ lines, isYaml }) => takenOff(headingMarks(lines, isYaml)),
  },
  {
    name: '列表记号',
    hint: '改用“（1）”“一是”等序号；在 YAML 里也可以一项一项写成“分项”',
    severity: 'warning',
    find: ({ lines }) => takenOff(listMarks(lines)),
  },
  {
    name: '引用记号',
    hint: '删去“>”',
    severity: 'warning',
    find: ({ lines }) => takenOff(quotationMarks(lines)),
  },
  {
    name: '分隔线',
    hint: '删去这一行',
    severity: 'warning',
    find: ({ lines }) => takenOff(thematicBreaks(lines)),
  },
  { name: '代码框', hint: '删去这一行', find: ({ lines }) => takenOff(fences(lines)) },
  {
    name: '图片',
    hint: '删去，改在“图片”一栏写文件名',
    find: ({ words }) => matches(words, picture),
  },
  {
    name: '链接',
    hint: '只留方括号里的文字，网址需要印出时写在括号里',
    find: ({ words }) => matches(words, link),
  },
  { name: '脚注', hint: '删去；要加说明，写在括号里', find: ({ words }) => matches(words, footnote) },
  {
    name: '表格',
    hint: '请移到“表格”里：与“正文”并列写“表格: |”，另起一行缩进两格贴上',
    find: ({ lines }) => takenOff(tableStarts(lines)),
  },
  {
    name: '删除线',
    hint: '删去记号；划掉的文字不要时也删去',
    find: ({ words }) => matches(words, struckOut),
  },
  {
    name: '代码记号',
    hint: '删去“`”',
    severity: 'warning',
    find: ({ words }) => matches(words, code, (found) => plainCode().exec(found)?.[1]),
  },
  {
    name: '转义符',
    hint: '删去“\\”',
    severity: 'warning',
    find: ({ words }) => matches(words, escaped, () => ''),
  },
];

/** Most texts hold none of the signs. */
const telltale = /\*|__|#|^[^\S\r\n]*[-+>]|~~|`|\]\(|\[\^|\||\\/m;

export const markdown: Rule = {
  id: 'markdown',
  severity: 'error',
  *check(document) {
    if (isMarkdown(document.source)) {
      yield* proseAsCode(document);
      return;
    }
    const isYaml = document.summary !== undefined;
    const texts = writtenTexts(document).filter(({ words }) => telltale.test(words));
    const lined = texts.map((paragraph) => ({ paragraph, lines: writtenLines(paragraph) }));
    for (const kind of kinds) {
      const places = lined.map(({ paragraph, lines }) =>
        kind.find({ words: paragraph.words, lines, isYaml }).map((found) => ({ ...found, paragraph })),
      );
      for (const same of byCause(document, places)) yield* findingOf(kind, same);
    }
  },
};

/** In a Markdown file the marks are right, but what it takes for code is not checked, and its writer may not know. */
function* proseAsCode({ source }: Document): Generator<RuleFinding> {
  const [span, ...others] = proseInCode(source.text);
  if (!span) return;
  const also = others.length > 0 ? `（全文共${others.length + 1}行）` : '';
  yield {
    message: `这一行在 Markdown 里是代码，没有校核${also}`,
    hint: '若是正文，请删去行首的空格或上下的“```”',
    severity: 'warning',
    span,
    path: [],
    params: { count: others.length + 1 },
  };
}

/** How much of the words is quoted. */
const longestQuoted = 20;

function findingOf({ name, hint, severity }: Kind, places: readonly FaultyPlace[]): Generator<RuleFinding> {
  return toldOnce(places, ({ paragraph, start, end }) => {
    const found = paragraph.words.slice(start, end).trim();
    const quoted = found.length > longestQuoted ? `${found.slice(0, longestQuoted)}…` : found;
    return {
      message: `“${quoted}”是 Markdown 的${name}，在公文里会原样印出来`,
      hint,
      params: { found, count: places.length },
      ...(severity && { severity }),
    };
  });
}
