// How wide a text is printed, which is not how wide it stands on a terminal.

import { displayWidth } from './display-width.js';
import { HAN } from './han.js';

/**
 * The width of a text in half-width characters, that of the longest of its lines: Chinese fonts draw — and “ ” full-width, and Word puts a
 * quarter of a full-width character between digits or letters and Chinese.
 */
export function printedWidth(text: string): number {
  if (text.includes('\n')) return Math.max(...text.split('\n').map(printedWidth));
  return displayWidth(text, { ambiguousAsWide: true }) + gapsIn(text) / 2;
}

function gapsIn(text: string): number {
  // Most texts are words alone or figures alone.
  if (!/[\dA-Za-z%]/.test(text) || !/[\u2e80-\uffff]/.test(text)) return 0;
  meeting ??= new RegExp(String.raw`[\dA-Za-z%](?=[${HAN}])|[${HAN}](?=[\dA-Za-z])`, 'gu');
  return text.match(meeting)?.length ?? 0;
}

/** Where figures or letters meet Chinese; made when it is first needed. */
let meeting: RegExp | undefined;
