import { describe, expect, it } from 'vitest';
import { annotateDocx } from '../../../src/word/comments/annotate.js';
import { readParagraphs } from '../../../src/word/comments/read-paragraphs.js';
import { fillDocx } from '../../../src/word/fill-docx.js';
import { canCheck, faultsOf } from '../check-docx.js';
import { makeDocx, p, partOf, r, table, textOf } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const MAIN = 'word/document.xml';

function annotate(docx: Uint8Array, notes: Parameters<typeof annotateDocx>[1], date?: Date): Uint8Array {
  const { bytes, problems } = annotateDocx(docx, notes, date);
  expect(problems).toEqual([]);
  return bytes ?? new Uint8Array();
}

/** The words between the anchors of each comment. */
const marked = (docx: Uint8Array) =>
  [
    ...partOf(docx).matchAll(
      /(?=<w:commentRangeStart w:id="(\d+)"\/>([\s\S]*?)<w:commentRangeEnd w:id="\1"\/>)/g,
    ),
  ].map(([, , xml = '']) => xml.replace(/<[^>]+>/g, ''));

describe('annotateDocx', () => {
  it('puts a comment at the words meant, over runs and in the midst of them', () => {
    const docx = makeDocx({ body: p('甲乙', '丙丁') + table([p('戊己')]) });
    const bytes = annotate(docx, [
      { part: MAIN, paragraph: 0, start: 1, end: 3, text: '一' },
      { part: MAIN, paragraph: 1, start: 0, end: 1, text: '二' },
      { part: MAIN, paragraph: 0, start: 0, end: 4, text: '三' },
    ]);
    expect(marked(bytes).sort()).toEqual(['乙丙', '戊', '甲乙丙丁'].sort());
    expect(textOf(bytes)).toBe(textOf(docx));
    expect(partOf(bytes, 'word/comments.xml').match(/w:author="zonerep"/g)).toHaveLength(3);
  });

  it('puts what has no place of its own at the first paragraph', () => {
    const docx = makeDocx({ body: p('甲') + p('乙'), header: p('头') });
    expect(
      marked(
        annotate(docx, [
          { text: '一' },
          { part: 'word/header1.xml', paragraph: 0, text: '二' },
          { part: MAIN, paragraph: 99, text: '三' },
        ]),
      ),
    ).toEqual(['甲', '甲', '甲']);
    expect(
      partOf(annotate(docx, [{ text: '一' }, { text: '二' }])).match(/<w:commentReference/g),
    ).toHaveLength(2);
  });

  it('puts what is said of another part at the whole first paragraph, not at offsets of that part', () => {
    const docx = makeDocx({ body: p('甲乙丙'), header: p('{{x}}') });
    const note = { part: 'word/header1.xml', paragraph: 0, start: 1, end: 2, text: '一' };
    expect(marked(annotate(docx, [note]))).toEqual(['甲乙丙']);
  });

  it.each([0, 1, 2])('ends after it begins, at an empty run after %i characters too', (at) => {
    const docx = makeDocx({ body: p('', '甲', '', '乙', '') });
    const bytes = annotate(docx, [{ part: MAIN, paragraph: 0, start: at, end: at, text: '一' }]);
    expect(soundnessFaults(bytes)).toEqual([]);
    expect(marked(bytes)).toHaveLength(1);
  });

  it('marks an empty paragraph', () => {
    expect(
      partOf(
        annotate(makeDocx({ body: '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>' }), [
          { part: MAIN, paragraph: 0, text: '空' },
        ]),
      ),
    ).toMatch(/<\/w:pPr><w:commentRangeStart w:id="0"\/><w:commentRangeEnd w:id="0"\/>/);
  });

  it('adds to the comments that are there', () => {
    const once = annotate(makeDocx({ body: p('甲乙') }), [
      { part: MAIN, paragraph: 0, start: 0, end: 1, text: '一' },
    ]);
    const twice = annotate(
      once,
      [{ part: MAIN, paragraph: 0, start: 1, end: 2, text: '二 & <三>\n第二段' }],
      new Date('2025-12-20T00:00:00Z'),
    );
    expect(marked(twice)).toEqual(['甲', '乙']);
    expect(partOf(twice, 'word/comments.xml')).toContain(
      'w:id="1" w:author="zonerep" w:date="2025-12-20T00:00:00Z"',
    );
    expect(partOf(twice, 'word/comments.xml')).toContain('二 &amp; &lt;三&gt;</w:t></w:r></w:p><w:p>');
  });

  it('shows the problems of a template at their tags', () => {
    const docx = makeDocx({ body: p('前{{#each xs}}后') + table([p('{{nmae}}')]) });
    const { problems } = fillDocx(docx, { xs: [], name: '' });
    const bytes = annotate(
      docx,
      problems.map((problem) => ({ ...problem, text: problem.message })),
    );
    expect(marked(bytes)).toEqual(['{{#each xs}}', '{{nmae}}']);
  });

  it.each([
    ['in another order', `<w:comment w:author="a>b" w:initials='x'\nw:id='7'><w:p/></w:comment>`],
    [
      'with a comment of XML',
      '<w:comment w:id="7"><w:p/></w:comment><!-- <w:comment w:id="9"/></w:comments> -->',
    ],
  ])('counts on from comments written %s', (_, present) => {
    const once = annotate(makeDocx({ body: p('甲') }), [{ text: '一' }]);
    const comments = partOf(once, 'word/comments.xml').replace(/<w:comment .*<\/w:comment>/s, present);
    const entries = Object.fromEntries(
      ['[Content_Types].xml', 'word/_rels/document.xml.rels'].map((name) => [name, partOf(once, name)]),
    );
    const docx = makeDocx({ body: p('甲'), entries: { ...entries, 'word/comments.xml': comments } });
    const xml = partOf(annotate(docx, [{ text: '二' }]), 'word/comments.xml');
    expect(xml).toContain(present);
    expect(xml).toMatch(/<w:comment w:id="8" [^>]*><w:p>.*二.*<\/w:comment><\/w:comments>$/s);
  });

  it('gives a body without a paragraph one for its comments', () => {
    expect(partOf(annotate(makeDocx({ body: '' }), [{ text: '空' }]))).toMatch(
      /<w:body><w:p><w:commentRangeStart w:id="0"\/>.*<\/w:p><w:sectPr>/,
    );
  });

  it('tells of comments that cannot be read', () => {
    const once = annotate(makeDocx({ body: p('甲') }), [{ text: '一' }]);
    const entries = Object.fromEntries(
      ['[Content_Types].xml', 'word/_rels/document.xml.rels'].map((name) => [name, partOf(once, name)]),
    );
    const docx = makeDocx({ body: p('甲'), entries: { ...entries, 'word/comments.xml': '<w:comments>' } });
    expect(annotateDocx(docx, [{ text: '二' }])).toMatchObject({ problems: [{ code: 'bad-xml' }] });
  });

  it('refuses what is no Word file', () => {
    expect(annotateDocx(new Uint8Array(), []).problems).toMatchObject([{ code: 'not-zip' }]);
  });

  it.skipIf(!canCheck)('gives sound files (docx-valid of ../shared)', () => {
    const body = `<w:p><w:hyperlink w:anchor="x">${r('甲乙')}</w:hyperlink><w:ins w:id="9" w:author="a">${r('丙')}</w:ins></w:p>${p('')}`;
    const notes = [{ start: 1, end: 3 }, { start: 0, end: 1 }, { start: 2, end: 2 }, { paragraph: 1 }].map(
      (at, index) => ({ part: MAIN, paragraph: 0, text: `${index}`, ...at }),
    );
    const once = annotate(makeDocx({ body }), notes);
    expect(faultsOf(once, annotate(once, notes))).toBe('');
  });
});

describe('readParagraphs', () => {
  it('gives text and place of every paragraph', () => {
    const { paragraphs } = readParagraphs(
      makeDocx({ body: p('甲', '乙') + table([p('丙')]), footer: p('丁') }),
    );
    expect(paragraphs).toEqual([
      { part: MAIN, paragraph: 0, place: '正文第1段', text: '甲乙' },
      { part: MAIN, paragraph: 1, place: '表1第1行第1列', text: '丙' },
      { part: 'word/footer1.xml', paragraph: 0, place: '页脚第1段', text: '丁' },
    ]);
  });
});
