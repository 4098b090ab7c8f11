// Writes an element with its attributes and its content.
import { MARK } from '../tags/draft-tags.js';
import { released } from './around-value.js';
import { type Build, type Place, writeWithin } from './build.js';
import { emptyParagraph, mayLackParagraph } from './paragraph-shape.js';
import type { PartElement, PartNode } from './part-tree.js';
import { HELPERS } from './program.js';
import { startTagOf } from './slots.js';
import { writeInAttribute } from './write-value.js';

/** Writes an element; one that must end with a paragraph gets one if it comes out without. */
export function writeElement(build: Build, node: PartElement, place: Place): void {
  const { element } = node;
  const { out } = place;
  writeStartTag(build, node, place);
  out.write(['>']);
  if (mayLackParagraph(element)) {
    const number = build.paragraphs.push(emptyParagraph(element)) - 1;
    writeWithin(build, place, HELPERS.cell, number, (inner) => writeContent(build, node, inner));
  } else writeContent(build, node, place);
  out.write([`</${element.name}>`]);
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

const isInAttribute = (node: PartNode): node is PartNode & { kind: 'value' } =>
  node.kind === 'value' && node.tag.attribute === true;

/** Writes a note that was moved to its reference, and the reference itself. */
export function writeNote(build: Build, node: PartElement, place: Place): void {
  const number = build.paragraphs.push(node.element.open) - 1;
  writeWithin(build, place, HELPERS.note, number, (inner) => writeContent(build, node, inner));
}

/** Writes a header or footer that was moved to the section break that shows it: in this place it leaves nothing. */
export function writeHeader(build: Build, node: PartElement, id: string, place: Place): void {
  const number = build.paragraphs.push(id) - 1;
  writeWithin(build, place, HELPERS.header, number, (inner) => writeElement(build, node, inner));
}

function writeContent(build: Build, { element, content }: PartElement, place: Place): void {
  for (const node of element.name === 'w:sdt'
    ? content.map((it) => (it.kind === 'xml' ? { ...it, node: released(it.node) } : it))
    : content)
    if (!isInAttribute(node)) build.write(node, place);
}
