// Cells pasted from Excel: tabs between them, lines of them; a cell with line ends or tabs in it stands in quotes.

/** The rows of cells of a pasted text. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const [cell, next] = cellAt(text, at);
    rows.at(-1)?.push(cell);
    const sign = text.charAt(next);
    if (sign === '\t') at = next + 1;
    else if (sign === '') break;
    else {
      at = next + (text.startsWith('\r\n', next) ? 2 : 1);
      if (at < text.length) rows.push([]);
    }
    if (sign === '\t' && at === text.length) rows.at(-1)?.push('');
  }
  return rows.filter((row) => row.length > 0);
}

/** Whether a pasted text is more than one cell. */
export function isTable(text: string): boolean {
  return /\t|\n[^\n]/.test(text.trimEnd());
}

/** A cell's words on one line, and where it ends. */
function cellAt(text: string, start: number): readonly [string, number] {
  const quoted = text.charAt(start) === '"' ? /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y : undefined;
  if (quoted) {
    quoted.lastIndex = start;
    const found = quoted.exec(text);
    if (found) return [tidy((found[1] ?? '').replaceAll('""', '"')), quoted.lastIndex];
  }
  let end = start;
  while (end < text.length && !/[\t\r\n]/.test(text.charAt(end))) end += 1;
  return [tidy(text.slice(start, end)), end];
}

const tidy = (cell: string): string => cell.replace(/\s*[\r\n]+\s*/g, '').trim();

/** A pasted table as the columns it goes to: by its head, where its first row is one, else from a column on. */
export function placedCells(
  rows: readonly (readonly string[])[],
  columns: readonly { readonly name: string; readonly titles: readonly string[] }[],
  from: number,
): readonly (readonly { readonly name: string; readonly words: string }[])[] {
  const [head = []] = rows;
  const byHead = head.map((title) => columns.find(({ titles }) => titles.includes(title))?.name);
  const isHead = rows.length > 1 && byHead.filter((name) => name !== undefined).length > 1;
  const names = isHead ? byHead : columns.slice(from).map(({ name }) => name);
  return (isHead ? rows.slice(1) : rows).map((row) =>
    row.flatMap((words, at) => {
      const name = names[at];
      return name === undefined ? [] : [{ name, words }];
    }),
  );
}
