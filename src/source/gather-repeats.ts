// One finding for a fault of structure that a file has a hundred times over: the first, which counts the others.
import type { Diagnostic, Edit, Fix } from './diagnostic.js';
import { listedLines } from './named-lines.js';

/** How many places of one kind of fault are told one by one: more are one cause, and nobody reads them one after another. */
const MANY = 20;

/** How many places of the very same fault (one wrong key, one kind of value under one key) are slips: more are a habit. */
const SLIPS = 3;

/**
 * The findings, of those that are the same fault in more than three places, or the same kind of fault in more than twenty,
 * only the first, with the lines of the others in its note and the number of all in `params.times`. It keeps its
 * fingerprint, and mends all where each of them can be mended.
 * @param findings of one file, in the order of their places
 */
export function gatherRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return gather(gather(findings, SLIPS, sameFaultOf), MANY, faultOf);
}

/** @param keyOf what two places of one fault have in common; undefined for a fault that is told at each place */
function gather(
  findings: readonly Diagnostic[],
  most: number,
  keyOf: (finding: Diagnostic) => string | undefined,
): readonly Diagnostic[] {
  if (findings.length <= most) return findings;
  const groups = new Map<string, Diagnostic[]>();
  const keys = findings.map(keyOf);
  for (const [index, finding] of findings.entries()) {
    const key = keys[index];
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return findings.flatMap((finding, index) => {
    const group = groups.get(keys[index] ?? '') ?? [];
    if (group.length <= most) return [finding];
    return finding === group[0] ? [counting(finding, group.slice(1))] : [];
  });
}

/**
 * What two places of the same kind of fault have in common: what is said of them but for the words that are quoted, what is
 * to be written instead, and the place but for its positions in lists and for a key that the schema does not know.
 */
function faultOf({ code, message, pointer, params }: Diagnostic): string {
  const { suggestion = '' } = params;
  const known = code === 'unknown-field' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
  return [code, known.replace(/\/\d+(?=\/|$)/g, '/*'), unquoted(message), String(suggestion)].join('\n');
}

/** The faults that a habit repeats. */
const HABITS: ReadonlySet<string> = new Set([
  'unknown-field',
  'missing-field',
  'wrong-type',
  'wrong-value',
  'invalid-date',
  'unknown-citation',
]);

/** The same with the words concerned and the remedy; of traditional characters the one word or the other is all one. */
function sameFaultOf(finding: Diagnostic): string | undefined {
  const { code, hint = '', params } = finding;
  if (!HABITS.has(code)) return undefined;
  if (params.cause === 'traditional') return params.cause;
  return [faultOf(finding), unquoted(hint), String(params.field ?? params.citation ?? '')].join('\n');
}

function unquoted(words: string): string {
  return words.replace(/“[^”]*”|\d+/g, '');
}

function counting(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const lines = [...new Set(others.map(({ range }) => range.start.line))];
  const times = others.reduce((sum, { params }) => sum + Number(params.times ?? 1), 1);
  const cause = first.params.cause === 'traditional' ? '键名要用简体字；' : '';
  const count = `${cause}另有 ${times - 1} 处同样的问题，在${listedLines(lines)}`;
  const { fix: _, ...rest } = first;
  const fix = fixOfAll([first, ...others]);
  return {
    ...rest,
    note: first.note === undefined ? count : `${first.note}；${count}`,
    params: { ...first.params, times },
    ...(fix && { fix }),
  };
}

/** The fixes of all places as one; none where one of them has none or is of another kind. */
function fixOfAll(findings: readonly Diagnostic[]): Fix | undefined {
  const [fix, ...others] = findings.map((finding) => finding.fix);
  const also = others.flatMap((other): readonly Edit[] =>
    other && other.structural === fix?.structural
      ? [{ span: other.span, text: other.text }, ...(other.also ?? [])]
      : [],
  );
  return fix && also.length >= others.length ? { ...fix, also: [...(fix.also ?? []), ...also] } : undefined;
}
