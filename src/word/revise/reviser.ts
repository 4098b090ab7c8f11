// Who changed something, as Word's tracked changes name him (17.13.5), and the wrappers of what he changed.
import { w } from '../../ooxml/write-xml.js';
import { setChildren, writtenXml, type XmlElement, type XmlText } from '../../ooxml/xml-tree.js';

/** Names the changes; each has a number of its own. */
export interface Reviser {
  /** The empty element that marks a paragraph or row. */
  mark(kind: 'ins' | 'del'): XmlText;
  /** Runs that were added, which are XML already. */
  inserted(runs: string): XmlText;
  /** Puts a run into a deletion in its place, its text as deleted text. */
  remove(run: XmlElement): void;
}

/**
 * @param first number for `w:id`
 * @param date in UTC; without it the changes have none
 */
export function createReviser(author: string, date: string | undefined, first: number): Reviser {
  let id = first;
  const attributes = () => ({ id: id++, author, date });
  return {
    mark: (kind) => writtenXml(w(kind, attributes())),
    inserted: (runs) => writtenXml(w('ins', attributes(), runs)),
    remove(run) {
      const { parent } = run;
      if (!parent || parent.name === 'w:del') return;
      const open = w('del', attributes()).replace(/\/>$/, '');
      const deletion: XmlElement = { kind: 'element', name: 'w:del', open, parent, children: [] };
      parent.children.splice(parent.children.indexOf(run), 1, deletion);
      setChildren(deletion, [run]);
      setChildren(
        run,
        run.children.map((child) =>
          child.kind === 'element' && child.name === 'w:t' ? deleted(child) : child,
        ),
      );
    },
  };
}

function deleted(text: XmlElement): XmlElement {
  const element: XmlElement = {
    kind: 'element',
    name: 'w:delText',
    open: '<w:delText xml:space="preserve"',
    parent: undefined,
    children: [],
  };
  setChildren(element, text.children);
  return element;
}
