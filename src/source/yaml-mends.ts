// The structural fixes of the traps: what is typed instead, wherever there is one reading.
import type { Edit, Finding, Fix } from './diagnostic.js';
import type { Source, Span } from './source.js';
import { lineText, positionAt } from './source.js';
import type { IsField } from './yaml-flow-mends.js';
import { flowEdits } from './yaml-flow-mends.js';
import { indentationEdits } from './yaml-indent-mends.js';
import { lacksIndentation, structureLines } from './yaml-lines.js';
import type { Caught } from './yaml-traps.js';
import { caughtBy } from './yaml-traps.js';

type Mend = (source: Source, isField: IsField, span: Span) => readonly Edit[];

/** By the name of the trap; those that stand on many lines are mended on all of them at once. */
const mends: Readonly<Record<string, Mend>> = {
  indentation: indentationEdits,
  dash: (source) => caughtBy(source, 'dash').flatMap((caught) => dashEdits(source, caught)),
  'quoted-key': onFields('quoted-key', ({ at, word, text, offset }) => {
    const colon = /^\s*[:：][ \u3000]*/.exec(text.slice(at.end - offset))?.[0] ?? '';
    const end = at.end + colon.length;
    return [{ span: { start: at.start, end }, text: `${word}:${end - offset < text.length ? ' ' : ''}` }];
  }),
  'fullwidth-colon': (source, isField, span) => [
    ...fullWidthColons(source, isField, span),
    ...flowEdits(source, isField),
  ],
  'fullwidth-hash': (source) => caughtBy(source, 'fullwidth-hash').map(({ at }) => ({ span: at, text: '#' })),
  'wide-blank': onFields('wide-blank', ({ at }) => [{ span: at, text: ' ' }]),
  'blank-after-colon': onFields('blank-after-colon', ({ at }) => [{ span: at, text: ': ' }]),
  citation: (source) => caughtBy(source, 'citation').flatMap(({ at }) => quoteEdits(source, at.start)),
  'fullwidth-bar': (source) =>
    [...structureLines(source)].flatMap((line) => {
      const text = lineText(source, line);
      const at = text.search(/[｜＞]\s*$/);
      const isValue = at > 0 && /[:-] +$/.test(text.slice(0, at));
      return isValue ? [barEdit(text.charAt(at), (source.lineStarts[line - 1] ?? 0) + at)] : [];
    }),
  'glued-key': flowEdits,
  'fullwidth-braces': flowEdits,
  BLOCK_IN_FLOW: flowEdits,
  BAD_INDENT: flowEdits,
  MISSING_CHAR: (source, isField, { start }) =>
    /^#[ \u3000]/.test(source.text.slice(start, start + 2))
      ? [{ span: { start, end: start + 1 }, text: ' #' }]
      : flowEdits(source, isField),
  BAD_SCALAR_START: (source, _, { start }) => quoteEdits(source, start),
};

/** The fix of a fault of syntax by the name of its trap; undefined where it may be meant in more than one way. */
export function mendOf(source: Source, trap: string, span: Span, isField: IsField): Fix | undefined {
  const [edit, ...also] = mends[trap]?.(source, isField, span) ?? [];
  return edit && { ...edit, also, structural: true };
}

/**
 * What is wrong where a line that seems to lack its colon is no key but a text below a bar (`一季度：完成投资……`), which is only
 * not indented; undefined where it may be a key.
 */
export function unindentedText(
  source: Source,
  { params, span }: Pick<Finding, 'params' | 'span'>,
  isField: IsField,
): Pick<Finding, 'message' | 'hint'> | undefined {
  const word = params?.word;
  if (!/colon$/.test(String(params?.trap)) || typeof word !== 'string' || isField(word)) return undefined;
  if (!lacksIndentation(source, positionAt(source, span.start).line)) return undefined;
  return { message: '“|”下面的文字没有缩进', hint: '文字要比上一行的键名靠右，多缩进两个空格' };
}

/** A mend of all lines caught in a trap whose word is the name of a field: any other may be the beginning of a sentence. */
function onFields(trap: string, edits: (caught: Caught) => readonly Edit[]): Mend {
  return (source, isField) =>
    caughtBy(source, trap)
      .filter(({ word }) => isField(word))
      .flatMap(edits);
}

const fullWidthColons: Mend = onFields('fullwidth-colon', ({ at, text, offset }) => {
  const blanks = /^[ \u00a0\u3000]*/.exec(text.slice(at.end - offset))?.[0] ?? '';
  const end = at.end + blanks.length;
  const colon = { span: { start: at.start, end }, text: end - offset < text.length ? ': ' : ':' };
  return /^[｜＞]\s*$/.test(text.slice(end - offset))
    ? [colon, barEdit(text.charAt(end - offset), end)]
    : [colon];
});

/** The half-width bar of a text of many lines. */
function barEdit(bar: string, at: number): Edit {
  return { span: { start: at, end: at + 1 }, text: bar === '｜' ? '|' : '>' };
}

/** The dash with its blank; the lines of the same item stand one further right where they stood under the glued word. */
function dashEdits(source: Source, { at, text, offset }: Caught): readonly Edit[] {
  const column = at.start - offset;
  const rest = text.slice(column + 1);
  if (rest.startsWith(text[column] ?? '')) return [];
  const first = { span: at, text: rest.startsWith(' ') ? '-' : '- ' };
  const { line } = positionAt(source, offset);
  const below: { readonly start: number; readonly indent: number }[] = [];
  for (let next = line + 1; next <= source.lineStarts.length; next += 1) {
    const words = lineText(source, next);
    if (words.trim() === '') continue;
    const indent = words.search(/[^ ]/);
    if (indent <= column) break;
    below.push({ start: source.lineStarts[next - 1] ?? 0, indent });
  }
  const shifted = first.text === '- ' && below[0]?.indent === column + 1;
  return [first, ...(shifted ? below.map(({ start }) => ({ span: { start, end: start }, text: ' ' })) : [])];
}

/**
 * Single quotes around the value that begins at an offset, up to the end of the line or to a comment; none where one stands
 * inside, in braces, and where the value goes on below.
 */
function quoteEdits(source: Source, start: number): readonly Edit[] {
  const { line, column } = positionAt(source, start);
  const text = lineText(source, line);
  const before = text.slice(0, column - 1);
  const rest = text.slice(column - 1);
  const value = rest.slice(0, Math.max(rest.search(/\s#/), 0) || undefined).trimEnd();
  const goesOn = lineText(source, line + 1).search(/\S/) > before.search(/[^ -]|$/);
  if (value === '' || value.includes("'") || /[{[]/.test(before) || goesOn) return [];
  const end = start + value.length;
  return [
    { span: { start, end: start }, text: "'" },
    { span: { start: end, end }, text: "'" },
  ];
}
