// Takes the fields that fetch from outside out of a part; what they showed last stays as text.
import { isElement, localName, setChildren, type XmlElement, type XmlNode } from '../../ooxml/xml-tree.js';
import { fieldsBelow } from './fields.js';
import { FETCHING_FIELDS } from './verdicts.js';

/** Takes the fields out of a tree, which is changed. */
export function cutFields(root: XmlElement): void {
  const fields = fieldsBelow(root).filter(({ name }) => FETCHING_FIELDS.has(name));
  if (fields.length === 0) return;
  const begins = new Set(fields.map(({ begin }) => begin));
  // A field that shows no result ends with its code; one that never ends loses only its beginning.
  const codeEnds = new Set(fields.map(({ separate, end }) => separate ?? end));
  const opening = new Set(fields.filter(({ separate, end }) => separate ?? end).map(({ begin }) => begin));
  const marks = new Set([...begins, ...fields.flatMap(({ separate, end }) => [separate, end])]);
  // What stands between the beginning of a field and its result is its code, with the fields in it.
  let codes = 0;
  const cutNode = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    const local = localName(node.name);
    cutBelow(node, local === 'r');
    if (local === 'fldSimple') return begins.has(node) ? node.children : [node];
    return local === 'r' && emptied.has(node) && node.children.every(isProperties) ? [] : [node];
  };
  const emptied = new Set<XmlElement>();
  const cutRunChild = (child: XmlNode, run: XmlElement): readonly XmlNode[] => {
    if (!isElement(child) || isProperties(child)) return [child];
    if (opening.has(child)) codes += 1;
    const gone = codes > 0 || marks.has(child);
    if (codeEnds.has(child)) codes -= 1;
    if (!gone) return cutNode(child);
    emptied.add(run);
    return [];
  };
  const cutBelow = (element: XmlElement, isRun: boolean): void => {
    const { children } = element;
    const kept = children.flatMap((child) => (isRun ? cutRunChild(child, element) : cutNode(child)));
    if (kept.length !== children.length || kept.some((child, at) => child !== children[at]))
      setChildren(element, kept);
  };
  cutBelow(root, false);
}

const isProperties = (node: XmlNode): boolean => isElement(node) && localName(node.name) === 'rPr';
