// Finds figures that the schema accepts as words although a number was meant, since reckoning silently skips
// words.

import { changeOfWords } from '../chinese/change-words.js';
import { parseDecimal } from '../chinese/decimal.js';
import { unitOf } from '../chinese/quantities.js';
import type { Finding } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import { entryOf, type MapNode, type ScalarNode } from '../source/tree.js';

/** The fields of figures, which may hold words instead (稳中有升, 3.9：59.5：36.6). */
const LEVELS: ReadonlySet<string> = new Set(['value']);
const CHANGES: ReadonlySet<string> = new Set(['yoy', 'growth']);

type Words = Pick<Finding, 'message' | 'hint'>;

/**
 * The finding on a figure that was meant as a number but is none as written; empty when there is nothing to
 * mend.
 * @param parent the mapping that holds the figure, for its unit
 * @param name the figure's place in the writer's words
 */
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

/**
 * The fault of `0x1F`, which YAML reads as 31, although no writer of a summary means a hexadecimal number.
 */
function foreignBase({ value, written }: ScalarNode): Words | undefined {
  if (typeof value !== 'number' || !/^[-+]?0[xo]/i.test(written)) return undefined;
  return { message: `写的“${written}”会被当作数字 ${value}`, hint: `若是文字，请加引号：'${written}'` };
}

/** The fault of words around one number: its unit, 约 or 以上, or full-width digits. */
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

/** The fault of digits and marks that make no number, such as `２１５．３０` and `12,15`. */
function malformedNumber(text: string): Words | undefined {
  const half = text.normalize('NFKC').trim();
  if (!/^[-+]?[\d,.]*\d[\d,.]*[%‰]?$/.test(half) || parseDecimal(text)) return undefined;
  if (half === text.trim() && /[%‰]$/.test(half)) return undefined;
  const number = parseDecimal(half.replace(/[%‰]$/, ''));
  if (number && half !== text.trim())
    return { message: `里有全角的数字或标点：“${text.trim()}”`, hint: `请改为半角：${half}` };
  return { message: `应为数字，这里是“${text.trim()}”`, hint: '请检查逗号和小数点；千位可以不写逗号' };
}

/** The fault of `6.0%左右`, which as words would be printed without 增长 and could not be checked. */
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
