// Brings the fields of a filled body up to date as far as can be done without laying out its pages: numbers of tables and
// figures, and the entries of a table of contents.
import { parsePart } from '../../ooxml/part.js';
import type { WordProblem } from '../../ooxml/problem.js';
import {
  attributeOf,
  enclosing,
  isElement,
  setChildren,
  writtenXml,
  type XmlElement,
  type XmlTree,
  xmlOf,
} from '../../ooxml/xml-tree.js';
import { once } from '../../source/remembered.js';
import { createCount } from '../read/numbering.js';
import { paragraphNumbers } from '../read/paragraph-numbers.js';
import { textOf } from '../tags/paragraph-text.js';
import { contentsPlace, type Entry, writeEntries } from './contents.js';
import { type FieldCode, fieldCode } from './field-code.js';
import { type BodyStyles, bodyStyles, headingLevel, listedBy, styleNamed } from './headings.js';
import { type BodyField, type Step, stepsOf } from './in-order.js';
import { countSequences, markDirty } from './sequence.js';

/** What is known of the file whose body is settled. */
export interface Surroundings {
  /** The name of the body's part. */
  readonly part: string;
  readonly styles: XmlTree | undefined;
  readonly numbering: XmlTree | undefined;
  /** The width of the text, in twips. */
  readonly textWidth: number;
}

