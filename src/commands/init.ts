// `zonerep init`: a blank YAML with explanations, ready to be filled in, and the schema that its editor goes by beside it.
import { dirname, join, resolve } from 'node:path';
import { fillStarter } from '../app/fill-starter.js';
import { exists } from '../disk/file-identity.js';
import { packageText } from '../disk/package-folder.js';
import { readWhole } from '../disk/read-whole.js';
import { type FileToWrite, writeFilesSafely } from '../disk/write-file.js';
import { schemaFile } from '../schema/key-language.js';
import { told } from '../source/printable.js';
import { UserError } from '../source/user-error.js';
import type { InitOptions } from './report-commands.js';
import { schemaComment } from './schema-comment.js';
import type { ExitCode, Terminal } from './terminal.js';

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Prints the starter, or writes it to a file; the schema goes beside the file, so that the editor needs no network and no
 * installed zonerep, and one folder holds all that a colleague is sent.
 * @throws UserError when the file exists and `force` was not given, or a file cannot be written
 */
export function runInit(given: string | undefined, options: InitOptions, terminal: Terminal): ExitCode {
  const file = newFile(given, options);
  const text = starterText(options, terminal.today.getFullYear());
  const schemaName = schemaFile(options.keys);
  if (file === undefined || file === '-') {
    terminal.out(text);
    if (options.schema === undefined) {
      terminal.err(
        `要让编辑器提示，请把 ${schemaName} 放在同一个文件夹里：${commandFor(options, schemaName)}\n`,
      );
    }
    return 0;
  }
  const path = resolve(terminal.cwd, file);
  refuseExisting(path, file, options);
  const beside = options.schema === undefined ? schemaBeside(path, file, options) : { files: [], words: '' };
  writeFilesSafely([{ path, content: text, name: file }, ...beside.files]);
  terminal.err(
    told`已写成 ${file}。填好后运行：\n  zonerep validate ${file}\n  zonerep build ${file} -o report.docx\n` +
      beside.words,
  );
  return 0;
}

/** @throws UserError when the file exists and `force` was not given */
export function refuseExisting(path: string, file: string, { force }: Pick<InitOptions, 'force'>): void {
  if (exists(path) && !force)
    throw new UserError(`“${file}”已经存在，没有改动它`, '请换一个文件名；确实要覆盖，加上 --force');
}

/** Where the new file goes: its name may stand behind `-o` too. @throws UserError when both are given */
export function newFile(
  file: string | undefined,
  { output }: Pick<InitOptions, 'output'>,
): string | undefined {
  if (file !== undefined && output !== undefined)
    throw new UserError(`写到“${file}”还是“${output}”？`, '文件名只写一次，-o 可以省去');
  return file ?? output;
}

function starterText({ kind, keys, year, organization, schema }: InitOptions, thisYear: number): string {
  const starter = packageText('templates', 'starters', `${kind}.yaml`);
  const address = schema ?? `./${schemaFile(keys)}`;
  return schemaComment(address) + fillStarter(starter, { year: year ?? thisYear, organization, keys });
}

/** The schema to write beside a new file, and what to say of it; one that is there stays, unless `force` was given. */
export function schemaBeside(
  path: string,
  file: string,
  options: Pick<InitOptions, 'keys' | 'force'>,
): { readonly files: readonly FileToWrite[]; readonly words: string } {
  const name = schemaFile(options.keys);
  const target = join(dirname(path), name);
  const content = packageText('schemas', name);
  if (target === path) throw new UserError(`“${name}”是编辑器要用的文件的名称`, '请换一个文件名');
  if (options.force || !exists(target, name)) {
    return {
      files: [{ path: target, content, name }],
      words: `旁边的 ${name} 供编辑器提示（不用联网），请与它放在一起\n`,
    };
  }
  const isSame = readText(target, name) === content;
  const renew = commandFor(options, join(dirname(file), name));
  const words = told`旁边已有 ${name}，与这一版 zonerep 的不同，没有改动它；要换成这一版的：${renew}\n`;
  return { files: [], words: isSame ? '' : words };
}

function readText(path: string, name: string): string {
  const tooLarge = new UserError(`“${name}”太大，不是编辑器要用的那个文件`, '请把它移走，或换一个文件夹');
  return new TextDecoder().decode(readWhole(path, MAX_BYTES, { name }, tooLarge));
}

/** What writes the schema to a file. */
function commandFor({ keys }: Pick<InitOptions, 'keys'>, schema: string): string {
  return `zonerep schema${keys === 'en' ? ' --keys en' : ''} -o ${schema}`;
}
