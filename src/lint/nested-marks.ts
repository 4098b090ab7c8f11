// Paired marks that stand within others of their kind or without them: 《…《…》…》, “…“…”…”, （…（…）…）, 〈…〉 alone.
import type { RuleFinding } from '../genre/document.js';
import type { TextParagraph } from '../genre/paragraphs.js';
import { type FaultyPlace, fixOf, timesWords } from './repeated-fault.js';

/** Two marks that belong together, and the mark right around them. */
interface Pair {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
  readonly around: Pair | undefined;
}

interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What its two marks become; undefined where there is more than one way. */
  readonly right?: readonly [open: string, close: string];
}

const partners: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': '）',
};
const anyPaired = /[“”‘’《》〈〉（）()]/g;
const hasHan = (words: string): boolean => /\p{Script=Han}/u.test(words);

const closing: ReadonlyMap<string, string> = new Map(
  Array.from('“‘《〈（〔【「『', (open, index) => [open, '”’》〉）〕】」』'.charAt(index)]),
);
const closers = new Set(closing.values());

/** () “”‘’ 〈 to 〕 and （）: nearly all characters are others, which costs least to see from their numbers. */
function mayBePaired(code: number): boolean {
  if (code < 0x3008) return code === 0x28 || code === 0x29 || (code >= 0x2018 && code <= 0x201d);
  return code <= 0x3015 || code === 0xff08 || code === 0xff09;
}

/**
 * Whether all marks of a text have their other halves, and whether any stands in another of its kind or is one that only
 * stands within others; most texts are neither, and need no closer look.
 */
export function shapeOfMarks(words: string): 'flat' | 'nested' | 'open' {
  const open: string[] = [];
  let shape: 'flat' | 'nested' = 'flat';
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (!mayBePaired(code)) continue;
    const mark = words.charAt(at).replace('(', '（').replace(')', '）');
    if (closing.has(mark)) {
      if (mark === open.at(-1) || mark === '〈' || mark === '‘') shape = 'nested';
      open.push(mark);
    } else if (closers.has(mark) && closing.get(open.pop() ?? '') !== mark) return 'open';
  }
  return open.length === 0 ? shape : 'open';
}

/** Tells of pairs that are nested in the wrong way; what has lost its other half is no pair. */
export function* nestedMarks(paragraphs: readonly TextParagraph[]): Generator<RuleFinding> {
  const faults = new Map<string, { readonly fault: Fault; readonly places: FaultyPlace[][] }>();
  for (const paragraph of paragraphs) {
    for (const pair of pairsIn(paragraph.words)) {
      const fault = faultOf(paragraph.words, pair);
      if (!fault) continue;
      const known = faults.get(fault.message);
      if (known) known.places.push(placesOf(paragraph, pair, fault));
      else faults.set(fault.message, { fault, places: [placesOf(paragraph, pair, fault)] });
    }
  }
  // What is a matter of form is told once.
  for (const { fault, places } of faults.values())
    for (const together of fault.severity === 'info' ? [places.flat()] : places)
      yield findingOf(fault, together);
}

/** The pairs of a paragraph, the inner ones first; none where a half is missing and it is not known what belongs together. */
function pairsIn(words: string): Pair[] {
  const pairs: Pair[] = [];
  const open: { readonly mark: string; readonly start: number; readonly inner: Pair[] }[] = [];
  for (const { 0: mark, index } of words.matchAll(anyPaired)) {
    if (mark in partners) {
      open.push({ mark, start: index, inner: [] });
      continue;
    }
    const last = open.at(-1);
    // Apostrophes and the brackets of 1） have no first half.
    if (!last && (mark === '’' || mark === '）' || mark === ')')) continue;
    if (!last || partners[last.mark] !== mark.replace(')', '）')) {
      if (mark === '’' && /[A-Za-z]/.test(words.charAt(index - 1))) continue;
      return [];
    }
    open.pop();
    const pair = { mark: last.mark, start: last.start, end: index + 1, around: undefined };
    for (const inner of last.inner) pairs.push({ ...inner, around: pair });
    const outer = open.at(-1);
    if (outer) outer.inner.push(pair);
    else pairs.push(pair);
  }
  return open.length === 0 ? pairs : [];
}

function faultOf(words: string, { mark, start, end, around }: Pair): Fault | undefined {
  const inside = words.slice(start + 1, Math.min(end - 1, start + 100));
  const fills = around !== undefined && around.start === start - 1 && around.end === end + 1;
  switch (mark) {
    case '《':
      return around?.mark === '《' && !fills ? bookInBook : undefined;
    case '〈':
      return around === undefined && hasHan(inside) ? bookAlone : undefined;
    case '“':
      if (around?.mark !== '“') return undefined;
      return /^[、，,和与及或]$/.test(inside) ? turnedQuotes : quoteInQuote;
    case '‘':
      if (fills && around.mark === '“') return quotesTwice;
      return around === undefined && hasHan(inside) ? quoteAlone : undefined;
    default:
      if (around === undefined || (around.mark !== '（' && around.mark !== '(')) return undefined;
      if (fills) return bracketsTwice;
      return hasHan(inside) ? bracketInBracket : undefined;
  }
}

const bookInBook: Fault = {
  message: '书名号里面又用了双书名号',
  hint: '里层改为单书名号“〈〉”',
  severity: 'warning',
  right: ['〈', '〉'],
};
const bookAlone: Fault = {
  message: '单书名号只用在书名号里面',
  hint: '改为书名号“《》”',
  severity: 'warning',
  right: ['《', '》'],
};
const turnedQuotes: Fault = {
  message: '引号的前后两半用反了',
  hint: '前一个改为后引号“””，后一个改为前引号““”',
  severity: 'error',
  right: ['”', '“'],
};
const quoteInQuote: Fault = {
  message: '引号里面又用了双引号',
  hint: '里层用单引号“‘’”；如果是两处引用，核对前后两半的方向',
  severity: 'warning',
};
const quotesTwice: Fault = {
  message: '同一处套了双引号和单引号',
  hint: '只留外层的双引号',
  severity: 'info',
  right: ['', ''],
};
const quoteAlone: Fault = {
  message: '单引号只用在双引号里面',
  hint: '改为双引号““””',
  severity: 'info',
  right: ['“', '”'],
};
const bracketsTwice: Fault = {
  message: '同一处套了两层括号',
  hint: '只留一层括号',
  severity: 'warning',
  right: ['', ''],
};
const bracketInBracket: Fault = {
  message: '括号里面又用了同样的括号',
  hint: '尽量不套用；必须套用时，里外用不同的括号，如“〔〕”',
  severity: 'info',
};

function placesOf(paragraph: TextParagraph, { start, end }: Pair, { right }: Fault): FaultyPlace[] {
  const [open, close] = right ?? [];
  return [
    { paragraph, start, end: start + 1, ...(open !== undefined && { right: open }) },
    { paragraph, start: end - 1, end, ...(close !== undefined && { right: close }) },
  ];
}

/** @param places two of each pair */
function findingOf({ message, hint, severity }: Fault, places: readonly FaultyPlace[]): RuleFinding {
  const [first, second] = places as readonly [FaultyPlace, FaultyPlace];
  const count = timesWords(places.filter((_, index) => index % 2 === 0));
  return first.paragraph.find(first.start, second.end, {
    message: `${message}${count}`,
    hint,
    severity,
    params: { mark: first.paragraph.words.charAt(first.start), count: places.length / 2 },
    ...fixOf(places),
  });
}
