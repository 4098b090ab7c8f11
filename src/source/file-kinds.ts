// Knows the files that are no text by the bytes they begin with.

/** Stands for any byte. */
const ANY = '▒';

/** What each kind is called, and the first bytes of its files as Latin 1. */
const KINDS: readonly (readonly [name: string, heads: readonly string[]])[] = [
  ['Word、Excel 或压缩文件', ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']],
  ['旧版 Word 或 Excel 文件', ['\xd0\xcf\x11\xe0']],
  ['PDF 文件', ['%PDF']],
  ['RTF 文件（写字板、Word 的另一种格式）', ['{\\rtf']],
  [
    '图片',
    ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'BM▒▒▒▒\0\0\0\0', 'II*\0', 'MM\0*', 'RIFF▒▒▒▒WEBP'],
  ],
  ['压缩文件', ['Rar!\x1a', '7z\xbc\xaf', '\x1f\x8b', 'BZh▒1AY', '\xfd7zXZ', 'MSCF\0']],
  [
    '音频或视频文件',
    ['ID3\x02', 'ID3\x03', 'ID3\x04', 'RIFF▒▒▒▒WAVE', 'RIFF▒▒▒▒AVI ', 'OggS\0', '\0\0\0▒ftyp'],
  ],
  ['程序文件', ['MZ\x90\0', '\x7fELF']],
  ['数据库文件', ['SQLite format 3\0']],
];

/** What a file is called that is no text, such as `PDF 文件`; undefined where its first bytes do not tell. */
export function kindOfFile(bytes: Uint8Array): string | undefined {
  return KINDS.find(([, heads]) => heads.some((head) => begin(bytes, head)))?.[0];
}

function begin(bytes: Uint8Array, head: string): boolean {
  for (let at = 0; at < head.length; at++)
    if (head[at] !== ANY && head.charCodeAt(at) !== bytes[at]) return false;
  // Any byte is one, too.
  return bytes.length >= head.length;
}
