// What an operation may touch of a text: all other bytes are to stay, reckoned from the spans of the tree alone.
import { isAlias, isMap, isSeq, parseDocument } from 'yaml';
import type { SingleOperation } from '../../src/edit/operation.js';
import type { Edit } from '../../src/source/diagnostic.js';
import type { Path } from '../../src/source/path.js';
import { childAt, type Entry, nodeAt, type TreeNode } from '../../src/source/tree.js';

/** @param text with its byte order mark, which the spans of `root` do not count. @returns what was touched that is to stay */
export function touchedBytes(
  text: string,
  root: TreeNode | undefined,
  operation: SingleOperation,
  edits: readonly Edit[],
): string[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const node = root && nodeAt(root, operation.path);
  const faults = new Set<string>();
  const gone = edits.map(({ span }) => text.slice(span.start, span.end)).join('');
  const put = edits.map((each) => each.text).join('');
  // An anchor of which the last reference goes is taken away with it.
  edits = edits.filter(
    ({ span, text: words }) => !(words === '' && /^ *&\S+ *$/.test(text.slice(span.start, span.end))),
  );
  if (edits.some(({ span }) => span.start < mark)) faults.add('mark');
  if (!root || !node || isBrought(root, operation.path)) {
    if (!/^(?:\s|\[|\]|\{|\}|null|~)*$/.test(gone)) faults.add('bytes where nothing stood');
    return [...faults];
  }
  const value = { start: node.span.start + mark, end: node.span.end + mark };
  // Of a text below `|+` the blank lines are part.
  if (!endsInLines(node))
    value.end = value.start + text.slice(value.start, value.end).replace(/[ \t\r\n]+$/, '').length;
  const reference = text.includes('*') ? referenceAt(text.slice(mark), root, operation.path) : undefined;
  const head = headOf(text, root, operation.path, mark, reference);
  // The span of a reference is that of what it refers to.
  if (reference) Object.assign(value, { start: reference.start + mark, end: reference.end + mark });
  else if (value.start < head.end && node.kind === 'scalar') {
    // Nothing is written, and the span is that of the key.
    value.start = head.end + (/^\s*/.exec(text.slice(head.end))?.[0].length ?? 0);
    value.end = value.start;
  }
  switch (operation.kind) {
    case 'set':
    case 'clear':
    case 'text':
      for (const { span } of edits) {
        if (span.start < head.end && !/^\s*!\S*\s*$/.test(text.slice(span.start, span.end)))
          faults.add('bytes before the value');
        if (span.end > Math.max(lineEnd(text, value.end), lineEnd(text, head.end)))
          faults.add('bytes behind the value');
        if (
          !isOnly(text, span, value, node.kind === 'scalar' ? /^(?:\s|!\S*)*$/ : /^(?:\s|#[^\r\n]*|!\S*)*$/)
        )
          faults.add('bytes beside the value');
      }
      if (
        isLine(put) &&
        put.trim() !== '' &&
        value.start < value.end &&
        isLine(text.slice(head.end, value.end))
      )
        for (const { span } of edits)
          if (
            (span.start < value.start || span.end > value.end) &&
            !/^\s*!\S*\s*$/.test(text.slice(span.start, span.end))
          )
            faults.add('bytes around the value');
      break;
    case 'insert':
      if (!/^(?:\s|\[\s*\]|null|~)*$/.test(gone)) faults.add('bytes of the other items');
      break;
    case 'move':
      if (signsOf(gone) !== signsOf(put)) faults.add('bytes of the items');
      for (const { span } of edits)
        if (span.start < head.end || span.end > Math.max(value.end, tailOf(text, value.end)))
          faults.add('bytes around the list');
      break;
    case 'remove': {
      if (!/^(?:\s|\[\]|\{\})*$/.test(put)) faults.add('bytes put');
      const whole = { start: head.start, end: value.end };
      for (const { span } of edits) {
        if (!isOnly(text, span, whole, /^(?:[\s,?]|#[^\r\n]*|!\S*)*$/)) faults.add('bytes beside what goes');
        for (const { index } of text.slice(span.start, span.end).matchAll(/(?<=^ *)#/gm))
          if (columnOf(text, span.start + index) < head.column && !isLine(text.slice(head.start, head.end)))
            faults.add('comments of others');
      }
      break;
    }
    case 'reshape':
      if (signsOf(gone.replaceAll(/#|\[\]|null/g, '')) !== '' && operation.form === 'section')
        faults.add('bytes of the list');
  }
  return [...faults];
}

function endsInLines(node: TreeNode): boolean {
  if (node.kind === 'scalar') return node.style === 'literal' || node.style === 'folded';
  const last = node.kind === 'list' ? node.items.at(-1) : node.entries.at(-1)?.value;
  return last !== undefined && endsInLines(last);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The key with its colon, or the dash; between brackets there is none. */
function headOf(
  text: string,
  root: TreeNode,
  path: Path,
  mark: number,
  reference?: Span,
): Span & { readonly column: number } {
  const above = nodeAt(root, path.slice(0, -1));
  const step = path.at(-1);
  const entry: Entry | undefined =
    above?.kind === 'map' ? above.entries.find(({ key }) => key === step) : undefined;
  if (entry) {
    const { start, end } = entry.keySpan;
    const colon = /^(?:\s*:)?/.exec(text.slice(end + mark))?.[0].length ?? 0;
    return { start: start + mark, end: end + mark + colon, column: columnOf(text, start + mark) };
  }
  const node = above && step !== undefined ? childAt(above, step) : undefined;
  const start = ((reference ?? node?.span)?.start ?? 0) + mark;
  const dash = /-(?:\s|#[^\r\n]*)*(?:![^\s]*\s*)?$/.exec(text.slice(0, start));
  if (above?.kind !== 'list' || text[above.span.start + mark] === '[' || !dash) {
    const tag = /![^\s,[]*\s+$/.exec(text.slice(0, start))?.index ?? start;
    return { start: tag, end: tag, column: columnOf(text, tag) };
  }
  return { start: dash.index, end: dash.index + 1, column: columnOf(text, dash.index) };
}

/** Does `<<` bring the key of that path, from where something else stands? */
function isBrought(root: TreeNode, path: Path): boolean {
  const above = nodeAt(root, path.slice(0, -1));
  const entry = above?.kind === 'map' ? above.entries.find(({ key }) => key === path.at(-1)) : undefined;
  if (!above || !entry) return false;
  return entry.keySpan.start < above.span.start || entry.keySpan.end > above.span.end;
}

let parsed: { readonly text: string; readonly contents: unknown } | undefined;

/** Where a reference (`*甲`) stands: the tree has what it refers to, at that one's place. */
function referenceAt(text: string, root: TreeNode, path: Path): Span | undefined {
  if (parsed?.text !== text) {
    const words = text.replace(/\r(?!\n)/g, '\n');
    parsed = { text, contents: parseDocument(words, { uniqueKeys: false, logLevel: 'silent' }).contents };
  }
  let [node, tree]: [unknown, TreeNode | undefined] = [parsed.contents, root];
  for (const step of path) {
    const entry: Entry | undefined =
      tree?.kind === 'map' ? tree.entries.find(({ key }) => key === step) : undefined;
    if (isMap(node)) node = node.items.find(({ key }) => String(key) === entry?.spelling)?.value;
    else node = isSeq(node) ? node.items[Number(step)] : undefined;
    tree = tree && childAt(tree, step);
  }
  return isAlias(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

/** Is what a span holds outside of another one only that? */
function isOnly(text: string, span: Span, within: Span, allowed: RegExp): boolean {
  const before = text.slice(span.start, Math.min(span.end, within.start));
  const behind = text.slice(Math.max(span.start, within.end), span.end);
  return allowed.test(before) && allowed.test(behind);
}

const isLine = (words: string): boolean => !/[\r\n]/.test(words);

const signsOf = (words: string): string => [...words.replace(/\s/g, '')].sort().join('');

const columnOf = (text: string, at: number): number =>
  at - (Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1);

function lineEnd(text: string, at: number): number {
  const found = text.slice(at).search(/[\r\n]/);
  return found < 0 ? text.length : at + found;
}

/** The end of the comments and blank lines behind something. */
function tailOf(text: string, at: number): number {
  const [found = ''] =
    /^[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$))*/.exec(text.slice(at)) ?? [];
  return at + found.length;
}
