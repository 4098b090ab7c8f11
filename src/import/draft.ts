// Makes the data of a summary out of a document's pieces and its outline.
import type * as Input from '../generated/summary-input.js';
import { partOfHeading } from '../genre/headings.js';
import type { ReportYears } from '../genre/report-years.js';
import type { Kind, Layout, Numbering } from '../summary/summary.js';
import type { Frame } from './frame.js';
import { asWords, placedLines } from './insets.js';
import type { Outline, OutlineItem, OutlineList } from './outline.js';
import type { Line } from './read-lines.js';

/** The data of a summary, of which what the document does not tell is still missing. */
export type Draft = Omit<Input.SummaryInput, 'year'> & { readonly year?: number };

/** What a document says of itself, or who imports it. */
export interface Origin extends ReportYears {
  readonly kind: Kind;
  readonly organization: string | undefined;
}

/** The numbers of the parts, from 0, that are to be kept as they were typed: one text, with its numbers in it. */
export type Verbatim = (part: number) => boolean;

/** The deepest items that a summary has: parts have depth 1, their items 2. */
const DEEPEST = 5;

/** The draft of a document. */
export function draftOf(frame: Frame, outline: Outline, origin: Origin, isVerbatim: Verbatim): Draft {
  const { kind, organization, year } = origin;
  const { title, recipient, signature, date } = frame;
  const parts = partsOf(outline, isVerbatim);
  return {
    kind,
    title: title.map(({ words }) => words).join('\n'),
    organization: organization ?? signature?.words ?? null,
    ...(year !== undefined && { year }),
    ...(date && { date: date.words.replace(/\s/g, '') }),
    ...(recipient && { recipient: recipient.words.slice(0, -1) }),
    ...(date && { signature: signature ? signature.words : false }),
    ...textAt('opening', outline.paragraphs),
    ...placed(parts.list, origin),
    ...textAt('closing', [...parts.behind, ...outline.closing, ...frame.annex]),
    ...(frame.attachments.length > 0 && { attachments: attachmentsOf(frame) }),
    ...(parts.numbering !== '一、' && parts.list.length > 0 && { numbering: parts.numbering }),
  };
}

interface PartDraft {
  readonly title: string;
  readonly section: Omit<Input.Section, 'title'>;
}

function partsOf({ lists }: Outline, isVerbatim: Verbatim) {
  const { whole, items, behind } = inSeries(lists);
  return {
    behind,
    numbering: numberingOf(whole),
    list: items.map((item, index): PartDraft => {
      const { title, rest } = titled((whole ? '' : item.mark.words) + item.words);
      const paragraphs = [...(rest === '' ? [] : [{ words: rest, number: item.line }]), ...item.paragraphs];
      if (isVerbatim(index)) {
        const lines = [...paragraphs, ...linesOfAll(item.lists), ...item.closing];
        return { title, section: textAt('text', lines) };
      }
      const own = listOf(item.lists, 2);
      const { text, insets, behind } = placedLines(paragraphs, own !== undefined);
      const section = {
        ...textAt(own ? 'opening' : 'text', text),
        ...insets,
        ...own?.fields,
        ...textAt('closing', [...behind, ...(own?.behind ?? []), ...item.closing]),
      };
      return { title, section };
    }),
  };
}

/** A part always has a title: its line up to the first end of a sentence, where that is not all of it. */
function titled(words: string): { readonly title: string; readonly rest: string } {
  const stop = words.length > 60 || /[。！？](?=.)/.test(words) ? words.search(/[。！？；]/) + 1 : 0;
  return stop > 0 && stop <= 200
    ? { title: words.slice(0, stop), rest: words.slice(stop).trim() }
    : { title: words, rest: '' };
}

/** All lines of an item, as they were typed. */
function linesOf(item: OutlineItem): Line[] {
  return [
    { words: item.mark.words + item.words, number: item.line },
    ...item.paragraphs,
    ...linesOfAll(item.lists),
    ...item.closing,
  ];
}

