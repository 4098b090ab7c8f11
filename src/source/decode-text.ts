// Turns bytes into text: UTF-8, and where it is allowed what is certainly GBK or UTF-16; all else is named for what it is.
import { commonness } from '../chinese/common-characters.js';
import type { Encoding } from './encode-text.js';
import { kindOfFile } from './file-kinds.js';
import { misreadingOf } from './misread-text.js';
import { once } from './remembered.js';
import type { Span } from './source.js';

/** Why bytes are no text that can be used, in Chinese, and where. */
export interface EncodingProblem {
  readonly message: string;
  readonly hint: string;
  readonly note?: string;
  readonly span: Span;
}

export interface Decoded {
  /** Without a byte order mark; with a problem, as much as could be read, for the excerpt. */
  readonly text: string;
  /** The encoding that the bytes are in, where it is not UTF-8 and the text can be used all the same. */
  readonly encoding?: Encoding;
  readonly problem?: EncodingProblem;
}

/** What an encoding is called; GB 18030 is the larger GBK, and nobody calls it otherwise. */
export function encodingName(encoding: Encoding): string {
  return encoding === 'gb18030' ? 'GBK' : 'UTF-16';
}

const saveAsUtf8 = '请在编辑器里另存为 UTF-8 编码（记事本：另存为 → 编码 → UTF-8）';

/** Of Chinese that was read in its own encoding at least this share is common; of random bytes or of Big5 hardly half. */
const ORDINARY = 0.7;

/**
 * Decodes a text; a byte order mark is dropped.
 * @param others whether a text in GBK, or in UTF-16 with a byte order mark, is taken too
 */
export function decodeText(bytes: Uint8Array, others = false): Decoded {
  const kind = kindOfFile(bytes);
  if (kind !== undefined) return noText(kind);
  const found = utf16(bytes) ?? utf8(bytes) ?? gbk(bytes) ?? damaged(bytes);
  if (found.problem || found.encoding === undefined) return found;
  if (others) return withoutMark(found);
  return problem(
    withoutMark(found).text,
    `文件是 ${encodingName(found.encoding)} 编码，不是 UTF-8`,
    saveAsUtf8,
  );
}

function withoutMark(decoded: Decoded): Decoded {
  return decoded.text.startsWith('\ufeff') ? { ...decoded, text: decoded.text.slice(1) } : decoded;
}

function noText(kind: string | undefined): Decoded {
  return problem('', `这${kind === undefined ? '' : `是${kind}，`}不是文本文件`, '请给出 YAML 或文本文件');
}

/** UTF-16 shows by its byte order mark or, without one, by the NUL half of every ASCII character. */
function utf16(bytes: Uint8Array): Decoded | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : markedBig(bytes[0], bytes[1]);
  if (marked === 'utf-16le' && bytes[2] === 0 && bytes[3] === 0 && bytes.length % 4 === 0)
    return problem('', '文件是 UTF-32 编码，不是 UTF-8', saveAsUtf8);
  const encoding = marked ?? byNuls(bytes);
  const text = encoding && decode(encoding, bytes);
  if (!encoding || text === undefined || !isText(text)) return undefined;
  return marked ? { text, encoding } : problem(text, '文件是 UTF-16 编码，不是 UTF-8', saveAsUtf8);
}

function markedBig(first: number | undefined, second: number | undefined): 'utf-16be' | undefined {
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function byNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 4096);
  if (!head.includes(0)) return undefined;
  const nuls = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (odd > 2 * even) return 'utf-16le';
  return even > 2 * odd ? 'utf-16be' : undefined;
}

function utf8(bytes: Uint8Array): Decoded | undefined {
  const text = decode('utf-8', bytes);
  if (text === undefined) return undefined;
  return isText(text) ? (misread(text) ?? { text }) : noText(undefined);
}

/** A text that was saved after it had been read in the wrong encoding. */
function misread(text: string): Decoded | undefined {
  const misreading = misreadingOf(text);
  if (!misreading) return undefined;
  const { was, takenFor, meant } = misreading;
  const start = Math.max(text.search(/[^\0-\x7f]/), 0);
  const end = start + Math.max(text.slice(start).search(/[\r\n]|$/), 1);
  const message = `整个文件都是乱码：${was} 编码的文字被当作 ${takenFor} 读过，又存了一次`;
  if (meant === undefined) {
    const hint = '请找原来的文件；存成这样以后，字已经丢了，改不回来';
    return { text, problem: { message, hint, span: { start, end } } };
  }
  const sample = sampleOf(meant);
  return {
    text,
    problem: {
      message,
      hint: `请找原来的文件，打开时选 ${was} 编码，再另存为 UTF-8`,
      ...(sample && { note: `原来像是“${sample}”` }),
      span: { start, end },
    },
  };
}

/** The first words with Chinese in them, for the writer to know his text by. */
function sampleOf(meant: string): string {
  const line = meant.split(/[\r\n]/, 200).find((each) => /\p{Script=Han}{2}/u.test(each)) ?? '';
  return [...line.trim()].slice(0, 24).join('');
}

function gbk(bytes: Uint8Array): Decoded | undefined {
  const text = decode('gb18030', bytes);
  if (text !== undefined && isText(text) && commonness(text.replace(/^\ufeff/, '')).share >= ORDINARY)
    return { text, encoding: 'gb18030' };
  const big5 = decode('big5', bytes);
  return big5 !== undefined && isText(big5) && isChinese(big5)
    ? problem(big5, '文件是 Big5（繁体）编码，不是 UTF-8', saveAsUtf8)
    : undefined;
}

/** What is neither: a UTF-8 or GBK text with a damaged place, or no text at all. */
function damaged(bytes: Uint8Array): Decoded {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const asGbk = new TextDecoder('gb18030').decode(bytes);
  if (!isText(lossy)) return noText(undefined);
  const [inUtf8, inGbk] = [commonness(lossy), commonness(asGbk)];
  const isGbk = inUtf8.lost > inUtf8.foreign;
  const { foreign, share, lost } = isGbk ? inGbk : inUtf8;
  const ascii = lossy.length - inUtf8.foreign - inUtf8.lost;
  if (lost > (foreign + ascii) / 4 || (isGbk && foreign > ascii / 4 && share < ORDINARY))
    return noText(undefined);
  const text = isGbk ? asGbk : lossy;
  const start = Math.max(text.indexOf('\ufffd'), 0);
  return problem(
    text,
    `这里的字节不是 ${isGbk && share >= ORDINARY ? 'UTF-8，也不是 GBK' : 'UTF-8'} 编码的文字`,
    `文件可能已损坏或混用了两种编码，${saveAsUtf8}`,
    start,
  );
}

/** Whether hardly anything in a text is a control character: in a picture or a program every tenth is. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted.
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls < 4 || controls * 20 < text.length;
}

function isChinese(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const chinese = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  return foreign > 3 && chinese > foreign * 0.9;
}

/** What decodes one file after another; it remembers nothing of them. */
const utf8Decoder = once(() => new TextDecoder('utf-8', { fatal: true }));

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = encoding === 'utf-8' ? utf8Decoder() : new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function problem(text: string, message: string, hint: string, start?: number): Decoded {
  const span = start === undefined ? { start: 0, end: 0 } : { start, end: start + 1 };
  return { text, problem: { message, hint, span } };
}
