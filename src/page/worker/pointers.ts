// Puts the places of the data into the HTML that the templates made.
import { escapeHtml } from '../../render/inline-printers.js';
import type { Table } from '../../report/report.js';
import { type Path, toPointer } from '../../source/path.js';

/** The attribute that says from which data an element comes. */
export const pointerAttribute = (pointer: string): string => `data-pointer="${escapeHtml(pointer)}"`;

/** The element with its place, of which the first tag is that of the whole. */
export function withPointer(html: string, pointer: string): string {
  return html.replace(/<([a-z]\w*)/, (_, tag: string) => `<${tag} ${pointerAttribute(pointer)}`);
}

/** A table whose rows and cells have their places. */
export function withRowPointers(html: string, { rows }: Table): string {
  const body = html.indexOf('<tbody>');
  if (body === -1) return html;
  let row = -1;
  let paths: Path[] = [];
  const placed = html.slice(body).replace(/<(tr|td)\b/g, (tag, name: string) => {
    if (name === 'td') return `${tag} ${pointerAttribute(toPointer(paths.shift() ?? []))}`;
    row += 1;
    const own = rows[row];
    if (!own) return tag;
    // A cell that is part of the one above is no element.
    paths = own.cells.flatMap((_, column) => {
      const look = own.looks?.[column];
      return look?.rows === 0 ? [] : [look?.path ?? own.path];
    });
    return `${tag} ${pointerAttribute(toPointer(own.path))}`;
  });
  return html.slice(0, body) + placed;
}
