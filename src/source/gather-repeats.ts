// One finding for a fault of structure that a file has a hundred times over: the first, which counts the others.
import type { Diagnostic } from './diagnostic.js';

/** How many places of one fault are told one by one: more are one cause, and nobody reads them one after another. */
const MANY = 20;

/** How many lines of the other places are named. */
const NAMED_LINES = 5;

/**
 * The findings, of those that are the same fault in more than twenty places only the first, with the number of the others
 * in its note and of all in `params.times`. It keeps its fingerprint.
 * @param findings of one file, in the order of their places
 */
export function gatherRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  if (findings.length <= MANY) return findings;
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const group = groups.get(faultOf(finding));
    if (group) group.push(finding);
    else groups.set(faultOf(finding), [finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(faultOf(finding)) ?? [];
    if (group.length <= MANY) return [finding];
    return finding === group[0] ? [counting(finding, group.slice(1))] : [];
  });
}

/**
 * What two places of the same fault have in common: what is said of them but for the words that are quoted, what is to be
 * written instead, and the place but for its positions in lists and for a key that the schema does not know.
 */
function faultOf({ code, message, pointer, params }: Diagnostic): string {
  const { suggestion = '' } = params;
  const known = code === 'unknown-field' ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer;
  return [
    code,
    known.replace(/\/\d+(?=\/|$)/g, '/*'),
    message.replace(/“[^”]*”|\d+/g, ''),
    String(suggestion),
  ].join('\n');
}

function counting(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const lines = [...new Set(others.map(({ range }) => range.start.line))];
  const named = lines.slice(0, NAMED_LINES).join('、');
  const where = `第 ${named} 行${lines.length > NAMED_LINES ? '等处' : ''}`;
  const count = `另有 ${others.length} 处同样的问题，在${where}`;
  return {
    ...first,
    note: first.note === undefined ? count : `${first.note}；${count}`,
    params: { ...first.params, times: others.length + 1 },
  };
}
