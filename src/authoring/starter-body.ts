// Writes the text of a starter template: which tags stand where, for each style of starter.
import { toggle, w } from '../ooxml/write-xml.js';
import { type PageProfile, textWidthOf } from '../word/wml/profile.js';
import { type ParagraphRole, styleIdOf } from '../word/wml/style-sheet.js';
import { starterStyleId } from './starter-styles.js';
import { paragraph, type StarterColumn, tabbed, table } from './starter-xml.js';

/** `full`: the whole text in one tag; `parts`: part by part; `table`: a form of tables. */
export type StarterStyle = 'full' | 'parts' | 'table';

const line = (role: ParagraphRole, text = ''): string => paragraph(styleIdOf(role), text);

/** Puts content between two paragraphs that hold only the tags of a block, and so vanish with them. */
const block = (open: string, close: string, ...content: readonly string[]): string =>
  [line('body', `{{#${open}}}`), ...content, line('body', `{{/${close}}}`)].join('');
const when = (field: string, ...content: readonly string[]): string => block(`if ${field}`, 'if', ...content);

/** Ends a page, and takes hardly any room on the next one itself. */
const PAGE_BREAK = w(
  'p',
  {},
  w(
    'pPr',
    {},
    toggle('snapToGrid', false),
    w('spacing', { before: 0, after: 0, line: 20, lineRule: 'exact' }),
  ),
  w('r', {}, w('br', { type: 'page' })),
);

/** The pages of the 目录, before everything but a cover; none for the forms of tables, which have no headings. */
export function contentsPage(style: StarterStyle): string {
  if (style === 'table') return '';
  return when(
    '目录',
    line('contentsTitle', '目　　录'),
    line('body'),
    line('body', '{{{目录}}}'),
    PAGE_BREAK,
  );
}

/** Two lines are left blank above the title (GB/T 9704-2012 7.3.1). */
const HEAD = [
  line('title', '{{标题}}'),
  line('body'),
  when('主送机关', line('recipient', '{{主送机关}}：')),
].join('');

const SIGN_OFF = when('落款', line('signature'), line('signature', '{{{落款}}}'));

/** The properties of the sections, as XML: of upright pages, and of those that an attachment is turned on. */
export interface StarterSections {
  readonly upright: string;
  readonly landscape: string;
}

const END = [
  when('附件说明', line('body'), line('attachments', '{{{附件说明}}}')),
  SIGN_OFF,
  when('附注', line('body', '{{附注}}')),
].join('');

/** The 版记 stands at the end of the last page. */
const RECORD = when('版记', line('body', '{{{版记}}}'));

const ATTACHMENT = [
  line('attachmentLabel', '{{标签}}'),
  line('body'),
  line('attachmentTitle', '{{标题}}'),
  line('body'),
  line('body', '{{{正文}}}'),
].join('');

/** The attachments, each on upright pages or, where there are sections for both, on turned ones. */
function attachments(sections: StarterSections | undefined): string {
  if (sections === undefined) return block('each 附件', 'each', when('正文', ATTACHMENT));
  const { upright, landscape } = sections;
  const end = (section: string) => paragraph(styleIdOf('sectionEnd'), '', section);
  return block(
    'each 附件',
    'each',
    when(
      '正文',
      line('body', '{{#if 横排}}'),
      end(upright),
      ATTACHMENT,
      end(landscape),
      line('body', '{{else}}'),
      ATTACHMENT,
      line('body', '{{/if}}'),
    ),
  );
}

/**
 * The parts in the order of the data. A writer replaces one of the comments with text that is to stand before
 * the part that the comment names.
 */
const PARTS = block(
  'each 各部分',
  'each',
  line('body', '{{#if (eq 作用 "tasks")}}'),
  line('body', '{{!-- 这里写的，印在“主要工作”前面 --}}'),
  line('body', '{{else if (eq 作用 "issues")}}'),
  line('body', '{{!-- 这里写的，印在“存在问题”前面 --}}'),
  line('body', '{{else if (eq 作用 "plan")}}'),
  line('body', '{{!-- 这里写的，印在“下年安排”前面 --}}'),
  line('body', '{{/if}}'),
  line('body', '{{{正文}}}'),
);

