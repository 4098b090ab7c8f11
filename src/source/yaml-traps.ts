// Traps: what Chinese typists run into in YAML (full-width colons, wide blanks), recognised by the look of a line.
import type { Finding } from './diagnostic.js';
import { namedLines } from './named-lines.js';
import { remembered } from './remembered.js';
import type { Source, Span } from './source.js';
import { lineText, positionAt } from './source.js';
import { structureLines } from './yaml-lines.js';

interface Trap {
  /** For machines: the finding's `params.trap`. */
  readonly name: string;
  /** The group `at` is what the finding points at, `word` the key concerned. */
  readonly pattern: RegExp;
  explain(at: string, word: string): { readonly message: string; readonly hint: string };
}

/** What is said of a value that begins with a citation: the parser may stumble over it or take it for a mapping. */
export const citationAtStart = {
  message: '值以“{{”开头，会被当作一组“键: 值”，不是引用',
  hint: '请用引号把整句括起来，或在“{{”前加上文字',
};

/** Blanks and dashes before the first word of a line. */
const start = `^ *(?:- +)*`;
/** A key as people write it; anything longer, or with a punctuation mark inside, is text. */
const word = String.raw`(?<word>[^\s:：﹕∶，。；、“”"'{}｛｝[\]#]{1,20})`;

/** In this order: the first that fits a line is what is wrong with it. */
const traps: readonly Trap[] = [
  {
    name: 'indentation',
    pattern: new RegExp(String.raw`${start}(?<at>[\t\u00a0\u2000-\u200b\u3000\ufeff]+)`, 'd'),
    explain: (at) => ({
      message: `缩进里有${blankName(at)}，YAML 的缩进只能用半角空格`,
      hint: '请改为半角空格',
    }),
  },
  {
    name: 'dash',
    pattern: /^ *(?:- +)*(?<at>[-－—–•●·])(?:(?<=-)(?![-\s\d.])|(?<!-))/d,
    explain: (at) =>
      at === '-'
        ? { message: '列表的“-”后面缺少空格', hint: '请在“-”后加一个半角空格' }
        : { message: `列表项要以半角的“-”开头，这里是“${at}”`, hint: '请改为“- ”（半角减号加空格）' },
  },
  {
    name: 'quoted-key',
    pattern: new RegExp(
      String.raw`${start}(?<at>[“”‘’「『](?<word>[^“”‘’」』]{1,20})[“”‘’」』])\s*[:：]`,
      'd',
    ),
    explain: (at, key) => ({
      message: `键名“${key}”外面多了引号 ${at}`,
      hint: `键名不用引号，请写成“${key}: ”`,
    }),
  },
  {
    name: 'fullwidth-braces',
    pattern: new RegExp(
      String.raw`${start}(?:[^\s:：]{1,20} *[:：][ \u3000]*)?(?:[[［] *)?(?<at>｛)[^:：{}｛｝]{1,20}[:：]`,
      'd',
    ),
    explain: () => ({
      message: '“｛”“：”是全角的，YAML 只认半角的括号、冒号和逗号',
      hint: '请改为半角，如“{标题: ……, 责任单位: ……}”，冒号和逗号后各空一格',
    }),
  },
  {
    name: 'fullwidth-hash',
    pattern: /^ *(?<at>＃)/d,
    explain: () => ({
      message: '“＃”是全角的，不起注释的作用，YAML 只认半角的“#”',
      hint: '请改为“# ”（半角，后面空一格）',
    }),
  },
  {
    name: 'comment-before-colon',
    pattern: new RegExp(String.raw`${start}${word} +(?<at>#[^:：]*[:：](?:\s.*|$))`, 'd'),
    explain: (_, key) => ({
      message: `“${key}”的冒号写在“#”后面，“#”以后都会被当作注释`,
      hint: '冒号紧跟在键名后面；说明写到上一行',
    }),
  },
  {
    name: 'fullwidth-colon',
    pattern: new RegExp(`${start}["']?${word}["']? *(?<at>[：﹕∶])`, 'd'),
    explain: (at, key) => ({
      message: `“${key}”后面是全角冒号“${at}”，YAML 只认半角冒号`,
      hint: `请改为半角冒号加空格：“${key}: ”`,
    }),
  },
  {
    name: 'wide-blank',
    pattern: new RegExp(String.raw`${start}${word} *:(?<at>[\u00a0\u2000-\u200b\u3000\ufeff]+)`, 'd'),
    explain: (at, key) => ({
      message: `“${key}:”后面是${blankName(at)}，不是半角空格`,
      hint: '请改为半角空格',
    }),
  },
  {
    name: 'blank-after-colon',
    pattern: new RegExp(String.raw`${start}${word}(?<at>:)(?=[^\s/])`, 'd'),
    explain: (_, key) => ({
      message: `“${key}:”的冒号后面缺少空格`,
      hint: `请写成“${key}: ”，冒号后加一个半角空格`,
    }),
  },
  {
    name: 'citation',
    pattern: new RegExp(String.raw`${start}(?:${word} *: +)?(?<at>\{\{[^}]*\}\}|\{\{)`, 'd'),
    explain: () => citationAtStart,
  },
];

