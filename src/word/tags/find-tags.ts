// Finds every tag of a part and its place, and puts a node into the tree where the tag stood.
import { PROPERTIES, type TextPart } from '../../ooxml/package.js';
import { fileProblem, type WordProblem } from '../../ooxml/problem.js';
import { escapeText } from '../../ooxml/write-xml.js';
import { decodeXml, isElement, setChildren, type TagNode, type XmlElement } from '../../ooxml/xml-tree.js';
import { brokenHalf, parseTag } from '../../template/tags/parse-tag.js';
import { MOST_TAGS, type ScanFault, type ScannedTag, scanTags } from '../../template/tags/scan-tags.js';
import type { ParsedTag, Tag, TagFault } from '../../template/tags/tag.js';
import type { Grafted } from './graft-notes.js';
import { textOf } from './paragraph-text.js';
import { splitRuns } from './split-runs.js';
import { type PlacedParagraph, walkParagraphs } from './walk-paragraphs.js';

export interface WordTag extends Tag {
  readonly node: TagNode;
  readonly where: Required<Pick<WordProblem, 'part' | 'place' | 'context' | 'paragraph' | 'start' | 'end'>>;
  /** The properties of the run in which the tag begins, `<w:rPr>…</w:rPr>` or empty. */
  readonly rPr: string;
  /**
   * Whether the tag stands in `mc:Fallback`, which repeats a text box for old programs: its problems were
   * reported for the original.
   */
  readonly silent: boolean;
}

export interface PartTags {
  /** The tags, by the id of their node. */
  readonly tags: readonly WordTag[];
  /** The tags of each story: a part or a text box, whose bounds no block may cross. */
  readonly stories: readonly (readonly WordTag[])[];
  readonly problems: readonly WordProblem[];
  /**
   * Problems in `mc:Fallback`, which repeats a text box for old programs, and so mostly the problems of the
   * original.
   */
  readonly silent: readonly WordProblem[];
}

/**
 * Finds the tags below the root of a part and replaces their text by nodes.
 *
 * @param root of the part's tree, which is changed.
 * @param isMeant whether words between single braces were meant as a tag.
 * @param grafted what was moved into the part from those of the notes.
 */
export function findTags(
  part: TextPart,
  root: XmlElement,
  isMeant: IsMeant,
  grafted?: Grafted['paragraphs'],
): PartTags {
  const tags: WordTag[] = [];
  const stories = new Map<XmlElement, WordTag[]>();
  const problems: WordProblem[] = [];
  const silent: WordProblem[] = [];
  const take = (found: Found, list = problems) => {
    for (const tag of found.tags) tags.push(tag);
    for (const problem of found.problems) list.push(problem);
    const story = stories.get(found.story);
    if (story === undefined) stories.set(found.story, [...found.tags]);
    else for (const tag of found.tags) story.push(tag);
  };
  for (const paragraph of walkParagraphs(root, part.label, grafted)) {
    take(tagsOfParagraph(part, paragraph, tags.length, isMeant), paragraph.silent ? silent : problems);
    if (tags.length + problems.length + silent.length > MOST_TAGS) return tooMany();
  }
  if (part.label === PROPERTIES) {
    for (const child of root.children)
      if (isElement(child)) take(tagsOfProperty(part, child, root, tags.length, isMeant));
  }
  return { tags, stories: [...stories.values()], problems, silent };
}

function tooMany(): PartTags {
  const message = `模板里的标签超过 ${MOST_TAGS} 个，不予处理`;
  return {
    tags: [],
    stories: [],
    problems: [fileProblem('too-many-tags', message, '请把模板拆小')],
    silent: [],
  };
}

type IsMeant = (words: string) => boolean;

interface Found {
  readonly story: XmlElement;
  readonly tags: readonly WordTag[];
  readonly problems: readonly WordProblem[];
}

function tagsOfParagraph(
  part: TextPart,
  paragraph: PlacedParagraph,
  firstId: number,
  isMeant: IsMeant,
): Found {
  const content = textOf(paragraph.element);
  const { index, place } = paragraph;
  const site: Site = { part: paragraph.part ?? part.name, text: content.text, index, place };
  const { drafts, problems } = draftTags(site, firstId, isMeant);
  const properties = splitRuns(content, drafts);
  const tags = drafts.map(
    (draft): WordTag => ({
      ...tagOf(site, draft),
      rPr: properties.get(draft.node.id) ?? '',
      silent: paragraph.silent,
    }),
  );
  return { story: paragraph.story, tags, problems };
}

/** Finds the tags in a field of docProps/core.xml, which holds plain text: 标题, 主题, 关键词. */
function tagsOfProperty(
  part: TextPart,
  element: XmlElement,
  root: XmlElement,
  firstId: number,
  isMeant: IsMeant,
): Found {
  const text = element.children.map((child) => (child.kind === 'text' ? decodeXml(child.raw) : '')).join('');
  const site: Site = { part: part.name, text, index: -1, place: part.label };
  const { drafts, problems } = draftTags(site, firstId, isMeant);
  if (drafts.length > 0) {
    let at = 0;
    const textNode = (end: number) => ({
      kind: 'text' as const,
      raw: escapeText(text.slice(at, end)),
      parent: element,
    });
    const children = drafts.flatMap(({ start, end, node }) => {
      const before = textNode(start);
      at = end;
      return [before, node];
    });
    setChildren(element, [...children, textNode(text.length)]);
  }
  return {
    story: root,
    tags: drafts.map((draft) => ({ ...tagOf(site, draft), rPr: '', silent: false })),
    problems,
  };
}

