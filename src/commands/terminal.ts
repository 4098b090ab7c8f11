// What a command may use of its process: folder, environment, date, input and output.
import { readStandardInput } from '../disk/read-file.js';

export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The date for defaults such as the year of a new file; a built report does not depend on it. */
  readonly today: Date;
  /** Prints a result to standard output. */
  out(text: string | Uint8Array): void;
  /** Prints messages, which are no result, to standard error. */
  err(text: string): void;
  /** Whether standard output shows colours; `colorErr` says it of standard error. */
  readonly colorOut: boolean;
  readonly colorErr: boolean;
  /** Whether standard error is an interactive terminal, on which a line of progress can be erased again. */
  readonly progress: boolean;
  readStdin(): Uint8Array;
}

/**
 * The exit code: 0 no errors, 1 errors in the input, 2 wrong use or a file that cannot be read or written.
 */
export type ExitCode = 0 | 1 | 2;

/** The terminal of this process; its colours obey `NO_COLOR` (no-color.org) and `FORCE_COLOR`. */
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
