// Counts the SEQ fields of a filled body (ECMA-376 17.16.5.62), which number its tables and figures: a loop repeats them
// with the number they have in the template.
import { escapeText } from '../../ooxml/write-xml.js';
import { enclosing, setAttribute, setChildren, writtenXml, type XmlElement } from '../../ooxml/xml-tree.js';
import { formatted } from '../read/number-formats.js';
import { type FieldCode, fieldCode } from './field-code.js';
import { type BodyField, between, type Step } from './in-order.js';

/** The formats of numbers in fields (17.16.4.3) whose results are the same in all programs. */
const FORMATS: Readonly<Record<string, string>> = {
  ARABIC: 'decimal',
  CHINESENUM2: 'chineseLegalSimplified',
  CHINESENUM3: 'chineseCounting',
  ALPHABETIC: 'upperLetter',
  alphabetic: 'lowerLetter',
  ROMAN: 'upperRoman',
  roman: 'lowerRoman',
};

/**
 * Writes the number of each sequence field into its result; one of a kind that is not known is marked, so that Word
 * counts it when the file is opened.
 *
 * @param steps of the body, in order; `levelOf` is the level of a paragraph that is a heading of Word's own.
 */
export function countSequences(
  root: XmlElement,
  steps: readonly Step[],
  levelOf: (paragraph: XmlElement) => number | undefined,
): void {
  let counts = new Map<string, number>();
  const kept: Map<string, number>[] = [];
  /** By sequence: the level of the headings at which it begins anew. */
  const anewAt = new Map<string, number>();
  for (const step of steps) {
    if (step.kind === 'alternatives') kept.push(new Map(counts));
    else if (step.kind === 'again') counts = kept.pop() ?? counts;
    else if (step.kind === 'paragraph') {
      const level = step.boxed ? undefined : levelOf(step.element);
      if (level === undefined) continue;
      for (const [name, at] of anewAt) if (level <= at) counts.delete(name);
    } else if (step.field.name === 'SEQ') {
      const code = fieldCode(step.field.code);
      const [name, bookmark] = code.words.map((word) => word.toLowerCase());
      const at = Number(code.switches.get('s'));
      if (name !== undefined && at >= 1 && !anewAt.has(name)) anewAt.set(name, at);
      // With a bookmark the field repeats the number at another place.
      if (name === undefined || bookmark !== undefined) markDirty(step.field);
      else countOne(root, step.field, code, counts, name);
    }
  }
}

function countOne(
  root: XmlElement,
  field: BodyField,
  { switches }: FieldCode,
  counts: Map<string, number>,
  name: string,
): void {
  const set = switches.get('r');
  const number =
    set !== undefined && /^\d+$/.test(set)
      ? Number(set)
      : (counts.get(name) ?? 0) + (switches.has('c') ? 0 : 1);
  counts.set(name, number);
  const format = FORMATS[switches.get('*') ?? 'ARABIC'];
  if (switches.has('h')) return;
  if (format === undefined || !writeResult(root, field, formatted(number, format))) markDirty(field);
}

/** Has Word bring a field up to date when the file is opened (`w:dirty`, 17.16.18 and 17.16.19). */
export const markDirty = ({ begin }: BodyField): void => setAttribute(begin, 'w:dirty', 'true');

/** Writes the result of a field; false where its runs are of a kind that is not known. */
function writeResult(root: XmlElement, field: BodyField, text: string): boolean {
  const { begin, separate, end } = field;
  const texts = resultOf(root, field).filter(({ name }) => name === 'w:t');
  const [first, ...others] = texts;
  if (first) {
    setChildren(first, [writtenXml(escapeText(text))]);
    for (const other of others) setChildren(other, []);
    return true;
  }
  const run = `<w:r><w:t>${escapeText(text)}</w:t></w:r>`;
  if (begin.name === 'w:fldSimple') {
    setChildren(begin, [...begin.children, writtenXml(run)]);
    return true;
  }
  const [opening, closing] = [enclosing(separate ?? begin, 'w:r'), end && enclosing(end, 'w:r')];
  const parent = closing?.parent;
  if (!closing || !parent || opening === closing || !parent.children.includes(closing)) return false;
  const result = separate ? run : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}`;
  setChildren(parent, parent.children.toSpliced(parent.children.indexOf(closing), 0, writtenXml(result)));
  return true;
}

function resultOf(root: XmlElement, { begin, separate, end }: BodyField): readonly XmlElement[] {
  if (begin.name === 'w:fldSimple') return below(begin);
  if (!separate || !end) return [];
  return between(enclosing(end, 'w:p') ?? root, separate, end);
}

const below = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => (child.kind === 'element' ? [child, ...below(child)] : []));
