// Makes one Handlebars program of a part whose tags have been found and whose blocks have been lifted.

import type { TemplateProblem } from '../../ooxml/template-problem.js';
import {
  endsSection,
  isElement,
  propertiesOf,
  type TagNode,
  type XmlElement,
  type XmlNode,
} from '../../ooxml/xml-tree.js';
import type { Expression } from '../../template/tags/parse-tag.js';
import type { Tag } from '../tags/find-tags.js';
import { cellWidth } from './cell-width.js';
import type { CopyPlan } from './copies.js';
import { emptyParagraph, isKept, mayLackParagraph, mayLackRows, paragraphShape } from './paragraph-shape.js';
import { HELPERS, locate, type Program } from './program.js';
import { createWriter, type ProgramWriter } from './program-writer.js';
import { joined, type Segment, type Slot, segmentsOf, startTagOf } from './slots.js';

/** What is known of a value's place when it is written. */
export interface Site {
  readonly tag: Tag;
  /** XML before and after the runs of a paragraph that the value fills. */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
  /** The paragraph's properties for further paragraphs of one value; undefined where there can be but one. */
  readonly pPr: readonly Segment[] | undefined;
  /** Why the paragraph cannot go: what it stands in must end with one, or it ends a section. */
  readonly kept: 'last' | 'section' | undefined;
  /** How many sections of the document end before it. */
  readonly section: number;
  /** Width in twips of the cell it stands in, where that is told; in the text column it is the section's. */
  readonly width: number | undefined;
}

export interface BuiltProgram {
  readonly program: Program;
  /** By the tag's id, for values. */
  readonly sites: ReadonlyMap<number, Site>;
  readonly slots: readonly Slot[];
  /** The keys that begin anew, as the `copy` helper counts them. */
  readonly copies: readonly (readonly string[])[];
  /** What stands in a container that comes out empty, as the `cell` helper counts them. */
  readonly paragraphs: readonly string[];
}

type Report = (tag: Tag, problem: Omit<TemplateProblem, 'severity'>) => void;

interface Build {
  readonly writer: ProgramWriter;
  readonly tags: readonly Tag[];
  readonly plan: CopyPlan;
  /** Elements that hold tags somewhere below. */
  readonly tagged: ReadonlySet<XmlElement>;
  readonly report: Report;
  /** Names that are called where they stand alone. */
  readonly helpers: ReadonlySet<string>;
  /** Sections that end before each tag, by its id. */
  readonly sections: ReadonlyMap<number, number>;
  readonly sites: Map<number, Site>;
  readonly copies: (readonly string[])[];
  readonly paragraphs: string[];
}

/** Builds the program of a part; a block whose halves stand on different levels is reported. */
export function buildProgram(
  { prolog, root }: { readonly prolog: string; readonly root: XmlElement },
  tags: readonly Tag[],
  plan: CopyPlan,
  helpers: ReadonlySet<string>,
  report: Report,
): BuiltProgram {
  const writer = createWriter();
  const tagged = ancestorsOfTags(tags);
  const sections = sectionsBefore(root);
  const found = { sites: new Map(), copies: [], paragraphs: [] };
  const build: Build = { writer, tags, plan, tagged, helpers, report, sections, ...found };
  writer.write([prolog]);
  writeNode(build, root, 0);
  return { ...writer.end(), ...found };
}

function ancestorsOfTags(tags: readonly Tag[]): ReadonlySet<XmlElement> {
  const found = new Set<XmlElement>();
  for (const { node } of tags) {
    for (let at = node.parent; at !== undefined && !found.has(at); at = at.parent) found.add(at);
  }
  return found;
}

function sectionsBefore(root: XmlElement): ReadonlyMap<number, number> {
  const before = new Map<number, number>();
  let ended = 0;
  const walk = (node: XmlNode) => {
    if (node.kind === 'tag') before.set(node.id, ended);
    // What a section was before a tracked change ends no section.
    if (node.kind !== 'element' || node.name === 'w:sectPrChange') return;
    if (node.name === 'w:sectPr') ended += 1;
    // The break in a paragraph's properties comes after its text.
    const properties = propertiesOf(node, 'w:pPr');
    for (const child of node.children) if (child !== properties) walk(child);
    if (properties !== undefined) walk(properties);
  };
  walk(root);
  return before;
}

/** @param base how many blocks were open where the parent began: those are not this level's to close. */
function writeNode(build: Build, node: XmlNode, base: number): void {
  const { writer, plan, tagged } = build;
  if (node.kind === 'tag') writeTag(build, node, base);
  else if (node.kind === 'text' || !tagged.has(node)) writer.write(segmentsOf(node, plan, writer.copied()));
  else if (node.name === 'w:p') writeParagraph(build, node);
  else if (node.name === 'w:tbl' && mayLackRows(node, build.tags)) {
    writer.wrap(HELPERS.table, 0, () => writeElement(build, node));
  } else writeElement(build, node);
}

