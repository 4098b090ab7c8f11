// A terminal for tests: what a command says is kept, the clock stands still.
import type { Terminal } from '../../src/commands/terminal.js';

export interface KeptTerminal extends Terminal {
  readonly said: { out: string; err: string };
}

export function terminalOf(cwd = '/nowhere', stdin = ''): KeptTerminal {
  const said = { out: '', err: '' };
  return {
    cwd,
    env: {},
    today: new Date('2026-03-01T00:00:00Z'),
    now: () => 0,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    colorOut: false,
    colorErr: false,
    progress: false,
    columns: () => 80,
    readStdin: () => ({ bytes: Buffer.from(stdin) }),
    said,
  };
}
