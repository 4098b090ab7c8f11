// A terminal for tests: what a command says is kept, the clock stands still.
import type { Terminal } from '../../src/commands/terminal.js';
import { withoutOrders } from '../../src/source/printable.js';

export interface KeptTerminal extends Terminal {
  readonly said: { out: string; err: string };
}

export function terminalOf(cwd = '/nowhere', stdin: string | Uint8Array = ''): KeptTerminal {
  const said = { out: '', err: '' };
  return {
    cwd,
    env: {},
    today: new Date('2026-03-01T00:00:00Z'),
    now: () => 0,
    out: (text) => {
      said.out += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
    err: (text) => {
      said.err += withoutOrders(text);
    },
    colorOut: false,
    colorErr: false,
    progress: false,
    columns: () => 80,
    readStdin: () => ({ bytes: typeof stdin === 'string' ? Buffer.from(stdin) : stdin }),
    said,
  };
}
