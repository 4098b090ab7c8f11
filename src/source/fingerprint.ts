// Knows a finding again in another version of its file: by its rule, its place and the paragraph it stands in.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Path } from './path.js';
import type { Source, Span } from './source.js';
import { lineText, positionAt } from './source.js';

/** How much of a paragraph is looked at on either side of the words found: a line can be a million characters long. */
const REACH = 120;

/** How many lines up the head of a list item is looked for. */
const MOST_LINES = 40;

/**
 * A hash of the rule, the keys that lead to the place, the words found and the paragraph around them. Lines and list items
 * put in above leave it as it is, and so do indentation, the spelling of the key and the file's name; the same fault in
 * another paragraph has another one.
 */
export function fingerprintOf(
  source: Source,
  { code, span, path = [] }: { readonly code: string; readonly span: Span; readonly path?: Path },
): string {
  const keys = path.filter((step) => !isIndex(step)).join('/');
  const words = oneLine(source.text.slice(span.start, span.end));
  const { before, after } = paragraphAround(source, span);
  // Nothing but a key: an empty place is known by the list item it belongs to.
  const item = before + after === '' && path.some(isIndex) ? headOfItem(source, span) : '';
  const parts = [code, keys, words, before, after, item];
  return bytesToHex(sha256(utf8ToBytes(parts.join('\0')))).slice(0, 16);
}

/** The text of the paragraph on both sides of a span, without the marks of YAML around it. */
function paragraphAround(source: Source, span: Span): { before: string; after: string } {
  const first = positionAt(source, span.start);
  const last = positionAt(source, span.end);
  const start = span.start - (first.column - 1);
  const end = span.end - (last.column - 1) + lineText(source, last.line).length;
  const opening = source.text.slice(Math.max(start, span.start - REACH), span.start);
  const closing = source.text.slice(span.end, Math.min(Math.max(end, span.end), span.end + REACH));
  const before = opening.replace(DASHES, '').replace(KEY, '');
  const comment = closing.search(/(?:^|\s)#/);
  const after = (comment < 0 ? closing : closing.slice(0, comment))
    .replace(/^\s*:(?=\s|$)/, '')
    .replace(/["']\s*$/, '');
  // `{标题: 甲, 正文: 乙}`: each value is a paragraph of its own.
  if (!/^[{[]/.test(before)) return { before: oneLine(before), after: oneLine(after) };
  const from = Math.max(before.lastIndexOf(', '), before.lastIndexOf('{'), before.lastIndexOf('['));
  const to = after.search(/[}\]]|, /);
  return {
    before: oneLine(before.slice(from + 1).replace(KEY, '')),
    after: oneLine(to < 0 ? after : after.slice(0, to)),
  };
}

/** Blanks and the dashes of list items before what is written. */
const DASHES = /^\s*(?:-[ \t]+)*/;

/** A key before a value, as it may be spelt in two languages, and the quotation mark of the value. */
const KEY = /^\s*(?:[^\s:：,，{}[\]"']{1,30}:[ \t]+)?["']?/;

/** The first line of the list item that a place is in, which mostly gives its name. */
function headOfItem(source: Source, { start }: Span): string {
  const { line } = positionAt(source, start);
  const depth = lineText(source, line).search(/\S|$/);
  for (let number = line; number > Math.max(0, line - MOST_LINES); number -= 1) {
    const text = lineText(source, number).slice(0, REACH);
    const [blanks = ''] = /^ */.exec(text) ?? [];
    if (text.startsWith('- ', blanks.length) && (number === line || blanks.length < depth))
      return oneLine(text.slice(blanks.length).split(', ', 1).join());
  }
  return '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isIndex(step: Path[number]): boolean {
  return typeof step === 'number';
}
