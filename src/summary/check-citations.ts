// Finds citations of names that do not exist, such as {{规上工业产值}} when the indicator is called 规上工业总产值.
import { closest } from '../chinese/closest.js';
import { type Diagnostic, diagnose } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import { once } from '../source/remembered.js';
import { locateInScalar } from '../source/scalar-map.js';
import type { Source } from '../source/source.js';
import { eachScalar, type TreeNode } from '../source/tree.js';
import { completionOf, growthOf } from './arithmetic.js';
import { type CitationFault, directionFault } from './citation-direction.js';
import {
  CITATION_FIELDS,
  type Citation,
  type CitationField,
  type CitationIndex,
  type Cited,
  findCitations,
  indexCitations,
  resolveCitation,
} from './citations.js';
import type { Indicator, Summary, Target } from './summary.js';

/**
 * Checks every citation in every text of the tree, for unknown names and fields, missing figures and wrong
 * direction.
 */
export function checkCitations(source: Source, tree: TreeNode, summary: Summary): Diagnostic[] {
  // Many a summary cites nothing.
  const indexOf = once(() => indexCitations(summary));
  const found: Diagnostic[] = [];
  eachScalar(tree, (node, path) => {
    const text = node.value;
    if (typeof text !== 'string' || !/\{\{|｛｛/.test(text)) return;
    const index = indexOf();
    for (const citation of findCitations(text)) {
      const fault = unfilledIn(path) ?? faultOf(citation, index) ?? directionFault(citation, text, index);
      if (!fault) continue;
      const span = locateInScalar(source, node, citation.start, citation.end);
      const params = { citation: citation.words };
      found.push(diagnose(source, { ...fault, span, path: [...path], params }));
    }
  });
  return found;
}

/** The office's own names and the elements around the text. */
const AS_THEY_STAND: ReadonlySet<string> = new Set([
  'organization',
  'signature',
  'date',
  'document',
  'briefing',
]);

/** The fault of citing in a name, which is printed as it stands: the office's own, and all of an indicator or a target. */
function unfilledIn(path: Path): CitationFault | undefined {
  const [first, second] = path;
  const ofFigures = first === 'indicators' || (first === 'plan' && second === 'targets');
  const inItem = ofFigures && path.slice(1, -1).some((step) => typeof step === 'number');
  if (!inItem && !AS_THEY_STAND.has(String(first))) return undefined;
  return {
    code: 'unfilled-citation',
    severity: 'error',
    message: '这里不能引用指标，“{{”“}}”会照原样印出来',
    hint: '请直接写出文字或数字',
  };
}

function faultOf({ words }: Citation, index: CitationIndex): CitationFault | undefined {
  const cited = resolveCitation(words, index);
  if (cited.kind === 'unknown-name') {
    const names = [...index.indicators.keys(), ...index.targets.keys()];
    const message = `引用的“${cited.name}”不是已列出的指标`;
    return { code: 'unknown-citation', severity: 'error', message, ...hintFor(cited.name, names) };
  }
  if (cited.kind === 'unknown-field') {
    const fields = [...CITATION_FIELDS.keys()].filter((name) => /\p{Script=Han}/u.test(name));
    const message = `引用“${cited.name}”时，不认识“${cited.field}”`;
    const near = hintFor(cited.field, fields);
    return {
      code: 'unknown-citation',
      severity: 'error',
      message,
      hint: near.hint ?? `可以写：${fields.join('、')}`,
    };
  }
  return unanswered(cited);
}

/** The fault of citing a field that the indicator or target does not have, which is printed as a blank. */
function unanswered(cited: Extract<Cited, { kind: 'indicator' | 'target' }>): CitationFault | undefined {
  const { field } = cited;
  if (!field) return undefined;
  const given =
    cited.kind === 'indicator' ? INDICATOR_GIVES[field](cited.indicator) : TARGET_GIVES[field](cited.target);
  if (given) return undefined;
  const name = (cited.kind === 'indicator' ? cited.indicator : cited.target).name.value ?? '';
  const word =
    [...CITATION_FIELDS].find(([typed, known]) => known === field && typed !== field)?.[0] ?? field;
  const message = `引用了“${name}”的${word}，但数据里没有`;
  return {
    code: 'empty-citation',
    severity: 'warning',
    message,
    hint: '补上数据，或改用别的写法；成文时此处留空',
  };
}

const INDICATOR_GIVES: Record<CitationField, (indicator: Indicator) => boolean> = {
  name: () => true,
  value: ({ value }) => value !== undefined,
  unit: ({ unit }) => unit !== undefined,
  yoy: (indicator) => growthOf(indicator) !== undefined,
  growth: (indicator) => growthOf(indicator) !== undefined,
  // While a figure is still to be filled in, the missing completion is a blank and no mistake.
  completion: (indicator) => completionOf(indicator) !== undefined || awaitsFigures(indicator),
  target: ({ target }) => target !== undefined,
  rank: ({ rank }) => rank !== undefined,
  share: ({ share }) => share !== undefined,
  prior: ({ prior }) => prior !== undefined,
  sentence: () => true,
  next: () => false,
};

const TARGET_GIVES: Record<CitationField, (target: Target) => boolean> = {
  name: () => true,
  value: ({ value }) => value !== undefined,
  unit: ({ unit }) => unit !== undefined,
  yoy: ({ growth }) => growth !== undefined,
  growth: ({ growth }) => growth !== undefined,
  target: () => true,
  sentence: () => true,
  next: () => true,
  completion: () => false,
  rank: () => false,
  share: () => false,
  prior: () => false,
};

function awaitsFigures({ value, target }: Indicator): boolean {
  return value?.kind === 'missing' || target?.value?.kind === 'missing';
}

function hintFor(word: string, names: readonly string[]): { hint?: string } {
  if (names.length === 0) return { hint: '还没有列出任何指标' };
  const near = closest(word, names);
  return near === undefined ? {} : { hint: `是否应为“${near}”？` };
}
