// `zonerep schema`: hands out the JSON Schema of the data.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packageFile } from '../render/package-folder.js';
import { writeFileSafely } from '../render/write-file.js';
import type { ExitCode, Terminal } from './terminal.js';

export type KeyLanguage = 'zh' | 'en';

export interface SchemaOptions {
  readonly keys: KeyLanguage;
  readonly output?: string;
}

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

/** The schema's file name by the language of the keys. */
export function schemaFile(keys: KeyLanguage): string {
  return keys === 'zh' ? 'summary.zh.schema.json' : 'summary.schema.json';
}
