// Says of a key that it is ordinary: no trap, no merge key, neither long nor written twice.
import { giveWay, type Reader } from './ordinary-reader.js';
import { mustBePlain } from './ordinary-scalars.js';
import { mayBeTrapped } from './yaml-value-traps.js';

/** The longest key there is; YAML allows 1,024 characters with the blanks before the colon. */
const longestKey = 500;

/** Adds a key to those of its mapping; gives way where it may be anything but a name that is new there. */
export function addKey({ known }: Reader, keys: Set<string>, key: string): void {
  if (!known.has(key)) {
    mustBeName(key);
    known.add(key);
  }
  if (keys.has(key)) giveWay();
  keys.add(key);
}

function mustBeName(key: string): void {
  mustBePlain(key);
  // `...` at the start of a line ends the document.
  if (key.startsWith('...') || key === '<<' || mayBeTrapped(key) || key.length > longestKey) giveWay();
  // The colon behind it stands in a comment.
  if (key.includes(' #')) giveWay();
}
