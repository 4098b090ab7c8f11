// Reads the flow collections of ordinary YAML, `[甲, 乙]` and `{范围: 全市, 幅度: 1.2}`, that end on the line they begin on.
import { addKey } from './ordinary-key.js';
import type { Reader } from './ordinary-reader.js';
import { countValue, giveWay, goIn, goOut, skipBlanks } from './ordinary-reader.js';
import { plainScalar, readQuoted, withoutBlanks } from './ordinary-scalars.js';
import type { Entry, ListNode, MapNode, ScalarNode, TreeNode } from './tree.js';
import { emptyScalar } from './tree.js';

/** What ends a plain scalar in brackets; a line break is one too many. */
const plainEnd = /[,[\]{}\r\n]|:(?=[ ,[\]{}\r\n]|$)| #/g;

/** The list or mapping in brackets that begins at an offset. */
export function readFlow(reader: Reader, start: number): ListNode | MapNode {
  goIn(reader);
  const node = reader.text[start] === '[' ? readList(reader, start) : readMap(reader, start);
  goOut(reader);
  return node;
}

function readList(reader: Reader, start: number): ListNode {
  const { text } = reader;
  const items: TreeNode[] = [];
  let at = skipBlanks(text, start + 1);
  while (text[at] !== ']') {
    const item = readItem(reader, at);
    items.push(item);
    at = behindItem(text, item.span.end, ']');
  }
  return { kind: 'list', items, span: { start, end: at + 1 } };
}

function readMap(reader: Reader, start: number): MapNode {
  const { text } = reader;
  const entries: Entry[] = [];
  const keys = new Set<string>();
  let at = skipBlanks(text, start + 1);
  while (text[at] !== '}') {
    const { written: key, span: keySpan } = plainIn(reader, at);
    const colon = skipBlanks(text, keySpan.end);
    if (text[colon] !== ':' || !' ,}'.includes(text.charAt(colon + 1))) giveWay();
    const place = skipBlanks(text, colon + 1);
    const isEmpty = text[place] === ',' || text[place] === '}';
    const value = isEmpty ? emptyScalar({ start: place, end: place }) : readItem(reader, place);
    addKey(reader, keys, key);
    entries.push({ key, spelling: key, keySpan, value });
    at = behindItem(text, value.span.end, '}');
  }
  return { kind: 'map', entries, span: { start, end: at + 1 } };
}

/** Where the next item, or the bracket that closes, stands. */
function behindItem(text: string, end: number, bracket: string): number {
  const at = skipBlanks(text, end);
  if (text[at] === bracket) return at;
  const next = text[at] === ',' ? skipBlanks(text, at + 1) : giveWay();
  return text[next] === bracket ? giveWay() : next;
}

function readItem(reader: Reader, at: number): TreeNode {
  countValue(reader);
  const first = reader.text[at];
  if (first === '[' || first === '{') return readFlow(reader, at);
  return first === '"' || first === "'" ? readQuoted(reader, at) : plainIn(reader, at);
}

function plainIn({ text }: Reader, at: number): ScalarNode {
  plainEnd.lastIndex = at;
  const end = plainEnd.exec(text)?.index ?? at;
  return plainScalar(withoutBlanks(text.slice(at, end)), at);
}
