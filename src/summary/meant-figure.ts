// Says how a figure with words around it is to be written, so that what was meant comes out: the number here, 约 in 修饰.
import { unitOf } from '../chinese/quantities.js';
import { type FigureParts, figureParts } from './figure-parts.js';
import { type FigurePlace, given, isRateMeasure } from './figure-place.js';

/** What to write instead; a `hint` that begins with 写成 can be followed to the letter. */
export interface Meant {
  readonly hint: string;
  /** The value alone, where nothing else need be written. */
  readonly value?: string;
}

const POINTS = '个百分点';
const onlyNumber = '只写数字；还没有数字就空着';

/** The advice on a figure with words around its number; undefined for words without a single number. */
export function meantFigure(text: string, place: FigurePlace): Meant | undefined {
  const parts = figureParts(text);
  if (!parts) return undefined;
  switch (place.kind) {
    case 'level':
      return meantLevel(parts, place);
    case 'change':
      return meantChange(parts, place);
    case 'goal':
      return meantGoal(parts, place);
    case 'goal-growth':
      return isGrowth(parts, place) ? inField(parts, place) : { hint: '只写增幅的数字' };
    case 'goal-value':
      return isGrowth(parts, place) && !isLevel(parts, place)
        ? { hint: `是增幅的，键名用“增幅”：只写数字 ${parts.digits}` }
        : inField(parts, place);
    case 'number':
      return meantNumber(parts, place);
  }
}

function meantLevel(parts: FigureParts, place: FigurePlace): Meant {
  const { measure, planned } = place;
  const growth = planned ? '增幅' : '同比';
  if (parts.verb) return { hint: `增减的幅度写在“${growth}”里，这里只写完成的数` };
  const unit = unitLine(parts, place);
  if (typeof unit === 'string') return { hint: unit };
  const qualifier = fieldLine(measure, 'qualifier', '修饰', parts.qualifier);
  const note = fieldLine(measure, 'note', '口径', parts.note);
  if (!qualifier || !note) return { hint: '一个数只写一个“修饰”、一个“口径”，请核对' };
  if (parts.estimated && (planned || given(measure, 'estimated') === 'false'))
    return { hint: '是不是预计数，请核对' };
  const estimated = parts.estimated && given(measure, 'estimated') === undefined ? ['预计: 是'] : [];
  return written(parts.digits, [...unit, ...qualifier, ...estimated, ...note]);
}

/** The lines to write for the unit; a sentence where it does not agree with the one that is given. */
function unitLine({ unit, digits }: FigureParts, { measure, planned }: FigurePlace): string[] | string {
  const own = given(measure, 'unit');
  if (unit === '' || unit === own) return [];
  const growth = planned ? '增幅' : '同比';
  if (own === undefined)
    return unitOf(unit) ? [`单位: ${quoted(unit)}`] : `单位写在“单位”里，这里${onlyNumber}`;
  if (/^[%％‰]$/.test(unit)) return `“${unit}”和单位“${own}”对不上；是增幅的，写在“${growth}”里`;
  if (/^[十百千万亿]+$/.test(unit)) {
    if (own.startsWith(unit)) return [];
    if (unitOf(unit + own)) return [`单位: ${unit}${own}`];
  }
  return `这里的“${unit}”和单位“${own}”对不上，请核对；单位只写在“单位”里，${digits} 要与它相合`;
}

/** The line to write for a word; undefined where another one is given already. */
function fieldLine(
  map: FigurePlace['measure'],
  key: string,
  title: string,
  word: string,
): string[] | undefined {
  const own = given(map, key);
  if (word === '' || word === own) return [];
  return own === undefined ? [`${title}: ${word}`] : undefined;
}

function written(value: string, lines: readonly string[]): Meant {
  if (lines.length === 0) return { hint: `写成 ${value}`, value };
  return { hint: `写成 ${value}，另写${lines.map((line) => `“${line}”`).join('')}` };
}

