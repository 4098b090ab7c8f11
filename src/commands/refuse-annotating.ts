// Sees that `validate --annotate` is possible: one Word file, a copy under another name, and nothing mended on the way.
import { basename } from 'node:path';
import { identityOf } from '../disk/file-identity.js';
import { UserError } from '../source/user-error.js';
import type { ValidateOptions } from './check-commands.js';
import { isWordFile } from './input.js';
import { refuseWritingTwice } from './refuse-overwriting.js';
import type { ReportOutput } from './report-outputs.js';

/**
 * Refuses what cannot be annotated.
 * @param name that of the copy
 * @param files the files to be checked
 * @throws UserError that says what to write instead
 */
export function refuseAnnotating(
  name: string,
  files: readonly string[],
  outputs: readonly ReportOutput[],
  options: ValidateOptions,
  cwd: string,
): void {
  const [file] = files;
  if (file === undefined || files.length > 1 || !isWordFile(file))
    throw new UserError(
      '--annotate 一次只能批注一个 Word 文件（.docx），没有写',
      '请只写一个 .docx 文件；YAML 的审阅稿用 build --annotate',
    );
  if (options.fix) throw new UserError('--annotate 不能和 --fix 同用', 'Word 文件不能自动改正，请去掉 --fix');
  if (identityOf(file, cwd) === identityOf(name, cwd))
    throw new UserError('批注不能写回原来的文件，没有写', `请换一个文件名，如 批注_${basename(file)}`);
  if (!isWordFile(name))
    throw new UserError(
      `批注的那份是 Word 文件，不能写成“${name}”`,
      `请换一个文件名，如 批注_${basename(file)}`,
    );
  const named = outputs.flatMap((output) => (output.file === undefined ? [] : [{ file: output.file }]));
  refuseWritingTwice([...named, { file: name }], cwd, () => {
    return new UserError(`“${name}”和批注不能写到同一个文件，没有写`, '请换一个文件名');
  });
}
