// Makes the copy of a report in which what was changed in Word since the build stands as tracked changes.
import { lastEditor } from '../word/revise/last-editor.js';
import { type LineEdit, type Tracked, trackChanges } from '../word/revise/track-changes.js';
import type { EditedReport } from './compare-edited.js';
import { type LineOfFile, type LineOfReport, tellable } from './revised-lines.js';

/** In whose name the changes stand where the Word file tells nobody's. */
const NOBODY = '改稿';

/**
 * The bytes of the copy; undefined where the report cannot be read. What moved is deleted at its old place and added at its new
 * one.
 * @param document the Word file that was changed
 * @param date of the changes, in UTC; without it they have none
 */
export function trackedCopy(
  { built, held, added, lines }: EditedReport,
  document: Uint8Array,
  date: Date | undefined,
): Uint8Array | undefined {
  const edits = new Map<number, readonly LineEdit[]>();
  const removed: number[] = [];
  const arrived: (Tracked['added'][number] & { readonly at: number })[] = added.map((each) => ({
    ...each,
    at: lines.indexOf(each.line),
  }));
  for (const [index, { line, after, moved, behind }] of held.entries()) {
    const made = after === undefined ? undefined : lines[after];
    if (after === undefined || !made) removed.push(index);
    else if (moved) {
      removed.push(index);
      arrived.push({ line: made, after: behind ?? -1, at: after });
    } else if (line.bare.text !== made.bare.text) edits.set(index, editsOf(line, made));
  }
  arrived.sort((a, b) => a.at - b.at);
  return trackChanges(
    built,
    { edits, removed, added: arrived },
    { author: lastEditor(document) ?? NOBODY, date },
  );
}

function editsOf(line: LineOfReport, made: LineOfFile): readonly LineEdit[] {
  const { at } = line.bare;
  return tellable(line, made).map(({ start, end, is }) => {
    const from = at[start] ?? line.words.length;
    return { start: from, end: end > start ? (at[end - 1] ?? from) + 1 : from, text: is };
  });
}
