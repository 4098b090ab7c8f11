// Sees a summary's data as a document for the rules: its texts in reading order, each knowing where it stands in the YAML.
import { describePath } from '../schema/schema-names.js';
import { childShape, rootShape, type SchemaShape } from '../schema/schema-shape.js';
import type { Path } from '../source/path.js';
import { locateInScalar } from '../source/scalar-map.js';
import type { Source, Span } from '../source/source.js';
import type { ScalarNode, TreeNode } from '../source/tree.js';
import { entryOf, nodeAt, placeToFill } from '../source/tree.js';
import type { Summary } from '../summary/summary.js';
import type { Document, DocumentText, Vocabulary } from './document.js';
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
    texts: summaryTexts(summary).map((text) => documentText(source, tree, text)),
    summary,
    year: summary.year,
    planYear: summary.plan?.year,
    vocabulary,
    spanOf: (path) => spanOf(tree, path),
    spanWithin: (path, { start, end }) => {
      const node = nodeAt(tree, path);
      return node?.kind === 'scalar' ? locateInScalar(source, node, start, end) : spanOf(tree, path);
    },
    placeToFill: (path) => placeToFill(tree, path),
    nameOf: (path) => describePath(tree, path),
    isRequired,
    emptyPlaces: () => emptyPlaces(tree),
  };
}

function documentText(source: Source, tree: TreeNode, given: SummaryText): DocumentText {
  const { text, role, level, part, path } = given;
  // Field by field, so that nearly all texts have the same hidden class.
  const placed = { text, role, level, part, path, locate: locatorOf(source, tree, given) };
  return given.within ? { ...placed, ...inFile(tree, given) } : placed;
}

/** Of a cell of a .csv file, where it stands in that. */
function inFile(tree: TreeNode, { path, within }: SummaryText): Pick<DocumentText, 'elsewhere'> {
  if (!within || path.at(-1) !== 'rows') return {};
  const table = nodeAt(tree, path.slice(0, -1));
  const [file, rows] = table?.kind === 'map' ? [entryOf(table, 'file'), entryOf(table, 'rows')] : [];
  if (file?.value.kind !== 'scalar' || rows?.value.kind !== 'scalar') return {};
  const [name, text] = [file.value.written.trim(), String(rows.value.value)];
  return { elsewhere: () => `${name} 第 ${text.slice(0, within.start).split(/\r\n?|\n/).length} 行` };
}

function locatorOf(source: Source, tree: TreeNode, text: SummaryText): DocumentText['locate'] {
  let shift: number | undefined;
  return (start, end) => {
    const node = nodeAt(tree, text.path);
    if (node?.kind !== 'scalar') return spanOf(tree, text.path);
    if (text.within) return locateWithin(source, node, text, start, end);
    // The summary holds the text without the blanks around it. They are looked for once, however many findings there are.
    shift ??= Math.max(0, String(node.value).indexOf(text.text));
    return locateInScalar(source, node, shift + start, shift + end);
  };
}

/** A place in a cell of a pasted table; the whole cell where quotes of a spreadsheet stand between its words. */
function locateWithin(
  source: Source,
  node: ScalarNode,
  { text, within = { start: 0, end: 0 } }: SummaryText,
  start: number,
  end: number,
): Span {
  const isExact = within.end - within.start === text.length;
  return isExact
    ? locateInScalar(source, node, within.start + start, within.start + end)
    : locateInScalar(source, node, within.start, within.end);
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

function isRequired(path: Path): boolean {
  const above = path.slice(0, -1).reduce<SchemaShape | undefined>(childShape, rootShape());
  return above?.fields?.get(String(path.at(-1)))?.required ?? false;
}

/**
 * Every place of a node with nothing in it: a text of nothing but blanks is such a one, but for `动词: ""`, which says that
 * there is to be none.
 */
function emptyPlaces(root: TreeNode): Path[] {
  const places: Path[] = [];
  const path: (string | number)[] = [];
  const visit = (step: string | number, node: TreeNode) => {
    path.push(step);
    search(node);
    path.pop();
  };
  const search = (node: TreeNode) => {
    if (node.kind === 'scalar') {
      if (isBlank(node, path)) places.push([...path]);
      return;
    }
    if (node.kind === 'list') {
      if (node.items.length === 0) places.push([...path]);
      node.items.forEach((item, index) => {
        visit(index, item);
      });
      return;
    }
    const { entries, idle = [] } = node;
    if (entries.length + idle.length === 0) places.push([...path]);
    for (const { key, value } of entries) visit(key, value);
    for (const { key } of idle) places.push([...path, key]);
  };
  search(root);
  return places;
}

function isBlank({ value }: ScalarNode, path: Path): boolean {
  if (value === null) return true;
  if (typeof value !== 'string' || value.trim() !== '') return false;
  // `""` says that no verb is wanted, and that a cell of a table stays empty.
  return path.at(-1) !== 'verb' && path.at(-3) !== 'rows';
}
