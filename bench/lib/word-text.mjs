// What a Word file shows, to see that all contestants wrote the same.
import PizZip from 'pizzip';

const pieces = /<w:tbl>|<\/w:tbl>|<w:tr[ >]|<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The paragraphs with text in order, each with its style and the table (counted from 1) and row it is in (0 outside).
 * Empty ones are left out: some engines leave them behind.
 */
export function wordParagraphs(bytes) {
  const xml = new PizZip(bytes).file('word/document.xml').asText();
  const paragraphs = [];
  let [tables, rows, isInTable] = [0, 0, false];
  for (const [piece, content] of xml.matchAll(pieces)) {
    if (piece === '<w:tbl>') [tables, rows, isInTable] = [tables + 1, 0, true];
    else if (piece === '</w:tbl>') isInTable = false;
    else if (piece.startsWith('<w:tr')) rows += 1;
    const text = content && textOf(content);
    if (!text) continue;
    const style = /<w:pStyle w:val="([^"]*)"/.exec(content)?.[1];
    paragraphs.push({ text, style, table: isInTable ? tables : 0, row: isInTable ? rows : 0 });
  }
  return paragraphs;
}

function textOf(xml) {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*[^/>])?>([^<]*)</g)].map(([, text]) => text).join('');
  return texts
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
      name ? entities[name] : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .trim();
}
