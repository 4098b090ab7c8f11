// Defines the styles of a 公文 page, for the built-in template and for templates that lack a style.
import { w } from '../../ooxml/write-xml.js';
import type { PageProfile } from './profile.js';
import { type Indent, type Look, lookToXml } from './style-look.js';

/** A style that is not yet part of a template. */
export interface StyleDefinition {
  readonly type: 'paragraph' | 'table';
  readonly id: string;
  /** The name Word shows; `heading 1` to `heading 4` are Word's own and appear as 标题 1 to 标题 4. */
  readonly name: string;
  /** The Chinese name, for a style whose `name` is Word's own. */
  readonly alias?: string;
  /** `w:pPr`, `w:rPr` and, for a table, `w:tblPr` and `w:tcPr`. */
  readonly properties: string;
}

type ParagraphStyle = Omit<StyleDefinition, 'type' | 'properties'> & { readonly look: Look };

const style = (id: string, name: string, look: Look): ParagraphStyle => ({ id: `Gongwen${id}`, name, look });

const firstLine: Indent = { side: 'firstLine', characters: 2 };

// The ids are Word's own too, because some programs recognise headings by their ids.
const heading = (level: number, alias: string, look: Look): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  alias,
  look: { indent: firstLine, keepNext: true, outline: level - 1, ...look },
});

// Word sets the entries of a 目录 in the styles of these names.
const contents = (level: number, alias: string, look: Look): ParagraphStyle => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  alias,
  look: { justify: 'left', leader: true, ...look },
});

// Word's navigation pane lists what has an outline level.
const title: Look = { face: 'title', size: 'title', justify: 'center', keepNext: true, outline: 0 };
const right: Look = { justify: 'right', indent: { side: 'right', characters: 2 } };
const cell: Look = { size: 'table', line: 400, justify: 'center' };
// GB/T 9704-2012 7.5: one character from the side; with single line spacing the dash is 6.9 to 7.0 mm under
// the text.
const pageNumber = (side: 'left' | 'right'): Look => ({
  face: 'pageNumber',
  size: 'pageNumber',
  line: 'single',
  justify: side,
  indent: { side, characters: 1 },
});

const PARAGRAPH_STYLES = {
  title: style('Title', '公文标题', title),
  recipient: style('Recipient', '主送机关', {}),
  body: style('Body', '公文正文', { indent: firstLine }),
  heading1: heading(1, '一级标题', { face: 'heading' }),
  heading2: heading(2, '二级标题', { face: 'subheading' }),
  heading3: heading(3, '三级标题', {}),
  heading4: heading(4, '四级标题', {}),
  contentsTitle: style('ContentsTitle', '目录标题', { face: 'title', size: 'title', justify: 'center' }),
  contents1: contents(1, '目录一级', {}),
  contents2: contents(2, '目录二级', { indent: { side: 'left', characters: 1 } }),
  attachments: style('Attachments', '附件说明', { indent: firstLine, keepNext: true }),
  signature: style('Signature', '署名', { ...right, keepNext: true }),
  date: style('Date', '成文日期', right),
  attachmentLabel: style('AttachmentLabel', '附件标识', { face: 'heading', newPage: true, keepNext: true }),
  attachmentTitle: style('AttachmentTitle', '附件标题', title),
  caption: style('Caption', '表题', {
    face: 'heading',
    size: 'caption',
    before: 120,
    after: 60,
    justify: 'center',
    keepNext: true,
  }),
  tableHead: style('TableHead', '表头', { ...cell, face: 'heading', keepNext: true }),
  tableText: style('TableText', '表格文字', cell),
  note: style('Note', '表注', { size: 'note', line: 360, after: 60, justify: 'left' }),
  sectionEnd: style('SectionEnd', '分节', { size: 'note', line: 20 }),
  pageNumberOdd: style('PageNumberOdd', '单页页码', pageNumber('right')),
  pageNumberEven: style('PageNumberEven', '双页页码', pageNumber('left')),
} as const satisfies Readonly<Record<string, ParagraphStyle>>;

export type ParagraphRole = keyof typeof PARAGRAPH_STYLES;
export type StyleRole = ParagraphRole | 'table';

/** The name that Word shows of a role's paragraph style. */
export const nameOf = (role: ParagraphRole): string => PARAGRAPH_STYLES[role].name;

/** The id of a role's paragraph style in our own templates. */
export const styleIdOf = (role: ParagraphRole): string => PARAGRAPH_STYLES[role].id;

/** Makes the styles for a profile, by role. */
export function styleSheetOf(profile: PageProfile): Readonly<Record<StyleRole, StyleDefinition>> {
  const pairs = Object.entries(PARAGRAPH_STYLES).map(([role, { look, ...names }]) => {
    const definition: StyleDefinition = { ...names, type: 'paragraph', properties: lookToXml(profile, look) };
    return [role, definition] as const;
  });
  const paragraphs = Object.fromEntries(pairs) as Record<ParagraphRole, StyleDefinition>;
  return { ...paragraphs, table: TABLE_STYLE };
}

/** Writes a style as a `w:style` element. */
export function styleXml({ type, id, name, alias, properties }: StyleDefinition): string {
  return w(
    'style',
    { type, customStyle: alias === undefined ? 1 : undefined, styleId: id },
    w('name', { val: name }),
    alias === undefined ? '' : w('aliases', { val: alias }),
    w('uiPriority', { val: 1 }),
    w('qFormat', {}),
    properties,
  );
}

const border = (side: string): string => w(side, { val: 'single', sz: 4, space: 0, color: 'auto' });
const length = (name: string, twips: number): string => w(name, { w: twips, type: 'dxa' });

const TABLE_STYLE: StyleDefinition = {
  type: 'table',
  id: 'GongwenTable',
  name: '公文表格',
  properties: w(
    'tblPr',
    {},
    length('tblInd', 0),
    w('tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
    w('tblCellMar', {}, length('top', 0), length('left', 85), length('bottom', 0), length('right', 85)),
  ),
};
