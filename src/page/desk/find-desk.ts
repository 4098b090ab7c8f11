// Which desk the page lies on.
import { TOKEN_MARK } from '../../edit/told-file.js';
import type { Desk } from './desk.js';
import { offlineDesk } from './offline-desk.js';
import { serverDesk } from './server-desk.js';
import { browserSurroundings, type Surroundings } from './surroundings.js';

/** The server's where `zonerep edit` has served the page, else the one in the browser. */
export function findDesk(around: Surroundings = browserSurroundings()): Desk {
  const { protocol, hostname, hash } = around.location;
  const isServed = protocol === 'http:' && hostname === '127.0.0.1';
  const key = new URLSearchParams(hash.slice(1)).get(TOKEN_MARK.replace('=', '')) ?? '';
  return isServed ? serverDesk(key, around) : offlineDesk(around);
}