function blankName(blanks: string): string {
  if (blanks.includes('\t')) return '制表符（Tab）';
  return blanks.includes('\u3000') ? '全角空格' : '不可见的特殊空格';
}

/**
 * The traps on the lines of a span, one finding for each kind of trap. It points at the first place; its note names the
 * lines further down in the file that are caught in the same trap.
 */
export function findTraps(source: Source, span: Span): Finding[] {
  const found = new Map<Trap, Finding>();
  const last = positionAt(source, Math.max(span.start, span.end - 1)).line;
  for (let line = positionAt(source, span.start).line; line <= last; line += 1) {
    const text = lineText(source, line);
    const trap = traps.find(({ pattern }) => pattern.test(text));
    if (trap && !found.has(trap)) found.set(trap, makeFinding(source, trap, firstLine(source, trap, line)));
  }
  return [...found.values()];
}

/** The parser takes wide blanks at the start of a line for a word and stumbles only further down. */
function firstLine(source: Source, trap: Trap, line: number): number {
  return trap.name === 'indentation' ? Math.min(line, caughtLines(source).get(trap)?.[0] ?? line) : line;
}

function makeFinding(source: Source, trap: Trap, line: number): Finding {
  const match = trap.pattern.exec(lineText(source, line));
  const [from = 0, to = 0] = match?.indices?.groups?.at ?? [];
  const { at = '', word: key = '' } = match?.groups ?? {};
  const offset = source.lineStarts[line - 1] ?? 0;
  const others = sameFault(source, trap, line);
  const note = `${namedLines(others)}也是这样`;
  const span = { start: offset + from, end: offset + to };
  const words = trap.explain(at, key);
  const finding = yamlFinding(trap.name, span, { ...words, ...(others.length > 0 && { note }) });
  return { ...finding, params: { trap: trap.name, ...(key !== '' && { word: key }) } };
}

/** A finding about the YAML itself; `trap` names the fault for machines. */
export function yamlFinding(
  trap: string,
  span: Span,
  words: Pick<Finding, 'message' | 'hint' | 'note'>,
): Finding {
  return { code: 'yaml-syntax', severity: 'error', ...words, span, params: { trap } };
}

/** A line that is caught in a trap: where it begins, and what of it the trap's groups are. */
export interface Caught {
  readonly text: string;
  readonly offset: number;
  /** What the finding of this line points at. */
  readonly at: Span;
  /** The key concerned. */
  readonly word: string;
}

/** All lines of a source that are caught in the trap of that name, in their order. */
export function caughtBy(source: Source, name: string): readonly Caught[] {
  const trap = traps.find((one) => one.name === name);
  return (caughtLines(source).get(trap) ?? []).flatMap((line) => {
    const text = lineText(source, line);
    const match = trap?.pattern.exec(text);
    const offset = source.lineStarts[line - 1] ?? 0;
    const [from = 0, to = 0] = match?.indices?.groups?.at ?? [];
    const at = { start: offset + from, end: offset + to };
    return match ? [{ text, offset, at, word: match.groups?.word ?? '' }] : [];
  });
}

/** The lines further down that are caught in the same trap; of thousands the first. */
function sameFault(source: Source, trap: Trap, line: number): readonly number[] {
  const lines = caughtLines(source).get(trap) ?? [];
  let low = 0;
  for (let high = lines.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return lines.slice(low, low + 1000);
}

/** The lines of a source that are caught in each trap; looked for once, for there may be thousands of findings. */
const caughtLines = remembered((source: Source): ReadonlyMap<Trap | undefined, readonly number[]> => {
  const caught = new Map<Trap | undefined, number[]>();
  for (const line of structureLines(source)) {
    const trap = traps.find(({ pattern }) => pattern.test(lineText(source, line)));
    const lines = caught.get(trap);
    if (lines) lines.push(line);
    else caught.set(trap, [line]);
  }
  return caught;
});
