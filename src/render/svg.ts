// Writes SVG: numbers short and the same on every machine, words escaped, lengths of words by their display width.
import { displayWidth } from '../chinese/display-width.js';
import { escapeHtml } from './inline-printers.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; numbers are rounded to hundredths of a unit. */
export function svg(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += ` ${key}="${typeof value === 'number' ? short(value) : escapeHtml(value)}"`;
  }
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** A number in an attribute. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 || 0);

export interface WordsLook {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  /** A white rim, so that words can be read on bars and lines. */
  readonly rim?: true;
}

/** Words at a place; `y` is the line they stand on. */
export function words(
  text: string,
  x: number,
  y: number,
  { anchor = 'middle', size, rim }: WordsLook = {},
): string {
  const look = rim && { 'paint-order': 'stroke', stroke: '#fff', 'stroke-width': 3 };
  return svg('text', { x, y, 'text-anchor': anchor, 'font-size': size, ...look }, escapeHtml(text));
}

/** The room that words take in a size: a Chinese character is as wide as it is high, a letter half as wide. */
export const widthOf = (text: string, size: number): number =>
  (displayWidth(text, { ambiguousAsWide: true }) * size) / 2;

/** The dashes of a line by the place of its series, so that lines differ without colours too. */
export const dashOf = (index: number): string | undefined => [undefined, '7 3', '2 3', '9 3 2 3'][index % 4];
