// Finds the fields of a part: what each is called, and where it begins, shows its result and ends (17.16.18
// fldChar, 17.16.19 fldSimple). Prefixes do not count, because a part that is only copied may be written with
// any.
import { findTagsOf } from '../../ooxml/scan-xml.js';
import { attributesIn, childrenOf, decodeXml, localName, type XmlElement } from '../../ooxml/xml-tree.js';

/** A step of a field, in the order of the text; `mark` is what the step is written with. */
interface FieldStep<Mark> {
  readonly kind: 'begin' | 'separate' | 'end' | 'code' | 'simple';
  /** The code of the field, or a piece of it. */
  readonly text: string;
  readonly mark: Mark;
}

export interface Field<Mark> {
  /** The first word of the code, in capitals: `INCLUDEPICTURE`; '' if it has none. */
  readonly name: string;
  /** The name of the field that prints the name of this one; undefined for nearly all. */
  readonly namedBy: string | undefined;
  readonly code: string;
  readonly begin: Mark;
  readonly separate: Mark | undefined;
  readonly end: Mark | undefined;
}

interface OpenField<Mark> {
  code: string;
  inCode: boolean;
  inner: OpenField<Mark> | undefined;
  readonly begin: Mark;
  separate: Mark | undefined;
  end: Mark | undefined;
}

/** Characters of a code that are kept; the name stands at its beginning. */
const MOST_CODE = 500;

function nameIn(code: string): string {
  const words = code.normalize('NFKC').toUpperCase();
  return /^\s*=/.test(words) ? '=' : (/[A-Z]+/.exec(words)?.[0] ?? '');
}

/** The fields of a part whose tree was not made. */
export const fieldsOf = (xml: string): readonly Field<number>[] => collect(stepsOf(xml));

/** The fields below an element, with the elements they are written with. */
export const fieldsBelow = (root: XmlElement): readonly Field<XmlElement>[] => collect(stepsBelow(root));

/** A field within the code of another is part of that code; its name counts where the code begins with it. */
function collect<Mark>(steps: Iterable<FieldStep<Mark>>): readonly Field<Mark>[] {
  const found: OpenField<Mark>[] = [];
  const open: OpenField<Mark>[] = [];
  for (const { kind, text, mark } of steps) {
    const top = open.at(-1);
    if (kind === 'begin' || kind === 'simple') {
      const field = {
        code: text,
        inCode: true,
        inner: undefined,
        begin: mark,
        separate: undefined,
        end: undefined,
      };
      found.push(field);
      if (top?.inCode && top.code.trim() === '') top.inner ??= field;
      if (kind === 'begin') open.push(field);
    } else if (top === undefined) continue;
    else if (kind === 'code') {
      if (top.inCode && top.code.length < MOST_CODE) top.code += text.slice(0, MOST_CODE);
    } else if (kind === 'separate') {
      top.inCode = false;
      top.separate ??= mark;
    } else {
      top.end = mark;
      open.pop();
    }
  }
  return found.map(({ code, inner, begin, separate, end }) => ({
    name: nameIn(code),
    namedBy: inner && (nameIn(inner.code) || inner.code.trim()),
    code,
    begin,
    separate,
    end,
  }));
}

const KINDS: Readonly<Record<string, FieldStep<unknown>['kind']>> = {
  begin: 'begin',
  separate: 'separate',
  end: 'end',
};
const NAMES = ['fldChar', 'fldSimple', 'instrText', 'delInstrText'];

/** Names of elements that only parts with fields have. */
export const FIELD_ELEMENTS: ReadonlySet<string> = new Set(NAMES);

function* stepsOf(xml: string): Generator<FieldStep<number>> {
  const names = NAMES.map((name) => `*:${name}`);
  for (const { name, open, empty, start, end } of findTagsOf(xml, names)) {
    const step = stepOf(localName(name), open, () => (empty ? '' : xml.slice(end, textEnd(xml, end))));
    if (step !== undefined) yield { ...step, mark: start };
  }
}

const SILENT: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** Where the text that begins at a place ends: at the next tag. */
function textEnd(xml: string, start: number): number {
  let at = xml.indexOf('<', start);
  for (;;) {
    const silent = Object.entries(SILENT).find(([opening]) => xml.startsWith(opening, at));
    if (silent === undefined) return at;
    at = xml.indexOf('<', xml.indexOf(silent[1], at));
  }
}

function* stepsBelow(element: XmlElement): Generator<FieldStep<XmlElement>> {
  for (const child of childrenOf(element)) {
    const local = localName(child.name);
    const step = FIELD_ELEMENTS.has(local) ? stepOf(local, child.open, () => rawText(child)) : undefined;
    if (step !== undefined) yield { ...step, mark: child };
    yield* stepsBelow(child);
  }
}

const rawText = ({ children }: XmlElement): string =>
  children.map((child) => (child.kind === 'text' ? child.raw : '')).join('');

function stepOf(
  local: string,
  open: string,
  content: () => string,
): Omit<FieldStep<unknown>, 'mark'> | undefined {
  const attribute = (wanted: string) =>
    attributesIn(open).find(({ name }) => localName(name) === wanted)?.value ?? '';
  if (local === 'fldSimple') return { kind: 'simple', text: attribute('instr') };
  if (local !== 'fldChar') return { kind: 'code', text: decodeXml(content()) };
  const kind = KINDS[attribute('fldCharType').trim()];
  return kind === undefined ? undefined : { kind, text: '' };
}