/** Writes the paragraphs and tables of a starter in this style, without the section that ends the body. */
export function starterBody(
  style: StarterStyle,
  profile: PageProfile,
  sections: StarterSections | undefined,
): string {
  switch (style) {
    case 'full':
      return HEAD + line('body', '{{{正文}}}') + END + attachments(sections) + RECORD;
    case 'parts':
      return HEAD + PARTS + END + attachments(sections) + RECORD;
    case 'table':
      return tables(profile);
  }
}

function tables(profile: PageProfile): string {
  const styles = {
    table: 'GongwenTable',
    head: styleIdOf('tableHead'),
    text: styleIdOf('tableText'),
    width: textWidthOf(profile),
  };
  const section = (field: string, heading: string, columns: readonly StarterColumn[]) =>
    when(field, line('heading1', heading), table(looped(field, columns), styles), line('note'));
  return [
    line('title', '{{标题}}'),
    line('body'),
    tabbed(starterStyleId('tableNote'), '填报单位：{{单位}}', '填报日期：{{成文日期}}'),
    section('指标', '一、主要经济指标', INDICATORS),
    section('工作清单', '二、主要工作', WORK),
    section('问题清单', '三、存在问题', ISSUES),
    section('预期目标', '四、{{下年度}}年预期目标', TARGETS),
    section('重点任务', '五、{{下年度}}年重点任务', TASKS),
    SIGN_OFF,
  ].join('');
}

/**
 * Puts the tag that opens the loop into the first cell of the row, and the tag that closes it into the last.
 */
function looped(field: string, columns: readonly StarterColumn[]): readonly StarterColumn[] {
  return columns.map((column, index) => {
    const open = index === 0 ? `{{#each ${field}}}` : '';
    const close = index === columns.length - 1 ? '{{/each}}' : '';
    return { ...column, text: `${open}${column.text}${close}` };
  });
}

const INDICATORS: readonly StarterColumn[] = [
  { title: '指标', text: '{{名称}}{{#if 预计}}（预计）{{/if}}', share: 32, align: 'left' },
  { title: '单位', text: '{{单位}}', share: 12 },
  { title: '完成数', text: '{{数值}}', share: 16 },
  { title: '同比', text: '{{同比}}', share: 14 },
  { title: '年度目标', text: '{{目标}}', share: 14 },
  { title: '完成率', text: '{{完成率}}', share: 12 },
];

const WORK: readonly StarterColumn[] = [
  { title: '工作', text: '{{标题}}', share: 28, align: 'left' },
  {
    title: '完成情况',
    text: '{{正文}}{{#each 分项}}{{标题}}{{#if 正文}}：{{正文}}{{else}}；{{/if}}{{/each}}',
    share: 72,
    align: 'left',
  },
];

const ISSUES: readonly StarterColumn[] = [
  { title: '问题', text: '{{标题}}{{#if 正文}}：{{正文}}{{/if}}', share: 60, align: 'left' },
  { title: '整改措施', text: '{{整改措施}}', share: 40, align: 'left' },
];

const TARGETS: readonly StarterColumn[] = [
  { title: '指标', text: '{{名称}}', share: 46, align: 'left' },
  { title: '单位', text: '{{单位}}', share: 18 },
  { title: '目标', text: '{{数值}}', share: 18 },
  { title: '增幅', text: '{{增幅}}', share: 18 },
];

const TASKS: readonly StarterColumn[] = [
  { title: '重点任务', text: '{{标题}}', share: 40, align: 'left' },
  { title: '责任领导', text: '{{责任领导}}', share: 20 },
  { title: '责任单位', text: '{{责任单位}}', share: 20 },
  { title: '完成时限', text: '{{完成时限}}', share: 20 },
];