function linesOfAll(lists: readonly OutlineList[]): Line[] {
  return lists.flatMap(({ items }) => items.flatMap(linesOf));
}

/**
 * The items of one series. Where the first list is numbered as zonerep numbers, what a second one holds stands behind it as it
 * was typed; else all are items, with the numbers they were typed with.
 */
function inSeries(lists: readonly OutlineList[]) {
  const [first, ...more] = lists;
  if (first?.isWhole) return { whole: first, items: first.items, behind: linesOfAll(more) };
  return { whole: undefined, items: lists.flatMap(({ items }) => items), behind: [] };
}

function numberingOf(list: OutlineList | undefined): Numbering {
  return list?.items[0]?.mark.numbering ?? 'none';
}

/** How items are numbered by default, by their depth. */
const BY_DEPTH: readonly Numbering[] = ['一、', '（一）', '1.', '（1）', '①'];

/** Items with what is to be said of all of them; undefined where there are none. */
function listOf(lists: readonly OutlineList[], depth: number) {
  if (lists.length === 0) return undefined;
  const { whole, items, behind } = inSeries(lists);
  const numbering = numberingOf(whole);
  const drafts = items.map((item) => itemOf(item, whole !== undefined, depth));
  const layouts = new Set(drafts.flatMap(({ layout }) => layout ?? []));
  const usual: Layout = depth <= 2 ? 'heading' : 'run-in';
  const [shared] = layouts.size === 1 ? layouts : [];
  const fields = {
    ...(shared && shared !== usual && { layout: shared }),
    ...(numbering !== BY_DEPTH[depth - 1] && { numbering }),
    items: drafts.map(({ layout, item }): Input.Item | string => {
      const own = layout && !shared && layout !== usual ? { ...item, layout } : item;
      const isText = Object.keys(own).length === 1 && typeof own.text === 'string';
      return isText ? (own.text as string) : own;
    }),
  };
  return { fields, behind };
}

interface ItemDraft {
  /** Undefined for an item without a title. */
  readonly layout: Layout | undefined;
  readonly item: Input.Item;
}

function itemOf(given: OutlineItem, isNumbered: boolean, depth: number): ItemDraft {
  const words = (isNumbered ? '' : given.mark.words) + given.words;
  const isDeep = depth >= DEEPEST;
  const below = isDeep ? linesOfAll(given.lists) : [];
  const paragraphs = [...given.paragraphs, ...below];
  const own = isDeep ? undefined : listOf(given.lists, depth + 1);
  const { text: lines, insets, behind } = placedLines(paragraphs, own !== undefined);
  const rest = {
    ...insets,
    ...(own && { items: own.fields.items }),
    ...(own?.fields.layout && { itemLayout: own.fields.layout }),
    ...(own?.fields.numbering && { numbering: own.fields.numbering }),
    ...textAt('closing', [...behind, ...(own?.behind ?? []), ...given.closing]),
  };
  const lead = leadOf(words);
  if (lead === words && (paragraphs.length > 0 || own || !/[。！？；]$/.test(words)))
    return { layout: 'heading', item: { title: words, ...textAt('text', lines), ...rest } };
  if (lead !== undefined && lead !== words) {
    const line = { words: words.slice(lead.length + 1).trim(), number: given.line };
    return { layout: 'run-in', item: { title: lead, ...textAt('text', [line, ...lines]), ...rest } };
  }
  return {
    layout: undefined,
    item: { ...textAt('text', [{ words, number: given.line }, ...lines]), ...rest },
  };
}

const LONGEST_LEAD = 40;
const LONGEST_TITLE = 60;

