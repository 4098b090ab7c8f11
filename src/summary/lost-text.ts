// Finds `建成 #3 厂房`, where YAML takes `#` after a blank for the start of a comment and silently drops the
// rest.
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import type { Source } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';

/**
 * `#` directly before a digit is a number (of a building, a unit, a line); a real comment is written `# 说明`.
 */
const NUMBERED = /^[ \t]+(#\d[^\r\n]*)/;

/** Warns of unquoted texts whose end YAML took for a comment; `path` is the path of `node`. */
export function lostText(source: Source, node: TreeNode, path: Path = []): Diagnostic[] {
  if (node.kind === 'list') return node.items.flatMap((item, at) => lostText(source, item, [...path, at]));
  if (node.kind === 'map')
    return node.entries.flatMap(({ key, value }) => lostText(source, value, [...path, key]));
  if (node.style !== 'plain' || typeof node.value !== 'string') return [];
  const { end } = node.span;
  const comment = NUMBERED.exec(source.text.slice(end, end + 200))?.[1];
  if (comment === undefined) return [];
  const start = source.text.indexOf('#', end);
  const words = comment.trimEnd();
  return [
    diagnose(source, {
      code: 'lost-text',
      severity: 'warning',
      message: `“${words}”会被当作注释，不会印出来`,
      hint: '若是文字，请用引号把整句括起来；若是注释，“#”后面空一格',
      span: { start, end: start + words.length },
      path,
      params: { text: words },
    }),
  ];
}
