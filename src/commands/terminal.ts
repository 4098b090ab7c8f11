// What a command may use of the world: where it stands, where it speaks to.
import { readStandardInput } from '../disk/read-file.js';

export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For defaults such as the year of a new file; nothing that is built depends on it. */
  readonly today: Date;
  /** Results: standard output. */
  out(text: string | Uint8Array): void;
  /** Everything else: standard error. */
  err(text: string): void;
  /** Whether colour is welcome there. */
  readonly colorOut: boolean;
  readonly colorErr: boolean;
  /** Whether someone is watching standard error, so that a line may come and go there. */
  readonly progress: boolean;
  readStdin(): Uint8Array;
}

/** How a command ended: 0 clean, 1 findings, 2 wrong use or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** The terminal of this process; `NO_COLOR` and `FORCE_COLOR` are obeyed (no-color.org). */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  const color = (stream: { isTTY?: boolean }) =>
    env.NO_COLOR
      ? false
      : env.FORCE_COLOR
        ? env.FORCE_COLOR !== '0'
        : Boolean(stream.isTTY) && env.TERM !== 'dumb';
  return {
    cwd: process.cwd(),
    env,
    today: new Date(),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colorOut: color(stdout),
    colorErr: color(stderr),
    progress: Boolean(stderr.isTTY) && env.TERM !== 'dumb' && !env.CI,
    readStdin: readStandardInput,
  };
}
