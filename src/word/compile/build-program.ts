// Builds one Handlebars program from a part whose tags have been found and whose blocks have been lifted.

import {
  endsSection,
  isElement,
  propertiesOf,
  type TagNode,
  type XmlElement,
  type XmlNode,
} from '../../ooxml/xml-tree.js';
import { effectOfTag } from '../../template/effects.js';
import type { Expression } from '../../template/tags/tag.js';
import { type TagParagraph, tagParagraph } from '../look/tag-paragraph.js';
import { MARK } from '../tags/draft-tags.js';
import type { WordTag } from '../tags/find-tags.js';
import type { RowSpan, RowSpans } from '../tags/row-span.js';
import { cellsOf } from '../tags/table-grid.js';
import { aroundValue, released } from './around-value.js';
import { blanked, rowIn } from './blank-row.js';
import { cellWidth, isAcrossColumns, type WidthRule } from './cell-width.js';
import { type CopyPlan, planCopies } from './copies.js';
import { type EffectPlan, nearest, planEffects } from './effects.js';
import { type MergePlan, NO_MERGES, tagsBelow } from './merges.js';
import { emptyParagraph, isKept, mayLackParagraph, mayLackRows, paragraphShape } from './paragraph-shape.js';
import { isLoop, type PartBlock, type PartBranch, type PartElement, type PartNode } from './part-tree.js';
import {
  blockOf,
  callOf,
  createStatements,
  HELPERS,
  locate,
  NO_STRIP,
  type Program,
  programOf,
  type Statement,
  type Statements,
} from './program.js';
import { joinedSegments, type Segment, type Slot, segmentsOf, startTagOf } from './slots.js';

/** What is known of a tag when the template is filled: how it is told, and its look. */
export type ToldTag = Pick<WordTag, 'typed' | 'where' | 'silent' | 'rPr' | 'exchanges'>;

/** What is known about the place of a value when the value is written. */
export interface Site {
  readonly tag: ToldTag;
  /**
   * The XML of the paragraph before and after the value, if the value is all that the paragraph holds; else
   * empty.
   */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
  /**
   * The `w:pPr` for the second and later paragraphs of a value; undefined if the value must stay in one
   * paragraph.
   */
  readonly pPr: readonly Segment[] | undefined;
  /**
   * Why the paragraph must stay even if blocks replace its text: it is the last of a container that must end
   * with one, or it ends a section.
   */
  readonly kept: 'last' | 'section' | undefined;
  /** The number of sections that end before the value. */
  readonly section: number;
  /** How wide the cell or text box is; undefined in the text column, whose width is that of the section. */
  readonly width: WidthRule | undefined;
  /** Set in a header or footer, which columns of text do not concern. */
  readonly acrossColumns?: true;
  /** How the paragraph looks that holds the value and nothing else. */
  readonly paragraph?: TagParagraph;
}

/** The program of a part, and what the engine's helpers look up by number while it runs. */
export interface BuiltProgram {
  readonly program: Program;
  /** The places of values, by the id of the tag. */
  readonly sites: ReadonlyMap<number, Site>;
  readonly slots: readonly Slot[];
  /**
   * The keys of bookmarks, permissions and lists that get new ids in a copy, by the number given to the
   * `copy` helper.
   */
  readonly copies: readonly (readonly string[])[];
  /**
   * The empty paragraph for a container that lacks its last one, by the number given to the `cell` helper; and the start
   * tags of references to notes, by that given to `note`.
   */
  readonly paragraphs: readonly string[];
}

export interface BuildOptions {
  /** The parts of rows around which blocks were typed that `liftBlocks` moved around the whole row. */
  readonly spans: RowSpans;
  /** The vertical merges that a filling decides. */
  readonly merges?: MergePlan;
  /** Names of the helpers that the template may call. */
  readonly helpers: ReadonlySet<string>;
}

