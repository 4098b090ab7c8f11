// A page for tests: the sheets alone, with the worker behind them, and what tests ask of both.
import { render } from 'preact';
import { Sheets } from '../../src/page/sheets/sheets.js';
import type { Answer, Asked, DrawnBlock, PageFinding } from '../../src/page/worker/protocol.js';

const address = URL.createObjectURL(
  new Blob([document.getElementById('worker')?.textContent ?? ''], { type: 'text/javascript' }),
);
const worker = new Worker(address);
const open = new Map<number, (answer: Answer) => void>();
let last = 0;
worker.onmessage = ({ data }: MessageEvent<Answer>) => open.get(data.id)?.(data);

const refused: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  refused.push(`${violatedDirective} ${blockedURI}`),
);
const long: number[] = [];
new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({
  entryTypes: ['longtask'],
});

let state: {
  readonly blocks: readonly DrawnBlock[];
  readonly findings: readonly PageFinding[];
  readonly stale: boolean;
  readonly chosen?: string;
  readonly zoom?: number;
} = { blocks: [], findings: [], stale: false, zoom: 1 };
const chosen: string[] = [];

const inPage = {
  refused,
  long,
  chosen,
  ask: (asked: Asked): Promise<Answer> =>
    new Promise((resolve) => {
      last += 1;
      open.set(last, resolve);
      worker.postMessage({ ...asked, id: last });
    }),
  /** Whether the worker may make a script of a text: asked in a worker made as the real one is. */
  mayMakeScripts: (): Promise<boolean> =>
    new Promise((resolve) => {
      const script = 'try { new Function(""); postMessage(true); } catch { postMessage(false); }';
      const other = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
      other.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
    }),
  show(more: Partial<typeof state>) {
    state = { ...state, ...more };
    render(<Sheets {...state} onChoose={(pointer) => chosen.push(pointer)} />, document.body);
  },
};
Object.assign(globalThis, { inPage });

export type InPage = typeof inPage;