/** Whether the body of a template has fields that a filling makes wrong. */
export function hasFieldsToSettle(xml: string): boolean {
  if (!/<w:(?:instrText|fldSimple)[\s>]/.test(xml)) return false;
  const codes = [...xml.matchAll(/<w:instrText[^<>]*>([^<]*)|<w:fldSimple\s[^<>]*w:instr=(["'])(.*?)\2/g)];
  return /TOC|SEQ/i.test(codes.map(([, code, , simple]) => code ?? ` ${simple} `).join(''));
}

/** Settles the fields of a filled body; the problems are words about it, none of them an error. */
export function settleFields(
  xml: string,
  { part, styles, numbering, textWidth }: Surroundings,
): { readonly xml: string; readonly problems: readonly WordProblem[] } {
  const tree = parsePart(part, xml);
  if ('problem' in tree) return { xml, problems: [STALE] };
  const { prolog, root } = tree.value;
  const steps = stepsOf(root);
  const known = bodyStyles(styles);
  countSequences(root, steps, (paragraph) => headingLevel(paragraph, known));
  const contents = steps.flatMap((step) =>
    step.kind === 'field' && step.field.name === 'TOC' ? [step.field] : [],
  );
  const bookmark = once(() => bookmarksOf(root));
  const all = contents.map((field) =>
    isOurs(field) ? undefined : settleContents(field, steps, known, numbering, styles, textWidth, bookmark),
  );
  const problems = toldOf(all.filter((it) => it !== undefined));
  return { xml: prolog + xmlOf(root), problems };
}

/** The 目录 that zonerep writes itself is marked already and right. */
const isOurs = ({ begin }: BodyField): boolean => /^(?:1|true|on)$/.test(attributeOf(begin, 'w:dirty') ?? '');

/** How many entries were written; undefined where it was only marked. */
type Settled = { readonly entries: number | undefined };

function settleContents(
  field: BodyField,
  steps: readonly Step[],
  known: BodyStyles,
  numbering: XmlTree | undefined,
  styles: XmlTree | undefined,
  textWidth: number,
  bookmark: () => (paragraph: XmlElement) => string,
): Settled {
  markDirty(field);
  const code = fieldCode(field.code);
  const listed = code.switches.has('c') ? captionsOf(code, steps) : listedBy(code, known);
  const place = contentsPlace(field);
  if (!listed || !place) return { entries: undefined };
  const numbers = paragraphNumbers(styles, numbering);
  const count = createCount(numbering);
  const inside = new Set(place.paragraphs);
  const entries: Entry[] = [];
  for (const step of steps) {
    if (step.kind !== 'paragraph' || step.boxed || inside.has(step.element)) continue;
    const number = numbers.numberOf(step.element);
    const counted = number ? count(number) : '';
    const level = listed(step.element);
    const text = level === undefined ? '' : wordsOf(step.element);
    if (level === undefined || text === '') continue;
    const gap = /[\dA-Za-z.]$/.test(counted) ? ' ' : '';
    entries.push({ level, text: counted + gap + text, bookmark: bookmark()(step.element) });
  }
  writeEntries(place, entries, code, withCaptions(code, known), textWidth);
  return { entries: entries.length };
}

/** The entries of a table of figures have one style at all levels. */
function withCaptions({ switches }: FieldCode, styles: BodyStyles): BodyStyles {
  if (!switches.has('c')) return styles;
  const id = styleNamed(styles, 'table of figures');
  const style = id === undefined ? undefined : styles.byId.get(id);
  if (id === undefined || !style) return styles;
  return { ...styles, byId: new Map([...styles.byId, [id, { ...style, names: ['toc1'] }]]) };
}

/** The paragraphs with a number of the sequence that a table of figures lists. */
function captionsOf({ switches }: FieldCode, steps: readonly Step[]) {
  const wanted = switches.get('c')?.toLowerCase();
  const found = new Set(
    steps.flatMap((step) => {
      if (step.kind !== 'field' || step.field.name !== 'SEQ') return [];
      const [name] = fieldCode(step.field.code).words;
      return name?.toLowerCase() === wanted ? [enclosing(step.field.begin, 'w:p')] : [];
    }),
  );
  return (paragraph: XmlElement) => (found.has(paragraph) ? 1 : undefined);
}

/** The text of a heading in one line. */
function wordsOf(paragraph: XmlElement): string {
  const { text } = textOf(paragraph);
  return text
    .replaceAll('\ufffc', '')
    .replace(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Gives paragraphs bookmarks as Word does those that a table of contents lists; one each, however many tables list it.
 *
 * @returns what gives the name of a paragraph's bookmark.
 */
function bookmarksOf(root: XmlElement): (paragraph: XmlElement) => string {
  let id = 0;
  const names = new Set<string>();
  const walk = (element: XmlElement) => {
    if (element.name === 'w:bookmarkStart') {
      const own = Number(attributeOf(element, 'w:id'));
      if (own < 2 ** 30) id = Math.max(id, own);
      names.add(attributeOf(element, 'w:name') ?? '');
    }
    for (const child of element.children) if (isElement(child)) walk(child);
  };
  walk(root);
  let number = 100000000;
  const given = new Map<XmlElement, string>();
  return (paragraph) => {
    const own = given.get(paragraph);
    if (own !== undefined) return own;
    do number += 1;
    while (names.has(`_Toc${number}`));
    id += 1;
    const start = paragraph.children.findIndex((it) => isElement(it) && it.name !== 'w:pPr');
    const mark = writtenXml(`<w:bookmarkStart w:id="${id}" w:name="_Toc${number}"/>`);
    const children = paragraph.children.toSpliced(Math.max(0, start), 0, mark);
    setChildren(paragraph, [...children, writtenXml(`<w:bookmarkEnd w:id="${id}"/>`)]);
    given.set(paragraph, `_Toc${number}`);
    return `_Toc${number}`;
  };
}

const UPDATE = '用 Word 打开，问要不要更新域时选“是”；WPS 里右键点目录，选“更新目录”';

const STALE: WordProblem = {
  code: 'contents-to-update',
  severity: 'info',
  message: '目录、题注编号还是模板里的，要打开后更新',
  hint: UPDATE,
};

/** One word about all tables of contents. */
function toldOf(all: readonly Settled[]): readonly WordProblem[] {
  if (all.length === 0) return [];
  if (all.some(({ entries }) => entries === 0))
    return [
      {
        code: 'empty-contents',
        severity: 'warning',
        message: '目录里一条也列不出来：填出来的文件里，没有一段用了目录要收的样式',
        hint: '给标题用“标题 1”“标题 2”等样式，或正文用单独成段的 {{{正文}}}；也可改目录收哪些样式',
      },
    ];
  if (all.some(({ entries }) => entries === undefined))
    return [{ ...STALE, message: '目录还是模板里的，要打开后更新' }];
  const count = all.reduce((sum, { entries = 0 }) => sum + entries, 0);
  return [
    {
      code: 'contents-to-update',
      severity: 'info',
      message: `目录已照填出来的标题写成 ${count} 条，页码要打开后更新`,
      hint: UPDATE,
    },
  ];
}
