// Drafts the tags of one text of a Word file: where each begins and ends, what it means, and how its place is told.
import type { WordProblem } from '../../ooxml/problem.js';
import type { TagNode, XmlElement } from '../../ooxml/xml-tree.js';
import { brokenHalf, parseTag } from '../../template/tags/parse-tag.js';
import { type ScanFault, type ScannedTag, scanTags } from '../../template/tags/scan-tags.js';
import type { ParsedTag, Tag, TagFault } from '../../template/tags/tag.js';

export interface WordTag extends Tag {
  readonly node: TagNode;
  /** Without offsets where the text stands in no paragraph, as that of a chart. */
  readonly where: Required<Pick<WordProblem, 'part' | 'place' | 'context' | 'paragraph'>> &
    Pick<WordProblem, 'start' | 'end'>;
  /** The properties of the run in which the tag begins, `<w:rPr>…</w:rPr>` or empty. */
  readonly rPr: string;
  /**
   * Whether the tag stands in `mc:Fallback`, which repeats a text box for old programs: its problems were
   * reported for the original.
   */
  readonly silent: boolean;
  /** Whether it stands in an attribute of its node's parent, marked there by `MARK`. */
  readonly attribute?: true;
}

/**
 * Stands in a start tag where the value of a tag is to stand, around the id of the tag; no part holds this character,
 * because XML forbids it.
 */
export const MARK = '\u0001';

/** Whether words between single braces were meant as a tag. */
export type IsMeant = (words: string) => boolean;

/** What was found in one text. */
export interface Found {
  /** The element that no block may reach out of. */
  readonly story: XmlElement;
  readonly tags: readonly WordTag[];
  readonly problems: readonly WordProblem[];
}

/** A text in which tags are sought, and its place. */
export interface Site {
  readonly part: string;
  readonly text: string;
  readonly index: number;
  readonly place: string;
  /** Whether its offsets mean nothing in the paragraph at which it is told, since it is no text of that. */
  readonly apart?: boolean;
}

/** A tag in a text. */
export interface Draft extends Omit<ScannedTag, 'source'> {
  readonly parsed: ParsedTag;
  readonly node: TagNode;
}

/**
 * Finds the tags of a text.
 *
 * @param firstId the id of the first of them; the others follow.
 * @param isMeant whether words between single braces were meant as a tag.
 */
export function draftTags(
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

/** What of a tag does not depend on the XML around it. */
export const tagOf = (site: Site, { node, parsed, start, end }: Draft) => ({
  node,
  parsed,
  typed: site.text.slice(start, end).trim(),
  where: whereOf(site, start, end),
});

const AROUND = 12;

function whereOf({ part, text, index, place, apart }: Site, start: number, end: number): WordTag['where'] {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const cut =
    to - from > 8 * AROUND
      ? `${text.slice(from, from + 4 * AROUND)}…${text.slice(to - 2 * AROUND, to)}`
      : text.slice(from, to);
  const words = cut.replace(/\s+/g, ' ').replaceAll('\ufffc', '□');
  const context = `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
  return { part, place, context, paragraph: index, ...(!apart && { start, end }) };
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
