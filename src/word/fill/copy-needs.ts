// Provides what the copies made by a loop need outside of their own text: unused ids, lists that begin again,
// and their own notes.
import type { Changes } from '../../ooxml/output.js';
import type { WordPackage } from '../../ooxml/package.js';
import { parseWordPart } from '../../ooxml/part.js';
import type { WordProblem } from '../../ooxml/problem.js';
import { isRangeMark } from '../../ooxml/range-marks.js';
import { findTagsOf, fragmentOf } from '../../ooxml/scan-xml.js';
import { w } from '../../ooxml/write-xml.js';
import {
  attributeOf,
  attributesIn,
  childOf,
  childrenOf,
  isElement,
  localName,
  setAttribute,
  withAdded,
  type XmlElement,
  type XmlTree,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { SHAPE_ELEMENTS, shapeIdsOf, shapeNumber } from '../compile/shape-ids.js';
import type { FillState, NewList, NewNote, TakenIds } from './fill-state.js';

/** The elements that use up an id, each with the kind of the id and the attribute that holds it. */
const TAKES: Readonly<Record<string, readonly [kind: keyof TakenIds, attribute: string]>> = {
  'wp:docPr': ['drawing', 'id'],
  'w:bookmarkStart': ['bookmark', 'w:id'],
  'w:permStart': ['perm', 'w:id'],
  'w:footnote': ['note', 'w:id'],
  'w:endnote': ['note', 'w:id'],
  'w:num': ['list', 'w:numId'],
};

const NAMES = [...Object.keys(TAKES), ...SHAPE_ELEMENTS];

/** The highest ids that a template uses in its text and in its lists; copies get higher ones. */
export function takenIds({ xmlParts, textParts, related }: WordPackage): TakenIds {
  const taken = { drawing: 0, bookmark: 0, perm: 0, note: 0, list: 0, shape: 0 };
  const lists = xmlParts.get(related.get('numbering') ?? '');
  for (const { xml } of lists === undefined ? textParts : [...textParts, lists]) {
    for (const tag of findTagsOf(xml, NAMES)) {
      for (const id of shapeIdsOf(tag)) taken.shape = Math.max(taken.shape, shapeNumber(id) ?? 0);
      const [kind, attribute] = TAKES[tag.name] ?? [];
      const id = attribute === undefined ? Number.NaN : Number(attributeOf(tag, attribute));
      // Word takes no id above 31 bits (ST_DecimalNumber), so ids from 2^30 on are ignored: they would leave
      // too little room for copies.
      if (kind !== undefined && id < 2 ** 30) taken[kind] = Math.max(taken[kind], id);
    }
  }
  return taken;
}

/**
 * Adds to the filled file the lists and notes to which its copies refer.
 *
 * @param moved the ids of notes that were filled where their references stand, and are not to stay as they are.
 * @returns the problem if the part of the lists or notes cannot be read.
 */
export function addCopies(
  template: WordPackage,
  output: Changes,
  { lists, notes }: Pick<FillState, 'lists' | 'notes'>,
  moved: MovedNotes,
): WordProblem | undefined {
  return (
    addLists(template, output, lists) ??
    addNotes(template, output, 'footnote', notes, moved) ??
    addNotes(template, output, 'endnote', notes, moved)
  );
}

/**
 * Adds the lists that begin again; a reference to a list that the template does not define stays as it is.
 */
function addLists(
  { related, tree }: WordPackage,
  output: Changes,
  lists: readonly NewList[],
): WordProblem | undefined {
  const name = related.get('numbering');
  if (name === undefined || lists.length === 0) return undefined;
  const numbering = tree(name, 'w:numbering');
  if ('problem' in numbering) return numbering.problem;
  if (numbering.value !== undefined) output.set(name, withLists(numbering.value, lists));
  return undefined;
}

/** Adds a `w:num` for each list that begins again (17.9.15 num, 17.9.26 startOverride). */
function withLists(numbering: XmlTree, lists: readonly NewList[]): string {
  const present = childrenOf(numbering.root, 'w:num');
  const models = new Map(present.map((num) => [attributeOf(num, 'w:numId'), num]));
  const written = new Map<string, string>();
  let added = '';
  for (const { id, like } of lists) {
    const model = models.get(like);
    if (model === undefined) continue;
    const inner = written.get(like) ?? restarted(model, numbering.root);
    written.set(like, inner);
    added += w('num', { numId: id }, inner);
  }
  return withAdded(numbering, added, present.at(-1));
}

/** The content of a `w:num`, with a `w:startOverride` for each level, so that the list begins again. */
function restarted(num: XmlElement, numbering: XmlElement): string {
  const abstractId = valOf(childOf(num, 'w:abstractNumId')) ?? '';
  const definition = childrenOf(numbering, 'w:abstractNum').find(
    (abstract) => attributeOf(abstract, 'w:abstractNumId') === abstractId,
  );
  const levels = [...Array(9).keys()].map((level) => {
    const own = levelOf(num, 'w:lvlOverride', level);
    const start =
      valOf(childOf(own, 'w:startOverride')) ??
      valOf(childOf(levelOf(definition, 'w:lvl', level), 'w:start'));
    const rest = own?.children.filter((child) => !isElement(child, 'w:startOverride')) ?? [];
    return w('lvlOverride', { ilvl: level }, w('startOverride', { val: start ?? 1 }), ...rest.map(xmlOf));
  });
  return w('abstractNumId', { val: abstractId }) + levels.join('');
}

const valOf = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : attributeOf(element, 'w:val');

const levelOf = (holder: XmlElement | undefined, name: string, level: number): XmlElement | undefined =>
  holder === undefined
    ? undefined
    : childrenOf(holder, name).find((child) => attributeOf(child, 'w:ilvl') === String(level));

/**
 * Adds a copy of a note for each reference that a loop copied, because a note may have only one reference
 * (17.11.14 footnoteReference), and takes out the notes whose reference went with its paragraph, row or cell: nobody would
 * see them, but the file would hold their words.
 */
function addNotes(
  { related, main, textParts }: WordPackage,
  output: Changes,
  kind: NewNote['kind'],
  notes: readonly NewNote[],
  moved: MovedNotes,
): WordProblem | undefined {
  const name = related.get(`${kind}s`);
  if (name === undefined) return undefined;
  const drawn = idsIn(textParts.find((part) => part.name === main)?.xml ?? '', `${kind}Reference`);
  const referred = idsIn(drawn.size === 0 ? '' : (output.get(main) ?? ''), `${kind}Reference`);
  const lost = [...drawn].filter((id) => !referred.has(id));
  const wanted = notes.filter((note) => note.kind === kind && referred.has(String(note.id)));
  const gone = new Set([...lost, ...(moved.get(name) ?? [])]);
  if (wanted.length === 0 && gone.size === 0) return undefined;
  // The filled notes are copied, not those of the template; their part may be parsed, because until now it
  // has no more notes than the template.
  const tree = parseWordPart(name, output.get(name) ?? '', `w:${kind}s`);
  if ('problem' in tree) return tree.problem;
  const models = new Map(
    childrenOf(tree.value.root, `w:${kind}`).map((note) => [attributeOf(note, 'w:id'), note]),
  );
  const copies = wanted.flatMap(({ id, like, xml }) =>
    xml === undefined ? copyOf(models.get(like), id) : copyOf(childrenOf(fragmentOf(xml))[0], id),
  );
  const { root } = tree.value;
  const kept = root.children.filter(
    (child) => !isElement(child, `w:${kind}`) || !gone.has(attributeOf(child, 'w:id') ?? ''),
  );
  output.set(name, withAdded({ ...tree.value, root: { ...root, children: kept } }, copies.join('')));
  return undefined;
}

/** The ids of elements of this name, but not those of lines that part notes from the text (17.18.33 ST_FtnEdn). */
function idsIn(xml: string, name: string): Set<string> {
  const ids = new Set<string>();
  for (const [open] of xml.matchAll(new RegExp(`<w:${name}(?=[\\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*`, 'g'))) {
    const id = attributeOf({ open }, 'w:id');
    if (id !== undefined && (attributeOf({ open }, 'w:type') ?? 'normal') === 'normal') ids.add(id);
  }
  return ids;
}

/** By the name of their part. */
type MovedNotes = ReadonlyMap<string, ReadonlySet<string>>;

/** Copies a note under another id, without what must not occur twice. */
function copyOf(note: XmlElement | undefined, id: number): readonly string[] {
  if (note === undefined) return [];
  const copy = withoutShared(note);
  setAttribute(copy, 'w:id', id);
  return [xmlOf(copy)];
}

function withoutShared(element: XmlElement): XmlElement {
  const children = element.children.filter((child) => !isElement(child) || !isRangeMark(child.name));
  const copy = {
    ...element,
    children: children.map((child) => (isElement(child) ? withoutShared(child) : child)),
  };
  for (const { name } of attributesIn(element.open))
    if (/^(?:paraId|textId)$/.test(localName(name))) setAttribute(copy, name, undefined);
  return copy;
}
