// Tries one input: what is thrown, comes out differently the second time or changes the world is a fault.
import { watchBuiltIns, withoutWorld } from './guards.js';
import { hold, type Observed, type Target } from './target.js';

export interface Fault {
  /** The same for the same kind of fault, whatever the input. */
  readonly kind: string;
  readonly stack: string;
}

/**
 * The fault that an input shows; undefined for none.
 * @param isTwice whether it is tried again, to see whether the same comes of it: half as many inputs in the same time
 */
export function tryInput(target: Target, input: Uint8Array, isTwice = true): Fault | undefined {
  const holdBuiltIns = watchBuiltIns();
  try {
    withoutWorld(() => {
      const first = target.observe(input);
      if (isTwice) hold(isSame(first, target.observe(input)), 'not the same the second time');
    });
    holdBuiltIns();
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function isSame(a: Observed, b: Observed): boolean {
  return a.length === b.length && a.every((part, at) => Buffer.compare(bytesOf(part), bytesOf(b[at])) === 0);
}

const bytesOf = (part: string | Uint8Array = ''): Buffer => Buffer.from(part);

/** A fault's kind is its message without figures and quoted words, and for an exception the function that threw it. */
function faultOf(error: unknown): Fault {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const words = message.replace(/[“"'][^”"']*[”"']/g, '“”').replace(/\d+/g, 'N');
  const where =
    name === 'Broken' ? '' : ` in ${/\n\s+at (?:new )?([\w.<>]+)/.exec(stack)?.[1] ?? 'a place unknown'}`;
  const told = name === 'Broken' ? words.slice(0, words.indexOf(':')) : `${name}: ${words.slice(0, 80)}`;
  return { kind: `${told}${where}`, stack };
}