function writeElement(build: Build, element: XmlElement): void {
  const { writer, plan, paragraphs } = build;
  writer.write([...startTagOf(element, plan, writer.copied()), '>']);
  if (mayLackParagraph(element)) {
    const number = paragraphs.push(emptyParagraph(element)) - 1;
    writer.wrap(HELPERS.cell, number, () => writeChildren(build, element));
  } else writeChildren(build, element);
  writer.write([`</${element.name}>`]);
}

function writeChildren(build: Build, element: XmlElement): void {
  const { writer } = build;
  const base = writer.depth();
  const children = element.name === 'w:sdt' ? element.children.map(released) : element.children;
  for (const child of children) writeNode(build, child, base);
  while (writer.depth() > base) crossing(build, writer.close());
}

/** A content control that is filled is no longer empty, and no longer shows what is bound to it elsewhere. */
function released(node: XmlNode): XmlNode {
  if (!isElement(node, 'w:sdtPr')) return node;
  const gone = /^(?:w|w15):(?:showingPlcHdr|dataBinding)$/;
  return { ...node, children: node.children.filter((child) => !isElement(child) || !gone.test(child.name)) };
}

function writeParagraph(build: Build, element: XmlElement): void {
  const shape = paragraphShape(element, build.tags);
  if (shape.kind === 'value') writeFilled(build, element, shape.node);
  else if (shape.kind === 'blocks' && !isKept(element) && !endsSection(element))
    build.writer.wrap(HELPERS.line, 0, () => writeElement(build, element));
  else writeElement(build, element);
}

/** A paragraph that one value fills. */
function writeFilled(build: Build, element: XmlElement, node: TagNode): void {
  const { writer, plan } = build;
  const copied = writer.copied();
  const inner = (children: readonly XmlNode[]) =>
    children.flatMap((child) => segmentsOf(child, plan, copied));
  const at = element.children.indexOf(node);
  const before = [...startTagOf(element, plan, copied), '>', ...inner(element.children.slice(0, at))];
  const after = [...inner(element.children.slice(at + 1)), '</w:p>'];
  const kept = endsSection(element) ? 'section' : isKept(element) ? 'last' : undefined;
  writeValue(build, node, HELPERS.paragraph, { before: joined(before), after: joined(after), kept });
}

function writeTag(build: Build, node: TagNode, base: number): void {
  const { writer, tags } = build;
  const tag = tags[node.id];
  if (tag === undefined) return;
  if (tag.parsed.kind === 'value') {
    const helper = isElement(node.parent) && !node.parent.name.startsWith('w:') ? HELPERS.text : HELPERS.runs;
    writeValue(build, node, helper, { before: [], after: [], kept: undefined });
  } else if (tag.parsed.kind === 'open') {
    writer.open(tag);
    beginCopies(build, node);
  } else if (tag.parsed.kind !== 'comment') {
    if (writer.depth() <= base) crossing(build, tag);
    else if (tag.parsed.kind === 'close') writer.close();
    else if (!writer.turn(tag)) secondElse(build, tag);
    else beginCopies(build, node);
  }
}

function beginCopies({ writer, plan, copies }: Build, { id }: TagNode): void {
  const renewed = plan.renewed.get(id);
  if (renewed !== undefined) writer.call(HELPERS.copy, copies.push(renewed) - 1);
}

function writeValue(
  build: Build,
  node: TagNode,
  helper: string,
  frame: Pick<Site, 'before' | 'after' | 'kept'>,
): void {
  const { writer, plan, tags, sites } = build;
  const tag = tags[node.id];
  if (tag?.parsed.kind !== 'value') return;
  locate(tag.parsed.expression, node.id);
  const pPr = propertiesFor(node, plan, writer.copied());
  const width = cellWidth(node);
  sites.set(node.id, { tag, ...frame, pPr, section: build.sections.get(node.id) ?? 0, width });
  writer.call(helper, node.id, asCall(tag.parsed.expression, build.helpers));
}

/** As Handlebars does for what stands alone: a helper of that name is called, and a literal is a name. */
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

/** The properties further paragraphs of a value take: of its own paragraph, unless that ends a section. */
function propertiesFor({ parent }: TagNode, plan: CopyPlan, copied: boolean): readonly Segment[] | undefined {
  if (!isElement(parent, 'w:p')) return undefined;
  if (endsSection(parent)) return undefined;
  const pPr = propertiesOf(parent, 'w:pPr');
  return pPr === undefined ? [] : segmentsOf(pPr, plan, copied);
}

function crossing({ report }: Build, tag: Tag | undefined): void {
  if (tag === undefined) return;
  report(tag, {
    code: 'block-crosses-boundary',
    message: `“${tag.typed}”和它的另一半不在同一层`,
    hint: '让块的开头和结尾各自单独成段（在表格里各占一行），或写在同一段里',
  });
}

function secondElse({ report }: Build, tag: Tag): void {
  report(tag, {
    code: 'second-else',
    message: `“${tag.typed}”之前已经有过 {{else}}`,
    hint: '一个块里只能有一个 {{else}}，放在最后',
  });
}
