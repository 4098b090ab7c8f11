// What is wrong with a file before its YAML is looked at: control characters and directives.
import type { Finding } from './diagnostic.js';
import type { Source, Span } from './source.js';

/** The first character YAML does not allow, such as NUL. */
export function controlCharacter(source: Source): Finding | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const match = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(source.text);
  if (!match) return undefined;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return syntax({ start: match.index, end: match.index + 1 }, 'control-character', {
    message: `这里有一个看不见的控制字符（U+${code}）`,
    hint: '请删去它，多半是从别处粘贴时带来的',
  });
}

/** `%YAML 1.1` would make `no` false; other directives are a text that begins with a percent sign. */
export function directive(source: Source): Finding | undefined {
  const match = /^(?:[ \t]*(?:#.*)?\r?\n|%YAML[ \t]+1\.2[ \t]*\r?\n)*(%.*)/.exec(source.text);
  if (!match?.[1] || /^%YAML[ \t]+1\.2\s*$/.test(match[1])) return undefined;
  const end = match[0].length;
  const span = { start: end - match[1].length, end };
  if (match[1].startsWith('%YAML'))
    return syntax(span, 'version', { message: '只支持 YAML 1.2', hint: '请删去这一行' });
  return syntax(span, 'directive', {
    message: '以“%”开头的行会被当作 YAML 指令',
    hint: '请删去这一行；若是文字，请用引号把整句括起来',
  });
}

/** A finding about YAML itself; `trap` names it for machines. */
export function syntax(span: Span, trap: string, words: { message: string; hint: string }): Finding {
  return { code: 'yaml-syntax', severity: 'error', ...words, span, params: { trap } };
}
