// Reads one comment that waives rules: which ones, how far, and what is wrong with it.
import type { Finding } from '../source/diagnostic.js';
import type { Span } from '../source/source.js';
import type { YamlComment } from '../source/yaml-comments.js';
import { ruleIdOf, unknownRule } from './rule-names.js';

/** What a comment says that waives rules. */
export interface Suppression {
  readonly scope: 'file' | 'next-line';
  /** The known rules it names. */
  readonly ids: readonly string[];
  readonly faults: readonly Finding[];
}

const scopes: ReadonlyMap<string, Suppression['scope']> = new Map([
  ['zonerep-disable', 'file'],
  ['zonerep-disable-next-line', 'next-line'],
]);

/**
 * Reads `# zonerep-disable[-next-line] 规则[, 规则] -- 理由`; rules go by id or Chinese name and may be parted by commas (，、) or blanks, and a Chinese dash
 * (——) does for `--`. A comment without a reason still waives, so that its fault is told alone.
 * @returns undefined when the comment is about something else.
 */
export function parseSuppression(comment: YamlComment): Suppression | undefined {
  const match = /^#+\s*(zonerep-disable[\w-]*)(?<rest>.*)$/su.exec(comment.text);
  if (!match?.[1]) return undefined;
  const fault = faultAt(comment);
  const scope = scopes.get(match[1]);
  if (!scope) {
    const hint = '写“zonerep-disable-next-line”（下一行）或“zonerep-disable”（整个文件）';
    return { scope: 'next-line', ids: [], faults: [fault(`不认识的写法“${match[1]}”`, hint)] };
  }
  const rest = match.groups?.rest ?? '';
  const [names = '', ...reasons] = rest.split(/--+|—+|－－+/u);
  const places = placesOf(names, comment.span.start + comment.text.length - rest.length);
  const faults: Finding[] = [...places]
    .filter(([word]) => ruleIdOf(word) === undefined)
    .map(([word, span]) => unknownRule(word, span));
  if (!places.size) faults.push(fault('没有写明关闭哪条规则', `如“# ${match[1]} placeholder -- 理由”`));
  else if (!reasons.join('').trim()) faults.push(fault('没有写明为什么关闭', '在规则之后写“-- 理由”'));
  const ids = [...places.keys()].flatMap((word) => ruleIdOf(word) ?? []);
  return { scope, ids: [...new Set(ids)], faults };
}

/** The rules named in the words at an offset, each once and where it first stands. */
function placesOf(names: string, offset: number): ReadonlyMap<string, Span> {
  const found = Array.from(names.matchAll(/[^\s,，、]+/gu), ({ 0: id, index }): [string, Span] => {
    const start = offset + index;
    return [id, { start, end: start + id.length }];
  });
  return new Map([...new Map(found.reverse())].reverse());
}

function faultAt({ span }: YamlComment) {
  return (message: string, hint: string): Finding => ({
    code: 'invalid-suppression',
    severity: 'error',
    message,
    hint,
    span,
  });
}
