// Turns bytes into text: UTF-8 and nothing else, with other encodings recognised and named.
import type { Span } from './source.js';

/** Why bytes are no UTF-8 text, in Chinese, and where. */
export interface EncodingProblem {
  readonly message: string;
  readonly hint: string;
  readonly span: Span;
}

export interface Decoded {
  /** Without a byte order mark; with a problem, as much as could be read, for the excerpt. */
  readonly text: string;
  readonly problem?: EncodingProblem;
}

const saveAsUtf8 = '请在编辑器里另存为 UTF-8 编码（记事本：另存为 → 编码 → UTF-8）';

/** Decodes UTF-8; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): Decoded {
  const other = binaryFormat(bytes) ?? utf16(bytes);
  if (other) return other;
  const text = decode('utf-8', bytes);
  return text === undefined ? notUtf8(bytes) : { text };
}

/** Files that are no text at all but are handed in as such: Word files, PDF. */
function binaryFormat(bytes: Uint8Array): Decoded | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (head === 'PK\x03\x04')
    return problem('', '这是 Word、Excel 或压缩文件，不是文本文件', '请给出 YAML 或文本文件');
  if (head === '\xd0\xcf\x11\xe0')
    return problem('', '这是旧版 Word 或 Excel 文件，不是文本文件', '请给出 YAML 或文本文件');
  if (head === '%PDF') return problem('', '这是 PDF 文件，不是文本文件', '请给出 YAML 或文本文件');
  return undefined;
}

/** UTF-16 shows by its byte order mark or, without one, by the NUL half of every ASCII character. */
function utf16(bytes: Uint8Array): Decoded | undefined {
  const [first, second] = bytes;
  const nuls = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 4096).entries())
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  const little = (first === 0xff && second === 0xfe) || odd > 2 * even;
  const big = (first === 0xfe && second === 0xff) || even > 2 * odd;
  if (!little && !big) return undefined;
  const text = decode(little ? 'utf-16le' : 'utf-16be', bytes);
  return text === undefined ? undefined : problem(text, '文件是 UTF-16 编码，不是 UTF-8', saveAsUtf8);
}

/** Read as UTF-8, a GBK file is nearly all replacement characters; a damaged UTF-8 file has a few. */
function notUtf8(bytes: Uint8Array): Decoded {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const chinese = lossy.match(/\p{Script=Han}/gu)?.length ?? 0;
  const lost = lossy.match(/\ufffd/g)?.length ?? 0;
  const gbk = lost > chinese ? decode('gb18030', bytes) : undefined;
  if (gbk !== undefined) return problem(gbk, '文件是 GBK 编码，不是 UTF-8', saveAsUtf8);
  const start = lossy.indexOf('\ufffd');
  return problem(
    lossy,
    '这里的字节不是 UTF-8 编码的文字',
    `文件可能已损坏或混用了两种编码，${saveAsUtf8}`,
    start,
  );
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function problem(text: string, message: string, hint: string, start?: number): Decoded {
  const span = start === undefined ? { start: 0, end: 0 } : { start, end: start + 1 };
  return { text, problem: { message, hint, span } };
}
