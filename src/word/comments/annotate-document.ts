// Gives a finished Word file back with comments at the words that findings are about, and nothing else changed.
import type { Edit, Fix } from '../../source/diagnostic.js';
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
  readonly fix?: Fix;
}

/** The copy and the number of comments added, or why there is none: problems in reading the file, or `isStale`. */
export interface AnnotatedDocument extends Annotated {
  readonly added: number;
  /** Set when the file is not the one that was checked. */
  readonly isStale?: true;
}

/**
 * Adds a comment for each finding, and one in each further paragraph that has the same fault. The parts of the file stay byte
 * for byte, but for the body, in which only anchors are added and runs are cut for them, the comments, and what declares these.
 *
 * @param checked the text in which the findings were found.
 * @param date of the comments and the zip's entries, in UTC; without it the comments have no date.
 * @returns the copy, or why there is none.
 */
export function annotateDocument(
  bytes: Uint8Array,
  checked: string,
  findings: readonly DocumentFinding[],
  date: Date | undefined,
): AnnotatedDocument {
  const read = readWordText(bytes);
  if ('problem' in read) return { problems: [read.problem], added: 0 };
  const { lines, root, main } = read.value;
  const document = documentText({ lines });
  if (document.text !== checked) return { problems: [], added: 0, isStale: true };
  const placeOf = root ? createPlaces(root) : () => undefined;
  const notes = findings
    .flatMap((finding) => [finding, ...elsewhereToo(finding, checked)])
    .map((finding): Note => {
      const words = wordsAt({ lines }, document, finding.span);
      const { elsewhere, ...place } = (words && placeOf(words)) ?? {};
      return { text: findingText(finding, finding.code, elsewhere), part: main, ...place };
    });
  return { ...annotateDocx(bytes, notes.sort(byPlace), date, writeUnsealed), added: notes.length };
}

/** A fault that is told once for the whole text is shown in each of its other paragraphs, at its first place there. */
function elsewhereToo({ severity, code, span, fix }: DocumentFinding, text: string): DocumentFinding[] {
  const lineOf = (at: number) => text.lastIndexOf('\n', at - 1);
  const byLine = new Map<number, Edit[]>();
  for (const edit of fix?.also ?? []) {
    const line = lineOf(edit.span.start);
    const own = byLine.get(line);
    if (own) own.push(edit);
    else byLine.set(line, [edit]);
  }
  byLine.delete(lineOf(span.start));
  return [...byLine.values()].flatMap((edits): DocumentFinding[] => {
    const [first] = edits;
    const times = edits.length > 1 ? `，这一段有${edits.length}处` : '';
    const message = `与前面的批注是同一个问题${times}`;
    return first ? [{ severity, code, message, hint: mending(first, text), span: first.span }] : [];
  });
}

function mending({ span, text: right }: Edit, text: string): string {
  const wrong = text.slice(span.start, span.end);
  if (wrong === '') return `补上“${right}”`;
  return right === '' ? `删去“${wrong}”` : `“${wrong}”改为“${right}”`;
}
