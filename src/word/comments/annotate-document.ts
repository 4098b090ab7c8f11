// Gives a finished Word file back with comments at the words that findings are about, and nothing else changed.
import { fileProblem } from '../../ooxml/problem.js';
import type { Span } from '../../source/source.js';
import { documentText, wordsAt } from '../read/document-text.js';
import { readWordText } from '../read/read-document.js';
import { type Annotated, annotateDocx, byPlace, type Note, writeUnsealed } from './annotate.js';
import { findingText, type ToldFinding } from './finding-text.js';
import { createPlaces } from './word-places.js';

/** A finding on the text of a Word file. */
export interface DocumentFinding extends ToldFinding {
  readonly code: string;
  /** Offsets in the text that `documentText` makes of the file. */
  readonly span: Span;
}

/**
 * Adds a comment for each finding. The parts of the file stay byte for byte, but for the body, in which only anchors are
 * added and runs are cut for them, the comments, and what declares these.
 *
 * @param checked the text in which the findings were found.
 * @param date of the comments and the zip's entries, in UTC; without it the comments have no date.
 * @returns the bytes of the copy, or why there is none: the file cannot be read, or is not the one that was checked.
 */
export function annotateDocument(
  bytes: Uint8Array,
  checked: string,
  findings: readonly DocumentFinding[],
  date: Date | undefined,
): Annotated {
  const read = readWordText(bytes);
  if ('problem' in read) return { problems: [read.problem] };
  const { lines, root, main } = read.value;
  const document = documentText({ lines });
  if (document.text !== checked) return { problems: [CHANGED] };
  const placeOf = root ? createPlaces(root) : () => undefined;
  const notes = findings.map((finding): Note => {
    const words = wordsAt({ lines }, document, finding.span);
    const { elsewhere, ...place } = (words && placeOf(words)) ?? {};
    return { text: findingText(finding, finding.code, elsewhere), part: main, ...place };
  });
  return annotateDocx(bytes, notes.sort(byPlace), date, writeUnsealed);
}

const CHANGED = fileProblem('changed-file', '文件在校核的时候被改过', '请再运行一次');
