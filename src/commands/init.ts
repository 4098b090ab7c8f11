// `zonerep init`: a blank YAML with explanations, ready to be filled in.
import { resolve } from 'node:path';
import { fillStarter } from '../app/fill-starter.js';
import { exists } from '../disk/file-identity.js';
import { packageText } from '../disk/package-folder.js';
import { writeFileSafely } from '../disk/write-file.js';
import { schemaFile } from '../schema/key-language.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import type { InitOptions } from './report-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

/** The address from which an editor loads the published package's schemas. */
const PUBLISHED = 'https://unpkg.com/zonerep/schemas/';

/**
 * Prints the starter, or writes it to a file.
 * @throws UserError when the file exists and `force` was not given, or it cannot be written
 */
export function runInit(file: string | undefined, options: InitOptions, terminal: Terminal): ExitCode {
  const text = starterText(options, terminal.today.getFullYear());
  if (file === undefined || file === '-') {
    terminal.out(text);
    return 0;
  }
  const path = resolve(terminal.cwd, file);
  if (exists(path) && !options.force) {
    throw new UserError(`“${file}”已经存在，没有改动它`, '请换一个文件名；确实要覆盖，加上 --force');
  }
  writeFileSafely(path, text, file);
  terminal.err(
    told`已写成 ${file}。填好后运行：\n  zonerep validate ${file}\n  zonerep build ${file} -o report.docx\n`,
  );
  return 0;
}

function starterText({ kind, keys, year, organization, schema }: InitOptions, thisYear: number): string {
  const starter = packageText('templates', 'starters', `${kind}.yaml`);
  const first = told`# yaml-language-server: $schema=${schema ?? PUBLISHED + schemaFile(keys)}\n`;
  return first + fillStarter(starter, { year: year ?? thisYear, organization, keys });
}