/** The title of a line: all of it where it is no sentence, the first sentence where more follows; else undefined. */
function leadOf(words: string): string | undefined {
  const stop = words.search(/[。！？；]/);
  if (stop < 0 || stop === words.length - 1) return words.length <= LONGEST_TITLE ? words : undefined;
  const lead = words.slice(0, stop);
  return words[stop] === '。' && stop > 0 && stop <= LONGEST_LEAD && /[^\s”’）》：:…—，,、]$/.test(lead)
    ? lead
    : undefined;
}

/** Paragraphs as one text under a key; nothing where there are none. */
function textAt<Key extends string>(key: Key, lines: readonly Line[]): { readonly [K in Key]?: string } {
  const text = asWords(lines);
  if (text.length === 0) return {};
  return { [key]: text.map(({ words }) => words).join('\n\n') } as { readonly [K in Key]?: string };
}

type FixedName = 'tasks' | 'issues' | 'plan';
const FIXED: readonly FixedName[] = ['tasks', 'issues', 'plan'];

/** The parts under the keys of their roles, where each role is there once and in the usual order; the others as parts. */
function placed(parts: readonly PartDraft[], { year, planYear }: Origin): Partial<Draft> {
  const roles = parts.map(({ title }) => roleOf(title));
  const fixed = new Map<number, FixedName>();
  let reached = -1;
  for (const [index, role] of roles.entries()) {
    const rank = FIXED.indexOf(role as FixedName);
    const isOnly = roles.filter((other) => other === role).length === 1;
    if (rank <= reached || !isOnly) continue;
    fixed.set(index, role as FixedName);
    reached = rank;
  }
  const result: { -readonly [K in keyof Draft]?: Draft[K] } = {};
  const free: Input.Part[] = [];
  for (const [index, { title, section }] of parts.entries()) {
    const name = fixed.get(index);
    if (name === 'plan') result.plan = planOf(title, section, year, planYear);
    else if (name) result[name] = { title, ...section };
    else {
      const role = roles[index] ?? 'other';
      const next = [...fixed].find(([at]) => at > index)?.[1];
      free.push({ title, ...(role !== 'other' && { role }), ...(next && { before: next }), ...section });
    }
  }
  if (free.length > 0) result.parts = free;
  return result;
}

function roleOf(title: string): FixedName | 'other' {
  const part = partOfHeading(title);
  return part === 'tasks' || part === 'issues' || part === 'plan' ? part : 'other';
}

function planOf(
  title: string,
  { opening, text, table, picture, items, layout, numbering, closing }: PartDraft['section'],
  year: number | undefined,
  planYear: number | undefined,
): Input.Plan {
  return {
    ...(planYear !== undefined && planYear !== (year ?? 0) + 1 && { year: planYear }),
    title,
    ...((opening ?? text) !== undefined && { opening: opening ?? text }),
    ...(table && { table }),
    ...(picture && { picture }),
    ...(items && { tasks: items as Input.ItemList }),
    ...(layout && { layout }),
    ...(numbering && { numbering }),
    ...(closing !== undefined && { closing }),
  };
}

/** Each attachment with the text that stands behind the date under its label. */
function attachmentsOf({ attachments, attached }: Frame): (Input.Attachment | string)[] {
  const several = attachments.length > 1;
  const titles = attachments.map(({ words }) => {
    const title = words.replace(/^附件[：:]\s*/, '');
    return (several ? title.replace(/^\d{1,2}\./, '') : title).trim();
  });
  const groups = new Map<number, Line[]>();
  let at = -1;
  for (const line of attached) {
    const [label, number] = /^附\s*件\s*(\d{0,2})[：:]?$/.exec(line.words) ?? [];
    if (label === undefined) groups.get(at)?.push(line);
    else {
      at = number ? Number(number) - 1 : at + 1;
      groups.set(at, []);
    }
  }
  return titles.map((title, index) => {
    const [, ...lines] = groups.get(index) ?? [];
    const { text, insets } = placedLines(lines, true);
    return lines.length > 0 ? { title, ...textAt('text', text), ...insets } : title;
  });
}
