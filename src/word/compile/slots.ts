// Cuts XML at slots, the places whose value differs from copy to copy of a loop.
import { attributesIn, isElement, type XmlElement, type XmlNode, xmlOf } from '../../ooxml/xml-tree.js';
import type { CopyPlan } from './copies.js';
import { holdsShapeId, shapeKey } from './shape-ids.js';
import type { NoteKind, Segment, Slot } from './slot.js';

const NOTE_REFERENCES: Readonly<Record<string, NoteKind>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};
const COMMENT_ANCHORS = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/**
 * Writes a node as XML with slots; tags below it are left out.
 *
 * @param copied whether the node stands in a loop; if not, there are no slots but those of merges and columns.
 */
export function segmentsOf(node: XmlNode, plan: CopyPlan, copied: boolean): readonly Segment[] {
  if (node.kind !== 'element' || (!copied && plan.decided.size === 0)) return [xmlOf(node)];
  const decided = plan.decided.get(node);
  if (decided !== undefined) return [decided];
  if (copied && isContentControlId(node)) return [];
  if (copied && COMMENT_ANCHORS.has(node.name)) return [{ kind: 'once', original: xmlOf(node) }];
  const start = startTagOf(node, plan, copied);
  if (node.children.length === 0) return [...start, '/>'];
  const inner = node.children.flatMap((child) => segmentsOf(child, plan, copied));
  return [...start, '>', ...inner, `</${node.name}>`];
}

/** Joins neighbouring strings, so that a filling has fewer pieces to put together. */
export function joinedSegments(segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (typeof segment === 'string' && typeof last === 'string') out[out.length - 1] = last + segment;
    else out.push(segment);
  }
  return out;
}

/** Writes a start tag with slots, without its closing `>`. */
export function startTagOf(element: XmlElement, plan: CopyPlan, copied: boolean): readonly Segment[] {
  const { open, name } = element;
  if (!copied) return [open];
  const note = NOTE_REFERENCES[name];
  const key = plan.keys.get(element);
  return cut(open, (attribute, original) => {
    // The ids of paragraphs, rows and drawings are optional, and Word writes new ones.
    if (/^(?:w14:(?:para|text)Id|wp14:(?:anchor|edit)Id)$/.test(attribute)) return 'dropped';
    if (holdsShapeId(name, attribute)) return { kind: 'id', key: shapeKey(original), original };
    if (attribute === 'id') return name === 'wp:docPr' ? { kind: 'drawing', original } : undefined;
    if (attribute === 'w:id' && note !== undefined) return { kind: 'note', note, original };
    if (key === undefined) return undefined;
    if (attribute === (name === 'w:numId' ? 'w:val' : 'w:id')) return { kind: 'id', key, original };
    return attribute === 'w:name' ? { kind: 'name', key, original } : undefined;
  });
}

/**
 * Whether an element is the id of a content control, which is optional: Word writes a new one (17.5.2.18).
 */
const isContentControlId = (element: XmlElement): boolean =>
  element.name === 'w:id' && isElement(element.parent, 'w:sdtPr');

/** Replaces the values of some attributes by slots and drops some other attributes. */
function cut(
  open: string,
  slotFor: (attribute: string, value: string) => Slot | 'dropped' | undefined,
): readonly Segment[] {
  const segments: Segment[] = [];
  let written = '';
  let at = 0;
  for (const { name, value, start, valueStart, end } of attributesIn(open)) {
    const slot = slotFor(name, value);
    if (slot === undefined) continue;
    if (slot === 'dropped') written += open.slice(at, start);
    else {
      // Single quotes become double ones, because a slot is filled with text escaped for double quotes.
      segments.push(`${written}${open.slice(at, valueStart - 1)}"`, slot);
      written = '"';
    }
    at = end;
  }
  return [...segments, written + open.slice(at)];
}
