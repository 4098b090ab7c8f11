// Finds tags in the parts that are only copied: layouts of SmartArt, custom XML, building blocks, inserted documents.
import type { WordPackage } from '../../ooxml/package.js';
import { parsePart } from '../../ooxml/part.js';
import type { WordProblem } from '../../ooxml/problem.js';
import { unpack } from '../../ooxml/read-zip.js';
import { attributesIn, elementsBelow } from '../../ooxml/xml-tree.js';
import { textsBelow, type Unread, unreadTag } from '../tags/unread-tag.js';
import { createShownAt } from './shown-at.js';

const KINDS: readonly (readonly [name: RegExp, unread: Unread])[] = [
  [
    /\/diagrams\/[^/]*\.xml$/i,
    { what: 'SmartArt 图形', hint: '标签写在图形的文字里；版式和颜色的名称里写固定的字', seen: true },
  ],
  [/^docProps\//i, { what: '文件属性', hint: '这个属性里写固定的字', seen: false }],
  [/^customXml\//i, { what: '附带的数据（自定义 XML）', hint: '标签写在正文里', seen: false }],
  [/\/glossary\//i, { what: '构建基块', hint: '标签写在正文里', seen: false }],
];
const OTHER: Unread = { what: '模板附带的部件', hint: '标签写在正文里', seen: false };
const INSERTED: Unread = {
  what: '插入的文档（altChunk）',
  hint: '把它的内容粘贴到模板里来，标签才会填',
  seen: true,
};

const LINK: Unread = {
  what: '超链接的地址',
  hint: '地址写固定的；随数据变的地址，写在正文里当文字',
  seen: true,
};

/** An address as it was typed: Word writes braces as `%7B` and `%7D`. */
const withBraces = (address: string): string => address.replace(/%7b/gi, '{').replace(/%7d/gi, '}');

/**
 * Finds them in a package.
 *
 * @param read names of the parts that are filled.
 * @param isMeant whether words were meant as a tag.
 * @param keepLinks whether inserted documents stay in the filled file.
 */
export function unreadParts(
  opened: WordPackage,
  read: ReadonlySet<string>,
  isMeant: (words: string) => boolean,
  keepLinks: boolean,
): readonly WordProblem[] {
  const found: { readonly name: string; readonly problem: WordProblem }[] = [];
  const note = (name: string, texts: readonly string[], unread: Unread) => {
    for (const text of texts) {
      const fault = unreadTag(text, unread, isMeant);
      if (fault !== undefined) found.push({ name, problem: fault });
    }
  };
  for (const { name, xml } of opened.xmlParts.values()) {
    if (read.has(name) || !/[{｛]|&#/.test(xml) || /\.rels$/i.test(name)) continue;
    const tree = parsePart(name, xml);
    if ('problem' in tree) continue;
    const { root } = tree.value;
    const attributes = [root, ...elementsBelow(root)].flatMap(({ open }) =>
      /[{｛]|&#/.test(open) ? attributesIn(open).map(({ value }) => value) : [],
    );
    note(name, [...textsBelow(root), ...attributes], KINDS.find(([kind]) => kind.test(name))?.[1] ?? OTHER);
  }
  for (const { name } of opened.textParts)
    for (const { type, target, outside } of opened.relationshipsOf(name))
      if (outside && type === 'hyperlink') note(target, [withBraces(target)], LINK);
  if (keepLinks) for (const [name, text] of insertedDocuments(opened)) note(name, [text], INSERTED);
  return placed(opened, found);
}

/** The inserted documents that are text, HTML mostly. */
function insertedDocuments({ entries, relationshipsOf, main }: WordPackage) {
  const names = new Set(
    relationshipsOf(main).flatMap(({ type, target, outside }) =>
      type === 'aFChunk' && !outside && /\.(?:x?html?|mht(?:ml)?|txt|rtf)$/i.test(target) ? [target] : [],
    ),
  );
  return entries.flatMap((entry) => {
    const bytes = names.has(entry.name) ? unpack(entry) : undefined;
    return bytes === undefined || 'problem' in bytes
      ? []
      : [[entry.name, new TextDecoder().decode(bytes.value)] as const];
  });
}

/** Each with the paragraph that shows the part, if one does; the same words at one place are said once. */
function placed(
  opened: WordPackage,
  found: readonly { readonly name: string; readonly problem: WordProblem }[],
): readonly WordProblem[] {
  if (found.length === 0) return [];
  const shownAt = createShownAt(opened);
  const said = new Set<string>();
  return found.flatMap(({ name, problem }) => {
    const place = shownAt(name) ?? {};
    const key = `${'place' in place ? place.place : ''} ${problem.message}`;
    return said.size === said.add(key).size ? [] : [{ ...problem, ...place }];
  });
}
