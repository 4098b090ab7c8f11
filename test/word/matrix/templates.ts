// The matrix: templates as word processors write them, each with the text that comes out.
import { type DocxParts, p, r, table } from '../make-docx.js';
import * as x from './pieces.js';

export interface MatrixCase extends DocxParts {
  /** The text that comes out, as `textOf` reads it; of another part by its name. */
  readonly text: string;
  readonly texts?: Readonly<Record<string, string>>;
}

const LISTED = '<w:pStyle w:val="L1"/>';
const deleted = '<w:del w:id="91" w:author="a"><w:r><w:delText>{#each</w:delText></w:r></w:del>';
const inserted = (inner: string) => `<w:ins w:id="92" w:author="a">${inner}</w:ins>`;
const section = (text: string) => x.para(r(text), '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>');

/** The text of the report in the place of {{正文}}; after its table stands a paragraph. */
const BODY = '一、主要工作\n全年完成各项任务。\n指标\n产值\n';

/** How a tag is typed and split. */
const TYPED: Readonly<Record<string, MatrixCase>> = {
  'runs split by spelling marks': { body: x.edited('{', '{标', '题', '}}'), text: '工作总结' },
  'a bookmark inside a tag': {
    body: x.para(r('{{标') + x.bookmark(1, r('题')) + r('}}')),
    text: '工作总结',
  },
  'tracked changes inside a tag': {
    body: x.para(r('{{标') + deleted + inserted(r('题')) + r('}}')),
    text: '工作总结',
  },
  'marks that are no letters inside tags': {
    body: x.para(
      '<w:r><w:t>{{#each</w:t><w:tab/><w:t>指标}}{{名称}}</w:t><w:softHyphen/><w:t>{{/</w:t><w:br/><w:t>each}}</w:t></w:r>',
    ),
    text: '产值投资',
  },
  'Chinese braces, quotes, blanks and marks': {
    body: p('｛｛＃if　（eq 标题 “工作总结”）｝｝是｛｛else｝｝否｛｛／if｝｝{{\u00a0标题\u200b}}'),
    text: '是工作总结',
  },
  'a link and a smart tag': {
    body: x.para(
      `<w:hyperlink w:anchor="x">${r('{{标')}</w:hyperlink><w:smartTag w:uri="u" w:element="e">${r('题}}')}</w:smartTag>`,
    ),
    text: '工作总结',
  },
  'results of fields': {
    body: x.para(
      `${x.field('TITLE', r('{{标题}}'))}<w:fldSimple w:instr="TITLE">${r('{{年度}}')}</w:fldSimple>`,
    ),
    text: ' TITLE 工作总结2025',
  },
  'content controls around runs, paragraphs, cells and rows': {
    body:
      x.control(p('{{标题}}'), '<w:text/><w:showingPlcHdr/>') +
      x.para(x.control(r('{{年度}}'))) +
      x.grid(
        2,
        x.control(x.row(['', p('{{#each 指标}}{{名称}}')], ['', p('{{数值}}{{/each}}')])),
        `<w:tr>${x.control(`<w:tc><w:tcPr/>${p('{{标题}}')}</w:tc>`)}<w:tc><w:tcPr/>${p('尾')}</w:tc></w:tr>`,
      ) +
      p('完'),
    text: '工作总结\n2025\n产值 | 215.30\n投资 | 88.00\n工作总结\n尾\n完',
  },
};

