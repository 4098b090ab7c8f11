// Says in Chinese which style each part of a report gets in a Word template.
import type { ToldLook, ToldPlace } from '../word/read-look.js';

/** Tags that stand alone in a paragraph without giving running text, by their Chinese and English names. */
const NO_TEXT = new Set(
  '版头 版记 目录 附件说明 落款 指标表 head record contents attachmentNote signOff indicatorTable'.split(' '),
);

/**
 * Says it for a template that prints whole parts.
 *
 * @returns a line each for body, headings and the rest; none where no tag prints running text
 */
export function tellStyles(look: ToldLook): readonly string[] {
  const places = look.places.filter(({ typed }) => isText(typed));
  if (places.length === 0) return [];
  return [...bodyLines(places, look), headingLine(look), restLine(look)];
}

function isText(typed: string): boolean {
  const [, path = ''] = /^[{｛]{3}[#&]?\s*(.*?)\s*[}｝]{3}$/.exec(typed) ?? [];
  const name = /[^./]*$/.exec(path)?.[0] ?? '';
  return path !== '' && !NO_TEXT.has(name);
}

/** One line where all bodies look the same, else one for each look, with its tags. */
function bodyLines(places: readonly ToldPlace[], { own }: ToldLook): readonly string[] {
  const byWords = new Map<string, Set<string>>();
  for (const place of places) {
    const words = bodyWords(place, own.has('body'));
    byWords.set(words, (byWords.get(words) ?? new Set()).add(place.typed));
  }
  return [...byWords].map(([words, typed]) =>
    byWords.size === 1 ? `正文：${words}` : `正文（${[...typed].join('、')}）：${words}`,
  );
}

function bodyWords({ body, style, isChanged }: ToldPlace, isOwn: boolean): string {
  const indent = body.indented ? '，没有写首行缩进，另缩进两字' : '';
  if (body.from === 'role') return isOwn ? `模板的“${shownName(style)}”${indent}` : LENT;
  const changed = isChanged ? '和段上改过的格式' : '';
  const named = style === '' ? '标签所在段落的格式' : `标签所在段落的样式“${shownName(style)}”${changed}`;
  return named + indent;
}

const LENT = '公文样式';
const NUMERALS = '一二三四';

function headingLine({ own, numbered }: ToldLook): string {
  const levels = [1, 2, 3, 4] as const;
  const names = levels.flatMap((level) => own.get(`heading${level}`) ?? []);
  if (names.length === 0) return `标题：${LENT}`;
  const lent = levels.filter((level) => !own.has(`heading${level}`)).map((level) => NUMERALS[level - 1]);
  const rest = lent.length > 0 ? `；${lent.join('、')}级用${LENT}` : '';
  const counted = numbered.map((level) => `${NUMERALS[level - 1]}级`).join('、');
  const numbers = counted && `；${counted}的自动编号和总结的序号一样就用它，不一样就去掉，只印总结的序号`;
  return `标题：模板的${names.map((name) => `“${shownName(name)}”`).join('')}${rest}${numbers}`;
}

const REST = {
  contents1: '目录',
  attachments: '附件说明',
  signature: '署名',
  date: '成文日期',
  caption: '表题',
  tableHead: '表头',
  tableText: '表格文字',
  note: '表注',
} as const;

function restLine({ own }: ToldLook): string {
  const roles = Object.keys(REST) as (keyof typeof REST)[];
  const byStyle = new Map<string, string[]>();
  for (const role of roles) {
    const name = own.get(role);
    const shown = name === undefined ? '' : shownName(name);
    const style = name === undefined ? LENT : shown === REST[role] ? '模板的同名样式' : `模板的“${shown}”`;
    byStyle.set(style, [...(byStyle.get(style) ?? []), REST[role]]);
  }
  return [...byStyle].map(([style, parts]) => `${parts.join('、')}用${style}`).join('；');
}

const WORDS_NAMES: Readonly<Record<string, string>> = {
  normal: '正文',
  'normal indent': '正文缩进',
  'body text': '正文文本',
  'body text first indent': '正文文本首行缩进',
  'list paragraph': '列表段落',
  'no spacing': '无间隔',
  caption: '题注',
};

/** A style's name as Chinese Word shows it; in the file Word's own names are English. */
function shownName(name: string): string {
  const own = WORDS_NAMES[name.toLowerCase()];
  return own ?? name.replace(/^heading (?=[1-9]$)/i, '标题 ').replace(/^toc (?=[1-9]$)/i, '目录 ');
}
