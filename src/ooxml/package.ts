// Opens a Word file as a package of parts: its kind, the parts that hold text, and the relationships between
// parts (ECMA-376 part 2).

import {
  type ContentTypes,
  DOCUMENT_TYPE,
  documentTypes,
  readContentTypes,
  TEMPLATE_TYPE,
} from './content-types.js';
import { parsePart, parseWordPart, readText, SAVE_AGAIN } from './part.js';
import { CONTENT_TYPES, ownerOf, relsOf, underKnownNames } from './part-names.js';
import { fileProblem, type TextPlace } from './problem.js';
import { readXmlParts, type XmlPart } from './read-parts.js';
import { type Outcome, readZip, type ZipEntry } from './read-zip.js';
import { type Relationship, readRelationships } from './relationships.js';
import { rootNameOf } from './scan-xml.js';
import { type PageSection, readSections } from './sections.js';
import type { XmlTree } from './xml-tree.js';

export interface TextPart {
  readonly name: string;
  /** The Chinese name that a writer uses for the part: 正文, 页眉, 首页页脚, 脚注. */
  readonly label: string;
  readonly xml: string;
  /**
   * What holds its words instead of paragraphs: properties, a chart's titles and names, the cells of its workbook, the texts of
   * SmartArt.
   */
  readonly holds?: 'properties' | 'chart' | 'cells' | 'diagram';
  /** Texts that are read in another part too, where their faults are told and their tags listed. */
  readonly repeats?: ReadonlySet<string>;
  /** The paragraph that shows the part, if it is shown there. */
  readonly shown?: Pick<TextPlace, 'part' | 'paragraph'>;
}

export interface WordPackage {
  readonly entries: readonly ZipEntry[];
  /** All parts that are XML, by name; each is well-formed. */
  readonly xmlParts: ReadonlyMap<string, XmlPart>;
  readonly contentTypes: ContentTypes;
  /** The relationships of a part, or of the package for ''; none if it has none. */
  relationshipsOf(part: string): readonly Relationship[];
  /** The part that holds the body, mostly `word/document.xml`. */
  readonly main: string;
  /** Parts whose text may hold tags: body, headers, footers, notes, comments, the document's properties. */
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
  readonly documentTypes: string | undefined;
  /**
   * A part of WordprocessingML as a tree, or undefined if the package has no such part. The tree is parsed
   * once and shared, so callers must not change it.
   */
  tree(name: string, root: `w:${string}`): Outcome<XmlTree | undefined>;
}

/** The label of the part that holds the document's properties, which has fields instead of paragraphs. */
const PROPERTIES = '文档属性';
const LABELS: Readonly<Record<string, string>> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
};
const PAGES: Readonly<Record<string, string>> = { first: '首页', even: '偶数页' };

/** Most UTF-16 code units that all parts with text may have together. */
const MAX_TEXT = 32 * 2 ** 20;

/**
 * Opens a .docx or .dotx.
 *
 * @param bytes of the file, which may be hostile.
 * @returns the package, or the problem for which the file is refused: macros, a DOCTYPE, a part that is not
 *   well-formed.
 */
export function openPackage(bytes: Uint8Array): Outcome<WordPackage> {
  const zip = readZip(bytes);
  if ('problem' in zip) return zip;
  const entries = underKnownNames(zip.value);
  const types = readTypes(entries);
  if ('problem' in types) return types;
  const parts = readXmlParts(entries, types.value.types);
  if ('problem' in parts) return parts;
  const { xmlParts } = parts.value;
  const relationships = readAllRelationships(entries, xmlParts);
  if ('problem' in relationships) return relationships;
  const relationshipsOf = (part: string) => relationships.value.get(relsOf(part)) ?? [];
  const main = findMain(entries, types.value.types, relationshipsOf(''));
  if ('problem' in main) return main;
  const text = readTextParts(xmlParts, main.value, relationshipsOf(main.value.main));
  if ('problem' in text) return text;
  const related = relationshipsOf(main.value.main).filter(({ outside }) => !outside);
  return {
    value: {
      ...parts.value,
      ...main.value,
      ...text.value,
      contentTypes: types.value.types,
      relationshipsOf,
      related: new Map(related.map(({ type, target }) => [type, target])),
      documentTypes: types.value.documentTypes,
      tree: treesOf(xmlParts),
    },
  };
}

const notWord = () => ({
  problem: fileProblem('not-docx', '这不是 Word 文件（.docx）', '请用 Word 或 WPS 另存为 .docx'),
});

