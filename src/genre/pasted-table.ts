// Knows a table that was pasted among running words.

/** A line of a table as it comes out of a spreadsheet, or was drawn with wide bars; those of Markdown have a rule of their own. */
const TABLE_LINE = /\S\t+\S|[｜│][^｜│]*[｜│]/;

export interface PastedLines {
  /** Where its first line stands in the text. */
  readonly start: number;
  readonly end: number;
  /** How many lines it has, two at least. */
  readonly lines: number;
}

/** The first table in a text: two lines or more, one behind the other, each with several cells. */
export function pastedTableIn(text: string): PastedLines | undefined {
  if (!/[\t｜│]/.test(text)) return undefined;
  let at = 0;
  let first: Pick<PastedLines, 'start' | 'end'> | undefined;
  let lines = 0;
  for (const line of text.split(/\n|\u2029/)) {
    const words = line.trim();
    if (TABLE_LINE.test(line)) {
      lines += 1;
      const start = at + line.indexOf(words);
      first ??= { start, end: start + words.length };
    } else if (words !== '') {
      if (lines > 1) break;
      lines = 0;
      first = undefined;
    }
    at += line.length + 1;
  }
  return first && lines > 1 ? { ...first, lines } : undefined;
}
