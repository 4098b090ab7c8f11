// Sees that nothing a command writes is something that it reads, or is written twice: by whatever name, link or redirection.
import { identitiesIn, identityOfStream } from '../disk/file-identity.js';
import { UserError } from '../source/user-error.js';

/** A file that a command reads: its name as the user knows it, `-` for standard input, and what it is to him. */
export interface InputFile {
  readonly name: string;
  readonly what: '输入文件' | '模板' | '配置文件' | '基线文件' | '报告' | '版式文件';
}

/**
 * Refuses to write over what is read. An input that is written back on purpose (`--fix`) is no output.
 * @param outputs the names of the files to be written; `-` is standard output, which may be redirected to a file
 * @param cwd the folder that the names are relative to
 * @throws UserError when one of them is an input
 */
export function refuseOverwriting(
  outputs: readonly string[],
  inputs: readonly InputFile[],
  cwd: string,
): void {
  if (inputs.length === 0) return;
  const identityOf = identitiesIn(cwd);
  const keyOf = (name: string, stream: 0 | 1) => (name === '-' ? identityOfStream(stream) : identityOf(name));
  const written = new Map(outputs.map((name) => [keyOf(name, 1), name]));
  written.delete(undefined);
  for (const input of inputs) {
    const output = written.get(keyOf(input.name, 0));
    if (output !== undefined) throw overwriting(output, input);
  }
}

/**
 * Refuses two outputs to one file; standard output is none here, since several things may be printed one after another.
 * @throws UserError with `message` of the two names
 */
export function refuseWritingTwice<Output extends { readonly file: string }>(
  outputs: readonly Output[],
  cwd: string,
  refusal: (first: Output, second: Output) => UserError,
): void {
  const identityOf = identitiesIn(cwd);
  const writers = new Map<string, Output>();
  for (const output of outputs.filter(({ file }) => file !== '-')) {
    const key = identityOf(output.file);
    const first = writers.get(key);
    if (first) throw refusal(first, output);
    writers.set(key, output);
  }
}

function overwriting(output: string, { name, what }: InputFile): UserError {
  const overwritten = `${what}${name === '-' ? '（标准输入）' : `“${name}”`}`;
  return output === '-'
    ? new UserError(`标准输出接到了${overwritten}上，没有写`, '请把 > 后面换成别的文件名')
    : new UserError(`结果“${output}”会覆盖${overwritten}，没有写`, '请换一个文件名');
}