interface Site {
  readonly part: string;
  readonly text: string;
  readonly index: number;
  readonly place: string;
}

interface Draft extends Omit<ScannedTag, 'source'> {
  readonly parsed: ParsedTag;
  readonly node: TagNode;
}

function draftTags(
  site: Site,
  firstId: number,
  isMeant: IsMeant,
): { drafts: readonly Draft[]; problems: readonly WordProblem[] } {
  const { tags, faults } = scanTags(site.text, isMeant);
  const problems: WordProblem[] = [];
  const drafts: Draft[] = [];
  const draft = (start: number, end: number, parsed: ParsedTag | undefined) => {
    if (parsed === undefined) return;
    const node: TagNode = { kind: 'tag', id: firstId + drafts.length, parent: undefined };
    drafts.push({ start, end, parsed, node });
  };
  const reject = (at: { start: number; end: number }, words: TagFault) => {
    problems.push(problemAt(site, at, words));
    draft(at.start, at.end, brokenHalf(site.text.slice(at.start, at.end)));
  };
  for (const [index, found] of inOrder(tags, faults).entries()) {
    if ('code' in found) {
      reject(found, SCAN_FAULTS[found.code]);
      continue;
    }
    if (BROKEN_NAME.test(site.text.slice(found.start, found.end))) {
      reject(found, BREAK_IN_NAME);
      continue;
    }
    const { parsed, trim } = parseTag(found.source);
    const next = tags[index + 1]?.start;
    if (parsed.kind === 'fault') reject(found, parsed);
    else
      draft(
        trim.before ? blanksBefore(site.text, found.start, drafts.at(-1)?.end ?? 0) : found.start,
        trim.after ? blanksAfter(site.text, found.end, next) : found.end,
        parsed,
      );
  }
  return { drafts, problems };
}

const inOrder = (
  tags: readonly ScannedTag[],
  faults: readonly ScanFault[],
): readonly (ScannedTag | ScanFault)[] =>
  faults.length === 0 ? tags : [...tags, ...faults].sort((a, b) => a.start - b.start);

function blanksBefore(text: string, start: number, least: number): number {
  let at = start;
  while (at > least && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function blanksAfter(text: string, end: number, most = text.length): number {
  let at = end;
  while (at < most && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

const tagOf = (site: Site, { node, parsed, start, end }: Draft) => ({
  node,
  parsed,
  typed: site.text.slice(start, end).trim(),
  where: whereOf(site, start, end),
});

const AROUND = 12;

function whereOf({ part, text, index, place }: Site, start: number, end: number): WordTag['where'] {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const cut =
    to - from > 8 * AROUND
      ? `${text.slice(from, from + 4 * AROUND)}…${text.slice(to - 2 * AROUND, to)}`
      : text.slice(from, to);
  const words = cut.replace(/\s+/g, ' ').replaceAll('\ufffc', '□');
  const context = `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
  return { part, place, context, paragraph: index, start, end };
}

/** Most characters of a faulty tag that a message quotes. */
const LONGEST_QUOTE = 60;

function problemAt(
  site: Site,
  at: { start: number; end: number },
  { code, message, hint }: TagFault,
): WordProblem {
  const whole = site.text.slice(at.start, at.end).trim();
  const typed = whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE)}…` : whole;
  return {
    code,
    severity: 'error',
    message: message.replace('%', typed.replace(/\n/g, '↵')),
    ...(hint !== undefined && { hint }),
    ...whereOf(site, at.start, at.end),
  };
}

/** A line break by hand in the middle of a name; beside a keyword or a blank it does no harm. */
const BROKEN_NAME = /\p{Script=Han}\n\p{L}/u;
const BREAK_IN_NAME: TagFault = {
  code: 'break-in-tag',
  message: '“%”的字段名中间换了行（Shift+Enter 换的行）',
  hint: '删去换行，把标签写在一行里；太长排不下，Word 自己会换行',
};

const scanFault = (code: ScanFault['code'], message: string, hint: string) => ({ code, message, hint });

const SCAN_FAULTS: Readonly<Record<ScanFault['code'], TagFault>> = {
  'unclosed-tag': scanFault(
    'unclosed-tag',
    '标签“%”没有写完',
    '在同一段里补上“}}”；标签中间不能换段，也不能插图',
  ),
  'stray-braces': scanFault('stray-braces', '“%”前面没有对应的“{{”', '补上“{{”，或删去多余的“}}”'),
  'single-braces': scanFault(
    'single-braces',
    '“%”只有一层花括号',
    '标签要用两层花括号，如 {{标题}}、{{#each 指标}}',
  ),
  'spaced-braces': scanFault('spaced-braces', '“%”的两层花括号之间有空格', '两个花括号连着写，如 {{标题}}'),
  'brace-count': scanFault('brace-count', '“%”前后的花括号个数不一样', '前后都写两个，如 {{标题}}'),
  'raw-block': scanFault('raw-block', '“%”的花括号太多', '标签用两层花括号，如 {{标题}}'),
};
