// Adds the paragraphs that must stand after a table if template blocks took them away, by a search in the
// filled XML: while the XML is written, nobody knows whether a loop after a table will print anything, and
// parsing the filled part again would take too long, because it may have a hundred thousand rows.

import { NEIGHBOUR } from '../compile/neighbour-tables.js';

/** A filled part was written from a tree, so its end tags hold no blanks. */
const TABLE_END = '</w:tbl>';
const GAP = '<w:p/>';

/** What can stand between two tables without separating them: blanks, comments, marks of ranges. */
const SILENT =
  /(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?(?:(?!\?>)[\s\S])*\?>|<w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange)(?:Start|End)(?=[\s/>])[^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*>)*/y;
const TABLE = /<w:tbl[\s/>]/y;
const NEIGHBOUR_TABLE = new RegExp(`<w:tbl(?:\\s[^<>]*)?>${NEIGHBOUR}`, 'y');
const BODY_END = /<w:sectPr[\s/>]|<\/w:body\s*>/y;

/**
 * Adds an empty paragraph between two tables that touch, because Word would join them, and after a table at
 * the end of the body, where Word requires one. Tables come to touch when a loop copies a table, and to end
 * the body when a block around the last table removes the paragraphs of its tags. Two tables that touch in the template
 * itself stay as they are.
 *
 * @param xml of the filled part.
 * @param template XML of the part before; if its body ended with a table, so may the filled one.
 * @returns the XML with paragraphs added.
 */
export function partTables(xml: string, template: string): string {
  let out = '';
  let written = 0;
  let last = 0;
  for (let at = xml.indexOf(TABLE_END); at !== -1; at = xml.indexOf(TABLE_END, last)) {
    last = at + TABLE_END.length;
    const next = afterSilent(xml, last);
    if (!standsAt(TABLE, xml, next)) continue;
    const own = xml.charAt(last - TABLE_END.length - 1) === NEIGHBOUR;
    if (own && standsAt(NEIGHBOUR_TABLE, xml, next)) continue;
    out += xml.slice(written, next) + GAP;
    written = next;
  }
  if (last > 0 && standsAt(BODY_END, xml, afterSilent(xml, last)) && !endsWithTable(template)) {
    out += xml.slice(written, last) + GAP;
    written = last;
  }
  const parted = written === 0 ? xml : out + xml.slice(written);
  return parted.includes(NEIGHBOUR) ? parted.replaceAll(NEIGHBOUR, '') : parted;
}

function endsWithTable(template: string): boolean {
  const last = [...template.matchAll(/<\/w:tbl\s*>/g)].at(-1);
  return (
    last !== undefined && standsAt(BODY_END, template, afterSilent(template, last.index + last[0].length))
  );
}

function afterSilent(xml: string, at: number): number {
  SILENT.lastIndex = at;
  return at + (SILENT.exec(xml)?.[0].length ?? 0);
}

function standsAt(what: RegExp, xml: string, at: number): boolean {
  what.lastIndex = at;
  return what.test(xml);
}
