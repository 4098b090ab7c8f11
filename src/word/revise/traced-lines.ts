// The lines of a report that was filled with a trace, each with the data that its words come from.
import type { Outcome } from '../../ooxml/read-zip.js';
import type { Origin } from '../../template/trace.js';
import { readWordText, type WordLine } from '../read/read-document.js';
import { takeMarks } from '../wml/marks.js';

export interface TracedLine extends Pick<WordLine, 'words' | 'paragraph' | 'kind'> {
  /** Where the words of each value begin, in UTF-16 units; JSON Pointers. What stands before the first is no data. */
  readonly origins: readonly TracedOrigin[];
}

interface TracedOrigin {
  readonly at: number;
  readonly pointer: string;
}

/**
 * Reads the lines, which are those of the same file without its marks.
 * @param marked bytes of a file filled from a context with a trace
 * @param origins those that this trace collected
 */
export function tracedLines(
  marked: Uint8Array,
  origins: readonly Origin[],
): Outcome<{ readonly lines: readonly TracedLine[]; readonly pictures: number }> {
  const read = readWordText(marked);
  if ('problem' in read) return read;
  const lines = read.value.lines.map(({ words, paragraph, kind }) => {
    const { text, marks } = takeMarks(words);
    return { words: text, paragraph, kind, origins: originsIn(marks, origins) };
  });
  return {
    value: { lines: lines.filter(({ words }) => words.trim() !== ''), pictures: read.value.pictures },
  };
}

function originsIn(
  marks: ReturnType<typeof takeMarks>['marks'],
  origins: readonly Origin[],
): readonly TracedOrigin[] {
  const plain: TracedOrigin[] = [];
  const blanks: (TracedOrigin & { readonly end: number })[] = [];
  for (const { id, at } of marks) {
    const origin = origins[id];
    if (!origin) continue;
    const { pointer, blank, pieces = [] } = origin;
    if (blank !== undefined) blanks.push({ at, pointer, end: at + blank });
    else {
      plain.push({ at, pointer });
      for (const piece of pieces) plain.push({ at: at + piece.at, pointer: piece.pointer });
    }
  }
  const behind = blanks.flatMap(({ end }) => {
    const around = plain.findLast(({ at }) => at <= end);
    return around ? [{ at: end, pointer: around.pointer }] : [];
  });
  return [...plain, ...behind, ...blanks.map(({ at, pointer }) => ({ at, pointer }))].sort(
    (a, b) => a.at - b.at,
  );
}
