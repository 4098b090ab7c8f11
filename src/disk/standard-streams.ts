// Standard input, output and error of this process: read within bounds, written whole or told.
import { maxFileSize } from '../source/decode-source.js';
import { UserError } from '../source/user-error.js';
import { mayBeTerminal } from './may-be-terminal.js';
import { type BytesRead, readDescriptor } from './read-bytes.js';
import { errorCode, explainReadError, explainStreamError } from './system-errors.js';
import { writeWhole } from './write-whole.js';

/**
 * What comes from standard input, up to its end.
 * @throws UserError when it is a terminal, since reading would wait for the user to type, or cannot be read
 */
export function readStandardInput(): BytesRead {
  if (isTerminal(0))
    throw new UserError(
      '等待标准输入，但没有内容送来',
      '请用管道送入，如 cat summary.yaml | zonerep validate -',
    );
  try {
    return readDescriptor(0, maxFileSize);
  } catch (error) {
    throw explainReadError(error, '标准输入');
  }
}

export interface OutputStream {
  /** Whether it is a terminal, where a person sees it. */
  readonly isTerminal: boolean;
  /** How wide the terminal is; 80 where that is not known. */
  columns(): number;
  /**
   * Writes all of it before it returns. When the program that reads it has closed it (`zonerep … | head`), this and
   * everything after is dropped: who closes it wants no more, and the exit code still says what was found.
   * @throws UserError when it cannot be written
   */
  write(content: string | Uint8Array): void;
}

/** Standard output (1) or standard error (2). */
export function outputStream(descriptor: 1 | 2): OutputStream {
  const terminal = isTerminal(descriptor);
  const stream = descriptor === 1 ? 'stdout' : 'stderr';
  let closed = false;
  const write = (content: string | Uint8Array): void => {
    if (closed) return;
    try {
      // Windows' console takes Unicode through Node's stream alone; written to a terminal, that waits too.
      if (terminal) process[stream].write(content);
      else writeWhole(descriptor, content);
    } catch (error) {
      closed = errorCode(error) === 'EPIPE';
      if (!closed) throw explainStreamError(error, descriptor === 1 ? '标准输出' : '标准错误输出');
    }
  };
  // Asked for anew each time: windows are made wider and narrower.
  const columns = () => (terminal && process[stream].getWindowSize()[0]) || 80;
  return { isTerminal: terminal, columns, write };
}

/** Whether a person sits at a descriptor. Node's module for that takes as long to load as reading a file, so it is asked last. */
function isTerminal(descriptor: number): boolean {
  return mayBeTerminal(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);
}