interface Build {
  readonly tags: readonly WordTag[];
  readonly plan: CopyPlan;
  readonly spans: RowSpans;
  readonly merges: MergePlan['cells'];
  /** The content of the cells that begin merges in the template, by cell. */
  readonly labels: ReadonlyMap<XmlElement, PartElement>;
  readonly effects: EffectPlan;
  /** Names of the template's helpers, which a tag without arguments calls too. */
  readonly helpers: ReadonlySet<string>;
  /** The number of sections that end before each tag, by the id of the tag. */
  readonly sections: ReadonlyMap<number, number>;
  readonly sites: Map<number, Site>;
  readonly slots: Slot[];
  readonly copies: (readonly string[])[];
  readonly paragraphs: string[];
}

/** Where statements are added, and what is known of the blocks around them. */
interface Place {
  readonly out: Statements;
  /** Whether they stand inside a loop. */
  readonly copied: boolean;
  /** The blocks that were lifted out of a row with values beside them, the outermost first. */
  readonly around: readonly Beside[];
  /** The part of the row that is left out, because its block prints nothing. */
  readonly blank?: RowSpan;
}

/** A block that was lifted out of a row, and the statements before it, where what stood beside it is kept. */
interface Beside {
  readonly span: RowSpan;
  readonly out: Statements;
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
  { spans, merges = NO_MERGES, helpers }: BuildOptions,
): BuiltProgram {
  const found = { sites: new Map(), slots: [], copies: [], paragraphs: [] };
  const build: Build = {
    tags,
    plan: planCopies(part, merges),
    spans,
    merges: merges.cells,
    labels: labelsOf(part, merges),
    effects: planEffects(tags),
    helpers,
    sections: sectionsBefore(part.element),
    ...found,
  };
  const out = createStatements(build.slots);
  out.write([prolog]);
  writeNode(build, part, { out, copied: false, around: [] });
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
  else writeAsAsked(build, node, place);
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
    place.out.push(
      blockOf(
        helper,
        number,
        programIn(build, place, (inner) => writePartElement(build, node, inner)),
      ),
    );
  if (dropped.has(element) && !isKept(element) && !endsSection(element)) write(HELPERS.droppable, 0);
  else if (cells.has(element)) write(HELPERS.look, build.paragraphs.push(emptyParagraph(element)) - 1);
  else if (tables.has(element)) write(HELPERS.rows, 0);
  else writePartElement(build, node, place);
}

function writePartElement(build: Build, node: PartElement, place: Place): void {
  const { out } = place;
  if (build.merges.has(node.element)) writeMerged(build, node, place);
  else if (node.element.name === 'w:p') writeParagraph(build, node, place);
  else if (/^w:(?:foot|end)noteReference$/.test(node.element.name)) writeNote(build, node, place);
  else if (
    node.element.name === 'w:tbl' &&
    (mayLackRows(node) || place.blank !== undefined || build.effects.tables.has(node.element))
  )
    out.push(
      blockOf(
        HELPERS.table,
        0,
        programIn(build, place, (inner) => writeElement(build, node, inner)),
      ),
    );
  else if (node.element.name === 'w:drawing' && node.content.some(exchangesDrawn))
    out.push(
      blockOf(
        HELPERS.drawing,
        0,
        programIn(build, place, (inner) => writeElement(build, node, inner)),
      ),
    );
  else writeElement(build, node, place);
}

/** Whether a node is or holds an alternative text that may name what the drawing is to show. */
const exchangesDrawn = (node: PartNode): boolean =>
  node.kind === 'value'
    ? node.tag.exchanges !== undefined
    : node.kind === 'element' && node.content.some(exchangesDrawn);

const writeXml = (build: Build, node: XmlNode, { out, copied }: Place): void =>
  out.write(segmentsOf(node, build.plan, copied));

/**
 * Writes a value or a block. What was typed beside a block that now stands around the whole row is kept before the
 * block, where its names mean what they did where it was typed, and printed in its own place in every row.
 */
function writeBeside(build: Build, node: TagNode, place: Place, write: (place: Place) => void): void {
  const at = place.around.findIndex(({ span }) => !span.inside.has(node));
  const beside = place.around[at];
  if (beside === undefined) {
    write(place);
    return;
  }
  const outside = { ...place, around: place.around.slice(0, at) };
  beside.out.push(blockOf(HELPERS.hold, node.id, programIn(build, outside, write)));
  place.out.push(callOf(HELPERS.held, node.id));
}

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
    return true;
  }
  const element = node.kind === 'xml' ? node.node : node.element;
  if (node.kind === 'element' && !span.inside.has(element)) return false;
  for (const left of blanked(element, span)) writeXml(build, left, place);
  return true;
}

