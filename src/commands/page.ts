// `zonerep page`: writes the page for who has no terminal, one HTML file to double-click.
import { resolve } from 'node:path';
import { exists } from '../disk/file-identity.js';
import { packageText } from '../disk/package-folder.js';
import { writeFileSafely } from '../disk/write-file.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import type { PageOptions } from './server-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Writes the page, the same file as the package has.
 * @throws UserError when the file exists and `force` was not given, its name is no .html, or it cannot be written
 */
export function runPage({ output, force }: PageOptions, terminal: Terminal): ExitCode {
  if (!/\.html?$/i.test(output))
    throw new UserError(`“${output}”不是网页的文件名，没有写`, '请写成 .html，如 -o 工作总结.html');
  const path = resolve(terminal.cwd, output);
  if (exists(path) && !force)
    throw new UserError(`“${output}”已经存在，没有改动`, '请换一个文件名；确实要覆盖，加上 --force');
  writeFileSafely(path, packageText('dist', 'zonerep.html'), output);
  terminal.err(
    told`已写成 ${output}。在浏览器里打开（双击）就能填表、看版面、下载 Word；不用联网，也不用装别的东西。\n`,
  );
  return 0;
}
