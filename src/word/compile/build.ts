// What is known while a part is built, and how statements are added to a place.
import type { TagNode, XmlElement, XmlNode } from '../../ooxml/xml-tree.js';
import type { WordTag } from '../tags/find-tags.js';
import type { GraftedHeader } from '../tags/graft-headers.js';
import type { RowSpan, RowSpans } from '../tags/row-span.js';
import type { Site } from './built.js';
import type { ColumnPlan } from './columns.js';
import type { CopyPlan } from './copies.js';
import type { EffectPlan } from './effects.js';
import type { MergePlan } from './merges.js';
import type { PartElement, PartNode } from './part-tree.js';
import {
  blockOf,
  callOf,
  createStatements,
  HELPERS,
  type Program,
  programOf,
  type Statements,
} from './program.js';
import type { Slot } from './slot.js';
import { segmentsOf } from './slots.js';

export interface Build {
  readonly tags: readonly WordTag[];
  readonly plan: CopyPlan;
  readonly spans: RowSpans;
  readonly merges: MergePlan['cells'];
  /** The content of the cells that begin merges in the template, by cell. */
  readonly labels: ReadonlyMap<XmlElement, PartElement>;
  readonly effects: EffectPlan;
  readonly columns: ColumnPlan;
  /** The headers and footers that are written for each section, by their roots. */
  readonly headers: ReadonlyMap<XmlElement, GraftedHeader>;
  /** Names of the template's helpers, which a tag without arguments calls too. */
  readonly helpers: ReadonlySet<string>;
  /** The number of sections that end before each tag, by the id of the tag. */
  readonly sections: ReadonlyMap<number, number>;
  readonly sites: Map<number, Site>;
  readonly slots: Slot[];
  readonly copies: (readonly string[])[];
  readonly paragraphs: string[];
  /** Writes any node: what an element, a block or a paragraph holds may be each of them again. */
  write(node: PartNode, place: Place): void;
}

/** Where statements are added, and what is known of the blocks around them. */
export interface Place {
  readonly out: Statements;
  /** Whether they stand inside a loop. */
  readonly copied: boolean;
  /** The blocks that were lifted out of a row with values beside them, the outermost first. */
  readonly around: readonly Beside[];
  /** The part of the row that is left out, because its block prints nothing. */
  readonly blank?: RowSpan;
}

/** A block that was lifted out of a row, and the statements before it, where what stood beside it is kept. */
export interface Beside {
  readonly span: RowSpan;
  readonly out: Statements;
}

/** A separate program of the statements that `write` adds. */
export function programIn(
  build: Build,
  place: Place,
  write: (place: Place) => void,
  blockParams?: string[],
): Program {
  const out = createStatements(build.slots);
  write({ ...place, out });
  return programOf(out.end(), blockParams);
}

/** Adds a block that calls one of the engine's helpers with a number and with the statements that `write` adds. */
export function writeWithin(
  build: Build,
  place: Place,
  helper: string,
  number: number,
  write: (place: Place) => void,
): void {
  place.out.push(blockOf(helper, number, programIn(build, place, write)));
}

export const writeXml = (build: Build, node: XmlNode, { out, copied }: Place): void =>
  out.write(segmentsOf(node, build.plan, copied));

/**
 * Writes a value or a block. What was typed beside a block that now stands around the whole row is kept before the
 * block, where its names mean what they did where it was typed, and printed in its own place in every row.
 */
export function writeBeside(build: Build, node: TagNode, place: Place, write: (place: Place) => void): void {
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
