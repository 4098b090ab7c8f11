// One part of a Word file: its text, and its XML as a tree, or the problem that names it.
import { parseXml, type XmlFault } from './parse-xml.js';
import { fileProblem, type WordProblem } from './problem.js';
import { type Outcome, unpack, type ZipEntry } from './read-zip.js';
import { elementNamesOf } from './well-formed.js';
import type { XmlTree } from './xml-tree.js';

/** The hint for a part that cannot be read: open the template in Word or WPS and save it again. */
export const SAVE_AGAIN = '请用 Word 或 WPS 打开模板，另存为 .docx 后再试';

const DECLARED_ENCODING = /^(<\?xml\s[^>]*?\sencoding\s*=\s*)(?:"([^">]*)"|'([^'>]*)')/;

/**
 * Declares UTF-8 in the XML declaration, because a part is written in UTF-8 even if it was read from UTF-16.
 */
const declareUtf8 = (whole: string, before: string, double?: string, single?: string): string =>
  /^utf-8$/i.test(double ?? single ?? '') ? whole : `${before}"UTF-8"`;

/** The text of an XML part, and whether its declaration names another encoding than the one it is in. */
export interface PartText {
  readonly text: string;
  readonly misdeclared: boolean;
}

/**
 * Unpacks the text of an XML part, from UTF-8 or UTF-16; the problem is a damaged entry or bytes that are no
 * text.
 */
export function readPartText(entry: ZipEntry): Outcome<PartText> {
  const bytes = unpack(entry);
  if ('problem' in bytes) return bytes;
  const [first, second] = bytes.value;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const written = new TextDecoder(encoding, { fatal: true }).decode(bytes.value);
    const text = written.replace(DECLARED_ENCODING, declareUtf8);
    return { value: { text, misdeclared: encoding === 'utf-8' && text !== written } };
  } catch {
    return { problem: fileProblem('bad-xml', `模板部件“${entry.name}”不是合法的文字编码`, SAVE_AGAIN) };
  }
}

/** The text of an XML part, as `readPartText` reads it. */
export function readText(entry: ZipEntry): Outcome<string> {
  const read = readPartText(entry);
  return 'problem' in read ? read : { value: read.value.text };
}

/** The XML of a part as a tree; the problem, if the XML is refused, names the part. */
export function parsePart(name: string, xml: string): Outcome<XmlTree> {
  const tree = parseXml(xml);
  return typeof tree === 'string' ? { problem: faultIn(name, tree) } : { value: tree };
}

/** The names of all elements of a part, as written; the problem, if the XML is refused, names the part. */
export function elementsOfPart(name: string, xml: string): Outcome<ReadonlySet<string>> {
  const names = elementNamesOf(xml);
  return typeof names === 'string' ? { problem: faultIn(name, names) } : { value: names };
}

function faultIn(name: string, fault: XmlFault): WordProblem {
  switch (fault) {
    case 'doctype':
      return fileProblem('doctype', `模板部件“${name}”带有 DOCTYPE，不予读取`, SAVE_AGAIN);
    case 'too-deep':
      return fileProblem('too-deep', `模板部件“${name}”嵌套过深，不予读取`);
    case 'too-many':
      return fileProblem('too-large', `模板部件“${name}”的内容过多，不予读取`);
    case 'malformed':
      return fileProblem('bad-xml', `模板部件“${name}”的内部格式已损坏`, SAVE_AGAIN);
  }
}

/**
 * Parses a part of WordprocessingML; the problem is XML that is refused, or another root element. XML allows
 * any prefix for the namespace, but Word, WPS and LibreOffice all write `w`.
 */
export function parseWordPart(name: string, xml: string, root: `w:${string}`): Outcome<XmlTree> {
  const tree = parsePart(name, xml);
  if ('problem' in tree || tree.value.root.name === root) return tree;
  return { problem: fileProblem('not-docx', `模板部件“${name}”不是 Word 常见的写法，读不了`, SAVE_AGAIN) };
}
