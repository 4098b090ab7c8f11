// Moves notes that hold tags to their references where these stand in blocks, so that a note means what its place says: in a
// loop it has the fields of its own item. While the file is filled each copy is written back among the notes.
import { attributeOf, elementsBelow, isElement, setChildren, type XmlElement } from '../../ooxml/xml-tree.js';
import { scanTags } from '../../template/tags/scan-tags.js';
import { muteText, textOf } from './paragraph-text.js';
import { type PlacedParagraph, walkParagraphs } from './walk-paragraphs.js';

export type NoteKind = 'footnote' | 'endnote';

/** A part of notes: its name, its tree and the Chinese name of its notes. */
export interface NotesPart {
  readonly kind: NoteKind;
  readonly name: string;
  readonly label: string;
  readonly root: XmlElement;
}

/** What was moved. */
export interface Grafted {
  /** The paragraphs of each moved note, with the places they have among the notes. */
  readonly paragraphs: ReadonlyMap<XmlElement, readonly PlacedParagraph[]>;
  /** The ids of the notes that were moved, by the name of their part. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param body the root of the body's part, which is changed; so are the trees of the notes. */
export function graftNotes(body: XmlElement, parts: readonly NotesPart[]): Grafted {
  const paragraphs = new Map<XmlElement, readonly PlacedParagraph[]>();
  const ids = new Map<string, Set<string>>();
  if (parts.length === 0) return { paragraphs, ids };
  const references = referencesOf(body);
  for (const { kind, name, label, root } of parts) {
    const placed = walkParagraphs(root, label);
    for (const note of root.children.filter((child) => isElement(child, `w:${kind}`))) {
      if (!isElement(note)) continue;
      const id = attributeOf(note, 'w:id') ?? '';
      const own = new Set(elementsBelow(note));
      const within = placed.filter(({ element }) => own.has(element));
      const [reference, ...others] = references.filter(
        ({ element }) => element.name === `w:${kind}Reference` && attributeOf(element, 'w:id') === id,
      );
      if (!reference?.inBlock || others.length > 0 || !within.some(hasTags)) continue;
      setChildren(reference.element, [note]);
      const story = (it: PlacedParagraph) => (it.story === root ? note : it.story);
      paragraphs.set(
        note,
        within.map((it) => ({ ...it, part: name, story: story(it) })),
      );
      ids.set(name, (ids.get(name) ?? new Set()).add(id));
    }
  }
  return { paragraphs, ids };
}

const hasTags = ({ element }: PlacedParagraph): boolean => scanTags(textOf(element).text).tags.length > 0;

/** The references to notes, and whether each stands between the two tags of a block. */
function referencesOf(body: XmlElement) {
  const found: { readonly element: XmlElement; readonly inBlock: boolean }[] = [];
  let depth = 0;
  for (const { element } of walkParagraphs(body, '')) {
    const { text, pieces } = textOf(element);
    const steps = [
      ...scanTags(text).tags.map(({ start, source }) => ({ start, by: stepOf(source), node: undefined })),
      ...pieces.flatMap(({ start, node }) =>
        /^w:(?:foot|end)noteReference$/.test(node.name) ? [{ start, by: 0, node }] : [],
      ),
    ].sort((a, b) => a.start - b.start);
    for (const { by, node } of steps) {
      depth += by;
      if (node) found.push({ element: node, inBlock: depth > 0 });
    }
  }
  return found;
}

/** How many blocks more are open behind a tag than before it, by what stands between its braces. */
export const stepOf = (source: string): number =>
  /^[~\s]*[#^]/.test(source) ? 1 : /^[~\s]*\//.test(source) ? -1 : 0;

/** Takes the braces out of notes that were moved, where they still stand among the others. */
export function muteNotes(root: XmlElement, ids: ReadonlySet<string> | undefined): void {
  if (ids === undefined) return;
  for (const note of root.children)
    if (isElement(note) && ids.has(attributeOf(note, 'w:id') ?? ''))
      for (const element of elementsBelow(note)) if (element.name === 'w:t') muteText(element);
}
