// What Word demands of a part's elements beyond being well-formed: what may stand in what, and what may not be missing.
import { isElement, type XmlElement, type XmlNode } from '../../src/ooxml/xml-tree.js';

const STORIES = 'w:body w:tc w:txbxContent w:hdr w:ftr w:footnote w:endnote w:comment'.split(' ');
const WRAPPERS = 'w:sdtContent w:ins w:del w:moveTo w:moveFrom w:smartTag w:customXml'.split(' ');

/** The parents an element may have. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  'w:p': [...STORIES, ...WRAPPERS],
  'w:tbl': [...STORIES, ...WRAPPERS],
  'w:tr': ['w:tbl', ...WRAPPERS],
  'w:tc': ['w:tr', ...WRAPPERS],
  'w:r': ['w:p', 'w:hyperlink', 'w:fldSimple', 'w:rt', 'w:rubyBase', ...WRAPPERS],
  'w:t': ['w:r'],
  'w:br': ['w:r'],
  'w:tab': ['w:r', 'w:tabs'],
};
const TEXT = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t']);

/** The faults of a part, each in a few words. */
export function structureFaults(root: XmlElement): readonly string[] {
  const faults: string[] = [];
  const visit = (element: XmlElement) => {
    faults.push(...faultsOf(element));
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return faults;
}

function faultsOf(element: XmlElement): string[] {
  const { name, parent, children } = element;
  const faults: string[] = [];
  const parents = PARENTS[name];
  if (parents !== undefined && !parents.includes(parent?.name ?? ''))
    faults.push(`${name} in ${parent?.name}`);
  if (name.startsWith('w:') && !TEXT.has(name) && children.some(isStrayText)) faults.push(`text in ${name}`);
  if (STORIES.includes(name) && name !== 'w:body') {
    if (!endsWithParagraph(element)) faults.push(`${name} does not end with a paragraph`);
  }
  if (name === 'w:tbl' && !holds(element, 'w:tr')) faults.push('table without rows');
  if (name === 'w:tr' && !holds(element, 'w:tc')) faults.push('row without cells');
  if (name === 'w:sdtContent' && isBlockLevel(element) && !children.some((child) => isElement(child)))
    faults.push('empty content control');
  const properties = children.findIndex(
    (child) => isElement(child) && /^w:(?:p|r|tc|tr)Pr$/.test(child.name),
  );
  if (
    /^w:(?:p|r|tc|tr)$/.test(name) &&
    properties > 0 &&
    children.slice(0, properties).some((child) => isElement(child) && child.name !== 'w:tblPrEx')
  )
    faults.push(`properties of ${name} do not come first`);
  if (touchingTables(children)) faults.push('two tables touch');
  return faults;
}

const isStrayText = (node: XmlNode): boolean => node.kind === 'text' && /^[^<]*[^\s<]/.test(node.raw);

function endsWithParagraph(story: XmlElement): boolean {
  const last = story.children.findLast((child) => isElement(child) && !isMark(child));
  if (isElement(last, 'w:sdt')) {
    const content = last.children.find((child) => isElement(child, 'w:sdtContent'));
    return isElement(content) && endsWithParagraph(content);
  }
  return isElement(last, 'w:p');
}

const isMark = ({ name }: XmlElement): boolean =>
  /^w:(?:bookmark|commentRange|perm)(?:Start|End)$/.test(name);

/** A descendant of a name, through content controls and tracked changes. */
const holds = (element: XmlElement, name: string): boolean =>
  element.children.some(
    (child) => isElement(child) && (child.name === name || (isWrapper(child) && holds(child, name))),
  );

const isWrapper = ({ name }: XmlElement): boolean => name === 'w:sdt' || WRAPPERS.includes(name);

function isBlockLevel(content: XmlElement): boolean {
  let at = content.parent;
  while (at !== undefined && isWrapper(at)) at = at.parent;
  return at !== undefined && STORIES.includes(at.name);
}

function touchingTables(children: readonly XmlNode[]): boolean {
  const elements = children.filter((child) => isElement(child)).filter((child) => !isMark(child));
  return elements.some((child, at) => child.name === 'w:tbl' && elements[at + 1]?.name === 'w:tbl');
}
