// Whether a Word file would open without complaint, as far as can be told without Word: beyond well-formed and valid.
import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../../src/ooxml/parse-xml.js';
import { attributeOf, isElement, type XmlElement } from '../../src/ooxml/xml-tree.js';
import { structureFaults } from './sound-structure.js';

/** What is unsound in a Word file, each fault with its part; empty when nothing is. */
export function soundnessFaults(docx: Uint8Array): readonly string[] {
  const faults: string[] = [];
  const all: XmlElement[] = [];
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const tree = parseXml(strFromU8(bytes));
    if (typeof tree === 'string') faults.push(`${name}: ${tree}`);
    else if (name.startsWith('word/')) {
      all.push(...descendants(tree.root));
      faults.push(...structureFaults(tree.root).map((fault) => `${name}: ${fault}`));
      for (const story of storiesOf(tree.root)) faults.push(...rangeFaults(story), ...fieldFaults(story));
    }
  }
  return [...faults, ...idFaults(all)];
}

const descendants = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (isElement(child) ? descendants(child) : [])),
];

/** Elements in document order, those of each text box apart. */
function storiesOf(root: XmlElement): readonly (readonly XmlElement[])[] {
  const stories: XmlElement[][] = [];
  const walk = (element: XmlElement, story: XmlElement[]) => {
    story.push(element);
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === 'w:txbxContent') walk(child, begin());
      else walk(child, story);
    }
  };
  const begin = () => stories[stories.push([]) - 1] ?? [];
  walk(root, begin());
  return stories;
}

const RANGES = ['w:bookmark', 'w:commentRange', 'w:perm'];

/** Every range that begins ends once, after its beginning. */
function rangeFaults(story: readonly XmlElement[]): string[] {
  return RANGES.flatMap((range) => {
    const open = new Set<string>();
    const faults: string[] = [];
    for (const element of story) {
      const id = attributeOf(element, 'w:id') ?? '';
      if (element.name === `${range}Start`) open.add(id);
      else if (element.name === `${range}End` && !open.delete(id))
        faults.push(`${range} ${id} ends unopened`);
    }
    return [...faults, ...[...open].map((id) => `${range} ${id} does not end`)];
  });
}

/** Complex fields nest like brackets (17.16.18). */
function fieldFaults(story: readonly XmlElement[]): string[] {
  let depth = 0;
  for (const element of story) {
    if (element.name !== 'w:fldChar') continue;
    const type = attributeOf(element, 'w:fldCharType');
    if (type === 'begin') depth += 1;
    else if (depth === 0) return [`field ${type} unopened`];
    else if (type === 'end') depth -= 1;
  }
  return depth === 0 ? [] : ['field does not end'];
}

/** What must be unique over the document: element, attribute. */
const UNIQUE = [
  ['wp:docPr', 'id'],
  ['w:bookmarkStart', 'w:id'],
  ['w:bookmarkStart', 'w:name'],
  ['w:comment', 'w:id'],
  ['w:commentReference', 'w:id'],
  ['w:footnoteReference', 'w:id'],
  ['w:endnoteReference', 'w:id'],
  ['w:footnote', 'w:id'],
  ['w:p', 'w14:paraId'],
  ['w:num', 'w:numId'],
] as const;

function idFaults(all: readonly XmlElement[]): string[] {
  const repeated = UNIQUE.flatMap(([name, attribute]) => {
    const ids = valuesOf(all, name, attribute);
    return ids.length === new Set(ids).size ? [] : [`${name} ${attribute} is not unique: ${ids.join(' ')}`];
  });
  const refers = (name: string, to: string, attribute: string) => {
    const known = new Set(valuesOf(all, to, attribute));
    return valuesOf(all, name, 'w:id')
      .filter((id) => !known.has(id))
      .map((id) => `no ${to} ${id}`);
  };
  return [...repeated, ...refers('w:footnoteReference', 'w:footnote', 'w:id')];
}

const valuesOf = (all: readonly XmlElement[], name: string, attribute: string): readonly string[] =>
  all.filter((element) => element.name === name).flatMap((element) => attributeOf(element, attribute) ?? []);
