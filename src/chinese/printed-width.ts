// How wide a text is printed, which is not how wide it stands on a terminal.

import { displayWidth } from './display-width.js';
import { HAN } from './han.js';

/**
 * The width of a text in half-width characters, that of the longest of its lines: Chinese fonts draw — and “ ” full-width, and Word puts a
 * quarter of a full-width character between digits or letters and Chinese.
 */
export function printedWidth(text: string): number {
  if (text.includes('\n')) return Math.max(...text.split('\n').map(printedWidth));
  return displayWidth(text, { ambiguousAsWide: true }) + gapsIn(text) * GAP;
}

/**
 * Measures the stretches of one line, from one place of it to another, each as `printedWidth` would: the line is walked
 * through once, however many are asked for. No place may part the two halves of a character.
 */
export function printedWidthsIn(line: string): (start: number, end: number) => number {
  const gaps = new Float64Array(line.length + 1);
  const pattern = meeting();
  pattern.lastIndex = 0;
  while (pattern.test(line)) gaps[pattern.lastIndex] = GAP;
  const widths = new Float64Array(line.length + 1);
  let width = 0;
  for (let at = 0; at < line.length; ) {
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
    width += (gaps[at] ?? 0) + displayWidth(character, { ambiguousAsWide: true });
    at += character.length;
    widths[at] = width;
  }
  // A gap before the first character belongs to no stretch.
  return (start, end) => (widths[end] ?? 0) - (widths[start] ?? 0) - (gaps[start] ?? 0);
}

/** The quarter of a full-width character. */
const GAP = 0.5;

function gapsIn(text: string): number {
  // Most texts are words alone or figures alone.
  if (!/[\dA-Za-z%]/.test(text) || !/[\u2e80-\uffff]/.test(text)) return 0;
  return text.match(meeting())?.length ?? 0;
}

/** Where figures or letters meet Chinese; made when it is first needed. */
function meeting(): RegExp {
  meetingPattern ??= new RegExp(String.raw`[\dA-Za-z%](?=[${HAN}])|[${HAN}](?=[\dA-Za-z])`, 'gu');
  return meetingPattern;
}
let meetingPattern: RegExp | undefined;
