// Whatever a paragraph is made of, a comment stands around the very words that its finding is about.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attributeOf, elementsBelow, type XmlElement } from '../../../src/ooxml/xml-tree.js';
import { annotateDocument } from '../../../src/word/comments/annotate-document.js';
import { documentText } from '../../../src/word/read/document-text.js';
import { readWordText, type WordText } from '../../../src/word/read/read-document.js';
import { makeDocx, table } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const text = fc
  .array(fc.constantFrom('甲', '乙', '12.5', '&amp;', '𠮷', ' ', '，', '&#x4E00;'), { maxLength: 4 })
  .map((parts) => `<w:t xml:space="preserve">${parts.join('')}</w:t>`);
const inRun = fc.oneof(
  { weight: 5, arbitrary: text },
  fc.constantFrom(
    '<w:tab/>',
    '<w:br/>',
    '<w:noBreakHyphen/>',
    '<w:softHyphen/>',
    '<w:lastRenderedPageBreak/>',
    '<w:sym w:font="Wingdings" w:char="F0FE"/>',
    '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/>',
  ),
);
const rPr = fc.constantFrom('', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:vanish/></w:rPr>');
const run = fc
  .tuple(rPr, fc.array(inRun, { maxLength: 4 }))
  .map(([properties, content]) => `<w:r>${properties}${content.join('')}</w:r>`);
const around = fc.constantFrom(
  ['', ''],
  ['<w:ins w:id="90" w:author="a">', '</w:ins>'],
  ['<w:hyperlink w:anchor="x">', '</w:hyperlink>'],
  ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
  ['<w:smartTag w:element="e">', '</w:smartTag>'],
  ['<w:fldSimple w:instr="DATE">', '</w:fldSimple>'],
);
const deleted = fc.constant('<w:del w:id="91" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del>');
const inline = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(around, run).map(([[open, close], inner]) => open + inner + close) },
  deleted,
);
const pPr = fc.constantFrom(
  '',
  '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  '<w:pPr><w:rPr><w:del w:id="92" w:author="a"/></w:rPr></w:pPr>',
);
const paragraph = fc
  .tuple(pPr, fc.array(inline, { maxLength: 5 }))
  .map(([properties, content]) => `<w:p>${properties}${content.join('')}</w:p>`);
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.array(paragraph, { minLength: 2, maxLength: 3 }).map((cells) => `${table(cells)}<w:p/>`),
);
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

function read(docx: Uint8Array): WordText {
  const result = readWordText(docx);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.value;
}

/** The words of the elements between the anchors of each comment, by id. */
function marked(docx: Uint8Array): ReadonlyMap<number, string> {
  const { lines, root } = read(docx);
  const words = new Map(
    lines.flatMap((line) =>
      line.pieces.map(({ node, start, end }) => [node, line.words.slice(start, end)] as const),
    ),
  );
  const open = new Map<number, string>();
  const closed = new Map<number, string>();
  const all: readonly XmlElement[] = root ? elementsBelow(root) : [];
  for (const element of all) {
    const id = Number(attributeOf(element, 'w:id'));
    if (element.name === 'w:commentRangeStart') open.set(id, '');
    else if (element.name === 'w:commentRangeEnd') {
      closed.set(id, open.get(id) ?? '(not open)');
      open.delete(id);
    } else for (const [each, before] of open) open.set(each, before + (words.get(element) ?? ''));
  }
  return closed;
}

it('marks the words that are meant, and changes no other', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(60), fc.nat(6)), { minLength: 1, maxLength: 4 }),
      (blocks, spans) => {
        const docx = makeDocx({ body: blocks.join(''), numbering });
        const before = read(docx);
        const { text: checked, starts } = documentText(before);
        const findings = spans.map(([at, length], index) => {
          const start = Math.min(at, checked.length - 1);
          const span = { start, end: Math.min(start + length, checked.length) };
          return { code: `c${index}`, severity: 'info' as const, message: `m${index}`, span };
        });
        const { bytes, problems } = annotateDocument(docx, checked, findings, undefined);
        expect(problems).toEqual([]);
        if (!bytes) return;
        expect(soundnessFaults(bytes)).toEqual([]);
        expect(documentText(read(bytes)).text).toBe(checked);
        const found = [...marked(bytes).values()];
        expect(found).toHaveLength(findings.length);
        for (const { span } of findings) {
          const line = before.lines[starts.findLastIndex((start) => start <= span.start)];
          const words = checked.slice(span.start, span.end).replaceAll('\u3000\u3000\u3000', '\t');
          const isPlain =
            line &&
            new Set(line.pieces.map(({ node }) => paragraphOf(node))).size === 1 &&
            line.pieces[0]?.start === 0 &&
            line.pieces.at(-1)?.end === line.words.length &&
            words.length > 0 &&
            !/[\n\u3000\ud800-\udfff]/.test(words);
          if (isPlain) expect(found.map((each) => each.replaceAll('\n', ''))).toContain(words);
        }
      },
    ),
    { numRuns: 60 },
  );
});

function paragraphOf(node: XmlElement): XmlElement | undefined {
  return node.name === 'w:p' ? node : node.parent && paragraphOf(node.parent);
}
