// Random Word files: right ones whose XML is edited, and zips whose structure is whatever it likes.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { pack, writeZip } from '../src/ooxml/write-zip.js';
import { HOSTILE, TAGS } from './words.js';

const PIECES: readonly string[] = [
  ...[
    '<w:sdt><w:sdtContent>',
    '</w:sdtContent></w:sdt>',
    '<w:hyperlink r:id="rId99">',
    '</w:hyperlink>',
    '<w:p/>',
    '<w:tc/>',
  ],
  ...[
    '<w:fldSimple w:instr="PAGE"/>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ],
  ...[
    '<w:bookmarkStart w:id="1" w:name="a"/>',
    '<w:bookmarkEnd w:id="1"/>',
    '<w:ins w:id="5">',
    '</w:ins>',
    '<w:br/>',
    '<w:tab/>',
  ],
  ...[
    '<w:del w:id="6">',
    '</w:del>',
    '<mc:AlternateContent>',
    '<![CDATA[x]]>',
    '<!-- c -->',
    '<?pi x?>',
    '&#65;',
    '&bogus;',
  ],
  ...[
    '&#x7b;&#x7b;标题&#x7d;&#x7d;',
    '\u0001',
    '<w:sectPr/>',
    '<w:proofErr w:type="spellStart"/>',
    '<w:smartTag>',
    '</w:smartTag>',
  ],
  ...[
    '<w:footnoteReference w:id="1"/>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  ],
];

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

type Change = (xml: string) => string;

/** The XML with one token, one element or one text changed. */
const edit: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(fc.nat(), fc.nat({ max: 2 }))
    .map(([at, times]) => onMatch(/<[^>]*>|[^<]+/g, at, (token) => token.repeat(times * times - times))),
  fc
    .tuple(fc.nat(), fc.constantFrom(...PIECES))
    .map(([at, piece]) => onMatch(/<[^>]*>/g, at, (token) => piece + token)),
  fc
    .tuple(fc.nat(), fc.constantFrom(...TAGS))
    .map(([at, tag]) => onMatch(/(?<=<w:t(?: [^>]*)?>)[^<]*/g, at, (text) => text + escaped(tag))),
  fc
    .tuple(fc.nat(), fc.constantFrom(...TAGS))
    .map(([at, tag]) =>
      onMatch(/<w:p[ >]/g, at, (start) => `<w:p><w:r><w:t>${escaped(tag)}</w:t></w:r></w:p>${start}`),
    ),
  fc
    .tuple(fc.nat(), fc.boolean())
    .map(([at, isTwice]) => onElement(at, (element) => (isTwice ? element + element : ''))),
  fc
    .tuple(fc.nat(), fc.constantFrom(...HOSTILE))
    .map(([at, text]) => onMatch(/(?<="|>)[^<">]*/g, at, (old) => old + text)),
);

/** Word files with up to four edits in the XML of one part, mostly the body. */
export function editedWord(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const opened = seeds.map((bytes) => unzipSync(bytes));
  return fc
    .tuple(
      fc.constantFrom(...opened),
      fc.option(fc.nat(), { freq: 4 }),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
    )
    .map(([parts, other, edits]) => {
      const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
      const chosen = other === null ? 'word/document.xml' : names[other % names.length];
      const entries = Object.entries(parts).map(([name, bytes]) =>
        pack(
          name,
          name === chosen ? strToU8(edits.reduce((xml, change) => change(xml), strFromU8(bytes))) : bytes,
        ),
      );
      return writeZip(entries, undefined);
    });
}

/** Zips with entries of any name, method, size and checksum, of which some bytes are then changed. */
export function randomZips(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const [word = {}] = seeds.map((bytes) => unzipSync(bytes));
  const own = Object.keys(word);
  const name = fc.oneof(
    fc.constantFrom(...own),
    fc.constantFrom(
      '../x',
      '/x',
      'a/../../x',
      'a\\x',
      'a/',
      '',
      'WORD/document.xml',
      '..',
      'C:/x',
      'a//b',
      '[content_types].xml',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const size = fc.constantFrom(0, 1, 100, 2 ** 24, 2 ** 24 + 1, 2 ** 31, 2 ** 32 - 1);
  const entry = fc
    .record({
      name,
      bytes: fc.oneof(
        fc.constantFrom(...Object.values(word)),
        fc.uint8Array({ maxLength: 30 }),
        fc.constant(new Uint8Array(70_000)),
      ),
      method: fc.option(fc.constantFrom(0, 8, 12, 99), { freq: 4 }),
      size: fc.option(size, { freq: 8 }),
      crc: fc.option(fc.nat(), { freq: 8 }),
    })
    .map(({ name, bytes, method, size, crc }) => {
      const packed = pack(name, bytes);
      return {
        ...packed,
        method: method ?? packed.method,
        size: size ?? packed.size,
        crc: crc ?? packed.crc,
      };
    });
  const field = fc.tuple(
    fc.nat({ max: 70 }),
    fc.constantFrom(0, 1, 0x7f, 0xff),
    fc.integer({ min: 1, max: 4 }),
  );
  const all = Object.entries(word).map(([name, bytes]) => pack(name, bytes));
  return fc
    .tuple(
      fc.boolean(),
      fc.array(entry, { maxLength: 2 }),
      fc.array(field, { maxLength: 1 }),
      fc.uint8Array({ maxLength: 8 }),
    )
    .map(([isWhole, entries, fields, comment]) => {
      const zip = writeZip([...(isWhole ? all : []), ...entries], undefined);
      for (const [back, byte, length] of fields)
        zip.fill(byte, Math.max(0, zip.length - back), zip.length - back + length);
      return Buffer.concat([zip, comment]);
    });
}

function onMatch(pattern: RegExp, at: number, change: (match: string) => string): Change {
  return (xml) => {
    const matches = [...xml.matchAll(pattern)];
    const match = matches[at % Math.max(1, matches.length)];
    if (!match) return xml;
    return xml.slice(0, match.index) + change(match[0]) + xml.slice(match.index + match[0].length);
  };
}

function onElement(at: number, change: (element: string) => string): Change {
  return (xml) => {
    const starts = [...xml.matchAll(/<(w:(?:p|tr|tc|tbl|r|sdt))(?: [^>]*)?>/g)];
    const start = starts[at % Math.max(1, starts.length)];
    const close = `</${start?.[1]}>`;
    const end = start ? xml.indexOf(close, start.index) + close.length : 0;
    if (!start || end < start.index) return xml;
    return xml.slice(0, start.index) + change(xml.slice(start.index, end)) + xml.slice(end);
  };
}
