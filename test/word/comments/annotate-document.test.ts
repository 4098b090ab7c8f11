import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotateDocument, type DocumentFinding } from '../../../src/word/comments/annotate-document.js';
import { documentText } from '../../../src/word/read/document-text.js';
import { readWordText } from '../../../src/word/read/read-document.js';
import { canCheck, faultsOf } from '../check-docx.js';
import { type DocxParts, makeDocx, p, partOf, r, table } from '../make-docx.js';
import { soundnessFaults } from '../sound.js';

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;

function textOf(docx: Uint8Array): string {
  const read = readWordText(docx);
  if ('problem' in read) throw new Error(read.problem.message);
  return documentText(read.value).text;
}

/** A finding on these words, the nth of their kind. */
function on(docx: Uint8Array, words: string, more: Partial<DocumentFinding> = {}): DocumentFinding {
  const start = textOf(docx).indexOf(words);
  if (start === -1) throw new Error(`no ${words}`);
  const span = { start, end: start + words.length };
  return { code: 'a-rule', severity: 'warning', message: `“${words}”不对`, span, ...more };
}

function annotate(docx: Uint8Array, findings: readonly DocumentFinding[], date?: Date): Uint8Array {
  const { bytes, problems } = annotateDocument(docx, textOf(docx), findings, date);
  expect(problems).toEqual([]);
  if (!bytes) throw new Error('nothing');
  expect(soundnessFaults(bytes)).toEqual([]);
  expect(textOf(bytes)).toBe(textOf(docx));
  return bytes;
}

/** The words between the anchors of each comment, in the order of the ids. */
function marked(docx: Uint8Array): string[] {
  const xml = partOf(docx);
  const ids = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"/g)].map(([, id]) => Number(id));
  return ids
    .sort((a, b) => a - b)
    .map((id) => {
      const [, after = ''] = xml.split(`<w:commentRangeStart w:id="${id}"/>`);
      const [inside = ''] = after.split(`<w:commentRangeEnd w:id="${id}"/>`);
      return inside.replace(/<w:(?:tab|br)\/>/g, '→').replace(/<[^>]+>/g, '');
    });
}

const comments = (docx: Uint8Array) =>
  [...partOf(docx, 'word/comments.xml').matchAll(/<w:comment [\s\S]*?<\/w:comment>/g)].map(([xml]) =>
    xml.replace(/<\/w:p>(?=<w:p)/g, '\n').replace(/<[^>]+>/g, ''),
  );

const markedOf = (parts: DocxParts, ...words: readonly string[]) => {
  const docx = makeDocx(parts);
  return marked(
    annotate(
      docx,
      words.map((each) => on(docx, each)),
    ),
  );
};

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';

