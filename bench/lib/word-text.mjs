// The paragraphs of a Word file, to see that all contestants wrote the same.
import PizZip from 'pizzip';

/** The texts of all paragraphs that have one, in order; some engines leave empty paragraphs behind. */
export function wordText(bytes) {
  const xml = new PizZip(bytes).file('word/document.xml').asText();
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*[^/>])?>([^<]*)</g)].map(([, text]) => text).join(''),
    )
    .filter((text) => text !== '');
}
