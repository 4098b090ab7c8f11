// Composes items as headings and paragraphs by their layout: 独立标题, 段首标题, 段内句, 一是二是.
import type { Path } from '../source/path.js';
import type { CitationIndex } from '../summary/citations.js';
import type { Item, Items, Layout, Numbering, Text } from '../summary/summary.js';
import { composeInsets } from './compose-insets.js';
import type { Flow } from './flow.js';
import { blank, ended, isEnded, lead, merged, plain, wordsOf } from './inline.js';
import { defaultNumbering, formatNumber } from './numbering.js';
import { lineWithCitations, paragraphsWithCitations } from './prose.js';
import type { Inline, Level, WordsFrom } from './report.js';

/** The settings of a list of items. */
export interface ItemsSetting {
  /** 1 for the parts of the body, 2 for their items, and so on, whatever the layout. */
  readonly depth: number;
  readonly layout?: Layout | undefined;
  readonly numbering?: Numbering | undefined;
  readonly showOwners: boolean;
  readonly index: CitationIndex;
  /** An additional first item, numbered with the list: the indicators. */
  readonly leadItem?: LeadItem | undefined;
}

/** A first item that is not among the items of the data. */
export interface LeadItem {
  readonly title: readonly Inline[];
  /** The title where the writer gave one. */
  readonly given: Text | undefined;
  readonly path: Path;
  compose(flow: Flow): void;
}

/** Adds all items of a list to the flow, numbered. */
export function composeItems(flow: Flow, items: Items, setting: ItemsSetting): void {
  if (items.missing) flow.paragraph([blank(items.path)], items.path);
  let count = setting.leadItem ? 1 : 0;
  let left = items.list.length;
  let before: Layout | undefined;
  if (setting.leadItem) composeLeadItem(flow, setting.leadItem, setting);
  for (const item of items.list) {
    left -= 1;
    const layout = layoutOf(item, setting);
    if (before && isInline(layout) && !isInline(before)) flow.close();
    const form = setting.numbering ?? numberingOf(layout, setting.depth);
    const number = form === 'none' ? '' : formatNumber(form, ++count);
    const paragraphs = flow.blocks.length + (flow.isOpen() && isInline(layout) ? 0 : 1);
    composeItem(flow, item, setting, { layout, number, mark: left === 0 ? '。' : '；' });
    // What follows an item of several paragraphs would else go on in its last one, as if it belonged to it.
    if (isInline(layout) && flow.blocks.length > paragraphs) flow.close();
    before = layout;
  }
}

function composeLeadItem(flow: Flow, { title, given, path, compose }: LeadItem, setting: ItemsSetting): void {
  const layout = setting.layout ?? layoutAt(setting.depth);
  const number = formatNumber(setting.numbering ?? numberingOf(layout, setting.depth), 1);
  const level = levelOf(setting.depth);
  if (layout === 'heading') flow.heading(level, number, title, path);
  else flow.paragraph(leading(number, ended(title, '。'), level), path, level);
  flow.numbered(given, number);
  compose(flow);
}

/** How one item of a list is to be written. */
interface ItemForm {
  readonly layout: Layout;
  readonly number: string;
  /** The mark after an item of one clause in an inline list. */
  readonly mark: '；' | '。';
}

function composeItem(flow: Flow, item: Item, setting: ItemsSetting, form: ItemForm): void {
  const { index, showOwners, depth } = setting;
  composeOwnWords(flow, item, setting, form);
  if (item.measure) composeMeasure(flow, item.measure, index);
  if (showOwners) composeAssignment(flow, item, index);
  composeInsets(flow, item, index);
  if (item.items) {
    const { itemLayout: layout, numbering } = item;
    composeItems(flow, item.items, { depth: depth + 1, layout, numbering, showOwners, index });
  }
  if (item.closing)
    for (const content of paragraphsWithCitations(item.closing, index))
      flow.paragraph(content, item.closing.path);
}

