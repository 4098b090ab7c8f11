// What a command may use of its process: folder, environment, date, input and output.
import type { BytesRead } from '../disk/read-bytes.js';
import { outputStream, readStandardInput } from '../disk/standard-streams.js';
import { withoutOrders } from '../source/printable.js';
import { UserError } from '../source/user-error.js';

export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The date for defaults such as the year of a new file; a built report does not depend on it. */
  readonly today: Date;
  /** Milliseconds since some moment, by a clock that is never set; only what is said of progress depends on it. */
  now(): number;
  /**
   * Prints a result to standard output, whole.
   * @throws UserError when it cannot be written
   */
  out(text: string | Uint8Array): void;
  /**
   * Prints messages, which are no result, to standard error. Names and quoted words in them have been made printable
   * (`told`), because only there is a line feed within a name not yet the end of a line.
   */
  err(text: string): void;
  /** Whether standard output shows colours; `colorErr` says it of standard error. */
  readonly colorOut: boolean;
  readonly colorErr: boolean;
  /** Whether standard error is an interactive terminal, on which a line of progress can be erased again. */
  readonly progress: boolean;
  /** How many columns that terminal has now. */
  columns(): number;
  /** @throws UserError when nothing comes from standard input, or it cannot be read */
  readStdin(): BytesRead;
  /** Is told when the work will be so long that it pays to have V8 optimise. */
  readonly onLongWork?: () => void;
}

/**
 * The exit code: 0 no errors, 1 errors in the input, 2 wrong use or a file that cannot be read or written.
 */
export type ExitCode = 0 | 1 | 2;

/**
 * The terminal of this process; its colours obey `NO_COLOR` (no-color.org) and `FORCE_COLOR`. `hasLost` says whether
 * a message could not be printed, which the exit code alone can still tell.
 */
export function processTerminal(): Omit<Terminal, 'cwd'> & { readonly hasLost: () => boolean } {
  const { env } = process;
  const stdout = outputStream(1);
  const stderr = outputStream(2);
  let lost = false;
  const color = (isTerminal: boolean) =>
    env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal && env.TERM !== 'dumb';
  return {
    env,
    today: new Date(),
    now: () => performance.now(),
    out: stdout.write,
    err: (text) => {
      try {
        stderr.write(withoutOrders(text));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        lost = true;
      }
    },
    colorOut: color(stdout.isTerminal),
    colorErr: color(stderr.isTerminal),
    progress: stderr.isTerminal && env.TERM !== 'dumb' && !env.CI,
    columns: stderr.columns,
    readStdin: readStandardInput,
    hasLost: () => lost,
  };
}
