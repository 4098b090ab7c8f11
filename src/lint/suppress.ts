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
}

interface Waivers {
  readonly inFile: Waiver[];
  /** By the line that follows the comment. */
  readonly byLine: Map<number, Waiver[]>;
  readonly faults: Finding[];
}

/**
 * Takes away what the comments of a YAML source waive, and adds what is wrong with the comments themselves: no reason, an
 * unknown rule, a wrong place, or nothing to waive.
 *
 * `# zonerep-disable-next-line id, id -- 理由` speaks for the next line that is neither blank nor a comment, and for the
 * whole of a text that begins there; `# zonerep-disable id -- 理由` before the first key speaks for the file.
 * @param knownRules the ids that can be waived; other findings (a syntax error, an unknown field) cannot.
 * @param offRules those of them that did not run: whether their waivers are needed is unknown, so none is told as unused.
 */
export function applySuppressions(
  source: Source,
  diagnostics: readonly Diagnostic[],
  knownRules: readonly string[],
  offRules: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  // Looking for the comments costs as much as parsing the text, and few files have such a one.
  if (!source.text.includes('zonerep-disable')) return [...diagnostics];
  const marks = scanYaml(source);
  const { inFile, byLine, faults } = collectWaivers(source, marks, knownRules);
  const covered = coverTexts(source, marks, byLine);
  const used = new Set<Waiver>();
  const kept = diagnostics.filter(({ code, range }) => {
    const here = covered.get(range.start.line) ?? [];
    const waivers = [...inFile, ...here].filter(({ id }) => id === code);
    for (const waiver of waivers) used.add(waiver);
    return waivers.length === 0;
  });
  const unused = [...inFile, ...[...byLine.values()].flat()].filter(
    (waiver) => !used.has(waiver) && !offRules.has(waiver.id),
  );
  const found = [...faults, ...unused.map(unusedWaiver)].map((finding) => diagnose(source, finding));
  return [...kept, ...found].sort((a, b) => a.span.start - b.span.start);
}

function collectWaivers(source: Source, marks: YamlMarks, knownRules: readonly string[]): Waivers {
  const waivers: Waivers = { inFile: [], byLine: new Map(), faults: [] };
  const nextLines = nextContentLines(source);
  const dataStart = marks.scalars[0]?.start ?? Number.POSITIVE_INFINITY;
  for (const comment of marks.comments) {
    const suppression = parseSuppression(comment, knownRules);
    if (!suppression) continue;
    waivers.faults.push(...suppression.faults);
    const named = suppression.ids.map((id) => ({ id, comment }));
    if (suppression.scope === 'next-line') {
      const line = nextLines[positionAt(source, comment.span.start).line] ?? 0;
      const group = waivers.byLine.get(line) ?? [];
      group.push(...named);
      waivers.byLine.set(line, group);
    } else if (comment.span.end <= dataStart) waivers.inFile.push(...named);
    else waivers.faults.push(misplaced(comment));
  }
  return waivers;
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

/** The waivers of a line speak for all lines of a text that begins on it. */
function coverTexts(
  source: Source,
  { scalars }: YamlMarks,
  byLine: ReadonlyMap<number, Waiver[]>,
): ReadonlyMap<number, Waiver[]> {
  const covered = new Map(byLine);
  for (const { start, end } of scalars) {
    const first = positionAt(source, start).line;
    const waivers = byLine.get(first);
    if (!waivers) continue;
    const last = positionAt(source, end - 1).line;
    for (let line = first + 1; line <= last; line++) covered.set(line, waivers);
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
