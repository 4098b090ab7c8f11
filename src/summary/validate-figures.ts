// Figures that the schema lets through as words although a number was meant: reckoning would pass over them in silence.

import { changeOfWords } from '../chinese/change-words.js';
import { parseDecimal } from '../chinese/decimal.js';
import { unitOf } from '../chinese/quantities.js';
import type { Finding } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import { entryOf, type MapNode, type ScalarNode } from '../source/tree.js';

/** The fields that hold a figure and may hold words instead (稳中有升, 3.9：59.5：36.6). */
const LEVELS: ReadonlySet<string> = new Set(['value']);
const CHANGES: ReadonlySet<string> = new Set(['yoy', 'growth']);

type Words = Pick<Finding, 'message' | 'hint'>;

/** The finding on a scalar that is no figure as it stands; `name` is what the writer calls its place. */
export function figureFindings(
  node: ScalarNode,
  parent: MapNode | undefined,
  path: Path,
  name: string,
): Finding[] {
  const field = String(path.at(-1));
  const words = LEVELS.has(field)
    ? (foreignBase(node) ?? levelFault(node, parent))
    : CHANGES.has(field)
      ? changeFault(node)
      : undefined;
  if (!words) return [];
  const { message, hint } = words;
  return [
    {
      code: 'wrong-type',
      severity: 'error',
      message: `“${name}”${message}`,
      ...(hint && { hint }),
      span: node.span,
      path,
    },
  ];
}

/** `0x1F` is 31 to YAML; nobody who writes a summary means that. */
function foreignBase({ value, written }: ScalarNode): Words | undefined {
  if (typeof value !== 'number' || !/^[-+]?0[xo]/i.test(written)) return undefined;
  return { message: `写的“${written}”会被当作数字 ${value}`, hint: `若是文字，请加引号：'${written}'` };
}

/** Words that hold one number: a number with its unit, a full-width one, one with its 约 or 以上. */
function levelFault({ value }: ScalarNode, parent: MapNode | undefined): Words | undefined {
  if (typeof value !== 'string' || parseDecimal(value)) return undefined;
  const malformed = malformedNumber(value);
  if (malformed) return malformed;
  const [, before = '', number = '', after = ''] =
    /^([^\d]*)([-+]?\d[\d,.]*)([^\d]*)$/.exec(value.trim()) ?? [];
  const hasUnit = parent !== undefined && isGiven(parent, 'unit');
  if (number === '' || (!hasUnit && !unitOf(after))) return undefined;
  const shown = `应为数字，这里是文字“${value.trim()}”`;
  const rest = [before, after].filter((part) => part.trim() !== '').join('”“');
  const place =
    unitOf(after) && before === '' ? '单位写在“单位”里' : '“约”“以上”等写在“修饰”里，单位写在“单位”里';
  return { message: shown, hint: `只写数字 ${number}，请去掉“${rest}”：${place}` };
}

function isGiven(map: MapNode, key: string): boolean {
  const value = entryOf(map, key)?.value;
  return value?.kind === 'scalar' && value.value !== null;
}

/** `２１５．３０` and `12,15`: digits and marks only, yet no number. */
function malformedNumber(text: string): Words | undefined {
  const half = text.normalize('NFKC').trim();
  if (!/^[-+]?[\d,.]*\d[\d,.]*[%‰]?$/.test(half) || parseDecimal(text)) return undefined;
  if (half === text.trim() && /[%‰]$/.test(half)) return undefined;
  const number = parseDecimal(half.replace(/[%‰]$/, ''));
  if (number && half !== text.trim())
    return { message: `里有全角的数字或标点：“${text.trim()}”`, hint: `请改为半角：${half}` };
  return { message: `应为数字，这里是“${text.trim()}”`, hint: '请检查逗号和小数点；千位可以不写逗号' };
}

/** `6.0%左右`: printed as it stands it would lack its 增长, and it could not be checked. */
function changeFault({ value }: ScalarNode): Words | undefined {
  if (typeof value !== 'string' || changeOfWords(value)) return undefined;
  const malformed = malformedNumber(value);
  if (malformed) return malformed;
  if (!/\d/.test(value) || /[增降升减长落跌涨翻扩收高低快慢倍]|持平/.test(value)) return undefined;
  return {
    message: `应为数字，这里是文字“${value.trim()}”`,
    hint: '只写数字，如 6.0；带“左右”“以上”的，写成 {数值: 6.0, 修饰: 左右}',
  };
}
