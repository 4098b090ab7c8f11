// Writes values: each is a call of one of the engine's helpers with the number of its place.
import { endsSection, isElement, propertiesOf, type TagNode } from '../../ooxml/xml-tree.js';
import { effectOfTag } from '../../template/effects.js';
import type { Expression } from '../../template/tags/tag.js';
import type { WordTag } from '../tags/find-tags.js';
import { type Build, type Place, writeBeside } from './build.js';
import type { Site } from './built.js';
import { cellWidth, isAcrossColumns } from './cell-width.js';
import { columnsAround } from './columns.js';
import type { CopyPlan } from './copies.js';
import { callOf, HELPERS, locate } from './program.js';
import type { Segment } from './slot.js';
import { segmentsOf } from './slots.js';

/** Writes a value that is not all of its paragraph. */
export function writeValueAmongOthers(build: Build, tag: WordTag, place: Place): void {
  const { parent } = tag.node;
  const helper = isElement(parent) && !parent.name.startsWith('w:') ? HELPERS.text : HELPERS.runs;
  writeValue(build, tag, helper, ALONG, place);
}

/** Writes a value within the start tag of an element. */
export function writeInAttribute(build: Build, tag: WordTag, place: Place): void {
  if (place.blank === undefined)
    writeBeside(build, tag.node, place, (inner) => writeValue(build, tag, HELPERS.attribute, ALONG, inner));
  else if (!place.blank.inside.has(tag.node)) place.out.push(callOf(HELPERS.held, tag.node.id));
}

/** The frame of a value that has something beside it. */
const ALONG: Pick<Site, 'before' | 'after' | 'kept'> = { before: [], after: [], kept: undefined };

/**
 * Writes a value, and before it what it asks of its place.
 *
 * @param helper the engine's helper that prints it; `frame`: what its paragraph is, if it is all of it.
 */
export function writeValue(
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
  const columns = columnsAround(node, build.columns);
  build.sites.set(node.id, { tag, ...frame, pPr, section, width, ...across, ...(columns && { columns }) });
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
