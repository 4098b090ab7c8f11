// Values and keys that YAML takes without complaint for something the writer did not mean.
import type { Node } from 'yaml';
import { closest } from '../chinese/closest.js';
import type { Finding } from './diagnostic.js';
import type { Source, Span } from './source.js';
import { citationAtStart, findTraps, yamlFinding } from './yaml-traps.js';

/**
 * `*x` where nothing is called `&x`: mostly a text that begins with a star.
 * @param anchors the names that are called so
 * @param inside the alias stands inside the value that has its name
 */
export function accidentalAlias(
  name: string,
  span: Span,
  anchors: readonly string[],
  inside: boolean,
): Finding {
  const written = `*${name}`;
  const near = closest(name, anchors);
  return yamlFinding('alias', span, {
    message: inside
      ? `“${written}”引用了它自己所在的内容`
      : `“${written}”以星号开头，会被当作引用，而文件里没有“&${name}”`,
    hint: near && !inside ? `是否应为“*${near}”？` : '若是文字，请去掉星号，或用引号把整句括起来',
  });
}

/** `&x` that nothing refers to: the words would be missing from the report and nothing would say so. */
export function accidentalAnchor(source: Source, valueStart: number, name: string): Finding {
  const start = Math.max(source.text.lastIndexOf(`&${name}`, valueStart), 0);
  return yamlFinding(
    'anchor',
    { start, end: start + name.length + 1 },
    {
      message: `“&${name}”会被当作引用的标记，不会印出来，而且没有地方引用它`,
      hint: '若是文字，请用引号把整句括起来；若不需要，请删去',
    },
  );
}

/** `!x`: YAML takes it for the mark of a type and prints nothing of it. The core schema's own marks (`!!str`) may stay. */
export function accidentalTag(source: Source, node: Node, span: Span): Finding[] {
  if (!('tag' in node) || !node.tag) return [];
  const before = source.text.slice(Math.max(0, span.start - 200), span.start);
  const written = /(![^\s,[\]{}]*)\s*(?:&\S+\s*)?$/.exec(before);
  if (!written?.[1] || /^!!(?:str|int|float|bool|null|map|seq)$/.test(written[1])) return [];
  const start = span.start - written[0].length;
  const place = { start, end: start + written[1].length };
  const message = `“${written[1]}”以感叹号开头，会被当作类型标记，不会印出来`;
  return [yamlFinding('tag', place, { message, hint: '若是文字，请用引号把整句括起来' })];
}

/** A mapping or list as a key: nearly always a citation `{{…}}` that stands at the start of a value without quotes. */
export function nestedBraces(source: Source, span: Span): Finding {
  if (source.text.startsWith('{{', span.start)) return yamlFinding('citation', span, citationAtStart);
  return yamlFinding('complex-key', span, {
    message: '键名只能是一个词，不能是列表或一组“键: 值”',
    hint: '请检查括号和问号，文字请用引号括起来',
  });
}

/** `>8`, meant as “more than 8”, is to YAML the head of a folded text indented by eight blanks: the figure would be lost. */
export function lostComparison(source: Source, span: Span): Finding | undefined {
  const header = /^[|>][-+]?\d[-+]?(?=\s|$)/.exec(source.text.slice(span.start, span.end));
  if (!header || source.text.slice(span.start + header[0].length, span.end).trim() !== '') return undefined;
  const end = span.start + header[0].length;
  return yamlFinding(
    'block-header',
    { start: span.start, end },
    {
      message: `“${header[0]}”会被当作多行文字的开头，后面却没有文字`,
      hint: `若是文字，请加引号：'${header[0]}'`,
    },
  );
}

/** `｜` for `|`: the full-width bar is a letter to YAML and would be printed. */
export function fullWidthBar(source: Source, { start }: Span): Finding | undefined {
  const sign = /^[｜＞](?=[ \t]*(?:[\r\n]|$))/.exec(source.text.slice(start, start + 50))?.[0];
  if (!sign) return undefined;
  const half = sign === '｜' ? '|' : '>';
  return yamlFinding(
    'fullwidth-bar',
    { start, end: start + 1 },
    { message: `冒号后面是全角的“${sign}”，YAML 只认半角的“${half}”`, hint: `请改为半角的“${half}”` },
  );
}

/** `｛标题：甲，责任单位：乙｝`: to YAML a text, which would be printed. */
export function fullWidthBraces(source: Source, span: Span): Finding | undefined {
  const text = source.text.slice(span.start, span.end);
  if (!/^(?:[［[]\s*)?｛/.test(text) || !/[｝}][\s\]］]*$/.test(text.slice(-50))) return undefined;
  return findTraps(source, span).find(({ params }) => params?.trap === 'fullwidth-braces');
}

/** `{名称：甲}` and `{名称:甲}`: YAML takes `名称：甲` for one key without a value. */
export function gluedKey(key: string, hasValue: boolean, { start }: Span): Finding | undefined {
  const [, word = '', colon = ''] = /^([^\s:：“”"']{1,20})([:：])./.exec(key) ?? [];
  if (hasValue || colon === '') return undefined;
  const at = start + word.length;
  const message =
    colon === '：' ? `“${word}”后面是全角冒号“：”，YAML 只认半角冒号` : `“${word}:”的冒号后面缺少空格`;
  return yamlFinding(
    'glued-key',
    { start: at, end: at + 1 },
    { message, hint: `请写成“${word}: ”，半角冒号后加一个半角空格` },
  );
}

const trappedKey = /^[-－—–•●·“”‘’「『｛\s\u200b\ufeff]|：/;

/** May `keyTrap` or `gluedKey` find something in a key of that look? */
export function mayBeTrapped(key: string): boolean {
  return key.includes(':') || trappedKey.test(key);
}

/** The trap that made a key take in what stands before or around it: wide blanks, a dash without a blank, Chinese quotes. */
export function keyTrap(source: Source, key: string, span: Span): Finding | undefined {
  return trappedKey.test(key) ? findTraps(source, span)[0] : undefined;
}
