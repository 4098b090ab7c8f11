// Values of the template context that are more than a string: running text with blanks and leads, and whole
// blocks.
import type { Block, Chart, Drawing, Inline, Picture } from '../report/report.js';

/**
 * Running text with its blanks and leads: the Word engine reads `inlines`, a text template prints the string.
 */
export interface RichText {
  readonly inlines: readonly Inline[];
  toString(): string;
  /** Handlebars calls this instead of escaping the value. */
  toHTML(): string;
}

/** Paragraphs, headings and tables that replace a tag which is the only content of its paragraph. */
export interface RichBlocks {
  readonly blocks: readonly Block[];
  toString(): string;
  toHTML(): string;
}

/** A picture without its caption, in a line of text. */
export interface RichPicture {
  readonly picture: Picture;
  toString(): string;
  toHTML(): string;
}

/** What stands in the place of a picture or chart that there is not; empty for `{{#if}}`. */
export interface NotFound {
  /** As it was asked for. */
  readonly notFound: string;
  readonly what: '图片' | '图表';
  /** What those that there are can be asked for by. */
  readonly known: readonly string[];
  toString(): string;
  toHTML(): string;
}

/** How a format writes running text and whole blocks. */
export interface FormatPrinter {
  inlines(content: readonly Inline[]): string;
  blocks(blocks: readonly Block[]): string;
  /** Where a reader of the format finds a picture: its address, escaped for a double-quoted attribute or a link. */
  picture(picture: Picture): string;
  /** Writes the drawing of a chart; undefined in a format that cannot draw. */
  chart?(drawing: Drawing): string;
}

/** Rich text for a context; undefined when it is empty, so that `{{#if}}` takes it for absent. */
export function richText(inlines: readonly Inline[], printer: FormatPrinter): RichText | undefined {
  if (inlines.length === 0) return undefined;
  const print = () => printer.inlines(inlines);
  return { inlines, toString: print, toHTML: print };
}

/** Blocks for a context; undefined when there are none, so that `{{#if}}` takes them for absent. */
export function richBlocks(blocks: readonly Block[], printer: FormatPrinter): RichBlocks | undefined {
  if (blocks.length === 0) return undefined;
  const print = () => printer.blocks(blocks);
  return { blocks, toString: print, toHTML: print };
}

/** A picture for a context. */
export function richPicture(picture: Picture, printer: FormatPrinter): RichPicture {
  const print = () => printer.blocks([{ ...picture, caption: [] }]);
  return { picture, toString: print, toHTML: print };
}

/** The value of a picture or chart that there is not. */
export function notFound(what: NotFound['what'], name: string, known: readonly string[]): NotFound {
  const print = () => `【没有叫“${name}”的${what}】`;
  // Handlebars takes an empty list for absent.
  return Object.assign([], { notFound: name, what, known, toString: print, toHTML: print });
}

/** The drawing of a chart for a context, without caption and notes; undefined in a format that cannot draw. */
export function richDrawing(chart: Chart, printer: FormatPrinter): RichBlocks | undefined {
  if (!printer.chart) return undefined;
  const print = () => printer.chart?.(chart.drawing) ?? '';
  return { blocks: [{ ...chart, caption: [], notes: [] }], toString: print, toHTML: print };
}
