// Makes a Source of bytes, or says in Chinese why they are no text that can be read.
import { decodeText, encodingName } from './decode-text.js';
import { type Diagnostic, diagnose, type Finding } from './diagnostic.js';
import type { Encoding } from './encode-text.js';
import { createSource, type Source } from './source.js';

/** The largest file that is read, in bytes: a summary is some 20 KB. */
export const maxFileSize = 5 * 1024 * 1024;

export interface ReadResult {
  readonly source: Source;
  /** With any finding here the text is not to be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a Source of bytes that were read elsewhere, such as from standard input (`<stdin>`) or in a browser. A text by its
 * name (.txt, .md, .csv) may be in GBK or UTF-16 as well, which its `encoding` says.
 */
export function decodeSource(file: string, bytes: Uint8Array): ReadResult {
  if (bytes.length > maxFileSize) return tooLarge(file, bytes.length);
  const { text, encoding, problem } = decodeText(bytes, isPlainText(file));
  return result(file, text, problem && { code: 'encoding', severity: 'error', ...problem }, encoding);
}

/** Whether a file is by its name a text without YAML. */
export function isPlainText(file: string): boolean {
  return /\.(?:txt|md|markdown|csv)$/i.test(file);
}

/** What is said of a text that was read in another encoding than UTF-8; nothing of any other. */
export function encodingNote(source: Source): readonly Diagnostic[] {
  const { encoding } = source;
  if (!encoding) return [];
  const name = encodingName(encoding);
  const finding: Finding = {
    code: 'encoding',
    severity: 'info',
    message: `文件是 ${name} 编码，已按 ${name} 读出`,
    hint: '另存为 UTF-8 编码，换一台电脑或换一个程序打开也不会成乱码',
    span: { start: 0, end: 0 },
    params: { encoding },
  };
  return [diagnose(source, finding)];
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

function result(file: string, text: string, finding: Finding | undefined, encoding?: Encoding): ReadResult {
  const source = createSource(file.replaceAll('\\', '/'), text, encoding);
  return { source, diagnostics: finding ? [diagnose(source, finding)] : [] };
}