describe('comments on a finished Word file', () => {
  it('stand at the words, in the midst of runs and over them', () => {
    expect(markedOf({ body: p('开工', '建设项') + p('目甲乙') }, '工建', '设', '甲')).toEqual([
      '工建',
      '设',
      '甲',
    ]);
  });

  it('stand at the words behind an automatic number, and at the paragraph for the number itself', () => {
    const body = `<w:p>${NUMBERED}${r('主要工作')}</w:p>`;
    expect(markedOf({ body, numbering: NUMBERING }, '工作')).toEqual(['工作']);
    expect(markedOf({ body, numbering: NUMBERING }, '一、')).toEqual(['主要工作']);
    expect(markedOf({ body, numbering: NUMBERING }, '、主要')).toEqual(['主要']);
  });

  it('count no deletions, and count insertions', () => {
    const body = `<w:p>${r('甲')}<w:del w:id="1" w:author="a"><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">${r('乙丙')}</w:ins>${r('丁戊')}</w:p>`;
    expect(markedOf({ body }, '丙丁', '甲乙', '戊')).toEqual(['甲删去乙', '丙丁', '戊']);
  });

  it('count what fields show, and not their code', () => {
    const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
    const body = `<w:p><w:r>${t('见第')}${mark('begin')}<w:instrText> PAGE </w:instrText>${mark('separate')}${t('3')}${mark('end')}${t('页左右')}</w:r></w:p>`;
    expect(markedOf({ body }, '页左')).toEqual(['页左']);
    expect(markedOf({ body }, '3')).toEqual(['3']);
  });

  it('count tabs, breaks, signs and hidden text as they stand', () => {
    const body = `<w:p><w:r>${t('甲')}<w:tab/>${t('乙')}<w:br/>${t('丙')}<w:softHyphen/><w:noBreakHyphen/>${t('丁')}</w:r><w:r><w:rPr><w:vanish/></w:rPr>${t('密')}</w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/>${t('戊&amp;己')}</w:r></w:p>`;
    expect(markedOf({ body }, '乙丙')).toEqual(['乙→丙']);
    expect(markedOf({ body }, '丁')).toEqual(['丁']);
    expect(markedOf({ body }, '&己')).toEqual(['&amp;己']);
    expect(markedOf({ body }, '甲\u3000\u3000\u3000乙')).toEqual(['甲→乙']);
  });

  it('stand in cells, and end with the cell in which they begin', () => {
    const body = table([p('指标'), p('数值') + p('亿元')], [p('甲'), p('215.30')]);
    expect(markedOf({ body }, '215', '值亿', '标\t数')).toEqual(['标', '值', '215']);
  });

  it('stand in links and content controls', () => {
    const body = `<w:p><w:hyperlink w:anchor="x">${r('甲乙')}</w:hyperlink><w:sdt><w:sdtContent>${r('丙丁')}</w:sdtContent></w:sdt></w:p>`;
    expect(markedOf({ body }, '乙', '丙')).toEqual(['乙', '丙']);
  });

  it('stand at the end of the first of two paragraphs that are one since the mark was deleted', () => {
    const gone = '<w:pPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr>';
    expect(markedOf({ body: `<w:p>${gone}${r('甲乙')}</w:p>${p('丙丁')}` }, '乙丙', '丁')).toEqual([
      '乙',
      '丁',
    ]);
  });

  it('stand at the reference to a note and at a text box, and say so', () => {
    const box = `<w:txbxContent>${p('框中字')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const docx = makeDocx({
      body: `<w:p><w:r>${t('正文')}<w:footnoteReference w:id="2"/>${t('后')}</w:r><w:r>${drawing}</w:r></w:p>`,
      footnotes: `<w:footnote w:id="2">${p('注中字')}</w:footnote>`,
    });
    const bytes = annotate(docx, [on(docx, '框'), on(docx, '注')]);
    const xml = partOf(bytes);
    expect(xml).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd/,
    );
    expect(xml).toMatch(/<w:commentRangeStart w:id="1"\/><w:r><mc:AlternateContent>/);
    expect(comments(bytes)).toEqual([
      '警告：脚注：“注”不对\n（a-rule）',
      '警告：文本框：“框”不对\n（a-rule）',
    ]);
    expect(partOf(bytes, 'word/footnotes.xml')).toBe(partOf(docx, 'word/footnotes.xml'));
  });

  it('stand at a word that has its reading above it', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('pin')}</w:rt><w:rubyBase>${r('拼')}</w:rubyBase></w:ruby></w:r>`;
    const xml = (() => {
      const docx = makeDocx({ body: `<w:p>${r('前')}${ruby}${r('后')}</w:p>` });
      return partOf(annotate(docx, [on(docx, '拼')]));
    })();
    expect(xml).toMatch(/<w:commentRangeStart w:id="0"\/><w:r><w:ruby>.*<\/w:ruby><\/w:r><w:commentRangeEnd/);
  });

  it('stand at the first words where the whole text is meant', () => {
    const docx = makeDocx({ body: p('') + p('甲乙') });
    const whole = { code: 'x', severity: 'info', message: '少了', span: { start: 0, end: 0 } } as const;
    expect(marked(annotate(docx, [whole]))).toEqual(['甲乙']);
    const empty = makeDocx({ body: '' });
    expect(marked(annotate(empty, [whole]))).toEqual(['']);
  });

  it('say how grave it is, what, what to do, and which rule says so, with a date only when one is given', () => {
    const docx = makeDocx({ body: p('甲乙') });
    const finding = on(docx, '甲', { severity: 'error', hint: '写成“丙”', note: '理由' });
    const bytes = annotate(docx, [finding]);
    expect(comments(bytes)).toEqual(['错误：“甲”不对\n怎么改：写成“丙”\n说明：理由\n（a-rule）']);
    expect(partOf(bytes, 'word/comments.xml')).toMatch(
      /<w:comment w:id="0" w:author="zonerep" w:initials="zr">/,
    );
    const dated = annotate(docx, [finding], new Date('2025-12-20T00:00:00Z'));
    expect(partOf(dated, 'word/comments.xml')).toContain('w:date="2025-12-20T00:00:00Z"');
    expect(annotate(docx, [finding])).toEqual(bytes);
  });

  it('show a fault that is told once in its other paragraphs too', () => {
    const docx = makeDocx({ body: p('甲,乙,丙') + p('丁,戊,己') + p('庚') + p('辛,') });
    const commas = [...textOf(docx).matchAll(/,/g)].map(({ index }) => ({
      span: { start: index, end: index + 1 },
      text: '，',
    }));
    const [first, ...also] = commas;
    const fix = first && { ...first, also };
    const bytes = annotate(docx, [on(docx, ',', fix && { fix, hint: '改为“，”' })]);
    expect(marked(bytes)).toEqual([',', ',', ',']);
    expect(comments(bytes)).toEqual([
      '警告：“,”不对\n怎么改：改为“，”\n（a-rule）',
      '警告：与前面的批注是同一个问题，这一段有2处\n怎么改：“,”改为“，”\n（a-rule）',
      '警告：与前面的批注是同一个问题\n怎么改：“,”改为“，”\n（a-rule）',
    ]);
  });
});