/** A separate program of the statements that `write` adds. */
function programIn(
  build: Build,
  place: Place,
  write: (place: Place) => void,
  blockParams?: string[],
): Program {
  const out = createStatements(build.slots);
  write({ ...place, out });
  return programOf(out.end(), blockParams);
}

function writeElement(build: Build, node: PartElement, place: Place): void {
  const { element } = node;
  const { out } = place;
  writeStartTag(build, node, place);
  out.write(['>']);
  if (mayLackParagraph(element)) {
    const number = build.paragraphs.push(emptyParagraph(element)) - 1;
    const inner = programIn(build, place, (inside) => writeContent(build, node, inside));
    out.push(blockOf(HELPERS.cell, number, inner));
  } else writeContent(build, node, place);
  out.write([`</${element.name}>`]);
}

/** Writes a cell of a vertical merge of which a filling decides where it begins: only there its words are printed. */
function writeMerged(build: Build, cell: PartElement, place: Place): void {
  const { element, content } = cell;
  const merge = build.merges.get(element);
  const own = content.filter((node) => !isProperties(node));
  const label = merge?.label && build.labels.get(merge.label)?.content.filter((node) => !isProperties(node));
  const [first, later] = merge?.starts ? [own, undefined] : [label ?? own, own];
  const programOfNodes = (nodes: readonly PartNode[] | undefined) =>
    programIn(build, place, (inner) => {
      if (nodes === undefined) inner.out.write([emptyParagraph(element)]);
      else for (const node of nodes) writeNode(build, node, inner);
    });
  const { out, copied } = place;
  out.write([...startTagOf(element, build.plan, copied), '>']);
  for (const node of content) if (isProperties(node)) writeNode(build, node, place);
  const inner = blockOf(HELPERS.begins, 0, programOfNodes(first));
  const number = build.paragraphs.push(emptyParagraph(element)) - 1;
  out.push(
    blockOf(HELPERS.cell, number, programOf([{ ...inner, inverse: programOfNodes(later) } as Statement])),
  );
  out.write([`</${element.name}>`]);
}

const isProperties = (node: PartNode): boolean => node.kind === 'xml' && isElement(node.node, 'w:tcPr');

/** The part's elements of the cells whose words are printed where a merge begins. */
function labelsOf(part: PartElement, { cells }: MergePlan): ReadonlyMap<XmlElement, PartElement> {
  const wanted = new Set([...cells.values()].map(({ label }) => label));
  const found = new Map<XmlElement, PartElement>();
  for (const label of wanted) {
    if (label !== undefined)
      found.set(label, {
        kind: 'element',
        element: label,
        content: label.children.map((node) => ({ kind: 'xml', node })),
      });
  }
  const look = (node: PartNode): void => {
    if (node.kind === 'block') for (const branch of node.branches) branch.content.forEach(look);
    if (node.kind !== 'element') return;
    if (wanted.has(node.element)) found.set(node.element, node);
    node.content.forEach(look);
  };
  if (wanted.size > 0) look(part);
  return found;
}

/** Writes a start tag without its closing `>`, with the values of the tags in its attributes. */
function writeStartTag(build: Build, { element, content }: PartElement, place: Place): void {
  const values = new Map(
    content.flatMap((node) => (isInAttribute(node) ? [[String(node.tag.node.id), node]] : [])),
  );
  for (const segment of startTagOf(element, build.plan, place.copied)) {
    // Every second piece is the id of a tag.
    const pieces = typeof segment === 'string' && values.size > 0 ? segment.split(MARK) : [segment];
    for (const [at, piece] of pieces.entries()) {
      const value = at % 2 === 1 && typeof piece === 'string' ? values.get(piece) : undefined;
      if (value === undefined) place.out.write([piece]);
      else writeInAttribute(build, value.tag, place);
    }
  }
}

function writeInAttribute(build: Build, tag: WordTag, place: Place): void {
  if (place.blank === undefined)
    writeBeside(build, tag.node, place, (inner) => writeValue(build, tag, HELPERS.attribute, ALONG, inner));
  else if (!place.blank.inside.has(tag.node)) place.out.push(callOf(HELPERS.held, tag.node.id));
}

