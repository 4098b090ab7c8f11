// Random Word templates, sound in themselves: tags of all kinds in and around all that a template may hold.
import fc from 'fast-check';
import { type DocxParts, p, r, table } from './make-docx.js';
import * as x from './matrix/pieces.js';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** Names that mostly can stand where they are put: of what is refused enough comes of the places and of the data. */
const name = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom('a', 'a', '名称', '@root.a', '@root.名称') },
  { weight: 3, arbitrary: fc.constantFrom('b', 'xs', 'this', '@index', 'blocks', 'lookup xs 0') },
  { weight: 1, arbitrary: fc.constantFrom('../a', 'nope', 'eq a b', 'if a', 'xs.[0].a') },
);
export const value = name.map((it) => `{{${it}}}`);
export const words = fc.constantFrom('文字', ' ', '，', 'a');
const block = fc.constantFrom(
  ['{{#each xs}}', '{{/each}}'],
  ['{{#each xs as |x i|}}', '{{/each}}'],
  ['{{#if a}}', '{{/if}}'],
  ['{{#if a}}甲{{else}}', '{{/if}}'],
  ['{{#if a}}{{else each xs}}', '{{/if}}'],
  ['{{#unless b}}', '{{/unless}}'],
  ['{{#with b}}', '{{/with}}'],
  ['{{#xs}}', '{{/xs}}'],
  ['{{^xs}}', '{{/xs}}'],
);
const broken = fc.constantFrom(
  ...[
    '{{',
    '}}',
    '{{else}}',
    '{{/if}}',
    '{{#each',
    '{{#if a}}',
    '{x}',
    '{{{a}}',
    '｛｛a｝｝',
    '{{! 说明 }}',
    '{{~a~}}',
  ],
  ...[
    '{{> a}}',
    '“',
    '{{a “b”}}',
    '{{#eq a b}}',
    '\\{{a}}',
    '{{{{a}}}}',
    '{{"a"}}',
    '{{#if a}}x{{else}}y{{else}}',
  ],
);

/** Text cut into runs anywhere, some of them in links or insertions. */
export function split(text: string, cuts: readonly number[]): string {
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  const runs = at.slice(1).map((end, index) => {
    const run = r(escaped(text.slice(at[index], end)), end % 3 === 0 ? '<w:rPr><w:b/></w:rPr>' : '');
    if (end % 7 === 3) return `<w:hyperlink w:anchor="x">${run}</w:hyperlink>`;
    if (end % 11 === 4) return x.control(run);
    return end % 5 === 2 ? `<w:ins w:id="${end}" w:author="x">${run}</w:ins>` : run;
  });
  return `<w:p w14:paraId="ID">${runs.join('<w:proofErr w:type="spellStart"/>')}</w:p>`;
}
export const cuts = fc.array(fc.nat({ max: 99 }), { maxLength: 4 });

// Marks whose ids are given out when the document is whole; in the string they always nest.
const START = '<w:bookmarkStart w:id="ID" w:name="ID"/>';
const END = '<w:bookmarkEnd w:id="ID"/>';
const NOTE = '<w:r><w:footnoteReference w:id="ID"/></w:r>';
const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
const [BEGIN = '', FIELD_END = ''] = x.field('PAGE', 'RESULT').split('RESULT');

