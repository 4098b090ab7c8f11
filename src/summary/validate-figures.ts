// Finds figures that became words although a number was meant, since reckoning silently skips words.
import { saysNone, saysYes } from '../chinese/answers.js';
import { changeOfWords, hasBareFigure } from '../chinese/change-words.js';
import { parseDecimal } from '../chinese/decimal.js';
import { unitOf } from '../chinese/quantities.js';
import { typedNumber } from '../chinese/typed-number.js';
import type { Finding } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import { told } from '../source/printable.js';
import type { ScalarNode, TreeNode } from '../source/tree.js';
import { entryOf } from '../source/tree.js';
import { figureParts } from './figure-parts.js';
import { type FigurePlace, figurePlace, given } from './figure-place.js';
import { meantFigure } from './meant-figure.js';

interface Words {
  readonly message: string;
  readonly hint: string;
  /** What the value alone is to be, for the check of the rest. */
  readonly value?: string;
  /** Whether it may be put there unasked. */
  readonly certain?: boolean;
}

const onlyNumber = '只写数字；还没有数字就空着';
const DIGIT = /[\d０-９]/;
const number = '[-+]?\\d[\\d.,]*';
/** 3.9：59.5：36.6 */
const RATIO = new RegExp(`^${number}(?:\\s*[:：]\\s*${number}){2,}$`);
const RANGE = new RegExp(`^${number}\\s*(?:[-—–~～－−]{1,2}|至|到)\\s*${number}%?$`);

/**
 * The finding on a figure that was meant as a number but is none as written; empty when there is nothing to mend.
 * @param root the tree, with what was understood in it
 * @param nameOf the figure's place in the writer's words, which is asked for only where something is wrong
 */
export function figureFindings(
  root: TreeNode,
  node: ScalarNode,
  path: Path,
  nameOf: () => string,
): Finding[] {
  const place = figurePlace(root, path);
  const words = place && (foreignBase(node) ?? faultOf(node, place));
  if (!words) return [];
  const { message, hint, value, certain } = words;
  return [
    {
      code: 'wrong-type',
      severity: 'error',
      message: `“${nameOf()}”${message}`,
      hint,
      span: node.span,
      path: [...path],
      params: value === undefined ? {} : { suggestion: value },
      ...(certain && value !== undefined && { fix: { span: node.span, text: value, structural: true } }),
    },
  ];
}

/** The fault of `0x1F`, which YAML reads as 31, although no writer of a summary means a hexadecimal number. */
function foreignBase({ value, written }: ScalarNode): Words | undefined {
  if (typeof value !== 'number' || !/^[-+]?0[xo]/i.test(written)) return undefined;
  return {
    message: `写的“${written}”会被当作数字 ${value}`,
    hint: `是数字的，照统计数写十进制的数；是文字的，请加引号：'${written}'`,
  };
}

function faultOf(node: ScalarNode, place: FigurePlace): Words | undefined {
  if (typeof node.value !== 'string') return undefined;
  const text = node.value.trim();
  const form = DIGIT.test(text) ? malformed(node, node.value) : undefined;
  if (form) return form;
  if (saysYes(text) || saysNone(text))
    return { message: `应为数字，这里是“${text}”`, hint: noneHint(text, place) };
  if (parseDecimal(text)) return undefined;
  if (place.kind === 'level') return levelFault(text, place);
  if (place.kind === 'change') return changeFault(text, place);
  return advised(text, place);
}

/** The faults of the form alone: ２１５．３０, 12,15, a row of a table. */
function malformed(node: ScalarNode, value: string): Words | undefined {
  const text = value.trim();
  const typed = typedNumber(value);
  if (typed) {
    const oneLine = node.style !== 'literal' && node.style !== 'folded';
    const [message, value, certain] = [told`${typed.fault}：“${text}”`, typed.text, typed.certain && oneLine];
    const doubt = /空格/.test(typed.fault) ? '；是几个数的，请分开写' : '';
    return {
      message,
      hint: typed.certain ? `写成 ${value}` : `请核对：是一个数字的，写成 ${value}${doubt}`,
      value,
      certain,
    };
  }
  const half = text.replaceAll('，', ',').replaceAll('．', '.');
  if (/^[-+]?\d[\d,.]*[\d%]$/.test(half) && !parseDecimal(half.replace(/%$/, '')))
    return badMarks(text, half);
  if (/\d[%％]?\s+[-+]?\d/.test(text))
    return {
      message: told`里有几个数，像是整行粘贴来的：“${shortened(text.replace(/\s+/g, ' '))}”`,
      hint: '一个键后面只写一个数；“数值”“同比”“目标”分行写',
    };
  return undefined;
}