function quoted(unit: string): string {
  return /^[%％]/.test(unit) ? `'${unit}'` : unit;
}

function ownUnit({ measure }: FigurePlace): string {
  return isRateMeasure(measure) ? POINTS : '%';
}

function changeUnit(unit: string): string {
  return unit === '百分点' ? POINTS : unit;
}

function meantChange(parts: FigureParts, place: FigurePlace): Meant {
  const unit = changeUnit(parts.unit);
  if (parts.note || parts.estimated) return { hint: '只写增幅的数字；“预计”“口径”另写一行' };
  if (!['', '%', POINTS, '倍'].includes(unit)) {
    return /^个?点$/.test(unit)
      ? { hint: `“${parts.unit}”是百分之几还是百分点，请写明“%”或“个百分点”` }
      : { hint: '只写数字，下降写负数；还没有数字就空着' };
  }
  const fields = [
    `数值: ${parts.digits}`,
    ...(unit && unit !== ownUnit(place) ? [`单位: ${quoted(unit)}`] : []),
    ...(parts.qualifier ? [`修饰: ${parts.qualifier}`] : []),
  ];
  if (fields.length === 1) return written(parts.digits, []);
  return { hint: `写成 {${fields.join(', ')}}` };
}

/** Whether a goal is a growth: 8%, 增长8%; for a rate 0.5个百分点. */
function isGrowth({ unit, verb }: FigureParts, place: FigurePlace): boolean {
  return (
    changeUnit(unit) === ownUnit(place) || (unit === '' && (verb !== '' || place.kind === 'goal-growth'))
  );
}

function isLevel({ unit, verb }: FigureParts, { measure }: FigurePlace): boolean {
  const own = given(measure, 'unit');
  return (
    verb === '' && (unit === '' || unit === own || (/^[十百千万亿]+$/.test(unit) && !!own?.startsWith(unit)))
  );
}

function meantGoal(parts: FigureParts, place: FigurePlace): Meant {
  const key = isLevel(parts, place) ? '数值' : isGrowth(parts, place) ? '增幅' : undefined;
  if (!key || parts.note || parts.estimated) return { hint: mismatched(parts, place) };
  if (key === '数值' && !parts.qualifier) return written(parts.digits, []);
  const qualifier = parts.qualifier ? `, 修饰: ${parts.qualifier}` : '';
  return { hint: `写成 {${key}: ${parts.digits}${qualifier}}` };
}

function mismatched({ unit }: FigureParts, { measure }: FigurePlace): string {
  const own = given(measure, 'unit');
  if (unit === '' || own === undefined) return `${onlyNumber}；单位写在“单位”里`;
  return `这里的“${unit}”和单位“${own}”对不上，请核对；这里${onlyNumber}`;
}

/** A field of {数值: …, 修饰: …}. */
function inField(parts: FigureParts, place: FigurePlace): Meant {
  const fits = place.kind === 'goal-growth' || isLevel(parts, place);
  const qualifier = fieldLine(place.parent, 'qualifier', '修饰', parts.qualifier);
  if (!fits || !qualifier || parts.note || parts.estimated) return { hint: mismatched(parts, place) };
  return written(parts.digits, qualifier);
}

/** A figure that has no 修饰 of its own: the year before, a component, a share. */
function meantNumber(parts: FigureParts, place: FigurePlace): Meant {
  if (parts.qualifier) return { hint: `这里写不了“${parts.qualifier}”，请写准确的数字` };
  const inChange = given(place.parent, 'unit') ?? ownUnit(place);
  const isChange = place.parent !== place.measure && changeUnit(parts.unit) === inChange;
  const fits = isChange ? parts.verb === '' || parts.unit !== '' : isLevel(parts, place);
  if (!fits || parts.note || parts.estimated) return { hint: mismatched(parts, place) };
  return written(parts.digits, []);
}
