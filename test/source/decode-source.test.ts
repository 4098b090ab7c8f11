// Bytes become text only when they are UTF-8; everything else is named for what it is.
import { describe, expect, it } from 'vitest';
import { decodeSource, maxFileSize } from '../../src/source/decode-source.js';

const decode = (bytes: Uint8Array) => decodeSource('a.yaml', bytes);
/** “单位: 开发区” in GBK. */
const gbk = Buffer.from('b5a5cebb3a20bfaab7a2c7f80a', 'hex');
const utf16 = Buffer.from('单位: 开发区\n', 'utf16le');

describe('decodeSource', () => {
  it('drops a byte order mark and keeps the rest', () => {
    const { source, diagnostics } = decode(Buffer.from('\ufeff单位: 甲\n'));
    expect(diagnostics).toEqual([]);
    expect(source.text).toBe('单位: 甲\n');
  });

  it.each([
    ['GBK', gbk, '文件是 GBK 编码', 'UTF-8'],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), '文件是 UTF-16 编码', 'UTF-8'],
    ['UTF-16 without one', utf16, '文件是 UTF-16 编码', 'UTF-8'],
    ['big-endian UTF-16', Buffer.from(utf16).swap16(), '文件是 UTF-16 编码', 'UTF-8'],
    ['a Word file', Buffer.from('PK\u0003\u0004abc'), 'Word', '文本文件'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 Word', '文本文件'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF', '文本文件'],
  ])('recognises %s', (_, bytes, message, hint) => {
    const { diagnostics } = decode(bytes);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.hint).toContain(hint);
    expect(diagnostics[0]?.range.start).toEqual({ line: 1, column: 1 });
  });

  it('points at the place of a damaged byte', () => {
    const { diagnostics } = decode(
      Buffer.concat([Buffer.from('单位: 开发区\n标题: 总结'), Buffer.from([0xff]), Buffer.from('报告')]),
    );
    expect(diagnostics).toMatchObject([{ code: 'encoding', range: { start: { line: 2, column: 7 } } }]);
  });

  it('takes every character of UTF-8', () => {
    const text = '甲𠮷é🙂\ufffd\n';
    expect(decode(Buffer.from(text))).toMatchObject({ source: { text }, diagnostics: [] });
  });

  it('refuses more than 5 MB', () => {
    expect(decode(new Uint8Array(maxFileSize + 1)).diagnostics).toMatchObject([{ code: 'too-large' }]);
  });
});
