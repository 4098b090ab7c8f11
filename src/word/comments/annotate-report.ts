// Makes a reviewer's copy of a report: what is missing or doubtful in the data stands in Word comments at the
// words concerned.

import { createOutput } from '../../ooxml/output.js';
import { openPackage } from '../../ooxml/package.js';
import { writeSealed } from '../../ooxml/seal.js';
import type { SoughtPlace } from '../../template/place-words.js';
import type { Origin } from '../../template/trace.js';
import { withoutMarkRuns } from '../wml/marks.js';
import { annotateDocx, byPlace, type Note } from './annotate.js';
import { createPlacer } from './place-notes.js';
import { readParagraphs } from './read-paragraphs.js';

/** The text of a comment, and the place in the data that it is about. */
export interface ReportNote extends SoughtPlace {
  /** Each `\n` begins a new paragraph of the comment. */
  readonly text: string;
}

/**
 * Removes the marks from a filled file and adds comments; everything else is byte for byte what a build
 * gives.
 *
 * @param marked bytes of a file filled from a context with a trace.
 * @param origins the origins that this trace collected.
 * @param dates in UTC: `comments` for the comments and the zip's entries, or `file` if that is undefined.
 * @returns the bytes of the copy; without comments if the file cannot be read.
 */
export function annotateReport(
  marked: Uint8Array,
  origins: readonly Origin[],
  notes: readonly ReportNote[],
  dates: { readonly comments: Date | undefined; readonly file: Date | undefined },
): Uint8Array {
  const { paragraphs } = readParagraphs(marked);
  const place = createPlacer(paragraphs, origins, paragraphs[0]?.part ?? '');
  const placed = notes.map((note): Note => ({ ...place(note), text: note.text }));
  const plain = removeMarks(marked, dates.file);
  return annotateDocx(plain, placed.sort(byPlace), dates.comments ?? dates.file).bytes ?? plain;
}

/**
 * Removes the marks from a file: the result is byte for byte what it would be if no mark had been set.
 *
 * @param date of the zip's entries, in UTC.
 * @returns the bytes; `bytes` itself if the file cannot be opened.
 */
export function removeMarks(bytes: Uint8Array, date: Date | undefined): Uint8Array {
  const opened = openPackage(bytes);
  if ('problem' in opened) return bytes;
  const output = createOutput(opened.value);
  for (const { name, xml } of opened.value.textParts) output.set(name, withoutMarkRuns(xml));
  return writeSealed(output, date);
}
