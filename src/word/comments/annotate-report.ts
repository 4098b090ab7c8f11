// A reviewer's copy of a report: what is missing or doubtful in the data, as Word comments at the words concerned.

import { createOutput } from '../../ooxml/output.js';
import { openPackage } from '../../ooxml/package.js';
import { writeZip } from '../../ooxml/write-zip.js';
import type { Origin } from '../../template/trace.js';
import { withoutMarkRuns } from '../wml/marks.js';
import { annotateDocx, type Note } from './annotate.js';
import { createPlacer, type SoughtPlace } from './place-notes.js';
import { readParagraphs } from './read-paragraphs.js';

/** What to say, and of what in the data. */
export interface ReportNote extends SoughtPlace {
  /** Paragraphs are parted by `\n`. */
  readonly text: string;
}

/**
 * Takes the marks out of a filled file and puts comments in; the rest stays byte for byte what a build gives.
 * @param marked filled from a context with a trace, whose origins these are
 * @param date of the comments, if they are to have one, and of the zip's entries
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

/** The same file without its marks: byte for byte what it would be had none been set. */
export function removeMarks(bytes: Uint8Array, date: Date | undefined): Uint8Array {
  const opened = openPackage(bytes);
  if ('problem' in opened) return bytes;
  const output = createOutput(opened.value);
  for (const { name, xml } of opened.value.textParts) output.set(name, withoutMarkRuns(xml));
  return writeZip(output.entries(), date);
}

/** As one reads; what has no place stands at the beginning. */
function byPlace(a: Note, b: Note): number {
  return (a.paragraph ?? -1) - (b.paragraph ?? -1) || (a.start ?? 0) - (b.start ?? 0);
}
