// Makes templates of a Word file that was none: tags are typed into it in three ways.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What each trial types into a file. */
export const trials = {
  'value tags': withValues,
  'a body tag': withBody,
  'a loop around it': withLoop,
};

export const MAIN = /^word\/document\d*\.xml$/;
const paragraph = (tag) => `<w:p><w:r><w:t xml:space="preserve">${tag}</w:t></w:r></w:p>`;

/** The parts of a Word file by name; undefined where it is none. */
export function partsOf(bytes) {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

/**
 * XML whose words and alternative texts have no braces: files of other template engines are full of them, and those are
 * refused. Single ones in attributes stay: ids are written with them.
 */
const withoutBraces = (xml) =>
  xml.replace(/>[^<]*[{}｛｝][^<]*<|="[^"<]*\{\{[^"<]*"/g, (words) =>
    words.replace(/[{｛]/g, '(').replace(/[}｝]/g, ')'),
  );

/** The file with its body changed; undefined where the body has no such place, or is written with other prefixes. */
function changed(bytes, change) {
  const parts = partsOf(bytes);
  const main = parts && Object.keys(parts).find((name) => MAIN.test(name));
  if (main === undefined) return undefined;
  const xml = strFromU8(parts[main]);
  const after = change(withoutBraces(xml));
  if (after === undefined || after === withoutBraces(xml)) return undefined;
  const others = Object.entries(parts).map(([name, data]) =>
    /^(?:word|docProps)\/.*\.xml$/.test(name)
      ? [name, strToU8(withoutBraces(strFromU8(data)))]
      : [name, data],
  );
  const entries = Object.entries({ ...Object.fromEntries(others), [main]: strToU8(after) });
  return zipSync(Object.fromEntries(entries.map(([name, data]) => [name, [data, { level: 1 }]])));
}

const VALUE = '{{标题}}';
/** All tags that trials type. */
export const typed = [VALUE, '{{{正文}}}', '{{#each 工作清单}}', '{{/each}}'];

/** A tag at the end of every paragraph that has words, wherever it stands: in cells, text boxes, controls. */
function withValues(bytes) {
  return changed(bytes, (xml) => {
    const run = `<w:r><w:t xml:space="preserve">${VALUE}</w:t></w:r>`;
    // A paragraph without another in it: text boxes stand in paragraphs.
    return xml.replace(
      /(<w:p(?:\s[^<>]*)?>(?:(?!<w:p[\s>/])[\s\S])*?<w:t[\s>](?:(?!<w:p[\s>/])[\s\S])*?)(<\/w:p>)/g,
      (_, before, end) => before + run + end,
    );
  });
}

const END = /(?=<w:sectPr(?:\s[^<>]*)?\/?>(?:(?!<w:sectPr[\s>/])[\s\S])*<\/w:body>)/;

function atEnd(xml, tag) {
  const before = END.exec(xml)?.index ?? xml.lastIndexOf('</w:body>');
  return before === -1 ? undefined : xml.slice(0, before) + paragraph(tag) + xml.slice(before);
}

function withBody(bytes) {
  return changed(bytes, (xml) => atEnd(xml, '{{{正文}}}'));
}

function withLoop(bytes) {
  return changed(bytes, (xml) => {
    const begun = xml.replace(/<w:body(?:\s[^<>]*)?>/, (body) => body + paragraph('{{#each 工作清单}}'));
    return atEnd(begun, '{{/each}}');
  });
}
