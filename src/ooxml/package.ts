// Opens a Word file as a package of parts: its kind, the parts that hold text, and the relationships between
// parts (ECMA-376 part 2).

import { doctypeIn, parsePart, parseWordPart, readText, SAVE_AGAIN } from './part.js';
import { fileProblem, type WordProblem } from './problem.js';
import { type Outcome, readZip, unpack, type ZipEntry } from './read-zip.js';
import { rootNameOf } from './scan-xml.js';
import { type PageSection, readSections } from './sections.js';
import { attributeOf, childrenOf, setAttribute, type XmlTree, xmlOf } from './xml-tree.js';

export interface TextPart {
  readonly name: string;
  /** The Chinese name that a writer uses for the part: 正文, 页眉, 首页页脚, 脚注. */
  readonly label: string;
  readonly xml: string;
}

export interface WordPackage {
  readonly entries: readonly ZipEntry[];
  /** The part that holds the body, mostly `word/document.xml`. */
  readonly main: string;
  /** Parts whose text may hold tags: body, headers, footers, notes, the document's properties. */
  readonly textParts: readonly TextPart[];
  /**
   * The part that holds the document's properties, mostly `docProps/core.xml`; undefined if the package has
   * none.
   */
  readonly core: string | undefined;
  /**
   * Names of the parts to which the main part refers, by the last step of the relationship's type: `styles`,
   * `numbering`.
   */
  readonly related: ReadonlyMap<string, string>;
  /** The sections of the body, in the order of the text. */
  readonly sections: readonly PageSection[];
  /**
   * For a template (.dotx), its `[Content_Types].xml` rewritten as a document's; undefined for a document.
   */
  readonly contentTypes: string | undefined;
  /**
   * A part of WordprocessingML as a tree, or undefined if the package has no such part. The tree is parsed
   * once and shared, so callers must not change it.
   */
  tree(name: string, root: `w:${string}`): Outcome<XmlTree | undefined>;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const DOCUMENT_TYPE = `${TYPE}document.main+xml`;
const TEMPLATE_TYPE = `${TYPE}template.main+xml`;
/** The part that declares the content type of every other part. */
export const CONTENT_TYPES = '[Content_Types].xml';
/** The label of the part that holds the document's properties, which has fields instead of paragraphs. */
export const PROPERTIES = '文档属性';
const LABELS: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
};
const PAGES: Readonly<Record<string, string>> = { first: '首页', even: '偶数页' };

interface Relationship {
  readonly id: string;
  /** Last step of the type's URI, which is the same in transitional and strict files. */
  readonly type: string;
  readonly target: string;
}

/** Most bytes that all XML parts may have together, unpacked. */
const MAX_XML = 64 * 2 ** 20;

/** Most UTF-16 code units that all parts with text may have together. */
const MAX_TEXT = 32 * 2 ** 20;

type Read = (name: string) => Outcome<string | undefined>;

/**
 * Opens a .docx or .dotx.
 *
 * @param bytes of the file, which may be hostile.
 * @returns the package, or the problem for which the file is refused, such as macros or a DOCTYPE.
 */
export function openPackage(bytes: Uint8Array): Outcome<WordPackage> {
  const zip = readZip(bytes);
  if ('problem' in zip) return zip;
  const byName = new Map(zip.value.map((entry) => [entry.name, entry]));
  const read: Read = (name) => {
    const entry = byName.get(name);
    return entry === undefined ? { value: undefined } : readText(entry);
  };
  const hostile = findDoctype(zip.value);
  if (hostile !== undefined) return { problem: hostile };
  const found = findMain(read, byName);
  if ('problem' in found) return found;
  const { main, core, contentTypes } = found.value;
  const relationships = readRelationships(read, relsOf(main));
  if ('problem' in relationships) return relationships;
  const text = readTextParts(read, found.value, relationships.value);
  if ('problem' in text) return text;
  const related = new Map(relationships.value.map(({ type, target }) => [type, target]));
  const tree = treesOf(read);
  return { value: { entries: zip.value, main, core, ...text.value, related, contentTypes, tree } };
}

function treesOf(read: Read): WordPackage['tree'] {
  const known = new Map<string, Outcome<XmlTree | undefined>>();
  return (name, root) => {
    const tree = known.get(name) ?? readWordPart(read, name, root);
    known.set(name, tree);
    return tree;
  };
}

/**
 * Finds the first XML part with a DOCTYPE. Its entities could expand without end, and although Word rejects a
 * DOCTYPE, another program that opens the filled file might not.
 */
function findDoctype(entries: readonly ZipEntry[]): WordProblem | undefined {
  let total = 0;
  for (const entry of entries) {
    if (!/\.(?:xml|rels|vml)$/i.test(entry.name)) continue;
    total += entry.size;
    if (total > MAX_XML) return fileProblem('too-large', '模板的各个部件合起来太大，不予读取');
    const bytes = unpack(entry);
    if ('problem' in bytes) return bytes.problem;
    if (holdsDoctype(bytes.value)) return doctypeIn(entry.name);
  }
  return undefined;
}

/**
 * `<!DOCTYPE` in UTF-8, and in UTF-16: from the byte of `<` to the byte of `E`, both byte orders look the
 * same.
 */
const DOCTYPES = ['<!DOCTYPE', [...'<!DOCTYPE'].join('\0')];

function holdsDoctype(bytes: Uint8Array): boolean {
  const mark = 0x21;
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
    if (DOCTYPES.some((words) => standsAt(bytes, at - words.indexOf('!'), words))) return true;
  }
  return false;
}

