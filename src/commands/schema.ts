// `zonerep schema`: hands out the JSON Schema of the data.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packageFile } from '../disk/package-folder.js';
import { writeFileSafely } from '../disk/write-file.js';
import { schemaFile } from '../schema/key-language.js';
import type { SchemaOptions } from './report-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

/** Prints the schema for files with Chinese or English keys, or writes it to a file. */
export function runSchema({ keys, output }: SchemaOptions, terminal: Terminal): ExitCode {
  const text = readFileSync(packageFile('schemas', schemaFile(keys)), 'utf8');
  if (output === undefined || output === '-') terminal.out(text);
  else {
    writeFileSafely(resolve(terminal.cwd, output), text, output);
    terminal.err(`已写成 ${output}\n`);
  }
  return 0;
}
