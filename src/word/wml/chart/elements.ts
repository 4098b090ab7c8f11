// The small elements that the parts of a chart are written with.
import { element, escapeAttribute } from '../../../ooxml/write-xml.js';
import { INK } from '../../../report/palette.js';

/** An element of the chart's namespace without attributes. */
export const c = (name: string, ...children: readonly string[]): string =>
  element(`c:${name}`, {}, ...children);

/** One that holds a value. */
export const val = (name: string, value: string | number): string =>
  `<c:${name} val="${typeof value === 'number' ? value : escapeAttribute(value)}"/>`;

/** One that is on or off. */
export const flag = (name: string, on: boolean): string => val(name, on ? 1 : 0);

export const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** A line of so many EMU (12700 a point). */
export const line = (colour: string, width: number, dash?: string): string =>
  `<a:ln w="${width}">${fill(colour)}${dash ? `<a:prstDash val="${dash}"/>` : ''}<a:round/></a:ln>`;

export interface TextLook {
  /** The typeface; that of the whole chart when it is left out. */
  readonly face?: string;
  /** In hundredths of a point. */
  readonly size: number;
  /** Sixtieths of a thousandth of a degree: −5400000 stands upright from below. */
  readonly rotation?: number;
}

/** The look of words: a `c:txPr`, or what stands in a `c:rich`. */
export function textOf(name: 'txPr' | 'rich', look: TextLook, words = ''): string {
  const face = look.face === undefined ? '' : escapeAttribute(look.face);
  const properties = (tag: string): string =>
    `<a:${tag} lang="zh-CN" sz="${look.size}" b="0">${fill(INK)}${
      face === '' ? '' : `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`
    }</a:${tag}>`;
  const turn = look.rotation === undefined ? '' : ` rot="${look.rotation}" vert="horz"`;
  const run = words === '' ? '' : `<a:r>${properties('rPr')}<a:t>${words}</a:t></a:r>`;
  // A run says all itself; otherwise the defaults do, without a language, which they may not have.
  const defaults = `<a:pPr>${properties('defRPr').replace(' lang="zh-CN"', '')}</a:pPr>`;
  const end = words === '' ? '<a:endParaRPr lang="zh-CN"/>' : '';
  return `<c:${name}><a:bodyPr${turn}/><a:lstStyle/><a:p>${defaults}${run}${end}</a:p></c:${name}>`;
}
