// Writes marks into a filled file, runs that say from which data the text after them came, and removes them
// again before anyone reads the file.
import { w } from '../../ooxml/write-xml.js';

// A mark begins and ends with characters of the private use area in a `w:t` without `xml:space`, which text
// of the data never lacks.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const TEXT = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

const runAround = (id: string): string => w('r', {}, w('t', {}, OPEN + id + CLOSE));

// Marks are found exactly as they were written, because no other program has saved the file in between.
const RUN = new RegExp(runAround('\\d+'), 'g');

/** Writes the run of a mark with this id. */
export const markRun = (id: number): string => runAround(String(id));

/**
 * Removes the marks from the text of a paragraph.
 *
 * @returns the text without marks, and the offset in it at which each mark stood.
 */
export function takeMarks(text: string): {
  readonly text: string;
  readonly marks: readonly { readonly id: number; readonly at: number }[];
} {
  const marks: { id: number; at: number }[] = [];
  let taken = 0;
  for (const { index, 0: whole, 1: id } of text.matchAll(TEXT)) {
    marks.push({ id: Number(id), at: index - taken });
    taken += whole.length;
  }
  return { text: text.replace(TEXT, ''), marks };
}

/** Removes the runs of the marks from the XML of a part. */
export const withoutMarkRuns = (xml: string): string => (xml.includes(OPEN) ? xml.replace(RUN, '') : xml);
