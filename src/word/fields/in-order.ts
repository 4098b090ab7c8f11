// Goes through a body as it is read: its paragraphs and its fields, one after the other.
import { isElement, type XmlElement } from '../../ooxml/xml-tree.js';
import { type Field, fieldsBelow } from '../active/fields.js';

export type BodyField = Field<XmlElement>;

export type Step =
  | { readonly kind: 'paragraph'; readonly element: XmlElement; readonly boxed: boolean }
  | { readonly kind: 'field'; readonly field: BodyField }
  /** The beginning of text that stands twice (`mc:AlternateContent`), and of its second version. */
  | { readonly kind: 'alternatives' }
  | { readonly kind: 'again' };

/** The steps below the root of the body's part; a field comes where it begins. */
export function stepsOf(root: XmlElement): readonly Step[] {
  const fields = new Map(fieldsBelow(root).map((field) => [field.begin, field]));
  const steps: Step[] = [];
  const walk = (element: XmlElement, boxed: boolean) => {
    const field = fields.get(element);
    if (field) steps.push({ kind: 'field', field });
    if (element.name === 'w:p') steps.push({ kind: 'paragraph', element, boxed });
    else if (element.name === 'mc:AlternateContent') steps.push({ kind: 'alternatives' });
    else if (element.name === 'mc:Fallback') steps.push({ kind: 'again' });
    for (const child of element.children)
      if (isElement(child) && child.name !== 'w:del')
        walk(child, boxed || element.name === 'w:txbxContent' || element.name === 'mc:Fallback');
  };
  walk(root, false);
  return steps;
}

/** The elements of a part from one on up to another, in the order of the text; without both. */
export function between(root: XmlElement, from: XmlElement, to: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  let state: 'before' | 'in' | 'after' = 'before';
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      if (!isElement(child) || state === 'after') continue;
      if (child === to) state = 'after';
      else if (state === 'in') found.push(child);
      if (child === from) state = 'in';
      walk(child);
    }
  };
  walk(root);
  return found;
}
