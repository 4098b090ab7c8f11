// Finds comments that are no comments to YAML and would be printed: `云岭经济开发区管理委员会# 全称`.
import type { Finding, Fix } from '../source/diagnostic.js';
import { brief } from '../source/printable.js';
import { locateInScalar } from '../source/scalar-map.js';
import type { Source, Span } from '../source/source.js';
import type { ScalarNode } from '../source/tree.js';
import { pathTo, type ScalarPlace } from './scalar-places.js';

/** What is said of it, by how the value is written. */
const words = {
  glued: {
    message: '前面缺少空格，会当作内容印出来',
    hint: '若是说明，请在“#”前加一个半角空格；若“#”是文字，请写全角的“＃”',
  },
  inside: {
    message: '前面缺少空格，会当作内容印出来',
    hint: '若是说明，请移到上一行；若“#”是文字，请写全角的“＃”',
  },
  wide: {
    message: '里的“＃”是全角的，不起注释的作用，会当作内容印出来',
    hint: '若是说明，请改为半角的“#”；若是文字，请去掉它前面的空格',
  },
  block: {
    message: '写在“|”下面，会当作内容印出来',
    hint: '若是说明，请移到键名的上一行；若“#”是文字，请写全角的“＃”',
  },
  quotes: {
    message: '写在引号里，会当作内容印出来',
    hint: '若是说明，请移到引号后面，“#”前空一格；若“#”是文字，请写全角的“＃”',
  },
} as const;

const date = /^\s*\d{4}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2}\s*日?|\s*月(?:底|末)?)?\s*$/;

/** The findings on values in which a comment was taken for text. */
export function printedComments(source: Source, places: readonly ScalarPlace[]): Finding[] {
  const findings: Finding[] = [];
  for (const place of places) {
    const { node } = place;
    if (typeof node.value !== 'string' || !/[#＃]/.test(node.value)) continue;
    const found = node.style === 'plain' ? gluedAt(place) : spacedAt(node);
    for (const at of found) findings.push(finding(source, place, at));
  }
  return findings;
}

/**
 * Where `#` is glued to a plain value and stands before a comment. In a text a blank must follow, and no letter or digit
 * stand before it (C# 语言, 3# 楼), or Chinese words stand on both sides of the only one; no figure, date or word of a list
 * has a `#` in it. A full-width one stands as a comment would, behind a blank.
 */
function gluedAt({ node, isText }: ScalarPlace): readonly number[] {
  const text = node.written;
  const wide = /(?:^|[ \u3000])＃[ \u3000]*\p{Script=Han}/u.exec(text);
  if (wide && text.indexOf('＃') === text.lastIndexOf('＃')) return [wide.index + wide[0].indexOf('＃')];
  for (const { index } of text.matchAll(/#/g)) {
    const [before, behind] = [text.slice(Math.max(0, index - 1), index), text.slice(index + 1, index + 3)];
    if (index === 0 || behind.trim() === '') continue;
    const isDate = index <= 20 && date.test(text.slice(0, index));
    if (/^[\s\u3000]/.test(behind) && (!isText || isDate || !/[\dA-Za-z#＃]/.test(before))) return [index];
    if (!isText && /^\p{Script=Han}/u.test(behind) && /\d|[%\p{Script=Han}]/u.test(before)) return [index];
    const isBetween = /[\p{Script=Han}）”》\u00a0\u3000]/u.test(before) && /^\p{Script=Han}/u.test(behind);
    if (isText && isBetween && text.indexOf('#') === text.lastIndexOf('#')) return [index];
  }
  return [];
}

/** Where a comment as one writes it (`文字 # 说明`, `文字，# 说明`, or a line `# 说明`) stands in a text in quotes or below a bar, once a line. */
function spacedAt({ value, style }: ScalarNode): readonly number[] {
  const isBlock = style === 'literal' || style === 'folded';
  const pattern = isBlock
    ? /(?:^[ \u3000]*|[ \u3000]|[\p{Script=Han}，、。！？；：）”》%])(?<hash>#)[ \u3000]+\S/dgmu
    : /(?:\S[ \u3000]+|[\p{Script=Han}，、。！？；：）”》%])(?<hash>#)[ \u3000]+\S/dgu;
  const text = String(value);
  let lineEnd = -1;
  return Array.from(text.matchAll(pattern), ({ indices }) => indices?.groups?.hash?.[0] ?? 0).filter((at) => {
    if (at < lineEnd) return false;
    const next = text.indexOf('\n', at);
    lineEnd = next < 0 ? text.length : next;
    return true;
  });
}

function finding(source: Source, place: ScalarPlace, at: number): Finding {
  const { node, inFlow } = place;
  const { start } = locateInScalar(source, node, at, at + 1);
  const line = /^[^\r\n]*/.exec(source.text.slice(start, node.span.end))?.[0].trimEnd() ?? '#';
  const comment = node.style === 'single' || node.style === 'double' ? line.replace(/["']$/, '') : line;
  const span = { start, end: start + comment.length };
  const goesOn = inFlow || span.end !== node.span.end;
  const kind = comment.startsWith('＃') ? 'wide' : kindOf(node, goesOn);
  const fix = goesOn || node.style !== 'plain' ? undefined : blankFix(source, span);
  return {
    code: 'printed-comment',
    severity: 'warning',
    message: `“${brief(comment)}”${words[kind].message}`,
    hint: words[kind].hint,
    span,
    path: pathTo(place),
    params: { text: comment, style: kind },
    ...(fix && { fix }),
  };
}

/** @param goesOn something that a comment would cut off stands behind it */
function kindOf({ style }: ScalarNode, goesOn: boolean): keyof typeof words {
  if (style === 'literal' || style === 'folded') return 'block';
  if (style !== 'plain') return 'quotes';
  return goesOn ? 'inside' : 'glued';
}

/** A blank before the `#`, where one stands behind it; in place of a full-width one a half-width one. */
function blankFix(source: Source, { start, end }: Span): Fix | undefined {
  const isWide = source.text[start] === '＃';
  if (!isWide && !/^[ \u3000]/.test(source.text.slice(start + 1, end))) return undefined;
  let from = start;
  while (/[\u00a0\u3000]/.test(source.text.charAt(from - 1))) from -= 1;
  const text = /[ \r\n]/.test(source.text.charAt(from - 1)) ? '#' : ' #';
  return { span: { start: from, end: start + 1 }, text, structural: true };
}
