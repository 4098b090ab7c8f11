// The words of a line without what is only layout, and the way back to the line itself.

/** What is left of a line, and where each of its UTF-16 units stood; one place more for the end. */
export interface BareWords {
  readonly text: string;
  readonly at: readonly number[];
}

/** Between a word of the 目录 and the end of its line. */
const PAGE_NUMBER = /\t\s*\d*\s*$/;

/**
 * Leaves out blanks, breaks and the page number of a line of the 目录, which all are layout; of a row the tabs stay that part
 * its cells.
 */
export function bareWords(words: string, kind: 'text' | 'row' | 'note'): BareWords {
  const page = kind === 'text' ? PAGE_NUMBER.exec(words) : null;
  const end = page ? page.index : words.length;
  const at: number[] = [];
  let text = '';
  for (let from = 0; from < end; from += 1) {
    const unit = words.charAt(from);
    const isCellEnd = unit === '\t' && kind === 'row';
    if (!isCellEnd && /[\s\u200b\ufeff]/.test(unit)) continue;
    text += unit;
    at.push(from);
  }
  at.push(end);
  return { text, at };
}
