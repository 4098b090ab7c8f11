// Says of a key that it is ordinary: no trap, no merge key, long neither nor written twice.
import { giveWay } from './ordinary-reader.js';
import { mustBePlain } from './ordinary-scalars.js';
import type { Span } from './source.js';
import type { Entry } from './tree.js';
import { mayBeTrapped } from './yaml-value-traps.js';

/** The longest key there is; YAML allows 1,024 characters with the blanks before the colon. */
const longestKey = 500;

/** The entry without its value; gives way where the key is among those of its mapping already. */
export function ordinaryKey(keys: Set<string>, key: string, keySpan: Span): Omit<Entry, 'value'> {
  mustBePlain(key);
  if (key.length > longestKey || key === '<<' || keys.has(key) || mayBeTrapped(key)) giveWay();
  keys.add(key);
  return { key, spelling: key, keySpan };
}
