// Reads the indicators of a table whose columns are understood: 指标, 单位, 目标, 完成, 同比 and the like.
import type { Growth, IndicatorDraft } from './indicator-draft.js';

type Column = 'name' | 'unit' | 'target' | 'value' | 'prior' | 'yoy' | 'rank' | 'unread';

/** What columns are called; what is reckoned (完成率) or is no figure is not read. */
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(?:主要|经济)*指标(?:名称)?$|^名称$/],
  ['unit', /^(?:计量)?单位$/],
  ['target', /^(?:年度|全年|年初|预期)?目标[值数任务]{0,2}$|^(?:年度|全年)?计划[数值]?$/],
  [
    'value',
    /^(?:全年|实际|本年|累计)?完成(?:数|值|情况|额)?$|^(?:本年|全年)?(?:实绩|实际数|总量|绝对[量值]|数值)$/,
  ],
  ['prior', /^上年(?:同期)?(?:完成)?[数值]?$|^去年同期[数值]?$/],
  ['yoy', /^(?:同比)?(?:增[幅速长]|增减)$|^同比$|^比上年增[长减幅]$/],
  ['rank', /^(?:增[速幅])?(?:排名|位次|名次)$/],
  ['unread', /^(?:序号|完成率|完成比例|占(?:年度|全年)?(?:目标|计划)比?[例重]?|备注|说明|责任单位)$/],
];

const FIGURE = /^\d{1,20}(?:\.\d{1,10})?$/;

/**
 * The indicators of a table; undefined where one of its columns is not understood, or it has none of names or of figures.
 * @param rows the first of which is the head
 * @param unit of the table
 * @param year of the document
 */
export function tableIndicators(
  [head = [], ...rows]: readonly (readonly string[])[],
  { unit, year }: { readonly unit?: string | undefined; readonly year?: number | undefined },
): readonly IndicatorDraft[] | undefined {
  const columns = head.map((title) => columnOf(title, year));
  if (columns.includes(undefined)) return undefined;
  const kinds = columns.map((column) => column?.kind);
  const isDouble = kinds.some((kind, index) => kind !== 'unread' && kinds.indexOf(kind) !== index);
  if (isDouble || !kinds.includes('name') || !kinds.includes('value')) return undefined;
  return rows.flatMap((cells) => {
    const cell = (kind: Column) => cells[kinds.indexOf(kind)]?.trim() ?? '';
    const titled = columns.find((column) => column?.kind === 'value')?.unit;
    return indicatorOf(cell, titled ?? unit) ?? [];
  });
}

function columnOf(title: string, year: number | undefined) {
  const bare = title.replace(/\s/g, '');
  const [, words = bare, unit] = /^(.+?)[（(]([^（()）]+)[)）]$/.exec(bare) ?? [];
  const [, digits] = /^(20\d\d)年(?:完成|实绩|数值)?$/.exec(words) ?? [];
  if (digits !== undefined && year !== undefined)
    return Number(digits) === year
      ? { kind: 'value' as const, unit }
      : Number(digits) === year - 1
        ? { kind: 'prior' as const, unit }
        : undefined;
  const [kind] = COLUMNS.find(([, pattern]) => pattern.test(words)) ?? [];
  return kind && { kind, unit: kind === 'yoy' ? undefined : unit };
}

/** Undefined for a row without a figure, and for 其中：, which is part of another. */
function indicatorOf(cell: (kind: Column) => string, given: string | undefined): IndicatorDraft | undefined {
  const [, name = '', ownUnit, period] =
    /^(.+?)(?:[（(]((?:万|亿|千)?(?:元|美元|吨|人|户|家|个|平方米|亩|%|％|件|台|辆)[^）)]*)[)）])?(?:（([^）]*[月季年][^）]*)）)?$/.exec(
      cell('name').replace(/\s/g, ''),
    ) ?? [];
  if (name === '' || /^其中|^合计$|^小计$|^[#＃]/.test(name)) return undefined;
  const [written, estimated] = [cell('value').replace(/[*＊]$/, ''), /[*＊]$/.test(cell('value'))];
  const value = FIGURE.exec(written.replace(/[,，](?=\d{3})/g, ''))?.[0];
  const yoy = changeIn(cell('yoy'));
  if (value === undefined && yoy === undefined) return undefined;
  const unit = [cell('unit'), ownUnit, given].find((each) => each && !/^[—–-]+$/.test(each));
  const [target, prior] = (['target', 'prior'] as const).map(
    (kind) => FIGURE.exec(cell(kind).replace(/[,，](?=\d{3})/g, ''))?.[0],
  );
  const rank = cell('rank');
  return {
    name,
    ...(value !== undefined && { value }),
    ...(unit && { unit }),
    ...(yoy !== undefined && { yoy }),
    ...(target !== undefined && { target }),
    ...(prior !== undefined && { prior }),
    ...(period !== undefined && { period }),
    ...(estimated && { estimated }),
    ...(/^\d{1,2}$|^.{1,6}第\d{1,2}[位名]?$/.test(rank) && { rank }),
  };
}

/** +6.0%, 增长6.0%, 下降1.2%, -1.2, 提高0.2个百分点, 持平. */
function changeIn(words: string): Growth | undefined {
  const bare = words.replace(/\s/g, '').replace(/[*＊]$/, '');
  if (bare === '持平' || bare === '基本持平') return '0';
  const [, sign = '', digits, unit = ''] =
    /^([+＋\-−–]|增长|上升|提高|下降|减少|降低)?(\d{1,6}(?:\.\d{1,4})?)(%|％|个百分点)?$/.exec(bare) ?? [];
  if (digits === undefined) return undefined;
  const value = /^[-−–下减降]/.test(sign) ? `-${digits}` : digits;
  return unit === '个百分点' ? { value, unit } : value;
}
