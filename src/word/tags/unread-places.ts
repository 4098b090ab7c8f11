// Finds tags in the places of a text part that hold no text of its paragraphs: alternative texts, field codes, formulas,
// names of content controls, words that a tracked change deletes; and what Word's own mail merge would fill.
import type { TextPart } from '../../ooxml/package.js';
import type { WordProblem } from '../../ooxml/problem.js';
import {
  attributeOf,
  attributesIn,
  elementsBelow,
  isElement,
  type XmlElement,
} from '../../ooxml/xml-tree.js';
import { type SeenAttribute, seenAs } from './attribute-tags.js';
import { wordsLeft } from './text-tags.js';
import { type Unread, unreadTag, wordsOf } from './unread-tag.js';
import { isHeader, walkParagraphs } from './walk-paragraphs.js';

/** An attribute that is filled, but not with this. */
const attribute = (what: SeenAttribute): Unread => ({
  what,
  hint: `${what}里只写字段，如 {{标题}}；循环和条件写在正文里`,
  seen: true,
});
const FIELD: Unread = {
  what: '域代码',
  hint: '把标签写在域外面；“如果……就……”请用 {{#if …}} 和 {{/if}}',
  seen: true,
};
const FORMULA: Unread = { what: '公式', hint: '公式里写固定的字；要填的写在公式外面', seen: true };
const RUBY: Unread = { what: '拼音', hint: '去掉拼音（“拼音指南”里的“全部删除”），再写标签', seen: true };
const CONTROL: Unread = {
  what: '内容控件的名称',
  hint: '标签写在内容控件里面，不写在它的“标题”“标记”里',
  seen: false,
};
const FIGURE: Unread = {
  what: '图表的数',
  hint: '图上的数不能写标签；要整张图随数据变，在它的替代文字里写 {{图表 "标题"}}',
  seen: true,
};
const DIAGRAM: Unread = {
  what: 'SmartArt 图形',
  hint: '标签写在图形的文字里，不写在域里',
  seen: true,
};
const PROPERTY: Unread = { what: '文件属性', hint: '这个属性里写固定的字', seen: false };
const DELETED: Unread = {
  what: '修订中删去的文字',
  hint: '在“审阅”里接受或拒绝这处修订，再用这个模板',
  seen: false,
};
const OTHER: Unread = { what: '看不见的属性', hint: '标签写在正文里', seen: false };

/** Most parts have nothing of the kind and need not be gone through. */
const SUSPECT =
  /<(?:w:instrText|w:ruby|m:oMath|w:delText|w:moveFrom)[\s>]|MERGEFIELD|=\s*(?:"[^"<]*(?:[{｛]|&#)|'[^'<]*(?:[{｛]|&#))/;

/**
 * Finds them in a tree whose other tags have been replaced by nodes.
 *
 * @param isMeant whether words were meant as a tag.
 */
export function unreadPlaces(
  part: TextPart,
  root: XmlElement,
  isMeant: (words: string) => boolean,
): readonly WordProblem[] {
  if (part.holds !== undefined) return leftIn(part, root, isMeant);
  if (!SUSPECT.test(part.xml)) return [];
  const found: { readonly at: XmlElement; readonly problem: WordProblem }[] = [];
  const note = (at: XmlElement, text: string, unread: Unread) => {
    const fault = unreadTag(text, unread, isMeant);
    if (fault !== undefined) found.push({ at, problem: { ...fault, part: part.name } });
  };
  const noteMerge = (at: XmlElement, code: string) => {
    for (const [, quoted, bare] of code.matchAll(MERGED))
      found.push({ at, problem: { ...mergeField(quoted ?? bare ?? '', isMeant), part: part.name } });
  };
  const walk = (element: XmlElement) => {
    if (element.name === 'w:fldSimple') noteMerge(element, attributeOf(element, 'w:instr') ?? '');
    if (/[{｛]|&#/.test(element.open))
      for (const { name, value } of attributesIn(element.open))
        note(element, value, attributeAs(element, name));
    if (element.name === 'm:oMath') note(element, wordsOf(element), FORMULA);
    else if (element.name === 'w:ruby') note(element, wordsOf(element), RUBY);
    else if (element.name === 'w:p') {
      const codes = fieldCodesOf(element);
      note(element, codes, FIELD);
      noteMerge(element, codes);
      note(element, deletedIn(element), DELETED);
    }
    // A header that was moved into the body is read as its own part.
    for (const child of element.children) if (child.kind === 'element' && !isHeader(child)) walk(child);
  };
  walk(root);
  if (found.length === 0) return [];
  const paragraphs = new Map(walkParagraphs(root, part.label).map((it) => [it.element, it]));
  // A picture repeats its alternative text, and a fallback for old programs repeats a drawing.
  const said = new Set<string>();
  return found.flatMap(({ at, problem }) => {
    let element: XmlElement | undefined = at;
    while (element !== undefined && !paragraphs.has(element)) element = element.parent;
    const paragraph = element && paragraphs.get(element);
    const key = `${paragraph?.index} ${problem.message}`;
    if (said.size === said.add(key).size) return [];
    return [{ ...problem, ...(paragraph && { paragraph: paragraph.index, place: paragraph.place }) }];
  });
}

/** The name in a MERGEFIELD (17.16.5.35), in quotes or without. */
const MERGED = /\bMERGEFIELD\s+(?:"([^"]{1,60})"|([^\s"\\]{1,60}))/gi;