describe('the rest of the file', () => {
  it('stays byte for byte, and the body but for anchors', () => {
    const docx = makeDocx({
      body: `${p('甲乙')}<w:p w:rsidR="1"  w14:paraId="0A"><w:r ><w:rPr><w:b/></w:rPr>${t('丙 &lt;丁')}</w:r></w:p>`,
      header: p('头'),
      styles: '<w:style w:type="paragraph" w:styleId="a"/>',
      entries: { 'word/media/image1.png': new Uint8Array([1, 2, 3]) },
    });
    const bytes = annotate(docx, [on(docx, '丁')]);
    const [before, after] = [unzipSync(docx), unzipSync(bytes)];
    const changed = Object.keys(after).filter(
      (name) => !before[name] || Buffer.compare(before[name], after[name] ?? new Uint8Array()) !== 0,
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
    expect(Object.keys(before).filter((name) => !(name in after))).toEqual([]);
    const bold = '<w:rPr><w:b/></w:rPr>';
    expect(partOf(bytes)).toBe(
      partOf(docx).replace(
        `<w:r >${bold}${t('丙 &lt;丁')}</w:r>`,
        `<w:r >${bold}${t('丙 &lt;')}</w:r><w:commentRangeStart w:id="0"/><w:r >${bold}${t('丁')}</w:r>` +
          '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ),
    );
  });

  it('keeps the comments that are there, and counts on from them', () => {
    const docx = makeDocx({ body: p('甲乙丙') });
    const once = annotate(docx, [on(docx, '甲乙')]);
    const twice = annotate(once, [on(once, '乙丙')]);
    expect(comments(twice)).toHaveLength(2);
    expect(marked(twice)).toEqual(['甲乙', '乙丙']);
    expect(Object.keys(unzipSync(twice)).sort()).toEqual(Object.keys(unzipSync(once)).sort());
  });

  it.skipIf(!canCheck)('is sound (docx-valid of ../shared)', () => {
    const docx = makeDocx({
      body: `<w:p>${NUMBERED}<w:r>${t('甲')}<w:tab/>${t('乙')}<w:br/>${t('丙')}</w:r><w:ins w:id="9" w:author="a">${r('丁')}</w:ins></w:p>${table([p('戊'), p('己')])}${p('')}`,
      numbering: NUMBERING,
    });
    const bytes = annotate(
      docx,
      ['一', '甲', '乙丙', '丙丁', '戊\t己'].map((words) => on(docx, words)),
    );
    expect(faultsOf(docx, bytes)).toBe('');
  });
});

describe('what cannot be annotated', () => {
  it('is no Word file, or another than was checked', () => {
    expect(annotateDocument(new Uint8Array([1]), '', [], undefined)).toMatchObject({
      problems: [{ code: 'not-zip' }],
    });
    expect(annotateDocument(makeDocx({ body: p('甲') }), '乙\n', [], undefined)).toEqual({
      problems: [],
      added: 0,
      isStale: true,
    });
  });
});
