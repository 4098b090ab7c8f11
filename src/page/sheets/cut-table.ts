// Makes the part of a table that stands on one page, with its head; a cell over several rows goes on as an empty one.

/** A copy of some rows. @param count how many the table has */
export function cutTable(element: HTMLElement, from: number, to: number, count: number): HTMLElement {
  const part = element.cloneNode(true) as HTMLElement;
  const body = part.querySelector('tbody');
  const rows = body ? [...body.rows] : [];
  const going = goingOn(rows, from);
  for (const [index, row] of rows.entries()) {
    for (const cell of row.cells) if (index + cell.rowSpan > to) cell.rowSpan = Math.max(1, to - index);
    if (index < from || index >= to) row.remove();
  }
  const first = rows[from];
  if (first)
    for (const { column, cell, left } of going) {
      const empty = cell.cloneNode(false) as HTMLTableCellElement;
      empty.rowSpan = Math.min(left, to - from);
      first.insertBefore(empty, first.cells[column] ?? null);
    }
  if (from > 0) for (const above of part.querySelectorAll('figcaption, .unit')) above.remove();
  if (to < count) for (const note of part.querySelectorAll('.note')) note.remove();
  if (from > 0) part.style.marginTop = '0';
  return part;
}

interface GoingOn {
  readonly column: number;
  readonly cell: HTMLTableCellElement;
  /** How many of its rows are left. */
  readonly left: number;
}

/** The cells that began above a row and reach into it, from the left. */
function goingOn(rows: readonly HTMLTableRowElement[], from: number): GoingOn[] {
  const open: (GoingOn | undefined)[] = [];
  for (let index = 0; index < from; index++) {
    const cells = [...(rows[index]?.cells ?? [])];
    const columns = Math.max(open.length, cells.length);
    for (let column = 0; column < columns; column++) {
      const above = open[column];
      if (above && above.left > 0) continue;
      const cell = cells.shift();
      open[column] = cell && { column, cell, left: cell.rowSpan };
    }
    for (const [column, one] of open.entries()) if (one) open[column] = { ...one, left: one.left - 1 };
  }
  return open.filter((one) => one !== undefined).filter(({ left }) => left > 0);
}