/** Where tags stand. */
const PLACES: Readonly<Record<string, MatrixCase>> = {
  'text boxes of Word and of WPS, in a loop': {
    body: x.each(
      '指标',
      x.para(x.textBox(p('{{名称}}')) + x.vmlBox(p('{{#each 分项}}{{名称}}{{/each}}')) + r('尾')),
    ),
    text: '产值\n甲乙\n尾\n投资\n\n尾',
  },
  'headers, footers, notes and properties': {
    body: x.para(r('{{标题}}') + x.footnoteReference(1)),
    header:
      x.para(x.field('PAGE', r('1')) + r('{{标题}}')) +
      table([p('{{#each 指标}}{{名称}}'), p('{{/each}}')]) +
      p(''),
    footer: x.each('指标', p('{{名称}}')),
    footnotes: x.footnote(1, '见{{#if 有}}{{年度}}{{/if}}年'),
    title: '{{标题}}（{{年度}}）',
    text: '工作总结',
    texts: {
      'word/header1.xml': ' PAGE 1工作总结\n产值 | \n投资 | \n',
      'word/footer1.xml': '产值\n投资',
      'word/footnotes.xml': '\n\n见2025年',
    },
  },
  'a note whose reference a loop copies': {
    body: x.each('指标', x.para(r('{{名称}}') + x.footnoteReference(1))),
    footnotes: x.footnote(1, '{{../年度}}年{{名称}}的口径'),
    text: '产值\n投资',
    texts: { 'word/footnotes.xml': '\n\n2025年产值的口径\n2025年投资的口径' },
  },
};

