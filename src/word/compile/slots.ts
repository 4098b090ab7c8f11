// Places in the XML whose value differs from copy to copy, and plain XML broken up at them.
import { attributeOf, isElement, type XmlElement, type XmlNode, xmlOf } from '../../ooxml/xml-tree.js';
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
export function joined(segments: readonly Segment[]): readonly Segment[] {
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
  const key = plan.keys.get(element);
  if (name === 'wp:docPr') {
    const original = attributeOf(element, 'id') ?? '';
    return cut(open, /(\sid\s*=\s*["'])[^"']*/, { kind: 'drawing', original });
  }
  if (name === 'w:p' || name === 'w:tr')
    return [open.replace(/\sw14:(?:paraId|textId)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')];
  const note = NOTE_REFERENCES[name];
  if (note !== undefined) {
    const original = attributeOf(element, 'w:id') ?? '';
    return cut(open, /(\sw:id\s*=\s*["'])[^"']*/, { kind: 'note', note, original });
  }
  if (key === undefined) return [open];
  if (name === 'w:numId') {
    return cut(open, /(\sw:val\s*=\s*["'])[^"']*/, {
      kind: 'id',
      key,
      original: attributeOf(element, 'w:val') ?? '',
    });
  }
  const withId = cut(open, /(\sw:id\s*=\s*["'])[^"']*/, {
    kind: 'id',
    key,
    original: attributeOf(element, 'w:id') ?? '',
  });
  const slot: Slot = { kind: 'name', key, original: attributeOf(element, 'w:name') ?? '' };
  return withId.flatMap((segment) =>
    typeof segment === 'string' ? cut(segment, /(\sw:name\s*=\s*["'])[^"']*/, slot) : [segment],
  );
}

/** An optional id (17.5.2.18) that Word gives anew where it is missing. */
const isContentControlId = (element: XmlElement): boolean =>
  element.name === 'w:id' && isElement(element.parent, 'w:sdtPr');

function cut(text: string, value: RegExp, slot: Slot): readonly Segment[] {
  const match = value.exec(text);
  if (match === null) return [text];
  const start = match.index + (match[1]?.length ?? 0);
  return [text.slice(0, start), slot, text.slice(match.index + match[0].length)];
}
