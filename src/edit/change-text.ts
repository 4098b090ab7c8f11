// Changes a long text only where it was changed in the form: the other lines stay as its writer broke them.
import type { Edit } from '../source/diagnostic.js';
import { locateInScalar } from '../source/scalar-map.js';
import type { Source } from '../source/source.js';
import type { ScalarNode } from '../source/tree.js';
import { edit } from './edit.js';
import { columnOf } from './layout.js';
import { changedStretch } from './long-text.js';
import type { ReadText } from './read-text.js';
import { type Habits, lineIn } from './write-in.js';

/**
 * The edit that makes a text be shown as `shown`, which is tidy: none where it is so already; undefined where the text cannot be
 * changed in place.
 */
export function changeText(
  { source, text }: ReadText,
  node: ScalarNode,
  shown: string,
  habits: Habits,
): readonly Edit[] | undefined {
  const raw = node.typed ?? node.value;
  if (typeof raw !== 'string' || node.parts) return undefined;
  const stretch = changedStretch(raw, shown);
  if (!stretch) return [];
  const { start, end, words } = stretch;
  if (shown === '' || raw.trim() === '') return undefined;
  const place = start < end ? locateInScalar(source, node, start, end) : pointIn(source, node, start);
  const isWhole = place.start === node.span.start && place.end === node.span.end;
  if (isWhole && node.style !== 'plain') return undefined;
  const column = words.includes('\n') ? indentationOf(text, node, raw) : 0;
  if (column === undefined) return undefined;
  const lines = words.split('\n').map((line) => escaped(line, node.style));
  const between = lineIn('', 0, habits);
  return [edit(place.start, place.end, lines.join(between + lineIn(' ', column, habits).slice(0, -1)))];
}

/** Right behind the character before an offset, or before the first. */
function pointIn(
  source: Source,
  node: ScalarNode,
  at: number,
): { readonly start: number; readonly end: number } {
  const offset =
    at > 0
      ? locateInScalar(source, node, at - 1, at).end
      : locateInScalar(source, node, 0, Math.min(1, String(node.value).length)).start;
  return { start: offset, end: offset };
}

function escaped(words: string, style: ScalarNode['style']): string {
  if (style === 'single') return words.replaceAll("'", "''");
  return style === 'double' ? JSON.stringify(words).slice(1, -1) : words;
}

/** How far in the lines of a text stand that has several; undefined where there is but one. */
function indentationOf(text: string, node: ScalarNode, raw: string): number | undefined {
  const { start, end } = node.span;
  if (node.style === 'literal' || node.style === 'folded') {
    const body = text.indexOf('\n', start) + 1;
    const first = /^( *)[^ \r\n]/m.exec(text.slice(body, end))?.[1]?.length;
    // With a digit behind the bar the first line may be further in than the text.
    return first === undefined ? undefined : first - (/^ */.exec(raw.replace(/^\n+/, ''))?.[0].length ?? 0);
  }
  const second = text.slice(start, end).search(/\n[ \t]*[^ \t\r\n]/);
  if (second < 0) return undefined;
  const at = start + second + 1;
  const words = at + text.slice(at, end).search(/\S/);
  return Math.max(1, columnOf(text, words));
}
