// Reads a finished Word file for the rules: as a text whose lines are its paragraphs.
import { resolve } from 'node:path';
import { readWhole } from '../disk/read-whole.js';
import type { ReadResult } from '../source/decode-source.js';
import { diagnose } from '../source/diagnostic.js';
import { createSource } from '../source/source.js';
import { UserError } from '../source/user-error.js';
import { documentText } from '../word/read/document-text.js';
import { readWordText } from '../word/read/read-document.js';
import type { Terminal } from './terminal.js';

/** A Word file holds pictures too. */
const MAX_BYTES = 50 * 1024 * 1024;

/**
 * The bytes of a Word file.
 * @throws UserError when it cannot be read
 */
export function readWordBytes(file: string, terminal: Terminal): Uint8Array {
  const tooLarge = new UserError(`“${file}”超过 50 MB，太大`, '请检查是否选错了文件');
  return readWhole(resolve(terminal.cwd, file), MAX_BYTES, { name: file }, tooLarge);
}

/**
 * The text of a Word file; what is no Word file gives a finding.
 * @throws UserError when it cannot be read
 */
export function readWordFile(file: string, terminal: Terminal): ReadResult {
  const read = readWordText(readWordBytes(file, terminal));
  const name = file.replaceAll('\\', '/');
  if ('value' in read)
    return {
      source: { ...createSource(name, documentText(read.value).text), paragraphs: true },
      diagnostics: [],
    };
  const { code, message, hint } = read.problem;
  const source = createSource(name, '');
  const finding = {
    code,
    severity: 'error' as const,
    message: message.replace('模板', '文件'),
    ...(hint && { hint }),
    span: { start: 0, end: 0 },
  };
  return { source, diagnostics: [diagnose(source, finding)] };
}
