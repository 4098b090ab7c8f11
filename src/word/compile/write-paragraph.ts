// Writes paragraphs: one that holds a value and nothing else is written by the value, since blocks may replace it.
import { endsSection, type TagNode, type XmlElement } from '../../ooxml/xml-tree.js';
import { tagParagraph } from '../look/tag-paragraph.js';
import { aroundValue } from './around-value.js';
import { blanked } from './blank-row.js';
import { type Build, type Place, writeBeside, writeWithin, writeXml } from './build.js';
import { isKept, paragraphShape } from './paragraph-shape.js';
import type { PartElement } from './part-tree.js';
import { callOf, HELPERS } from './program.js';
import { joinedSegments } from './slots.js';
import { writeElement } from './write-element.js';
import { writeValue } from './write-value.js';

/** Writes a paragraph; one that holds only blocks goes when nothing is printed in it. */
export function writeParagraph(build: Build, node: PartElement, place: Place): void {
  const { element } = node;
  const shape = paragraphShape(node, build.tags);
  if (shape.kind === 'value') writeOnly(build, element, shape.node, place);
  else if (shape.kind === 'blocks' && !isKept(element) && !endsSection(element))
    writeWithin(build, place, HELPERS.line, 0, (inner) => writeElement(build, node, inner));
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
