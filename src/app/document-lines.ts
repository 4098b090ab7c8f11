// Reads a finished document, whatever its format, as the lines that an import goes by.
import { type Line, readLines } from '../import/read-lines.js';
import { decodeText } from '../source/decode-text.js';
import type { Encoding } from '../source/encode-text.js';
import { UserError } from '../source/user-error.js';
import { pictureFile } from '../summary/picture-file.js';
import { isCompound } from '../word/doc/compound-file.js';
import { readDocText } from '../word/doc/read-doc.js';
import type { WordImage } from '../word/read/images.js';
import { readWordText } from '../word/read/read-document.js';
import { linesWithInsets, type ShownPicture } from './lines-with-insets.js';

export interface DocumentLines {
  readonly lines: readonly Line[];
  /** What its lines are counted as. */
  readonly unit: '行' | '段';
  /** What of it is not among the lines. */
  readonly notes: readonly string[];
  /** The files of the pictures among the lines, by the names under which the lines speak of them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** The encoding that was recognised, where it is not UTF-8. */
  readonly encoding?: Encoding;
}

/**
 * Reads a Word file by its first bytes, and whatever else as a text.
 * @param file its name, for messages
 * @param how `encoding` of a text, which is recognised without it; `pictureStem`, with which the names of pictures begin, without
 *   which none are among the lines
 * @throws UserError when it can be read as neither
 */
export function documentLines(
  file: string,
  bytes: Uint8Array,
  how: { readonly encoding?: Encoding | 'utf-8' | undefined; readonly pictureStem?: string | undefined } = {},
): DocumentLines {
  if (isCompound(bytes)) return docLines(file, bytes);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? wordLines(file, bytes, how.pictureStem) : textLines(file, bytes, how.encoding);
}

function wordLines(file: string, bytes: Uint8Array, stem: string | undefined): DocumentLines {
  const read = readWordText(bytes);
  if ('problem' in read) {
    const { message, hint } = read.problem;
    throw new UserError(`“${file}”：${message.replace('模板', '文件')}`, hint);
  }
  const { lines, images, pictures, hidden } = read.value;
  const { shown, files } = stem === undefined ? { shown: [], files: new Map() } : named(images, stem);
  const unread = pictures + images.length - shown.length;
  return {
    lines: linesWithInsets(lines, shown),
    unit: '段',
    notes: [
      ...(unread > 0
        ? [`文件里有 ${unread} 张图片或图表没有读进来，请另存成 PNG 或 JPEG，写在“图片”一栏`]
        : []),
      ...hiddenNote(hidden),
    ],
    pictures: files,
  };
}

/** So many pictures, and no more bytes together, are taken out of one file. */
const MOST_PICTURES = 100;
const MOST_BYTES = 100 * 2 ** 20;

/** The pictures that can be printed, numbered in their order. */
function named(
  images: readonly WordImage[],
  stem: string,
): { readonly shown: readonly ShownPicture[]; readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const shown: ShownPicture[] = [];
  let total = 0;
  for (const { before, paragraph, bytes } of images) {
    if (files.size >= MOST_PICTURES) break;
    const content = bytes();
    const picture = content && pictureFile(content);
    if (!picture || 'fault' in picture || total + picture.bytes.length > MOST_BYTES) continue;
    total += picture.bytes.length;
    const name = `${stem}-图${files.size + 1}.${picture.format === 'png' ? 'png' : 'jpg'}`;
    files.set(name, picture.bytes);
    shown.push({ before, paragraph, file: name });
  }
  return { shown, files };
}

function docLines(file: string, bytes: Uint8Array): DocumentLines {
  const read = readDocText(bytes);
  if ('problem' in read) throw new UserError(`“${file}”：${read.problem.message}`, read.problem.hint);
  const { lines, pictures, hidden, numbered } = read.value;
  return {
    lines: linesWithInsets(lines, []),
    pictures: new Map(),
    unit: '段',
    notes: [
      ...(numbered > 0
        ? [
            `文件里有 ${numbered} 段的序号是自动编号，.doc 里的读不出来：请在 Word 或 WPS 里另存为 .docx 再导入`,
          ]
        : []),
      ...(pictures > 0
        ? [`文件里有 ${pictures} 张图片没有读进来；在 Word 或 WPS 里另存为 .docx 再导入就能读进来`]
        : []),
      ...hiddenNote(hidden),
    ],
  };
}

function hiddenNote(hidden: number): readonly string[] {
  return hidden > 0 ? [`文件里有 ${hidden} 个字设成了“隐藏”，印不出来，没有读进来`] : [];
}

function textLines(file: string, bytes: Uint8Array, asked?: Encoding | 'utf-8'): DocumentLines {
  const read = (text: string) => ({
    lines: readLines(text),
    unit: '行' as const,
    notes: [],
    pictures: new Map(),
  });
  if (asked !== undefined) return read(decodeAs(file, bytes, asked));
  const { text, encoding, problem } = decodeText(bytes, true);
  if (problem) throw new UserError(`“${file}”：${problem.message}`, hintFor(file, problem.hint));
  return { ...read(text), ...(encoding && { encoding }) };
}

/** The formats of other programs are saved as one that is read here. */
function hintFor(file: string, hint: string): string {
  return /\.(?:doc|wps|rtf|pdf)$/i.test(file) ? '请在 Word 或 WPS 里另存为 .docx 再导入' : hint;
}

const NAMES: Readonly<Record<Encoding | 'utf-8', string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16（高位在前）',
};

function decodeAs(file: string, bytes: Uint8Array, encoding: Encoding | 'utf-8'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`“${file}”不是 ${NAMES[encoding]} 编码`, '不写 --encoding 就自动识别');
  }
}
