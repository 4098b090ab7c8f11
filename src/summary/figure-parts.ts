// Takes a figure with words around it apart: 约215.30亿元（预计） is a qualifier, a number, a unit and a note.
import { parseDecimal } from '../chinese/decimal.js';
import { readChineseFigure } from '../chinese/numerals.js';
import { typedNumber } from '../chinese/typed-number.js';

/** A number and what stood around it; what is absent is empty. */
export interface FigureParts {
  /** With its sign; below zero where the verb is one of decrease. */
  readonly digits: string;
  readonly verb: '' | 'up' | 'down';
  readonly qualifier: string;
  /** What stands directly behind the number: 亿元, %, 万. */
  readonly unit: string;
  readonly estimated: boolean;
  /** The words in brackets at the end, without the brackets. */
  readonly note: string;
}

const BEFORE = '大约|约|将近|接近|逼近|近|突破|超过|超|达到|不低于|不高于|不少于|不超过|力争';
const BEHIND = '左右|上下|以上|以下|以内|之内|以外';
const UP = '增长|增加|增[幅速]|提高|提升|上升|上涨|增|升|涨';
const DOWN = '下降|下滑|下跌|降低|降幅|减少|回落|降|减|跌';
const NUMBER = /[\d〇零一二两三四五六七八九十百千点]/;
const PATTERN = new RegExp(
  [
    '^(?<estimate>预计|预期)?(?:同比|比上年)?(?<first>',
    BEFORE,
    `)?(?:(?<up>${UP})|(?<down>${DOWN}))?了?(?<second>${BEFORE})?\\s*`,
    '(?<sign>[-+]?)(?<digits>\\d[\\d,.]*|[〇零一二两三四五六七八九十百千点]+)\\s*',
    `(?<inside>[多余](?=[^多余]))?(?<unit>[^\\d\\s（）()，。；]{0,12}?)(?<behind>${BEHIND}|[多余])?`,
    '(?:[（(](?<note>[^（）()]{1,20})[）)])?$',
  ].join(''),
);
/** A row of digits with what else may come into a number that went wrong. */
const ROUGH =
  /[-+−－–—负]?[OoIl]?[.。]?[\d０-９](?:[\d０-９.,，．。·_OoО〇lI \u00a0\u2009\u202f\u3000]*[\d０-９OoО〇lI])?/;

/** The words with their number in its right form, where only its form is wrong. */
function mended(written: string): string {
  return written.replace(ROUGH, (rough) => typedNumber(rough)?.text ?? rough);
}

const ESTIMATE = /^预[计测期]数?$/;

/** The parts of a figure; undefined for other words, and where two qualifiers or signs contradict each other. */
export function figureParts(written: string): FigureParts | undefined {
  if (written.length > 60) return undefined;
  const text = (/[\d０-９]/.test(written) ? mended(written) : written).normalize('NFKC').trim();
  // Most words have no number in them, and the pattern is long.
  const groups = NUMBER.test(text) ? PATTERN.exec(text)?.groups : undefined;
  if (!groups) return undefined;
  const {
    estimate,
    first,
    up,
    down,
    second,
    sign = '',
    digits = '',
    inside,
    unit = '',
    behind,
    note = '',
  } = groups;
  const qualifiers = [first, second, inside, behind].filter((word) => word !== undefined);
  const number = parseDecimal(/^\d/.test(digits) ? digits : (readChineseFigure(digits) ?? ''));
  if (!number || qualifiers.length > 1 || ((up ?? down) && sign)) return undefined;
  const estimated = estimate !== undefined || ESTIMATE.test(note);
  return {
    digits: `${down || sign === '-' ? '-' : ''}${number.digits}`,
    verb: down ? 'down' : up ? 'up' : '',
    qualifier: qualifiers[0] ?? '',
    unit,
    estimated,
    note: ESTIMATE.test(note) ? '' : note,
  };
}
