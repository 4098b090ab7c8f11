// `zonerep schema`: prints the JSON Schema by which an editor helps to write a file.
import { resolve } from 'node:path';
import { packageText } from '../disk/package-folder.js';
import { writeFileSafely } from '../disk/write-file.js';
import { schemaFile } from '../schema/key-language.js';
import { told } from '../source/printable.js';
import { refuseReplacingDocument } from './refuse-replacing-document.js';
import type { SchemaOptions } from './report-commands.js';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Prints the schema for a summary, a configuration or a profile with Chinese or English keys, or writes it to a file.
 * @throws UserError when the file cannot be written, or is one of data
 */
export function runSchema({ keys, for: subject, output }: SchemaOptions, terminal: Terminal): ExitCode {
  const text = packageText('schemas', schemaFile(keys, subject));
  if (output === undefined || output === '-') terminal.out(text);
  else {
    refuseReplacingDocument(output, terminal.cwd);
    writeFileSafely(resolve(terminal.cwd, output), text, output);
    terminal.err(told`已写成 ${output}\n`);
  }
  return 0;
}