const { body } = fc.letrec<{ body: string; paragraph: string; inline: string }>((tie) => {
  const inner = tie('body');
  const wrapped = (wrap: (open: string, inner: string, close: string, line: string) => string) =>
    fc
      .tuple(block, inner, tie('inline'))
      .map(([[open = '', close = ''], content, line]) => wrap(open, content, close, escaped(line)));
  return {
    inline: fc.oneof(
      { depthSize: 'small' },
      words,
      value,
      fc.tuple(block, tie('inline')).map(([[open, close], content]) => `${open}${content}${close}`),
      fc.tuple(tie('inline'), tie('inline')).map((pair) => pair.join('')),
    ),
    paragraph: fc.tuple(tie('inline'), cuts).map(([text, at]) => split(text, at)),
    body: fc.oneof(
      { depthSize: 'small' },
      { weight: 3, arbitrary: tie('paragraph') },
      { weight: 3, arbitrary: wrapped((open, content, close) => p(open) + content + p(close)) },
      wrapped((open, _, close, line) => table([p(`${open}x`), p(line)], [p('y'), p(`z${close}`)])),
      wrapped((open, content, close) => table([p(open)], [content + p('')], [p(close)])),
      wrapped((open, content, close) => table([p(open) + content + p(close)])),
      wrapped((open, content, close) => x.control(p(open) + content + p(close))),
      wrapped((open, content, close) => x.control(p(open)) + content + x.control(p(close))),
      wrapped((open, content, close) => table([p(open + close)], [x.control(content + p(''))])),
      wrapped((open, _, close, line) => x.grid(1, x.control(x.row(['', p(open + line + close)])))),
      wrapped((open, content, close) => p(open) + x.para(START) + content + p(close) + x.para(END)),
      wrapped((open, content, close) => START + p(open) + content + p(close) + END),
      wrapped((open, _, close, line) => x.para(START + r(open) + NOTE + r(line + close)) + x.para(END)),
      wrapped((open, content, close) => x.para(r(open) + x.textBox(content + p(''), 0) + r(close))),
      wrapped((open, content, close) => x.para(x.textBox(p(open) + content + p(close), 0))),
      wrapped((open, _, close, line) => x.para(BEGIN + r(open + line + close) + FIELD_END)),
      wrapped((open, _, close, line) => x.para(r(open) + BEGIN + r(line + close) + FIELD_END)),
      wrapped((open, content, close) => p(open) + x.para(BEGIN) + content + x.para(FIELD_END) + p(close)),
      wrapped((open, content, close) => p(open) + content + x.para(r(close), SECTION)),
      wrapped((open, _, close, line) => x.para(r(open + line + close), SECTION)),
      wrapped((open, _, close, line) => p(open) + x.numbered(1, line) + x.numbered(1, 'x') + p(close)),
      fc.tuple(inner, inner).map((pair) => pair.join('')),
    ),
  };
});
const anything = fc.oneof(
  { weight: 12, arbitrary: body },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(broken, value, words), { maxLength: 6 })
      .chain((pieces) => cuts.map((at) => split(pieces.join(''), at))),
  },
);
const bodies = fc.array(anything, { maxLength: 4 }).map((list) => list.join(''));

/** Whole templates: the body and a header, with ids as Word gives them. */
export const templates: fc.Arbitrary<DocxParts> = fc.tuple(bodies, bodies).map(([main, head]) => {
  const number = numbering();
  const header = head
    .replaceAll(NOTE, '')
    .replaceAll(SECTION, '')
    .replace(/<w:pPr><\/w:pPr>/g, '');
  const document = number(main);
  const notes = [...document.matchAll(/footnoteReference w:id="(\d+)"/g)].map(([, id]) =>
    x.footnote(Number(id), '注{{@root.a}}'),
  );
  return {
    body: apart(document),
    header: apart(number(header)) + p('{{#if a}}尾{{/if}}'),
    footnotes: notes.join(''),
    numbering: x.NUMBERING,
    title: '{{名称}}',
  };
});

/** Two tables that touch are one in Word. */
const apart = (xml: string): string =>
  xml
    .replaceAll(/(<\/w:tbl>(?:<w:bookmark[^>]*>)*)(?=<w:tbl>)/g, '$1<w:p/>')
    .replace(/<\/w:tbl>$/, '</w:tbl><w:p/>');

/** Gives out the ids: those of a bookmark's two ends are the same. */
function numbering(): (xml: string) => string {
  let next = 1;
  const open: number[] = [];
  return (xml) =>
    xml.replace(
      /<w:bookmark(Start|End) w:id="ID"(?: w:name="ID")?\/>|(docPr id=|footnoteReference w:id=)"(?:0|ID)"|paraId="ID"/g,
      (_, end: string | undefined, attribute: string | undefined) => {
        const id = next++;
        if (end === 'Start') open.push(id);
        if (end === 'Start') return `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>`;
        if (end === 'End') return `<w:bookmarkEnd w:id="${open.pop()}"/>`;
        if (attribute !== undefined) return `${attribute}"${id}"`;
        return `paraId="${id.toString(16).padStart(8, '0')}"`;
      },
    );
}