/** The frame of a value that has something beside it. */
const ALONG: Pick<Site, 'before' | 'after' | 'kept'> = { before: [], after: [], kept: undefined };

const isInAttribute = (node: PartNode): node is PartNode & { kind: 'value' } =>
  node.kind === 'value' && node.tag.attribute === true;

/** Writes a note that was moved to its reference, and the reference itself. */
function writeNote(build: Build, node: PartElement, place: Place): void {
  const number = build.paragraphs.push(node.element.open) - 1;
  const note = programIn(build, place, (inner) => writeContent(build, node, inner));
  place.out.push(blockOf(HELPERS.note, number, note));
}

function writeContent(build: Build, { element, content }: PartElement, place: Place): void {
  for (const node of element.name === 'w:sdt'
    ? content.map((it) => (it.kind === 'xml' ? { ...it, node: released(it.node) } : it))
    : content)
    if (!isInAttribute(node)) writeNode(build, node, place);
}

function writeParagraph(build: Build, node: PartElement, place: Place): void {
  const { element } = node;
  const { out } = place;
  const shape = paragraphShape(node, build.tags);
  if (shape.kind === 'value') writeOnly(build, element, shape.node, place);
  else if (shape.kind === 'blocks' && !isKept(element) && !endsSection(element))
    out.push(
      blockOf(
        HELPERS.line,
        0,
        programIn(build, place, (inner) => writeElement(build, node, inner)),
      ),
    );
  else writeElement(build, node, place);
}

/** Writes a paragraph that holds one value and nothing else, or, in a row without its block, what is left of it. */
function writeOnly(build: Build, element: XmlElement, node: TagNode, place: Place): void {
  if (place.blank === undefined)
    writeBeside(build, node, place, (inner) => writeFilled(build, element, node, inner));
  else if (!place.blank.inside.has(node)) place.out.push(callOf(HELPERS.held, node.id));
  else for (const left of blanked(element, place.blank)) writeXml(build, left, place);
}

function writeFilled(build: Build, element: XmlElement, node: TagNode, place: Place): void {
  const { plan, tags } = build;
  const tag = tags[node.id];
  if (tag === undefined) return;
  const { before, after } = aroundValue(element, node, plan, place.copied);
  const kept = endsSection(element) ? 'section' : isKept(element) ? 'last' : undefined;
  writeValue(
    build,
    tag,
    HELPERS.paragraph,
    {
      before: joinedSegments(before),
      after: joinedSegments(after),
      kept,
      paragraph: tagParagraph(element, tag.rPr),
    },
    place,
  );
}

function writeValueAmongOthers(build: Build, tag: WordTag, place: Place): void {
  const { parent } = tag.node;
  const helper = isElement(parent) && !parent.name.startsWith('w:') ? HELPERS.text : HELPERS.runs;
  writeValue(build, tag, helper, ALONG, place);
}

function writeBlock(build: Build, { branches }: PartBlock, place: Place): void {
  const span = build.spans.get(branches[0].tag);
  if (span === undefined) {
    place.out.push(blockStatement(build, branches, place));
    return;
  }
  const before = createStatements(build.slots);
  const around = [...place.around, { span, out: before }];
  const statement = blockStatement(build, branches, { ...place, around }, span);
  for (const kept of before.end()) place.out.push(kept);
  place.out.push(statement);
}

/**
 * Writes a block with its branches; `{{else if …}}` becomes a block in the `else` branch of the block before
 * it.
 *
 * @param span of a block with values beside it in its row, which is printed without the block if that is empty.
 */
function blockStatement(
  build: Build,
  [first, ...others]: PartBlock['branches'],
  place: Place,
  span?: RowSpan,
): hbs.AST.BlockStatement {
  const { opens: block, within, tag } = first;
  if (block === undefined) throw new Error('a faulty block is not compiled');
  const own = branchProgram(build, first, place, (within ? block.program : block.inverse)?.blockParams);
  const [next, ...rest] = others;
  const other =
    next === undefined
      ? span && blankProgram(build, first, span, place)
      : next.opens
        ? programOf([blockStatement(build, [next, ...rest], place)])
        : branchProgram(build, next, place);
  locate([block.path, block.params, block.hash], tag.node.id);
  const strips = { openStrip: NO_STRIP, inverseStrip: NO_STRIP, closeStrip: NO_STRIP };
  const bodies = within ? { program: own, inverse: other } : { program: other, inverse: own };
  // Handlebars leaves a missing branch undefined, though its types do not say so.
  return {
    ...block,
    ...strips,
    ...(bodies as Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>),
    loc: block.path.loc,
  };
}

