// The words by which writers say that there is none, and those that answer yes to a question nobody asked.
import type { ScalarNode } from '../source/tree.js';

const NONE = /^(?:无|没有|暂无|否|不|no|none|n\/?a|false)[。.]?$/i;
const YES = /^(?:是|有|对|yes|true)[。.]?$/i;

/** Whether a value says that there is none. */
export function isNone({ value }: ScalarNode): boolean {
  return typeof value === 'string' && NONE.test(value.trim());
}

/** Whether a value says no more than yes. */
export function isYes({ value }: ScalarNode): boolean {
  return typeof value === 'string' && YES.test(value.trim());
}