interface Types {
  readonly types: ContentTypes;
  readonly documentTypes: string | undefined;
}

function readTypes(entries: readonly ZipEntry[]): Outcome<Types> {
  const entry = entries.find(({ name }) => name === CONTENT_TYPES);
  if (entry === undefined) return notWord();
  const xml = readText(entry);
  const tree = 'problem' in xml ? xml : parsePart(CONTENT_TYPES, xml.value);
  if ('problem' in tree) return tree;
  const types = readContentTypes(tree.value);
  if (types.declared.some((type) => /macroenabled|vbaproject|jsproject/.test(type)) || holdsMacros(entries))
    return { problem: fileProblem('macros', '模板带有宏，不予使用', '请另存为不带宏的 .docx') };
  const isTemplate = types.declared.includes(TEMPLATE_TYPE);
  return { value: { types, documentTypes: isTemplate ? documentTypes(tree.value) : undefined } };
}

/** Macros in VBA, or in the JavaScript of WPS. */
const holdsMacros = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => /(?:vbaProject|JDEData)\.bin$/i.test(name));

function treesOf(parts: ReadonlyMap<string, XmlPart>): WordPackage['tree'] {
  const known = new Map<string, Outcome<XmlTree | undefined>>();
  return (name, root) => {
    const xml = parts.get(name)?.xml;
    const tree =
      known.get(name) ?? (xml === undefined ? { value: undefined } : parseWordPart(name, xml, root));
    known.set(name, tree);
    return tree;
  };
}

function readAllRelationships(
  entries: readonly ZipEntry[],
  parts: ReadonlyMap<string, XmlPart>,
): Outcome<ReadonlyMap<string, readonly Relationship[]>> {
  const written = new Map(entries.map(({ name }) => [name.toLowerCase(), name]));
  const all = new Map<string, readonly Relationship[]>();
  for (const { name, xml } of parts.values()) {
    const owner = ownerOf(name);
    if (owner === undefined) continue;
    const tree = parsePart(name, xml);
    if ('problem' in tree) return tree;
    all.set(
      name,
      readRelationships(tree.value, owner, (part) => written.get(part.toLowerCase()) ?? part),
    );
  }
  return { value: all };
}

/** `others` hold further properties, mostly `docProps/app.xml` and `docProps/custom.xml`. */
type Roots = Pick<WordPackage, 'main' | 'core'> & { readonly others: readonly string[] };

function findMain(
  entries: readonly ZipEntry[],
  types: ContentTypes,
  relationships: readonly Relationship[],
): Outcome<Roots> {
  const targetOf = (wanted: string) =>
    relationships.find(({ type, outside }) => type === wanted && !outside)?.target;
  const [main, core, ...others] = [
    'officeDocument',
    'core-properties',
    'extended-properties',
    'custom-properties',
  ].map(targetOf);
  const isWord = types.declared.some((type) => type === DOCUMENT_TYPE || type === TEMPLATE_TYPE);
  if (main === undefined || !isWord || !entries.some(({ name }) => name === main)) return notWord();
  return { value: { main, core, others: others.filter((part) => part !== undefined) } };
}

function readTextParts(
  xmlParts: ReadonlyMap<string, XmlPart>,
  { main, core, others }: Roots,
  relationships: readonly Relationship[],
): Outcome<Pick<WordPackage, 'textParts' | 'sections'>> {
  const body = xmlParts.get(main)?.xml ?? '';
  if (rootNameOf(body) !== 'w:document')
    return { problem: fileProblem('not-docx', '模板的正文不是 Word 常见的写法，读不了', SAVE_AGAIN) };
  const sections = readSections(body);
  const labels = new Map([[main, '正文']]);
  for (const { id, type, target } of relationships) {
    const label = LABELS[type];
    if (label !== undefined && !labels.has(target)) labels.set(target, placeOf(sections, id) + label);
  }
  const properties = new Set([core, ...others].filter((part) => part !== undefined && !labels.has(part)));
  for (const part of properties) if (part !== undefined) labels.set(part, PROPERTIES);
  const textParts = [...labels].flatMap(([name, label]) => {
    const xml = xmlParts.get(name)?.xml;
    const holds = properties.has(name) ? ({ holds: 'properties' } as const) : {};
    return xml === undefined ? [] : [{ name, label, xml, ...holds }];
  });
  const length = textParts.reduce((sum, { xml }) => sum + xml.length, 0);
  if (length > MAX_TEXT) return { problem: fileProblem('too-large', '模板的文字部件合起来太大，不予读取') };
  return { value: { textParts, sections } };
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
