// Makes a Source of bytes, or says in Chinese why they are no text that can be read.
import { decodeText } from './decode-text.js';
import { type Diagnostic, diagnose, type Finding } from './diagnostic.js';
import { createSource, type Source } from './source.js';

/** The largest file that is read, in bytes: a summary is some 20 KB. */
export const maxFileSize = 5 * 1024 * 1024;

export interface ReadResult {
  readonly source: Source;
  /** With any finding here the text is not to be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a Source of bytes that were read elsewhere, such as from standard input (`<stdin>`) or in a browser. */
export function decodeSource(file: string, bytes: Uint8Array): ReadResult {
  if (bytes.length > maxFileSize) return tooLarge(file, bytes.length);
  const { text, problem } = decodeText(bytes);
  return result(file, text, problem && { code: 'encoding', severity: 'error', ...problem });
}

/** What is said of a file that is longer than `maxFileSize`; of a pipe nobody knows its `size` in bytes. */
export function tooLarge(file: string, size?: number): ReadResult {
  const has = size === undefined ? '内容' : `文件有 ${(size / 1024 / 1024).toFixed(1)} MB，`;
  const message = `${has}超过了 5 MB 的上限`;
  const hint = '请检查是否选错了文件';
  return result(file, '', {
    code: 'too-large',
    severity: 'error',
    message,
    hint,
    span: { start: 0, end: 0 },
  });
}

function result(file: string, text: string, finding: Finding | undefined): ReadResult {
  const source = createSource(file.replaceAll('\\', '/'), text);
  return { source, diagnostics: finding ? [diagnose(source, finding)] : [] };
}