/** A field of Word's mail merge: what is printed is its name in «…», for there is no merge. */
function mergeField(
  name: string,
  isMeant: (words: string) => boolean,
): Pick<WordProblem, 'code' | 'severity' | 'message' | 'hint'> {
  const tag = isMeant(name) ? `{{${name}}}` : '{{字段名}}';
  return {
    code: 'merge-field',
    severity: 'warning',
    message: `“${name}”是邮件合并的域，这里不填，印出来还是原来的样子`,
    hint: `删去这个域，在原处写 ${tag}`,
  };
}

/** What is left in a part that has words and no paragraphs. */
function leftIn(
  part: TextPart,
  root: XmlElement,
  isMeant: (words: string) => boolean,
): readonly WordProblem[] {
  const attributes = [root, ...elementsBelow(root)].flatMap((element) =>
    /[{｛]|&#/.test(element.open) ? attributesIn(element.open).map((it) => ({ ...it, element })) : [],
  );
  const unread = part.holds === 'properties' ? PROPERTY : part.holds === 'diagram' ? DIAGRAM : FIGURE;
  const told = (text: string, as: Unread) => {
    const fault = unreadTag(text, as, isMeant);
    const place = part.shown === undefined ? {} : { place: part.label };
    return fault === undefined ? [] : [{ ...fault, ...place, ...(part.shown ?? { part: part.name }) }];
  };
  return [
    ...wordsLeft(root).flatMap((text) => told(text, unread)),
    ...attributes.flatMap(({ element, name, value }) =>
      told(value, part.holds === 'diagram' ? attributeAs(element, name) : OTHER),
    ),
  ];
}

function attributeAs({ name }: XmlElement, attributeName: string): Unread {
  if (name === 'w:alias' || name === 'w:tag') return CONTROL;
  if (name === 'w:fldSimple') return FIELD;
  const seen = seenAs(name, attributeName);
  return seen === undefined ? OTHER : attribute(seen);
}

/** The codes of a paragraph's fields, whose letters may stand in several runs; not those of text boxes in it. */
function fieldCodesOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child) || child.name === 'w:txbxContent') return '';
      return child.name === 'w:instrText' ? wordsOf(child) : fieldCodesOf(child);
    })
    .join('');
}

/** What tracked changes take out of a paragraph (17.13.5.14 del, 17.13.5.22 moveFrom), which Word goes on showing, struck out. */
function deletedIn(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child) || child.name === 'w:txbxContent') return '';
      return child.name === 'w:del' || child.name === 'w:moveFrom' ? wordsOf(child) : deletedIn(child);
    })
    .join('');
}