function branchProgram(build: Build, branch: PartBranch, place: Place, blockParams?: string[]): Program {
  return copyProgram(
    build,
    branch,
    place,
    (inner) => {
      for (const node of branch.content) writeNode(build, node, inner);
    },
    blockParams,
  );
}

/**
 * The row of a block that prints nothing, with what stands beside the block; undefined if there is no need for the row,
 * since all that stands beside it is the label of a merge, which the row below then prints.
 */
function blankProgram(build: Build, branch: PartBranch, span: RowSpan, place: Place): Program | undefined {
  const beside = cellsOf(span.row).filter((cell) => tagsBelow(cell).some((tag) => !span.inside.has(tag)));
  if (beside.every((cell) => build.labels.has(cell))) return undefined;
  const row = rowIn(branch.content, span.row);
  return (
    row && copyProgram(build, branch, { ...place, blank: span }, (inner) => writeNode(build, row, inner))
  );
}

function copyProgram(
  build: Build,
  branch: PartBranch,
  place: Place,
  write: (place: Place) => void,
  blockParams?: string[],
): Program {
  const copied = place.copied || isLoop(branch);
  return programIn(
    build,
    { ...place, copied },
    (inner) => {
      const renewed = build.plan.renewed.get(branch.tag.node.id);
      if (renewed !== undefined) inner.out.push(callOf(HELPERS.copy, build.copies.push(renewed) - 1));
      write(inner);
    },
    blockParams,
  );
}

function writeValue(
  build: Build,
  tag: WordTag,
  helper: string,
  frame: Pick<Site, 'before' | 'after' | 'kept' | 'paragraph'>,
  { out, copied }: Place,
): void {
  if (tag.parsed.kind !== 'value') return;
  const { node } = tag;
  const { expression } = tag.parsed;
  locate(expression, node.id);
  const pPr = propertiesFor(node, build.plan, copied);
  const width = cellWidth(node);
  const section = build.sections.get(node.id) ?? 0;
  const across = isAcrossColumns(node) ? ({ acrossColumns: true } as const) : {};
  build.sites.set(node.id, { tag, ...frame, pPr, section, width, ...across });
  const asks = effectOfTag(expression);
  if (asks !== undefined) out.push(callOf(HELPERS[asks.effect], node.id, asks.given));
  out.push(callOf(helper, node.id, asCall(expression, build.helpers)));
}

/**
 * Reads an expression without arguments as Handlebars would: the name of a helper calls the helper, and a
 * literal is the name of a field.
 */
function asCall(expression: Expression, helpers: ReadonlySet<string>): Expression {
  if (expression.type.endsWith('Literal')) return asName(expression);
  const path = expression as hbs.AST.PathExpression;
  if (expression.type !== 'PathExpression' || !helpers.has(path.original)) return expression;
  const call: hbs.AST.SubExpression = {
    type: 'SubExpression',
    path,
    params: [],
    hash: undefined as unknown as hbs.AST.Hash,
    loc: path.loc,
  };
  return call;
}

function asName({ loc, ...literal }: Expression): hbs.AST.PathExpression {
  const original = String((literal as unknown as hbs.AST.StringLiteral).value);
  return { type: 'PathExpression', data: false, depth: 0, parts: [original], original, loc };
}

/** The `w:pPr` for further paragraphs of a value: that of its own paragraph, unless this ends a section. */
function propertiesFor({ parent }: TagNode, plan: CopyPlan, copied: boolean): readonly Segment[] | undefined {
  if (!isElement(parent, 'w:p')) return undefined;
  if (endsSection(parent)) return undefined;
  const pPr = propertiesOf(parent, 'w:pPr');
  return pPr === undefined ? [] : segmentsOf(pPr, plan, copied);
}
