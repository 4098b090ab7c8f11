// Finds `围绕 #重点工作`, where YAML takes `#` after a blank for the start of a comment and silently drops the rest.
import type { Edit, Finding, Fix } from '../source/diagnostic.js';
import { toPointer } from '../source/path.js';
import { brief } from '../source/printable.js';
import { REMINDER } from '../source/reminder.js';
import type { Source, Span } from '../source/source.js';
import { pathTo, type ScalarPlace } from './scalar-places.js';

const COMMENT = /#[^\r\n]*/y;
/** Where behind lost words a comment begins as one writes it (`# 说明`). */
const SPACED = /[ \t]#[ \t]/;
/** What may stand between a value and its comment; a value that is still empty may have it on the line below. */
const BEFORE = { value: /[ \t]+/y, empty: /:?[ \t]*(?:\r?\n[ \t]+)?/y, head: /[|>][-+\d]{0,2}[ \t]+/y };

/** A comment alone on its line or behind a figure, written without a blank behind the `#`: so this writer writes comments. */
const TIGHT_COMMENT = /(?:^[ \t]*|[:：][ \t]+-?\d[\d.]*[ \t]+)#[^\s#!\d]/m;
/** The fields of titles and running text; in a name or a unit a short comment is likelier than lost words. */
const RUNNING: ReadonlySet<string | number | undefined> = new Set([
  'title',
  'text',
  'opening',
  'closing',
  'measure',
  'note',
]);

/** The halves of marks of which the other may be lost. */
const OPEN = /[（(《“‘【〔「『][^）)》”’】〕」』]*$/;
const CLOSING = /^[^（(《“‘【〔「『]*[）)》”’】〕」』]/;

/** The findings on texts whose end, or the whole of which, YAML took for a comment. */
export function lostText(source: Source, places: readonly ScalarPlace[]): Finding[] {
  const findings: Finding[] = [];
  let writesTight: boolean | undefined;
  for (const place of places) {
    const { value } = place.node;
    if (!place.isText || (value !== null && typeof value !== 'string')) continue;
    const span = commentBehind(source, place) ?? commentBefore(source, place);
    const sign = span && signOf(source, place, span);
    if (!span || !sign) continue;
    writesTight ??= TIGHT_COMMENT.test(source.text);
    if (writesTight && sign === 'weak') continue;
    findings.push(finding(source, place, span, writesTight && sign === 'strong' ? 'weak' : sign));
  }
  return findings;
}

/** The comment on the line of a text's end. */
function commentBehind(source: Source, { node }: ScalarPlace): Span | undefined {
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const from = isBlock ? node.span.start : node.span.end;
  const before = isBlock ? BEFORE.head : node.value === null ? BEFORE.empty : BEFORE.value;
  const between = matchAt(before, source.text, from);
  if (between === undefined) return undefined;
  const start = from + between.length;
  const comment = matchAt(COMMENT, source.text, start);
  // What last year's file said is no words of this year's.
  if (comment === undefined || comment.startsWith(REMINDER)) return undefined;
  const next = comment.search(SPACED);
  return { start, end: start + comment.slice(0, next < 0 ? undefined : next).trimEnd().length };
}

/** `正文: #1厂房未交付。`, and the text only goes on below. */
function commentBefore({ text }: Source, { node }: ScalarPlace): Span | undefined {
  if (node.value === null) return undefined;
  let lineEnd = node.span.start - 1;
  while (text[lineEnd] === ' ' || text[lineEnd] === '\t') lineEnd -= 1;
  if (text[lineEnd] !== '\n') return undefined;
  const from = Math.max(0, node.span.start - 300);
  const match = /(?:[:-][ \t]+|[\r\n][ \t]+)(#[^\s#][^\r\n]*)\r?\n[ \t]*$/.exec(
    text.slice(from, node.span.start),
  );
  if (!match?.[1]) return undefined;
  const start = from + match.index + match[0].indexOf('#');
  return { start, end: start + match[1].trimEnd().length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** How sure it is that a comment is text; of a weak sign a habit of the writer's may be the cause. */
type Sign = 'number' | 'open' | 'strong' | 'weak';

/**
 * What says that a comment is text: the other half of a bracket; and where `#` touches what follows a number (#3地块), a
 * sentence, or words before it that go on. In titles and running text anything else may be; and so may a whole sentence
 * where there is no other text yet.
 */
function signOf(source: Source, place: ScalarPlace, { start, end }: Span): Sign | undefined {
  const { node, way } = place;
  const words = source.text.slice(start, end);
  if (end < node.span.start)
    return /^#\d/.test(words) ? 'number' : /[。；]/.test(words) ? 'strong' : undefined;
  const before = typeof node.value === 'string' && node.style === 'plain' ? node.written.slice(-200) : '';
  if (OPEN.test(before) && CLOSING.test(words)) return 'open';
  const isRunning = RUNNING.has(way?.step) || typeof way?.step === 'number';
  if (!/^#[^\s#]/.test(words)) {
    const stands = typeof node.value === 'string' && node.style === 'plain';
    return isRunning && !stands && /^# .*[。！？]$/.test(words) ? 'weak' : undefined;
  }
  if (/^#\d/.test(words)) return 'number';
  if (/[。；]|[！？，、：]$/.test(words) || /[，、：；（“《]$/.test(before)) return 'strong';
  const onItsLine = !/[\r\n]/.test(source.text.slice(node.span.end, start));
  const isWeak = node.value === null || (isRunning && node.style === 'plain');
  return onItsLine && isWeak ? 'weak' : undefined;
}

function finding(source: Source, place: ScalarPlace, span: Span, sign: Sign): Finding {
  const words = source.text.slice(span.start, span.end);
  const fix = quoteFix(source, place, span, sign);
  const { node } = place;
  const path = pathTo(place);
  return {
    code: 'lost-text',
    severity: sign === 'weak' ? 'info' : 'warning',
    message: `“${brief(words)}”会被当作注释，不会印出来`,
    hint: `若是文字，请用引号把整句括起来${/^#\s/.test(words) ? '' : '；若是注释，“#”后面空一格'}`,
    span,
    path,
    params: { text: words, ...(node.value === null && { open: [toPointer(path)] }) },
    ...(fix && { fix }),
  };
}

/** Quotes around the whole value where nothing but text can be meant: a number (#3地块) or the other half of a bracket. */
function quoteFix(
  source: Source,
  { node, inFlow }: ScalarPlace,
  { start, end }: Span,
  sign: Sign,
): Fix | undefined {
  const from = node.value === null ? start : node.span.start;
  const value = source.text.slice(from, end);
  const isNumber = /^#\d{1,3}[^\d\s]/.test(source.text.slice(start, end));
  const isCertain = sign === 'open' || (isNumber && (node.value !== null || /[。；，]/.test(value)));
  if (!isCertain || inFlow || end < node.span.start || node.style !== 'plain' || /['\r\n]/.test(value))
    return undefined;
  const closing: Edit = { span: { start: end, end }, text: "'" };
  return { span: { start: from, end: from }, text: "'", also: [closing], structural: true };
}
