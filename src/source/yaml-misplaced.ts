// Explains the parser's errors of place: wrong indentation, lost colons and brackets, text where none may stand.
import type { YAMLError } from 'yaml';
import type { Source } from './source.js';
import { lineText, positionAt } from './source.js';
import { restOfLine } from './yaml-lines.js';
import type { Explanation } from './yaml-lost-ends.js';
import { partedByComment, unclosedBracket } from './yaml-lost-ends.js';

const wrongIndent: Explanation = {
  message: '这一行的缩进与上面同级的行没有对齐',
  hint: '同级的各行要左对齐，下级比上级多两个半角空格',
};

/** For a line of words where a key and a colon should stand. */
export const noColon: Explanation = {
  message: '这一行不是“键: 值”的形式',
  hint: '请补上键名和冒号；若是上一行文字的继续，请缩进到它的下面',
};

/** BAD_INDENT: a bracket left open above, else a line that is not aligned with those of its level. */
export function badIndent(source: Source, { pos: [start] }: YAMLError): Explanation {
  return (
    unclosedBracket(source, start) ??
    partedByComment(source, start) ?? { ...wrongIndent, span: restOfLine(source, start) }
  );
}

/** BLOCK_AS_IMPLICIT_KEY: a second `: ` in a line, or a line below that is indented where it should not be. */
export function nestedColon(source: Source, { pos: [start] }: YAMLError): Explanation {
  const span = restOfLine(source, start);
  const rest = source.text.slice(span.start, span.end);
  if (/^\?\s/.test(rest)) return { ...strayMark('?'), span };
  if (!/:(?:\s|$)/.test(rest)) return overIndented(source, start);
  if (/^[“‘「『]/.test(rest)) return { ...chineseQuote, span };
  return {
    message: '一行里有两个“: ”，后一个冒号被当成了另一组“键: 值”',
    hint: '若冒号是文字，请用引号把整句括起来，或改用全角冒号',
    span,
  };
}

/** For a text in Chinese quotes: YAML takes these for letters, so a `: ` between them still ends a key. */
const chineseQuote: Explanation = {
  message: '中文引号不起括住的作用，里面的“: ”被当成了另一组“键: 值”',
  hint: "请在整句外面再加一对半角引号 ' '",
};

function strayMark(sign: string): Explanation {
  return {
    message: `值不能以“${sign} ”开头`,
    hint: '还没有内容就空着；若是文字，请用引号把整句括起来',
  };
}

/** `a: 1` with `  b: 2` beneath: the parser stands at the 1, the fault is the next line. */
function overIndented(source: Source, start: number): Explanation {
  const { line } = positionAt(source, start);
  const next = (source.lineStarts[line] ?? 0) + lineText(source, line + 1).search(/\S|$/);
  return {
    message: '这一行比上一行缩进得多，而上一行的冒号后面已经有了内容',
    hint: '若与上一行同级，请左对齐',
    span: restOfLine(source, next),
  };
}

/** MISSING_CHAR: no blank before `#`, a text that begins with `!`, a bracket left open, or no colon. */
export function missingCharacter(source: Source, { pos: [start] }: YAMLError): Explanation {
  const sign = source.text[start];
  if (sign === '#')
    return {
      message: '注释的“#”前面缺少空格',
      hint: '请在“#”前加一个空格；若“#”是文字，请用引号把整句括起来',
    };
  const before = /!\S*$/.exec(source.text.slice(Math.max(0, start - 50), start));
  if (before) return { ...strayTag(start - before[0].length, start) };
  const bracket = unclosedBracket(source, start);
  if (bracket) return bracket;
  const text = lineText(source, positionAt(source, start).line);
  return { ...(/:(?:\s|$)/.test(text) ? wrongIndent : noColon), span: restOfLine(source, start) };
}

function strayTag(start: number, end: number): Explanation {
  return {
    message: '以感叹号“!”开头的词会被当作类型标记',
    hint: '若是文字，请用引号把整句括起来',
    span: { start, end },
  };
}

/** UNEXPECTED_TOKEN: something after the end of a value; most often a text that only begins with a quote or a bracket. */
export function unexpected(source: Source, { pos: [start] }: YAMLError): Explanation {
  const { line } = positionAt(source, start);
  const head = /(?:^|[:-])\s+(?<sign>["'[{|>])/.exec(lineText(source, line))?.groups?.sign ?? '';
  const span = restOfLine(source, start);
  if (/^-(?:\s|$)/.test(source.text.slice(start, span.end)) && /:\s+$/.test(lineBefore(source, start))) {
    return {
      message: '冒号后面不能接着写“-”开头的列表项',
      hint: '列表从下一行写起；还没有内容就空着；若是文字，请用引号把整句括起来',
      span,
    };
  }
  if (head === '"' || head === "'") {
    return {
      message: '引号只括住了值的前一部分，后面还有文字',
      hint: '请用另一种引号把整句括起来，文字里的引号用“”',
      span,
    };
  }
  if (head === '[' || head === '{') {
    return {
      message: `以“${head}”开头的值会被当作列表或一组“键: 值”`,
      hint: '若是文字，请用引号把整句括起来',
      span,
    };
  }
  if (head === '|' || head === '>') {
    return {
      message: `“${head}”后面不能接着写文字`,
      hint: `请把文字写到下一行并缩进；若“${head}”是文字，请用引号把整句括起来`,
      span,
    };
  }
  return { message: '这里的文字放错了位置', hint: '请检查缩进、冒号和引号', span };
}

function lineBefore(source: Source, offset: number): string {
  return source.text.slice(offset - positionAt(source, offset).column + 1, offset);
}

/** BLOCK_IN_FLOW: a list or mapping by lines inside brackets; mostly a full-width comma or colon made it look like one. */
export function blockInFlow(source: Source, { pos: [start] }: YAMLError): Explanation {
  const { line } = positionAt(source, start);
  const lineStart = source.lineStarts[line - 1] ?? 0;
  // The sign is part of each match or not, so that no bracket is looked behind twice.
  const inside = lineText(source, line).matchAll(/[[{][^\]}，；、：]*(?<sign>[，；、：])?/dg);
  const bracket = [...inside].find(({ groups }) => groups?.sign);
  const [from, to] = bracket?.indices?.groups?.sign ?? [];
  if (from === undefined || to === undefined)
    return {
      message: '方括号或花括号里不能换行写列表或“键: 值”',
      hint: '请检查括号是否成对，或不用括号、分行书写',
    };
  const sign = bracket?.groups?.sign;
  return {
    message: `方括号或花括号里要用半角的逗号和冒号，这里是全角的“${sign}”`,
    hint: `请改为“${sign === '：' ? ': ' : ', '}”；若“${sign}”是文字，请用引号把这一段括起来`,
    span: { start: lineStart + from, end: lineStart + to },
  };
}
