// Finds tags in the parts that are only copied: charts, SmartArt, comments, properties, custom XML, inserted documents.
import type { WordPackage } from '../../ooxml/package.js';
import { parsePart } from '../../ooxml/part.js';
import type { WordProblem } from '../../ooxml/problem.js';
import { unpack } from '../../ooxml/read-zip.js';
import { attributesIn, childOf, elementsBelow, setChildren } from '../../ooxml/xml-tree.js';
import { textsBelow, type Unread, unreadTag } from '../tags/unread-tag.js';
import { createPlaces } from './places.js';

const KINDS: readonly (readonly [name: RegExp, unread: Unread])[] = [
  [
    /\/charts?\/[^/]*\.xml$/i,
    { what: '图表', hint: '图表里写固定的字；要填的写在图表旁边的段落里', seen: true },
  ],
  [
    /\/diagrams\/[^/]*\.xml$/i,
    { what: 'SmartArt 图形', hint: '图形里写固定的字，或改用文本框，文本框里的标签会填', seen: true },
  ],
  [/\/comments[^/]*\.xml$/i, { what: '批注', hint: '成文以前删去批注，或把标签写在正文里', seen: false }],
  [
    /^docProps\//i,
    { what: '文件属性', hint: '只有属性里的“标题”“主题”“关键词”这些会填，别的写固定的字', seen: false },
  ],
  [/^customXml\//i, { what: '附带的数据（自定义 XML）', hint: '标签写在正文里', seen: false }],
  [/\/glossary\//i, { what: '构建基块', hint: '标签写在正文里', seen: false }],
];
const OTHER: Unread = { what: '模板附带的部件', hint: '标签写在正文里', seen: false };
const INSERTED: Unread = {
  what: '插入的文档（altChunk）',
  hint: '把它的内容粘贴到模板里来，标签才会填',
  seen: true,
};

/**
 * Finds them in a package.
 *
 * @param isMeant whether words were meant as a tag.
 * @param keepLinks whether inserted documents stay in the filled file.
 */
export function unreadParts(
  opened: WordPackage,
  isMeant: (words: string) => boolean,
  keepLinks: boolean,
): readonly WordProblem[] {
  const read = new Set(opened.textParts.map(({ name }) => name));
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
    // Word repeats the title of the document there, which is filled, and writes it anew when it saves the file.
    const repeated = childOf(root, 'TitlesOfParts');
    if (repeated !== undefined)
      setChildren(
        root,
        root.children.filter((child) => child !== repeated),
      );
    const attributes = [root, ...elementsBelow(root)].flatMap(({ open }) =>
      /[{｛]|&#/.test(open) ? attributesIn(open).map(({ value }) => value) : [],
    );
    note(name, [...textsBelow(root), ...attributes], KINDS.find(([kind]) => kind.test(name))?.[1] ?? OTHER);
  }
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
  const placeOf = createPlaces(opened);
  const said = new Set<string>();
  return found.flatMap(({ name, problem }) => {
    const place = placeIn(name) ?? {};
    const key = `${place.place} ${problem.message}`;
    return said.size === said.add(key).size ? [] : [{ ...problem, ...place }];
  });
  function placeIn(name: string) {
    for (const part of opened.textParts) {
      const id = opened.relationshipsOf(part.name).find(({ target }) => target === name)?.id;
      const place = id === undefined ? undefined : placeOf(part.name, { kind: 'reference', text: id });
      if (place?.paragraph !== undefined) return place;
    }
    return undefined;
  }
}
