// Sees a summary's data as a document for the rules: its texts in reading order, each knowing where it stands in the YAML.
import type { Path } from '../source/path.js';
import { locateInScalar } from '../source/scalar-map.js';
import type { Source, Span } from '../source/source.js';
import type { TreeNode } from '../source/tree.js';
import { entryOf, nodeAt } from '../source/tree.js';
import type { Summary } from '../summary/summary.js';
import type { Document, Vocabulary } from './document.js';
import { type SummaryText, summaryTexts } from './summary-texts.js';

/** The document of a summary; `tree` is the canonical tree (English keys) that the summary was read from. */
export function summaryDocument(
  source: Source,
  tree: TreeNode,
  summary: Summary,
  vocabulary: Vocabulary,
): Document {
  return {
    source,
    texts: Array.from(summaryTexts(summary), (text) => ({
      ...text,
      locate: (start: number, end: number) => locateText(source, tree, text, start, end),
    })),
    summary,
    year: summary.year,
    planYear: summary.plan?.year,
    vocabulary,
    spanOf: (path) => spanOf(tree, path),
  };
}

function locateText(source: Source, tree: TreeNode, text: SummaryText, start: number, end: number): Span {
  const node = nodeAt(tree, text.path);
  if (node?.kind !== 'scalar') return spanOf(tree, text.path);
  // The summary holds the text without the blanks around it.
  const shift = Math.max(0, String(node.value).indexOf(text.text));
  return locateInScalar(source, node, shift + start, shift + end);
}

/** The value at the path, else the key that has no value, else what is nearest above. */
function spanOf(tree: TreeNode, path: Path): Span {
  const node = nodeAt(tree, path);
  if (node && node.span.end > node.span.start) return node.span;
  if (path.length === 0) return tree.span;
  const parent = nodeAt(tree, path.slice(0, -1));
  const key = parent?.kind === 'map' ? entryOf(parent, String(path.at(-1))) : undefined;
  return key?.keySpan ?? spanOf(tree, path.slice(0, -1));
}
