// Lets requests wait while others come, so that what is overtaken need not be checked.
import type { Core } from './core.js';
import type { Answer, Request } from './protocol.js';

/** What changes the text and is answered with a view of it. */
const CHANGING: ReadonlySet<Request['kind']> = new Set(['operate', 'replace', 'fix']);

/**
 * Takes requests and answers them in their order.
 * @param later calls what it is given once the requests that have arrived are taken
 */
export function createQueue(
  core: Core,
  tell: (answer: Answer) => void,
  later: (next: () => void) => void,
): (request: Request) => void {
  const waiting: Request[] = [];
  const next = () => {
    const request = waiting.shift();
    if (!request) return;
    // Any other request in between is about the text as it is then.
    tell(core(request, CHANGING.has(request.kind) && CHANGING.has(waiting[0]?.kind ?? 'explain')));
    if (waiting.length > 0) later(next);
  };
  return (request) => {
    if (waiting.push(request) === 1) later(next);
  };
}
