// Marks in a filled file: runs that tell where data came to stand, found and taken out again before anyone reads it.
import { w } from '../../ooxml/write-xml.js';

// Characters of the private use area, without `xml:space`: text of the data is never written so.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const TEXT = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

const runAround = (id: string): string => w('r', {}, w('t', {}, OPEN + id + CLOSE));

// A mark is found in the very letters in which it was written: nobody has opened the file in between.
const RUN = new RegExp(runAround('\\d+'), 'g');

/** The run of a mark. */
export const markRun = (id: number): string => runAround(String(id));

/** A paragraph's text without marks, and where they stood in it. */
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

/** The XML of a part without the runs of its marks. */
export const withoutMarkRuns = (xml: string): string => (xml.includes(OPEN) ? xml.replace(RUN, '') : xml);
