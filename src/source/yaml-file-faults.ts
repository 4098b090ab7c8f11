// What is wrong with a YAML file as a whole: control characters, directives, too much or nothing in it, no mapping.
import type { ParsedNode } from 'yaml';
import { isMap } from 'yaml';
import type { Finding } from './diagnostic.js';
import type { Source } from './source.js';
import { lineText, positionAt } from './source.js';
import type { Excess } from './yaml-bounds.js';
import { maxNodes } from './yaml-bounds.js';
import { findTraps, yamlFinding } from './yaml-traps.js';

/** The first character YAML does not allow, such as NUL. */
export function controlCharacter(source: Source): Finding | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const match = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(source.text);
  if (!match) return undefined;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return yamlFinding(
    'control-character',
    { start: match.index, end: match.index + 1 },
    {
      message: `这里有一个看不见的控制字符（U+${code}）`,
      hint: '请删去它，多半是从别处粘贴时带来的',
    },
  );
}

/**
 * A line that begins with `%` before the document. `%YAML 1.1` is refused because it would make `no` a false; other
 * directives are mostly a text that begins with a percent sign.
 */
export function directive(source: Source): Finding | undefined {
  const start = afterPreamble(source.text);
  const [line] = /^%.*/.exec(source.text.slice(start)) ?? [];
  if (line === undefined || /^%YAML[ \t]+1\.2\s*$/.test(line)) return undefined;
  const span = { start, end: start + line.length };
  if (line.startsWith('%YAML'))
    return yamlFinding('version', span, { message: '只支持 YAML 1.2', hint: '请删去这一行' });
  return yamlFinding('directive', span, {
    message: '以“%”开头的行会被当作 YAML 指令',
    hint: '请删去这一行；若是文字，请用引号把整句括起来',
  });
}

/** Where the blank lines, comments and `%YAML 1.2` end; line by line, because V8 gives up one pattern over millions of lines. */
function afterPreamble(text: string): number {
  const line = /[ \t]*(?:#.*)?\r?\n|%YAML[ \t]+1\.2[ \t]*\r?\n/y;
  let end = 0;
  while (line.test(text)) end = line.lastIndex;
  return end;
}

/** The finding for a file that is nested too deep or holds too much. */
export function tooMuch({ kind, offset }: Excess): Finding {
  const span = { start: offset, end: offset };
  if (kind === 'too-deep') {
    return { code: kind, severity: 'error', message: '文件的嵌套层次太多', hint: '请检查缩进和括号', span };
  }
  const message = `文件的内容太多，超过了 ${maxNodes} 项的上限`;
  return { code: kind, severity: 'error', message, hint: '请检查是否反复引用了同一段内容', span };
}

/** The finding for a file that holds nothing but blanks and comments. */
export function emptyFile(): Finding {
  const hint = '可以用 zonerep init 生成一份空白的总结';
  return {
    code: 'empty-file',
    severity: 'error',
    message: '文件里没有内容',
    hint,
    span: { start: 0, end: 0 },
  };
}

/** The finding for a second document (`---`), or for text behind the end of the first (`...`), at or after an offset. */
export function severalDocuments(source: Source, after: number): Finding {
  const offset = source.text.slice(after).search(/^(?:---|\.\.\.)/m);
  const start = after + Math.max(offset, 0);
  const span = { start, end: start + 3 };
  if (source.text.startsWith('...', start)) {
    return yamlFinding('MULTIPLE_DOCS', span, {
      message: '“...”表示文件到此为止，后面的内容不会读到',
      hint: '请删去“...”；若是文字，请用引号括起来，或写成“……”',
    });
  }
  return yamlFinding('MULTIPLE_DOCS', span, {
    message: '一个文件里只能有一份总结，这里的“---”开始了另一份',
    hint: '请删去“---”，或分成几个文件',
  });
}

/** The findings for a file that is a list or a text as a whole: the trap that made it one, else its first line. */
export function wrongRoot(source: Source, contents: ParsedNode): readonly Finding[] {
  const [start, end] = contents.range;
  const traps = findTraps(source, { start, end });
  if (traps.length > 0 && !isMap(contents)) return traps;
  const { line, column } = positionAt(source, start);
  const lineEnd = start - column + 1 + lineText(source, line).length;
  return [
    yamlFinding(
      'root',
      { start, end: Math.min(end, lineEnd) },
      {
        message: '文件要由“键: 值”组成，如“单位: 云岭经济开发区管理委员会”',
        hint: '请检查开头的冒号、空格和短横线',
      },
    ),
  ];
}
