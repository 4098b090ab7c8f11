// Makes lines of a .doc's characters, among which the signs below 0x20 part paragraphs, cells and fields ([MS-DOC] 2.4.1).

/** A line of the document. */
export interface ShownLine {
  readonly words: string;
  /** The number of its paragraph, from 1; a row of a table has that of its first paragraph. */
  readonly paragraph: number;
  readonly kind: 'text' | 'row' | 'note';
  /** Of a row: its table, counted from 1, and its cells. */
  readonly row?: {
    readonly table: number;
    readonly cells: readonly { readonly words: string; readonly span: 1; readonly goesOn: false }[];
  };
}

/** What the formatting says of a character. */
interface Look {
  readonly endsRow: boolean;
  readonly isInTable: boolean;
  readonly isNumbered: boolean;
}

/** Takes characters one by one. */
export interface ShownText {
  readonly lines: readonly ShownLine[];
  add(character: string, look: Look): void;
  /** Ends a text that stands beside others; `kind` is that of the next. */
  endStory(kind: 'text' | 'note'): void;
  pictures(): number;
  /** Paragraphs that are numbered. */
  numbered(): number;
}

const PARAGRAPH_ENDS = new Set(['\r', '\f', '\x0e']);

/** The lines of a text that is still to come. */
export function createShownText(): ShownText {
  const lines: ShownLine[] = [];
  /** For each field that is open, whether its code is being read, and not what it shows. */
  const fields: boolean[] = [];
  let codes = 0;
  let words = '';
  let cells: string[] = [];
  let cell = '';
  let paragraph = 1;
  let firstOfRow: number | undefined;
  let kind: 'text' | 'note' = 'text';
  /** Tables that touch are one. */
  let tables = 1;
  let isTableOpen = false;
  let pictures = 0;
  let numbered = 0;

  function endParagraph({ isNumbered, isInTable }: Look): void {
    if (words.trim() !== '') {
      if (isNumbered) numbered += 1;
      if (isInTable) cell += words;
      else lines.push({ words, paragraph, kind });
    }
    if (!isInTable) tables += isTableOpen ? 1 : 0;
    isTableOpen = isInTable;
    if (isInTable) firstOfRow ??= paragraph;
    words = '';
    paragraph += 1;
  }

  /** A row ends with the sign with which its cells end. */
  function endCell(look: Look): void {
    if (!look.endsRow) {
      endParagraph({ ...look, isInTable: true });
      cells.push(cell);
      cell = '';
      return;
    }
    const row = cells.join('\t');
    if (row.trim() !== '')
      lines.push({
        words: row,
        paragraph: firstOfRow ?? paragraph,
        kind: 'row',
        row: { table: tables, cells: cells.map((cell) => ({ words: cell, span: 1, goesOn: false })) },
      });
    cells = [];
    cell = '';
    words = '';
    firstOfRow = undefined;
  }

  return {
    lines,
    add(character, look) {
      if (character === '\x13') {
        fields.push(true);
        codes += 1;
      } else if (character === '\x14' || character === '\x15') {
        if (fields.pop()) codes -= 1;
        if (character === '\x14') fields.push(false);
      } else if (PARAGRAPH_ENDS.has(character)) endParagraph(look);
      else if (character === '\x07') endCell(look);
      else if (codes > 0) return;
      else if (character === '\x01' || character === '\x08') pictures += 1;
      else words += shownAs(character);
    },
    endStory(next) {
      endParagraph({ endsRow: false, isInTable: false, isNumbered: false });
      fields.length = 0;
      codes = 0;
      kind = next;
    },
    pictures: () => pictures,
    numbered: () => numbered,
  };
}

const SIGNS: Readonly<Record<string, string>> = { '\t': '\t', '\x0b': '\n', '\x1e': '-' };

/** What is no letter: marks of notes and comments, optional hyphens, print nothing. */
function shownAs(character: string): string {
  return character < ' ' ? (SIGNS[character] ?? '') : character;
}
