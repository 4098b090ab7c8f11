// argv → exit code, for every way in which a run may end.
import { runCli } from './commands/program.js';
import { tellUserError } from './commands/tell-user-error.js';
import { type ExitCode, processTerminal, type Terminal } from './commands/terminal.js';
import { releaseSignals } from './disk/hold-signals.js';
import { printable } from './source/printable.js';
import { UserError } from './source/user-error.js';

/**
 * Runs the words after `zonerep`; a message that could not be printed, and a bug of zonerep, give 2.
 * @param onLongWork is called once it is known that the run will be a long one
 */
export async function main(args: readonly string[], onLongWork: () => void): Promise<ExitCode> {
  const terminal = { ...processTerminal(), onLongWork };
  const code = await runIn(terminal, args);
  await releaseSignals();
  return terminal.hasLost() ? 2 : code;
}

async function runIn(terminal: Omit<Terminal, 'cwd'>, args: readonly string[]): Promise<ExitCode> {
  try {
    return await runCli(args, { ...terminal, cwd: workingDirectory() });
  } catch (error) {
    if (error instanceof UserError) tellUserError(error, terminal);
    else
      terminal.err(`zonerep 自己出了错，不是您的文件的问题。请把下面的内容告诉维护者：\n${stackOf(error)}\n`);
    return 2;
  }
}

/** @throws UserError when it is gone, which Node says by an exception */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError('当前文件夹已经不在了', '请换到别的文件夹再运行');
  }
}

function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return stack.split('\n').map(printable).join('\n');
}
