// Builds one Handlebars program from a part whose tags have been found and whose blocks have been lifted.
import { endsSection, isElement, propertiesOf, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import type { WordTag } from '../tags/find-tags.js';
import type { RowSpan, RowSpans } from '../tags/row-span.js';
import { nearest } from '../tags/table-grid.js';
import { blanked } from './blank-row.js';
import { type Build, type Place, writeBeside, writeWithin, writeXml } from './build.js';
import type { BuiltProgram } from './built.js';
import { type ColumnPlan, NO_COLUMNS } from './columns.js';
import { planCopies } from './copies.js';
import { planEffects } from './effects.js';
import { type MergePlan, NO_MERGES } from './merges.js';
import { emptyParagraph, isKept, mayLackRows } from './paragraph-shape.js';
import type { PartElement, PartNode } from './part-tree.js';
import { callOf, createStatements, HELPERS, programOf } from './program.js';
import { writeBlock } from './write-block.js';
import { writeBlankColumns, writeInColumns } from './write-columns.js';
import { writeElement, writeHeader, writeNote } from './write-element.js';
import { labelsOf, writeMerged } from './write-merged.js';
import { writeParagraph } from './write-paragraph.js';
import { writeValueAmongOthers } from './write-value.js';

export interface BuildOptions {
  /** The parts of rows around which blocks were typed that `liftBlocks` moved around the whole row. */
  readonly spans: RowSpans;
  /** The vertical merges that a filling decides. */
  readonly merges?: MergePlan;
  /** The tables whose columns are repeated. */
  readonly columns?: ColumnPlan;
  /** The headers and footers that are written for each section, by their roots. */
  readonly headers?: Build['headers'];
  /** Names of the helpers that the template may call. */
  readonly helpers: ReadonlySet<string>;
}

/**
 * Builds the program of a part.
 *
 * @param prolog the text before the root element.
 * @param tags of the part, by id.
 * @throws Error if a block is faulty, which the check has to rule out.
 */
export function buildProgram(
  prolog: string,
  part: PartElement,
  tags: readonly WordTag[],
  { spans, merges = NO_MERGES, columns = NO_COLUMNS, headers = new Map(), helpers }: BuildOptions,
): BuiltProgram {
  const found = { sites: new Map(), slots: [], copies: [], paragraphs: [] };
  const build: Build = {
    tags,
    plan: planCopies(part, merges, columns, headers.values()),
    spans,
    merges: merges.cells,
    labels: labelsOf(part, merges),
    effects: planEffects(tags),
    columns,
    headers,
    helpers,
    sections: sectionsBefore(part.element),
    ...found,
    write: (node, place) => writeNode(build, node, place),
  };
  const out = createStatements(build.slots);
  out.write([prolog]);
  build.write(part, { out, copied: false, around: [] });
  return { program: programOf(out.end()), ...found };
}

function sectionsBefore(root: XmlElement): ReadonlyMap<number, number> {
  const before = new Map<number, number>();
  let ended = 0;
  const walk = (node: XmlNode) => {
    if (node.kind === 'tag') before.set(node.id, ended);
    // Properties from before a tracked change end no section.
    if (node.kind !== 'element' || node.name === 'w:sectPrChange') return;
    if (node.name === 'w:sectPr') ended += 1;
    // A section break stands in the properties of the section's last paragraph, but the text of the paragraph
    // belongs to the section that ends.
    const properties = propertiesOf(node, 'w:pPr');
    for (const child of node.children) if (child !== properties) walk(child);
    if (properties !== undefined) walk(properties);
  };
  walk(root);
  return before;
}

function writeNode(build: Build, node: PartNode, place: Place): void {
  if (place.blank !== undefined && writeBlank(build, node, place.blank, place)) return;
  countRow(build, node, place);
  if (node.kind === 'xml') writeXml(build, node.node, place);
  else if (node.kind === 'value')
    writeBeside(build, node.tag.node, place, (inner) => writeValueAmongOthers(build, node.tag, inner));
  else if (node.kind === 'block')
    writeBeside(build, node.branches[0].tag.node, place, (inner) => writeBlock(build, node, inner));
  else writeInColumns(build, node, place, (inner) => writeAsAsked(build, node, inner));
}

/** Counts a row of a table in which tags may merge cells or drop rows. */
function countRow({ effects }: Build, node: PartNode, { out }: Place): void {
  const element = node.kind === 'xml' ? node.node : node.kind === 'element' ? node.element : undefined;
  if (!isElement(element, 'w:tr') || effects.tables.size === 0) return;
  const table = nearest(element, 'w:tbl');
  if (table !== undefined && effects.tables.has(table)) out.push(callOf(HELPERS.row, 0));
}

/** Writes an element, within what its tags may do to it. */
function writeAsAsked(build: Build, node: PartElement, place: Place): void {
  const { element } = node;
  const { dropped, cells, tables } = build.effects;
  const write = (helper: string, number: number) =>
    writeWithin(build, place, helper, number, (inner) => writePartElement(build, node, inner));
  if (dropped.has(element) && !isKept(element) && !endsSection(element)) write(HELPERS.droppable, 0);
  else if (cells.has(element)) write(HELPERS.look, build.paragraphs.push(emptyParagraph(element)) - 1);
  else if (tables.has(element)) write(HELPERS.rows, 0);
  else writePartElement(build, node, place);
}

function writePartElement(build: Build, node: PartElement, place: Place): void {
  const header = build.headers.get(node.element);
  if (header !== undefined) writeHeader(build, node, header.id, place);
  else if (build.merges.has(node.element)) writeMerged(build, node, place);
  else if (node.element.name === 'w:p') writeParagraph(build, node, place);
  else if (/^w:(?:foot|end)noteReference$/.test(node.element.name)) writeNote(build, node, place);
  else if (
    node.element.name === 'w:tbl' &&
    (mayLackRows(node) ||
      place.blank !== undefined ||
      build.effects.tables.has(node.element) ||
      build.columns.tables.has(node.element))
  )
    writeWithin(build, place, HELPERS.table, 0, (inner) => writeElement(build, node, inner));
  else if (node.element.name === 'w:drawing' && node.content.some(exchangesDrawn))
    writeWithin(build, place, HELPERS.drawing, 0, (inner) => writeElement(build, node, inner));
  else writeElement(build, node, place);
}

/** Whether a node is or holds an alternative text that may name what the drawing is to show. */
const exchangesDrawn = (node: PartNode): boolean =>
  node.kind === 'value'
    ? node.tag.exchanges !== undefined
    : node.kind === 'element' && node.content.some(exchangesDrawn);

/**
 * Writes a node of a row whose block prints nothing: what stands inside of the block is left out, and what stands
 * beside it was kept.
 *
 * @returns whether nothing else is to be written for the node.
 */
function writeBlank(build: Build, node: PartNode, span: RowSpan, place: Place): boolean {
  if (node.kind === 'value' || node.kind === 'block') {
    const tag = node.kind === 'value' ? node.tag.node : node.branches[0].tag.node;
    if (!span.inside.has(tag)) place.out.push(callOf(HELPERS.held, tag.id));
    else if (node.kind === 'block') writeBlankColumns(build, node, span, place);
    return true;
  }
  const element = node.kind === 'xml' ? node.node : node.element;
  if (node.kind === 'element' && !span.inside.has(element)) return false;
  for (const left of blanked(element, span)) writeXml(build, left, place);
  return true;
}
