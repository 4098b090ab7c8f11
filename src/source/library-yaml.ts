// Parses a YAML source by the YAML library, or says in Chinese what is wrong with it.
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { Composer, Parser } from 'yaml';
import type { Diagnostic, Finding } from './diagnostic.js';
import { diagnose } from './diagnostic.js';
import { namedLines } from './named-lines.js';
import type { Source, Span } from './source.js';
import { positionAt } from './source.js';
import type { MapNode } from './tree.js';
import type { Excess } from './yaml-bounds.js';
import { excessOf } from './yaml-bounds.js';
import { explainError } from './yaml-errors.js';
import {
  controlCharacter,
  directive,
  emptyFile,
  severalDocuments,
  tooMuch,
  wrongRoot,
} from './yaml-file-faults.js';
import { pastedAround } from './yaml-pasted.js';
import { joinRoot } from './yaml-root.js';
import { findTraps } from './yaml-traps.js';
import { buildTree } from './yaml-tree.js';

export interface ParseResult {
  /** Undefined where the source is no mapping or has a fault of syntax; of a key written twice it holds the first. */
  readonly root?: MapNode;
  readonly findings: readonly Diagnostic[];
}

/** More faults than anyone reads; a hostile file has a hundred thousand. */
const maxFindings = 1000;
/** How many of the parser's errors are looked at: one faulty line can yield thousands, all from one cause. */
const maxErrors = 100;
/** The most tokens beside one another. A sound file has three: what stands before the document, the document, its end. */
const maxTokens = 20_000;

/** What `parseYaml` gives, by the YAML library alone, which is ten times as slow. */
export function parseByLibrary(source: Source): ParseResult {
  const { root, findings } = parse(source);
  const unique = new Map(findings.map((finding) => [`${finding.code} ${finding.span.start}`, finding]));
  const diagnostics = [...unique.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, maxFindings)
    .map((finding) => diagnose(source, { ...finding, span: within(source, finding.span) }));
  return { ...(root && { root }), findings: diagnostics };
}

/** A span cut to the text: what is missing at its end the parser reports behind the last character. */
function within({ text }: Source, { start, end }: Span): Span {
  const from = Math.min(start, text.length);
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
}

type Parsed = { readonly root?: MapNode; readonly findings: readonly Finding[] };

function parse(source: Source): Parsed {
  const stray = controlCharacter(source) ?? directive(source);
  if (stray) return { findings: [stray] };
  const composed = compose(source);
  if ('excess' in composed) return { findings: [tooMuch(composed.excess)] };
  const [document, another] = composed.documents;
  const errors = document?.errors ?? [];
  if (errors.length > 0) return { findings: syntaxFindings(source, errors) };
  if (another?.contents && !isEmptyScalar(another.contents))
    return { findings: [severalDocuments(source, document?.contents?.range[1] ?? 0)] };
  const contents = document?.contents;
  if (!contents || isEmptyScalar(contents)) return { findings: [emptyFile()] };
  const tree = buildTree(source, contents);
  if ('excess' in tree) return { findings: [tooMuch(tree.excess)] };
  const { root } = tree;
  const findings = oneGluedKey(source, tree.findings);
  // A key written twice is a slip of the writer's, and the rest of the file can be read all the same.
  if (findings.some(({ code }) => code !== 'duplicate-field')) return { findings };
  if (root.kind === 'map') return { root, findings };
  const joined = root.kind === 'list' ? joinRoot(source, root) : undefined;
  return joined
    ? { root: joined.root, findings: [...findings, joined.finding] }
    : { findings: wrongRoot(source, contents) };
}

type Composed = { readonly documents: readonly Document.Parsed[] } | { readonly excess: Excess };

/** What `parseDocument` does, with a look at depth and size before anything recursive starts. */
function compose(source: Source): Composed {
  try {
    // The library takes a lone CR, the line end of old Macs, for a blank.
    const tokens = [...new Parser().parse(source.text.replace(/\r(?!\n)/g, '\n'))];
    // Thousands of tokens side by side are faults, each of which would become an error object.
    if (tokens.length > maxTokens) return { excess: { kind: 'too-large', offset: 0 } };
    for (const token of tokens) {
      const excess = excessOf(token);
      if (excess) return { excess };
    }
    // Duplicate keys and `<<` are seen to in `buildTree`: the library compares every key with every other.
    const options = {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      merge: false,
      logLevel: 'silent',
    } as const;
    const composer = new Composer<ParsedNode>({ ...options, prettyErrors: false });
    return { documents: [...composer.compose(tokens, true, source.text.length)] };
  } catch (error) {
    // The library's parser closes nested blocks recursively and runs out of stack some thousand levels down.
    if (error instanceof RangeError) return { excess: { kind: 'too-deep', offset: 0 } };
    throw error;
  }
}

/** What was pasted around the YAML; else traps on the lines where the parser stumbled, else its first error: the others mostly follow from it. */
function syntaxFindings(source: Source, errors: readonly YAMLError[]): readonly Finding[] {
  const pasted = pastedAround(source);
  if (pasted.length > 0) return pasted;
  const traps = errors
    .slice(0, maxErrors)
    .flatMap(({ pos: [start, end] }) => findTraps(source, { start, end }));
  const kinds = new Map(traps.reverse().map((trap) => [trap.params?.trap, trap]));
  if (kinds.size > 0) return [...kinds.values()];
  return errors.slice(0, 1).map((error) => explainError(source, error));
}

/** Of the keys glued to their values in the same way the first, which names the lines of the others. */
function oneGluedKey(source: Source, findings: readonly Finding[]): readonly Finding[] {
  const first = new Map<string | undefined, { readonly finding: Finding; readonly lines: Set<number> }>();
  const others = findings.filter((finding) => {
    if (finding.params?.trap !== 'glued-key') return true;
    const sign = source.text[finding.span.start];
    const { lines } = first.get(sign) ?? { lines: new Set<number>() };
    if (lines.size === 0) first.set(sign, { finding, lines });
    lines.add(positionAt(source, finding.span.start).line);
    return false;
  });
  const glued = [...first.values()].map(({ finding, lines: [, ...below] }) =>
    below.length > 0 ? { ...finding, note: `${namedLines(below)}也是这样` } : finding,
  );
  return [...others, ...glued];
}

function isEmptyScalar(contents: ParsedNode): boolean {
  return 'source' in contents && contents.source === '';
}
