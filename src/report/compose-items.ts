// Composes items as headings and paragraphs by their layout: 独立标题, 段首标题, 段内句, 一是二是.
import type { Path } from '../source/path.js';
import type { CitationIndex } from '../summary/citations.js';
import type { Item, Items, Layout, Numbering, Text } from '../summary/summary.js';
import type { Flow } from './flow.js';
import { blank, ended, isEnded, lead, merged, plain, wordsOf } from './inline.js';
import { defaultNumbering, formatNumber } from './numbering.js';
import { lineWithCitations, paragraphsWithCitations } from './prose.js';
import type { Inline, Level } from './report.js';

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
  let before: Layout | undefined;
  if (setting.leadItem) composeLeadItem(flow, setting.leadItem, setting);
  for (const [position, item] of items.list.entries()) {
    const layout = layoutOf(item, setting);
    if (before && isInline(layout) && !isInline(before)) flow.close();
    const form = setting.numbering ?? numberingOf(layout, setting.depth);
    const number = form === 'none' ? '' : formatNumber(form, ++count);
    const last = position === items.list.length - 1;
    const paragraphs = flow.blocks.length + (flow.isOpen() && isInline(layout) ? 0 : 1);
    composeItem(flow, item, { ...setting, layout, number, mark: last ? '。' : '；' });
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
  else flow.paragraph(leading(number, ended(title, '。'), level), path);
  flow.numbered(given, number);
  compose(flow);
}

interface ItemSetting extends ItemsSetting {
  readonly layout: Layout;
  readonly number: string;
  /** The mark after an item of one clause in an inline list. */
  readonly mark: '；' | '。';
}

function composeItem(flow: Flow, item: Item, setting: ItemSetting): void {
  composeOwnWords(flow, item, setting);
  if (item.measure) composeMeasure(flow, item.measure, setting.index);
  if (setting.showOwners) composeAssignment(flow, item, setting.index);
  if (item.items) {
    composeItems(flow, item.items, {
      ...setting,
      depth: setting.depth + 1,
      layout: item.itemLayout,
      numbering: item.numbering,
      leadItem: undefined,
    });
  }
  if (item.closing)
    for (const content of paragraphsWithCitations(item.closing, setting.index))
      flow.paragraph(content, item.closing.path);
}

/** Adds the item's title and text, in the item's layout. */
function composeOwnWords(flow: Flow, item: Item, setting: ItemSetting): void {
  const title = item.title && lineWithCitations(item.title, setting.index);
  flow.numbered(item.title ?? item.text, setting.number);
  const [first = [], ...more] = item.text ? paragraphsWithCitations(item.text, setting.index) : [];
  if (setting.layout === 'heading' && title) {
    flow.heading(levelOf(setting.depth), setting.number, title, item.path);
    for (const content of [first, ...more]) flow.paragraph(content, item.text?.path ?? item.path);
    return;
  }
  const inline = isInline(setting.layout);
  const content = inline
    ? inlineWords(title, first, setting, Boolean(item.items))
    : runInWords(title, first, setting);
  if (inline) flow.append(content, item.path);
  else flow.paragraph(content, item.path);
  for (const paragraph of more) flow.paragraph(paragraph, item.text?.path ?? item.path);
}

/** The run-in words `（一）抓项目建设。全年……`; without a title the number stands before the text. */
function runInWords(
  title: readonly Inline[] | undefined,
  text: readonly Inline[],
  setting: ItemSetting,
): Inline[] {
  if (!title) return [plain(setting.number), ...text];
  return [...leading(setting.number, ended(title, '。'), levelOf(setting.depth)), ...text];
}

/** The inline words `一是加强领导。成立……`; a title without text or items ends in ；, or 。 for the last item. */
function inlineWords(
  title: readonly Inline[] | undefined,
  text: readonly Inline[],
  setting: ItemSetting,
  hasItems: boolean,
): Inline[] {
  const level = levelOf(Math.max(setting.depth, 3));
  if (!title) return [plain(setting.number), ...ended(text, isEnded(wordsOf(text)) ? '' : setting.mark)];
  const mark = text.length === 0 && !hasItems ? setting.mark : '。';
  return [...leading(setting.number, ended(title, mark), level), ...ended(text, '。')];
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
  const facts = (
    [
      ['责任领导', leader],
      ['责任单位', owner],
      ['完成时限', deadline],
    ] as const
  ).flatMap(([label, text]) => (text ? [[plain(`${label}：`), ...lineWithCitations(text, index)]] : []));
  if (facts.length === 0) return;
  const words = facts.flatMap((fact, position) => (position === 0 ? fact : [plain('；'), ...fact]));
  flow.append([plain('（'), ...words, plain('）')], path);
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
