// Places in the XML whose value differs from copy to copy, and plain XML broken up at them.
import { attributesIn, isElement, type XmlElement, type XmlNode, xmlOf } from '../../ooxml/xml-tree.js';
import type { CopyPlan } from './copies.js';

export type NoteKind = 'footnote' | 'endnote';

export type Slot =
  /** The id of a drawing, unique over the document (20.4.2.5). */
  | { readonly kind: 'drawing'; readonly original: string }
  /** What the first copy alone may hold: a comment's anchors. */
  | { readonly kind: 'once'; readonly original: string }
  /** The id of the note a reference in the text means: each note has one reference. */
  | { readonly kind: 'note'; readonly note: NoteKind; readonly original: string }
  /** The id of a bookmark or of a list, kept through one copy of a loop. */
  | { readonly kind: 'id'; readonly key: string; readonly original: string }
  /** The name of a bookmark. */
  | { readonly kind: 'name'; readonly key: string; readonly original: string };

export type Segment = string | Slot;

const NOTE_REFERENCES: Readonly<Record<string, NoteKind>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};
const COMMENT_ANCHORS = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/**
 * An element as XML with slots; `tag` nodes are left out.
 *
 * @param copied whether it stands in a loop.
 */
export function segmentsOf(node: XmlNode, plan: CopyPlan, copied: boolean): readonly Segment[] {
  if (!copied || node.kind !== 'element') return [xmlOf(node)];
  if (isContentControlId(node)) return [];
  if (COMMENT_ANCHORS.has(node.name)) return [{ kind: 'once', original: xmlOf(node) }];
  const start = startTagOf(node, plan, copied);
  if (node.children.length === 0) return [...start, '/>'];
  const inner = node.children.flatMap((child) => segmentsOf(child, plan, copied));
  return [...start, '>', ...inner, `</${node.name}>`];
}

/** The same with the strings between slots joined, so that filling has less to put together. */
export function joinedSegments(segments: readonly Segment[]): readonly Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (typeof segment === 'string' && typeof last === 'string') out[out.length - 1] = last + segment;
    else out.push(segment);
  }
  return out;
}

/** A start tag without its `>`. */
export function startTagOf(element: XmlElement, plan: CopyPlan, copied: boolean): readonly Segment[] {
  const { open, name } = element;
  if (!copied) return [open];
  const note = NOTE_REFERENCES[name];
  const key = plan.keys.get(element);
  return cut(open, (attribute, original) => {
    // Ids of paragraphs and rows are optional, and Word gives them anew.
    if (attribute === 'w14:paraId' || attribute === 'w14:textId') return 'dropped';
    if (attribute === 'id') return name === 'wp:docPr' ? { kind: 'drawing', original } : undefined;
    if (attribute === 'w:id' && note !== undefined) return { kind: 'note', note, original };
    if (key === undefined) return undefined;
    if (attribute === (name === 'w:numId' ? 'w:val' : 'w:id')) return { kind: 'id', key, original };
    return attribute === 'w:name' ? { kind: 'name', key, original } : undefined;
  });
}

/** An optional id (17.5.2.18) that Word gives anew where it is missing. */
const isContentControlId = (element: XmlElement): boolean =>
  element.name === 'w:id' && isElement(element.parent, 'w:sdtPr');

/** A start tag with slots for the values of some attributes and without some others. */
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
      // Whatever quotes stood there: slots are filled with text made fit for double ones.
      segments.push(`${written}${open.slice(at, valueStart - 1)}"`, slot);
      written = '"';
    }
    at = end;
  }
  return [...segments, written + open.slice(at)];
}
