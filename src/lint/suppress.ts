// Comments by which a writer waives a rule, with a reason: for the next line or for the whole file.
import type { Diagnostic, Finding } from '../source/diagnostic.js';
import { diagnose } from '../source/diagnostic.js';
import type { Source } from '../source/source.js';
import { lineText, positionAt } from '../source/source.js';
import type { YamlComment, YamlMarks } from '../source/yaml-comments.js';
import { scanYaml } from '../source/yaml-comments.js';
import { parseSuppression } from './suppression-comment.js';

/** One rule that one comment waives. */
interface Waiver {
  readonly id: string;
  readonly comment: YamlComment;
  /** The line that follows the comment; undefined where it speaks for the file. */
  readonly line?: number;
}

interface Waivers {
  readonly waivers: readonly Waiver[];
  readonly faults: readonly Finding[];
}

/**
 * Takes away what the comments of a YAML source waive, and adds what is wrong with the comments themselves: no reason, an
 * unknown rule, a wrong place, or nothing to waive.
 *
 * `# zonerep-disable-next-line id, id -- 理由` speaks for the next line that is neither blank nor a comment, and for the
 * whole of a text that begins there; `# zonerep-disable id -- 理由` before the first key speaks for the file.
 * Only rules can be waived, no other findings (a syntax error, an unknown field).
 * @param offRules the rules that did not run: whether their waivers are needed is unknown, so none is told as unused.
 */
export function applySuppressions(
  source: Source,
  diagnostics: readonly Diagnostic[],
  offRules: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  // Looking for the comments costs as much as parsing the text, and few files have such a one.
  if (!source.text.includes('zonerep-disable')) return [...diagnostics];
  const marks = scanYaml(source);
  const { waivers, faults } = collectWaivers(source, marks);
  // By rule and line, so that thousands of comments and of findings are not held against one another.
  const waived = new Set(waivers.map(({ id, line }) => keyOf(id, line)));
  const covered = coverTexts(source, marks, new Set(waivers.map(({ line }) => line)));
  const used = new Set<string>();
  const kept = diagnostics.filter(({ code, range: { start } }) => {
    const keys = [keyOf(code), keyOf(code, covered.get(start.line) ?? start.line)];
    const found = keys.filter((key) => waived.has(key));
    for (const key of found) used.add(key);
    return found.length === 0;
  });
  const unused = waivers.filter(({ id, line }) => !used.has(keyOf(id, line)) && !offRules.has(id));
  const found = [...faults, ...unused.map(unusedWaiver)].map((finding) => diagnose(source, finding));
  return [...kept, ...found].sort((a, b) => a.span.start - b.span.start);
}

function collectWaivers(source: Source, marks: YamlMarks): Waivers {
  const waivers: Waiver[] = [];
  const faults: Finding[] = [];
  const nextLines = nextContentLines(source);
  const dataStart = marks.scalars[0]?.start ?? Number.POSITIVE_INFINITY;
  for (const comment of marks.comments) {
    const suppression = parseSuppression(comment);
    if (!suppression) continue;
    for (const fault of suppression.faults) faults.push(fault);
    if (suppression.scope === 'next-line') {
      const line = nextLines[positionAt(source, comment.span.start).line] ?? 0;
      for (const id of suppression.ids) waivers.push({ id, comment, line });
    } else if (comment.span.end <= dataStart) for (const id of suppression.ids) waivers.push({ id, comment });
    else faults.push(misplaced(comment));
  }
  return { waivers, faults };
}

function keyOf(id: string, line?: number): string {
  return `${line ?? ''} ${id}`;
}

/** For each 1-based line the next one below it that is neither blank nor a comment alone. */
function nextContentLines(source: Source): number[] {
  const next: number[] = [];
  let content = source.lineStarts.length + 1;
  for (let line = source.lineStarts.length; line > 0; line--) {
    next[line] = content;
    if (!/^\s*(#|$)/.test(lineText(source, line))) content = line;
  }
  return next;
}

/** The waivers of a line speak for all lines of a text that begins on it: by each of these, the line that it begins on. */
function coverTexts(
  source: Source,
  { scalars }: YamlMarks,
  waived: ReadonlySet<number | undefined>,
): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  for (const { start, end } of scalars) {
    const first = positionAt(source, start).line;
    if (!waived.has(first)) continue;
    const last = positionAt(source, end - 1).line;
    for (let line = first + 1; line <= last; line++) covered.set(line, first);
  }
  return covered;
}

function misplaced({ span }: YamlComment): Finding {
  return {
    code: 'invalid-suppression',
    severity: 'error',
    message: '“zonerep-disable”对整个文件起作用，要写在第一个键之前',
    hint: '移到文件开头；只对下一行起作用的，写“zonerep-disable-next-line”',
    span,
  };
}

function unusedWaiver({ id, comment }: Waiver): Finding {
  return {
    code: 'unused-suppression',
    severity: 'warning',
    message: `这里关闭了“${id}”，但它并没有查出问题`,
    hint: '不需要了就删去这条注释',
    span: comment.span,
    params: { rule: id },
  };
}
