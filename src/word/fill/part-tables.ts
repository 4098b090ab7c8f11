// Paragraphs that must stand after a table, where blocks of the template took theirs away. A filled part is never parsed again,
// for it may have a hundred thousand rows; nor can this be seen where its XML is written, for what follows a table there may
// be a loop that goes round no time. So it is looked for here, in XML that a tree has written: an end tag is `</w:tbl>`.

const TABLE_END = '</w:tbl>';
const GAP = '<w:p/>';

/** What may stand between two tables without parting them: blanks, comments, marks of ranges. */
const SILENT =
  /(?:\s|<!--(?:(?!-->)[\s\S])*-->|<\?(?:(?!\?>)[\s\S])*\?>|<w:(?:bookmark|commentRange|perm|moveFromRange|moveToRange)(?:Start|End)(?=[\s/>])[^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*>)*/y;
const TABLE = /<w:tbl[\s/>]/y;
const BODY_END = /<w:sectPr[\s/>]|<\/w:body\s*>/y;

/**
 * Word makes one table of two that touch, as copies made by a loop around a table would, and wants a paragraph at the end
 * of a body, which a block around the last table takes away with its tags.
 *
 * @param template the part as it was; a body that ended with a table still does.
 */
export function partTables(xml: string, template: string): string {
  let out = '';
  let written = 0;
  let last = 0;
  for (let at = xml.indexOf(TABLE_END); at !== -1; at = xml.indexOf(TABLE_END, last)) {
    last = at + TABLE_END.length;
    const next = afterSilent(xml, last);
    if (!standsAt(TABLE, xml, next)) continue;
    out += xml.slice(written, next) + GAP;
    written = next;
  }
  if (last > 0 && standsAt(BODY_END, xml, afterSilent(xml, last)) && !endsWithTable(template)) {
    out += xml.slice(written, last) + GAP;
    written = last;
  }
  return written === 0 ? xml : out + xml.slice(written);
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
