// Whether a helper is given as many arguments as it takes, and what it gives back.

import type { Expression } from '../tags/parse-tag.js';
import { TEMPLATE_HELPERS } from '../template-helpers.js';
import { entryOf, type Shape, UNKNOWN } from './shape.js';
import type { Words } from './unknown-name.js';

interface Call {
  readonly path: { readonly original: string };
  readonly params: readonly Expression[];
}

/** What is wrong with the number of a call's arguments; undefined for a helper that nobody knows, which is told elsewhere. */
export function argumentFault({ path, params }: Call): Words | undefined {
  const name = path.original;
  const wanted =
    name === 'lookup'
      ? 2
      : Object.hasOwn(TEMPLATE_HELPERS, name)
        ? TEMPLATE_HELPERS[name]?.length
        : undefined;
  if (wanted === undefined) return undefined;
  // A function of any number of arguments, and or or, makes no sense of one.
  const fits = wanted === 0 ? params.length >= 2 : params.length === wanted;
  if (fits) return undefined;
  const example = ['甲', '乙'].slice(0, wanted || 2).join(' ');
  return {
    code: 'wrong-arguments',
    message: `函数“${name}”要${wanted === 0 ? '至少 2' : ` ${wanted}`} 个参数，这里写了 ${params.length} 个`,
    hint: `写成 (${name} ${example})，参数之间用空格隔开`,
  };
}

/** The shape of what a call gives. */
export function shapeOfCall({ path, params }: Call, args: readonly Shape[]): Shape {
  const [first = UNKNOWN] = args;
  switch (path.original) {
    case 'lookup':
      return params[1]?.type === 'StringLiteral' ? UNKNOWN : entryOf(first);
    case 'plain':
      return { kind: 'text' };
    case 'default':
    case 'or':
      return args.every((arg) => JSON.stringify(arg) === JSON.stringify(first)) ? first : UNKNOWN;
    case 'eq':
    case 'ne':
    case 'gt':
    case 'lt':
    case 'not':
    case 'and':
      return { kind: 'flag' };
    default:
      return UNKNOWN;
  }
}