/** How blocks are placed. */
const BLOCKS: Readonly<Record<string, MatrixCase>> = {
  'rows that merge cells': {
    body:
      x.grid(
        3,
        x.row(['<w:gridSpan w:val="2"/>', p('表头')], ['', p('数值')]),
        x.row(
          ['<w:vMerge w:val="restart"/>', p('{{#each 指标}}项')],
          ['', p('{{名称}}')],
          ['', p('{{数值}}')],
        ),
        x.row(['<w:vMerge/>', p('')], ['<w:gridSpan w:val="2"/>', p('{{@index}}{{/each}}')]),
      ) + p(''),
    text: '表头 | 数值\n项 | 产值 | 215.30\n | 0\n项 | 投资 | 88.00\n | 1\n',
  },
  'marker rows that vanish, and an else row': {
    body:
      table([p('{{#each 空表}}')], [p('{{名称}}')], [p('{{else}}')], [p('没有')], [p('{{/each}}')]) + p('完'),
    text: '没有\n完',
  },
  'nested tables with loops of their own': {
    body:
      table([
        p('{{#each 指标}}{{名称}}') + table([p('{{#each 分项}}{{名称}}{{/each}}')]) + p(''),
        p('{{/each}}'),
      ]) + p('完'),
    text: '产值\n甲乙\n | \n投资\n\n | \n完',
  },
  'conditions around whole tables': {
    body: p('{{#if 无}}') + table([p('甲')]) + p('{{else}}') + table([p('乙')]) + p('{{/if}}') + p('完'),
    text: '乙\n完',
  },
  'a condition over runs of different looks': {
    body: x.para(
      `${r('共{{#if ')}${r('有}}', '<w:rPr><w:b/></w:rPr>')}${r('两项', '<w:rPr><w:i/></w:rPr>')}${r('{{/if}}。')}`,
    ),
    text: '共两项。',
  },
  'a loop over the paragraphs of a cell': {
    body: table([x.each('指标', p('{{名称}}')), x.each('空表', p('x'))]) + p(''),
    text: '产值\n投资 | \n',
  },
  'sections inside a loop and at its end': {
    body:
      x.each('指标', p('{{名称}}') + section('{{数值}}')) +
      p('{{#each 指标}}') +
      p('{{名称}}') +
      section('{{/each}}'),
    text: '产值\n215.30\n投资\n88.00\n产值\n投资\n',
  },
  'numbered lists that start anew': {
    body: x.each('指标', p('{{名称}}') + x.each('分项', x.numbered(1, '{{名称}}')) + x.numbered(1, '末')),
    numbering: x.NUMBERING,
    text: '产值\n甲\n乙\n末\n投资\n末',
  },
  'a merged label with a note, and notes of the rows beside it': {
    body:
      x.grid(
        2,
        x.row(
          ['<w:vMerge w:val="restart"/>', x.para(r('{{标题}}') + x.footnoteReference(1))],
          ['', x.para(r('{{#each 指标}}{{名称}}') + x.footnoteReference(2) + r('{{/each}}'))],
        ),
        x.row(['<w:vMerge/>', p('')], ['', p('合计')]),
      ) + p(''),
    footnotes: x.footnote(1, '{{年度}}年') + x.footnote(2, '{{名称}}为{{数值}}'),
    text: '工作总结 | 产值投资\n | 合计\n',
    texts: { 'word/footnotes.xml': '\n\n2025年\n产值为215.30\n投资为88.00' },
  },
  'notes that merge or drop only what is in them': {
    body:
      x.grid(
        2,
        x.row(
          ['', x.para(r('{{#each 指标}}{{合并 ../年度}}'))],
          ['', x.para(r('{{名称}}') + x.footnoteReference(1) + r('{{/each}}'))],
        ),
      ) + p(''),
    footnotes: x.footnote(1, '{{空则删 ../无}}'),
    text: '2025 | 产值\n | 投资\n',
    texts: { 'word/footnotes.xml': '\n\n\n' },
  },
  'numbers of a style in merged rows of a loop': {
    body:
      x.grid(
        2,
        x.row(['<w:vMerge w:val="restart"/>', p('{{#each 指标}}{{名称}}')], ['', x.para(r('责任'), LISTED)]),
        x.row(['<w:vMerge/>', p('')], ['', x.para(r('督查{{/each}}'), LISTED)]),
      ) + p(''),
    numbering: x.NUMBERING,
    styles: `<w:style w:type="paragraph" w:styleId="L1"><w:name w:val="L1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    text: '产值 | 责任\n | 督查\n投资 | 责任\n | 督查\n',
  },
  'bookmarks, comments and drawings in copies': {
    body:
      x.each('指标', x.para(x.bookmark(1, r('{{名称}}')) + x.textBox(p('图')))) +
      p('{{#if 无}}') +
      p('甲') +
      p('{{else each 指标}}') +
      x.para(x.bookmark(2, r('{{名称}}')) + x.textBox(p('图'), 2)) +
      p('{{/if}}'),
    text: '产值图\n\n投资图\n\n产值图\n\n投资图\n',
  },
  'bookmarks of which a block would keep one end': {
    body:
      p('{{#if 无}}') +
      x.para(`<w:bookmarkStart w:id="1" w:name="断"/>${r('甲')}`) +
      p('{{/if}}') +
      x.para(`${r('乙')}<w:bookmarkEnd w:id="1"/>`) +
      x.para(`<w:bookmarkStart w:id="2" w:name="跨"/>${r('{{#if 无}}丙{{/if}}')}`) +
      x.para(`<w:bookmarkEnd w:id="2"/>${r('丁')}`),
    text: '乙\n丁',
  },
  'content controls that hold nothing but marks of blocks': {
    body:
      x.control(p('{{#each 指标}}')) +
      p('{{名称}}') +
      x.control(p('{{/each}}')) +
      table([x.control(p('{{#if 无}}甲{{/if}}'))]) +
      p(''),
    text: '产值\n投资\n\n',
  },
  'loops around tables, one after the other': {
    body: x.each('指标', x.bookmark(3, table([p('{{名称}}')]))),
    text: '产值\n\n投资\n',
  },
};

/** What values bring. */
const VALUES: Readonly<Record<string, MatrixCase>> = {
  'several paragraphs, in a paragraph, a cell, a link and a control': {
    body:
      x.para(r('（{{长文}}）'), '<w:jc w:val="center"/>') +
      table([p('{{长文}}')]) +
      x.para(`<w:hyperlink w:anchor="x">${r('{{长文}}')}</w:hyperlink>`) +
      x.para(x.control(r('{{长文}}'))),
    text: '（第一段\n第二段⏎第二行）\n第一段\n第二段⏎第二行\n第一段⏎第二段⏎第二行\n第一段⏎第二段⏎第二行',
  },
  'blanks keep the look of their place': {
    body: x.para(r('{{富文本}}', '<w:rPr><w:b/></w:rPr>')),
    text: '完成〔待填〕',
  },
  'the body anywhere': {
    body: `${p('{{{正文}}}')}${table([p('{{正文}}')])}${p('')}${x.para(x.textBox(p('{{{正文}}}')))}${section('{{正文}}')}${p('完')}`,
    header: p('{{正文}}'),
    text: `${BODY}\n${BODY}\n\n${BODY}\n\n${BODY}\n\n完`,
  },
};

export const TEMPLATES: Readonly<Record<string, MatrixCase>> = { ...TYPED, ...PLACES, ...BLOCKS, ...VALUES };