function badMarks(text: string, half: string): Words {
  const [, whole, rest] = /^([-+]?\d+),(\d+)%?$/.exec(half) ?? [];
  const hint = whole
    ? `逗号若是小数点，应是 ${whole}.${rest}；若是千位的逗号，应是 ${whole}${rest}`
    : '请检查逗号和小数点；千位可以不写逗号';
  return { message: `应为数字，这里是“${text}”`, hint };
}

function noneHint(text: string, { kind, needed }: FigurePlace): string {
  if (saysYes(text)) return onlyNumber;
  if (kind === 'level') return '没有发生的写 0；没有这个数的，删去这一项；还没有统计出来的，空着';
  return needed ? '没有这个数的，删去这一项' : '没有这个数的，删去这一行';
}

/** The fault of words around one number, of two numbers where one is wanted, and of what is neither word nor number. */
function levelFault(text: string, place: FigurePlace): Words | undefined {
  const { measure } = place;
  const parts = figureParts(text);
  if (!parts && !DIGIT.test(text)) return undefined;
  const beside = ['unit', 'target', 'yoy', 'prior'].filter((key) => isGiven(place, key));
  if (parts && /^[〇零一二两三四五六七八九十百千]$/.test(text) && !isGiven(place, 'unit')) return undefined;
  const unit = given(measure, 'unit');
  const isFigure =
    (parts && beside.length > 0) || (DIGIT.test(text) && unitOf(parts?.unit ?? unitBehind(text)));
  if (parts ? isFigure : hasBrokenNumber(text) || (isOneNumber(text) && (unit || isFigure)))
    return advised(text, place);
  if (beside.length === 0 || !DIGIT.test(text) || RATIO.test(text)) return undefined;
  const lost = ['unit', 'target'].filter((key) => beside.includes(key));
  const unprinted = lost.map((key) => (key === 'unit' ? '“单位”' : '“目标”')).join('');
  const state = unprinted && `，${unprinted}不会随它印出来`;
  if (RANGE.test(text))
    return {
      message: told`是一个范围“${text}”，不是数字${state}`,
      hint: `只写一个数；确是范围的，连单位写成文字，并删去${unprinted || '“同比”'}`,
    };
  if (/\p{Script=Han}/u.test(text) && !lacksUnit(text, unit)) return undefined;
  return { message: told`应为数字，这里是文字“${text}”${state}`, hint: '照统计数只写数字；还没有数字就空着' };
}

/** Whether words with digits would have the unit behind them if they were a figure: 215至220 beside 单位: 亿元. */
function lacksUnit(text: string, unit: string | undefined): boolean {
  return unit !== undefined && !text.includes(unit);
}

/** Whether words hold one number and no other, be it well formed or not. */
function isOneNumber(text: string): boolean {
  return /^[^\d０-９]*[\d０-９][\d０-９.,，。．]*[^\d０-９]*$/.test(text);
}

/** Whether points and commas stand in a number as they do in none: 约0,1亿元, 0..1. */
function hasBrokenNumber(text: string): boolean {
  const runs = text.match(/[\d０-９](?:[.,，．。]*[\d０-９])*/g) ?? [];
  return runs.some((run) => !parseDecimal(run.normalize('NFKC')));
}

/** What stands behind the last digit: 亿元 in 约1亿元左右（预计）. */
function unitBehind(text: string): string {
  return text
    .replace(/^.*[\d０-９.,，。．][多余]?/s, '')
    .replace(/(?:左右|以上|以下|以内)?(?:[（(][^（）()]*[）)])?$/, '');
}

function isGiven({ measure }: FigurePlace, key: string): boolean {
  const value = entryOf(measure, key)?.value;
  return value !== undefined && (value.kind !== 'scalar' || value.value !== null);
}

/** The fault of `6.0%左右` and 增长6左右, which as words would be printed without 增长 or % and could not be checked. */
function changeFault(text: string, place: FigurePlace): Words | undefined {
  if (!DIGIT.test(text) || changeOfWords(text)) return undefined;
  const speaks = /[增降升减长落跌涨翻扩收高低快慢]|持平|上年|去年|同期/.test(text);
  // 6个点 may be 6% or 6个百分点.
  const isVague = /[\d０-９]\s*个?点$/.test(text);
  return speaks && !hasBareFigure(text) && !isVague && !/[０-９．]/.test(text)
    ? undefined
    : advised(text, place);
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

function advised(text: string, place: FigurePlace): Words {
  const message = told`应为数字，这里是文字“${shortened(text)}”`;
  const meant = meantFigure(text, place);
  if (meant) return { message, ...meant };
  if (place.kind === 'goal' && /持平/.test(text)) return { message, hint: '写成 {增幅: 0}' };
  if (place.kind === 'goal')
    return { message, hint: `${onlyNumber}；目标是增幅的，写在大括号里，键名用“增幅”` };
  return { message, hint: onlyNumber };
}