/** Adds the item's title and text, in the item's layout. */
function composeOwnWords(flow: Flow, item: Item, { index, depth }: ItemsSetting, form: ItemForm): void {
  const title = item.title && lineWithCitations(item.title, index);
  flow.numbered(item.title ?? item.text, form.number);
  const paragraphs = item.text ? paragraphsWithCitations(item.text, index) : [];
  const first = paragraphs[0] ?? [];
  const textPath = item.text?.path ?? item.path;
  if (form.layout === 'heading' && title) {
    flow.heading(levelOf(depth), form.number, title, item.path);
    flow.paragraph(first, textPath);
  } else if (isInline(form.layout)) {
    const words = inlineWords(title, first, depth, form, Boolean(item.items));
    flow.append(words, item.path, title && textAtEnd(words, ended(first, '。'), textPath));
  } else {
    const words = runInWords(title, first, depth, form);
    flow.paragraph(words, item.path, title && levelOf(depth), title && textAtEnd(words, first, textPath));
  }
  for (const paragraph of paragraphs.slice(1)) flow.paragraph(paragraph, textPath);
}

/** The place at which the text begins that words end with. */
function textAtEnd(words: readonly Inline[], text: readonly Inline[], path: Path): WordsFrom[] {
  const { length } = wordsOf(text);
  return length === 0 ? [] : [{ at: wordsOf(words).length - length, path }];
}

/** The run-in words `（一）抓项目建设。全年……`; without a title the number stands before the text. */
function runInWords(
  title: readonly Inline[] | undefined,
  text: readonly Inline[],
  depth: number,
  { number }: ItemForm,
): Inline[] {
  if (!title) return [plain(number), ...text];
  return [...leading(number, ended(title, '。'), levelOf(depth)), ...text];
}

/** The inline words `一是加强领导。成立……`; a title without text or items ends in ；, or 。 for the last item. */
function inlineWords(
  title: readonly Inline[] | undefined,
  text: readonly Inline[],
  depth: number,
  { number, mark }: ItemForm,
  hasItems: boolean,
): Inline[] {
  if (!title) return [plain(number), ...ended(text, isEnded(wordsOf(text)) ? '' : mark)];
  const titleMark = text.length === 0 && !hasItems ? mark : '。';
  const level = levelOf(Math.max(depth, 3));
  return [...leading(number, ended(title, titleMark), level), ...ended(text, '。')];
}

/** Number and title as a lead, printed in the font of its level; blanks in the title stay blanks. */
function leading(number: string, title: readonly Inline[], level: Level): Inline[] {
  return merged([plain(number), ...title]).map((inline) =>
    inline.kind === 'text' ? lead(inline.text, level) : inline,
  );
}

function composeMeasure(flow: Flow, measure: Text, index: CitationIndex): void {
  const [first, ...more] = paragraphsWithCitations(measure, index);
  if (first) flow.append(first, measure.path);
  for (const content of more) flow.paragraph(content, measure.path);
}

/** Adds （责任领导：…；责任单位：…；完成时限：…） after the item's title, text and measure. */
function composeAssignment(flow: Flow, { leader, owner, deadline, path }: Item, index: CitationIndex): void {
  const facts: Inline[] = [];
  const add = (label: string, text: Text | undefined) => {
    if (!text) return;
    facts.push(plain(`${facts.length === 0 ? '（' : '；'}${label}：`), ...lineWithCitations(text, index));
  };
  add('责任领导', leader);
  add('责任单位', owner);
  add('完成时限', deadline);
  if (facts.length > 0) flow.append([...facts, plain('）')], path);
}

/**
 * The item's own layout, else the list's, else that of its depth; an item without a title cannot be a
 * heading.
 */
function layoutOf(item: Item, { layout, depth }: ItemsSetting): Layout {
  const chosen = item.layout ?? layout ?? layoutAt(depth);
  return chosen === 'heading' && !item.title ? 'run-in' : chosen;
}

function layoutAt(depth: number): Layout {
  return depth <= 2 ? 'heading' : 'run-in';
}

function numberingOf(layout: Layout, depth: number): Numbering {
  if (layout === 'inline') return 'none';
  return layout === 'ordinal' ? '一是' : defaultNumbering(depth);
}

function isInline(layout: Layout): boolean {
  return layout === 'inline' || layout === 'ordinal';
}

function levelOf(depth: number): Level {
  return Math.min(depth, 4) as Level;
}
