// Reads a number whose form went wrong at the keyboard or on the way from another program: ２１５．３０, 215。30, −5, 2 153.30.
import { parseDecimal } from './decimal.js';

/** A number with a fault in its form. */
export interface TypedNumber {
  /** How it is to be written: digits without commas, and the % that stood behind them. */
  readonly text: string;
  /** What is wrong, in a few Chinese words. */
  readonly fault: string;
  /** Whether nothing else can have been meant, so that it may be mended unasked. */
  readonly certain: boolean;
}

/** No figure is longer; a longer text is not looked at. */
const longest = 100;
/** Blanks that look like none or like the ordinary one, and marks that are not seen at all. */
const strange = '\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff';
const blank = `[ \\t${strange}]`;
const percent = '\\s*[%‰]?';

interface Step {
  readonly pattern: RegExp;
  readonly mended: string | ((match: string) => string);
  /** What is wrong; `found` is the mark concerned. */
  fault(found: string): string;
  readonly doubtful?: true | ((text: string) => boolean);
}

const DASH_NAMES: Readonly<Record<string, string>> = {
  '−': '数学减号',
  '－': '全角减号',
  '﹣': '全角减号',
  '—': '破折号',
  '–': '连接号',
  负: '汉字',
};

function nameOfDash(dash: string): string {
  return `${DASH_NAMES[dash] ?? '连字符'}“${dash}”`;
}

/** Letters and circles that look like 0 or 1, the Cyrillic ones among them. */
const LETTERS = /[OoОоlI|〇○]/g;

function digitFor(letter: string): string {
  return /[lI|]/.test(letter) ? '1' : '0';
}

/** In this order; what one mends the next may need. */
const steps: readonly Step[] = [
  {
    pattern: new RegExp(`^[${strange}]+`),
    mended: '',
    fault: (found) => `前面有${found.includes('\u3000') ? '全角空格' : '不可见的空格'}`,
  },
  {
    pattern: new RegExp(`[${strange}]+$`),
    mended: '',
    fault: (found) => `后面有${found.includes('\u3000') ? '全角空格' : '不可见的空格'}`,
  },
  { pattern: /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g, mended: '', fault: () => '中间有不可见的字符' },
  {
    pattern: /[０-９．，＋]+/g,
    mended: (match) => match.normalize('NFKC'),
    fault: () => '里有全角的数字或标点',
  },
  {
    pattern: /^["'“”‘’「『][^"'“”‘’「」『』]*["'“”‘’」』]$/,
    mended: (match) => match.slice(1, -1).trim(),
    fault: () => '外面多了引号',
  },
  { pattern: /(?<=\d)[。，、；;,]$/, mended: '', fault: (found) => `后面多了“${found}”` },
  {
    pattern: new RegExp(`^[−﹣－‐‑]${blank}*(?=[\\d.])`),
    mended: '-',
    fault: (found) => `的负号是${nameOfDash(found.charAt(0))}，不是半角的“-”`,
  },
  {
    pattern: new RegExp(`^[–—‒负]${blank}*(?=[\\d.])`),
    mended: '-',
    fault: (found) => `的负号是${nameOfDash(found.charAt(0))}，不是半角的“-”`,
    doubtful: true,
  },
  {
    pattern: /^[-+]?[\d.,]*[OoОоlI|〇○][\d.,OoОоlI|〇○]*\s*[%‰]?$/,
    mended: (match) => match.replace(LETTERS, (letter) => digitFor(letter)),
    fault: (found) => {
      const [letter = ''] = found.match(LETTERS) ?? [];
      return `里有字母“${letter}”，不是数字 ${digitFor(letter)}`;
    },
    doubtful: true,
  },
  {
    pattern: /(?<=^[-+]?[\d,]*\d)[。·•](?=\d+\s*[%‰]?$)/,
    mended: '.',
    fault: (found) => `的小数点写成了“${found}”`,
  },
  {
    pattern: new RegExp(`(?<=\\d)(?:${blank}+\\.${blank}*|\\.${blank}+)(?=\\d)`),
    mended: '.',
    fault: () => '的小数点旁边有空格',
  },
  {
    pattern: new RegExp(`^([-+])${blank}+(?=\\d)`),
    mended: (match) => match.charAt(0),
    fault: () => '的正负号后面有空格',
  },
  {
    pattern: new RegExp(`^[-+]?\\d{1,3}(?:[_'’]\\d{3})+(?:\\.\\d+)?${percent}$`),
    mended: (match) => match.replace(/[_'’]/g, ''),
    fault: (found) => `里有“${/[_'’]/.exec(found)?.[0]}”`,
  },
  {
    pattern: new RegExp(`^[-+]?\\d{1,3}(?:${blank}\\d{3})+(?:\\.\\d+)?${percent}$`),
    mended: (match) => match.replace(new RegExp(blank, 'g'), ''),
    fault: () => '的数字中间有空格',
    // 215 210 may be two figures side by side.
    doubtful: (text) => /^[-+]?\d{3} \d/.test(text),
  },
];

/**
 * The number that a text was meant as, where only its form is wrong; undefined for a number that is right, for words and
 * where the text may be several numbers.
 */
export function typedNumber(written: string): TypedNumber | undefined {
  if (written.length > longest || !/[\d０-９]/.test(written)) return undefined;
  // A wide percent sign is as good as the other.
  let text = written.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '').replace(/％(?=\s*$)/, '%');
  const faults: string[] = [];
  let certain = true;
  for (const { pattern, mended, fault, doubtful } of steps) {
    const found = pattern.exec(text)?.[0];
    pattern.lastIndex = 0;
    if (found === undefined) continue;
    if (typeof doubtful === 'function' ? doubtful(text) : doubtful) certain = false;
    text = text.replace(pattern, typeof mended === 'string' ? () => mended : (match) => mended(match));
    faults.push(fault(found));
  }
  const [, figure = '', sign = ''] = /^([^%‰]*?)\s*([%‰]?)$/.exec(text) ?? [];
  const number = parseDecimal(figure);
  if (!number || faults.length === 0) return undefined;
  return { text: `${figure.trim().replace(/^\+|,/g, '')}${sign}`, fault: faults.join('，'), certain };
}
