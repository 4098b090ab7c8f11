// Finds texts that are no more than an answer, 是 or 无, where a name or a sentence is wanted, and periods without their month.
import { saysNone, saysYes } from '../chinese/answers.js';
import { describePath } from '../schema/schema-names.js';
import type { SchemaShape } from '../schema/schema-shape.js';
import type { Finding } from '../source/diagnostic.js';
import type { Path } from '../source/path.js';
import { told } from '../source/printable.js';
import type { ScalarNode, TreeNode } from '../source/tree.js';

/** What to do about 是 and 无 in a field, where it is more than to write a text or to delete the line. */
const ADVICE: Readonly<Record<string, string>> = {
  signature: '请写落款的名称；用“单位”落款的，删去这一行',
  organization: '请写单位全称',
  estimated: '请写“是”或“否”',
};

/** The finding on one text that the schema has nothing against; most have none. */
export function textFinding(
  root: TreeNode,
  node: ScalarNode,
  shape: SchemaShape | undefined,
  path: Path,
): Finding | undefined {
  if (typeof node.value !== 'string' || !shape?.scalars.has('string') || shape.choices) return undefined;
  const field = String(path.at(-1));
  // 是 and 无 are what stands in cells.
  if (field === 'id' || shape.title === '格' || shape.title === '一行') return undefined;
  const words =
    saysYes(node.value) || saysNone(node.value)
      ? onlyAnAnswer(node.value.trim(), field)
      : field === 'period'
        ? bareNumbers(node.value)
        : undefined;
  if (!words) return undefined;
  return {
    code: 'wrong-value',
    severity: 'error',
    message: `“${describePath(root, path)}”${words.message}`,
    hint: words.hint,
    span: node.span,
    path: [...path],
    ...(words.meant !== undefined && { params: { suggestion: words.meant } }),
  };
}

interface Words {
  readonly message: string;
  readonly hint: string;
  readonly meant?: string;
}

function onlyAnAnswer(answer: string, field: string): Words {
  const away = /^\d+$/.test(field) ? '没有的，删去这一项' : '没有的，删去这一行';
  const hint = ADVICE[field] ?? (saysYes(answer) ? '请写文字；还没有写的，空着' : away);
  return { message: told`写的是“${answer}”，会照样印出来`, hint };
}

/** 1—11 for 1—11月, 2025 for 2025年. */
function bareNumbers(text: string): Words | undefined {
  const [, first = '', dash, last] =
    /^\s*(\d{1,4})\s*(?:([-—–−~～－]{1,2}|至|到)\s*(\d{1,4}))?\s*$/.exec(text) ?? [];
  if (first === '') return undefined;
  const numbers = [first, last ?? first].map(Number);
  const whole = `${first}${dash ? `—${last}` : ''}`;
  const lacking = (what: string) => told`“${text.trim()}”后面缺${what}`;
  const as = (word: string): Words => ({
    message: lacking(`“${word}”`),
    hint: `写成 ${whole}${word}`,
    meant: `${whole}${word}`,
  });
  if (numbers.every((number) => number >= 1980 && number <= 2100)) return as('年');
  if (numbers.every((number) => number >= 1 && number <= 12) && Math.max(...numbers) > 4) return as('月');
  return { message: lacking('“月”“季度”或“年”'), hint: '请写明是月、季度还是年' };
}