const standsAt = (bytes: Uint8Array, start: number, words: string): boolean =>
  [...words].every((character, index) => bytes[start + index] === character.charCodeAt(0));

/** The name of the part that holds the relationships of a part: `word/_rels/document.xml.rels`. */
export const relsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

function readWordPart(read: Read, name: string, root: `w:${string}`): Outcome<XmlTree | undefined> {
  const xml = read(name);
  if ('problem' in xml) return xml;
  return xml.value === undefined ? { value: undefined } : parseWordPart(name, xml.value, root);
}

function readTree(read: Read, name: string): Outcome<XmlTree | undefined> {
  const xml = read(name);
  if ('problem' in xml) return xml;
  return xml.value === undefined ? { value: undefined } : parsePart(name, xml.value);
}

interface Roots {
  readonly main: string;
  readonly core: string | undefined;
  readonly contentTypes: string | undefined;
}

function findMain(read: Read, entries: ReadonlyMap<string, ZipEntry>): Outcome<Roots> {
  const types = readTree(read, CONTENT_TYPES);
  if ('problem' in types) return types;
  const notWord = fileProblem('not-docx', '这不是 Word 文件（.docx）', '请用 Word 或 WPS 另存为 .docx');
  if (types.value === undefined) return { problem: notWord };
  const declared = childrenOf(types.value.root);
  const contentTypes = declared.map((child) => attributeOf(child, 'ContentType') ?? '');
  const macros = contentTypes.some((type) => /macroEnabled|vbaProject/i.test(type));
  if (macros || [...entries.keys()].some((name) => /vbaProject\.bin$/i.test(name))) {
    return { problem: fileProblem('macros', '模板带有宏，不予使用', '请另存为不带宏的 .docx') };
  }
  const relationships = readRelationships(read, '_rels/.rels');
  if ('problem' in relationships) return relationships;
  const targetOf = (wanted: string) => relationships.value.find(({ type }) => type === wanted)?.target;
  const [main, core] = [targetOf('officeDocument'), targetOf('core-properties')];
  const isWord = contentTypes.some((type) => type === DOCUMENT_TYPE || type === TEMPLATE_TYPE);
  if (main === undefined || !isWord || !entries.has(main)) return { problem: notWord };
  return { value: { main, core, contentTypes: asDocument(types.value) } };
}

function readRelationships(read: Read, name: string): Outcome<readonly Relationship[]> {
  const tree = readTree(read, name);
  if ('problem' in tree) return tree;
  const base = name.replace(/_rels\/[^/]*$/, '');
  const children = tree.value === undefined ? [] : childrenOf(tree.value.root);
  const relationships = children.flatMap((child) => {
    if (attributeOf(child, 'TargetMode') === 'External') return [];
    const type = (attributeOf(child, 'Type') ?? '').replace(/^.*\//, '');
    return [
      { id: attributeOf(child, 'Id') ?? '', type, target: resolve(base, attributeOf(child, 'Target') ?? '') },
    ];
  });
  return { value: relationships };
}

function resolve(base: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${base}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readTextParts(
  read: Read,
  { main, core }: Roots,
  relationships: readonly Relationship[],
): Outcome<Pick<WordPackage, 'textParts' | 'sections'>> {
  const parts: TextPart[] = [];
  let total = 0;
  const add = (name: string, label: string): ReturnType<Read> => {
    const xml = read(name);
    total += ('value' in xml && xml.value?.length) || 0;
    if (total > MAX_TEXT) return { problem: fileProblem('too-large', '模板的文字部件合起来太大，不予读取') };
    if ('value' in xml && xml.value !== undefined && !parts.some((part) => part.name === name)) {
      parts.push({ name, label, xml: xml.value });
    }
    return xml;
  };
  const body = add(main, '正文');
  if ('problem' in body) return body;
  // XML allows any prefix for the namespace, but Word, WPS and LibreOffice all write `w`.
  if (rootNameOf(body.value ?? '') !== 'w:document')
    return { problem: fileProblem('not-docx', '模板的正文不是 Word 常见的写法，读不了', SAVE_AGAIN) };
  const sections = readSections(body.value ?? '');
  for (const { id, type, target } of relationships) {
    const label = LABELS[type];
    if (label === undefined) continue;
    const part = add(target, placeOf(sections, id) + label);
    if ('problem' in part) return part;
  }
  const properties = core === undefined ? undefined : add(core, PROPERTIES);
  return properties !== undefined && 'problem' in properties
    ? properties
    : { value: { textParts: parts, sections } };
}

/**
 * Names the pages on which a header or footer stands: its section, if there are several, and whether it is
 * for the first page or for even pages (w:headerReference, 17.10.5).
 */
function placeOf(sections: readonly PageSection[], id: string): string {
  const at = sections.findIndex(({ references }) => references.has(id));
  const page = PAGES[sections[at]?.references.get(id) ?? ''] ?? '';
  return at !== -1 && sections.length > 1 ? `第${at + 1}节${page}` : page;
}

/**
 * The content types with a template's main part declared as a document's; undefined for a package that is no
 * template.
 */
function asDocument({ prolog, root }: XmlTree): string | undefined {
  const templates = childrenOf(root).filter((child) => attributeOf(child, 'ContentType') === TEMPLATE_TYPE);
  for (const template of templates) setAttribute(template, 'ContentType', DOCUMENT_TYPE);
  return templates.length === 0 ? undefined : prolog + xmlOf(root);
}
