// What bytes are: a text, a text in another encoding, a text read in the wrong one and saved, or none; each said once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/source/decode-text.js';
import { type AnyEncoding, encodeText } from '../../src/source/encode-text.js';

const YAML = `类型: 开发区
单位: 青石岭经济开发区管理委员会
年度: 2025
主要工作:
  - 标题: 项目建设提速
    正文: 全年新开工项目20个，总投资36.5亿元。
`;
const bytesIn = (encoding: AnyEncoding, text = YAML): Uint8Array => encodeText(text, encoding) as Uint8Array;
const readAs = (encoding: string, bytes: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
const said = (bytes: Uint8Array, others = false) => {
  const { problem } = decodeText(bytes, others);
  return problem ? `${problem.message} ⇒ ${problem.hint}` : undefined;
};

describe('a text that was misread and saved', () => {
  const latin1 = (bytes: Uint8Array) => new TextEncoder().encode(Buffer.from(bytes).toString('latin1'));
  it.each([
    ['UTF-8 as GBK', readAs('gb18030', bytesIn('utf-8')), 'UTF-8 编码的文字被当作 GBK 读过', '选 UTF-8 编码'],
    ['UTF-8 as Latin 1', latin1(bytesIn('utf-8')), 'UTF-8 编码的文字被当作 Latin-1 读过', '选 UTF-8 编码'],
    ['GBK as Latin 1', latin1(bytesIn('gb18030')), 'GBK 编码的文字被当作 Latin-1 读过', '选 GBK 编码'],
    ['GBK as Big5', readAs('big5', bytesIn('gb18030')), 'GBK 编码的文字被当作 Big5 读过', '选 GBK 编码'],
    ['GBK as UTF-8', readAs('utf-8', bytesIn('gb18030')), 'GBK 编码的文字被当作 UTF-8 读过', '改不回来'],
    [
      'GBK as UTF-8 as GBK',
      readAs('gb18030', readAs('utf-8', bytesIn('gb18030'))),
      'GBK 编码的文字被当作 UTF-8 读过',
      '改不回来',
    ],
  ])('%s', (_, bytes, message, hint) => {
    const { problem } = decodeText(bytes, true);
    expect(problem?.message).toContain(`整个文件都是乱码：${message}`);
    expect(problem?.hint).toContain(hint);
    if (!hint.includes('改不回来')) expect(problem?.note).toContain('类型');
  });
});

describe('a file that is no text', () => {
  it.each([
    ['a picture', '89504e470d0a1a0a0000000d49484452', '图片'],
    ['a JPEG', 'ffd8ffe000104a464946', '图片'],
    ['a rar', '526172211a0701003392b5e5', '压缩文件'],
    ['a zip', '504b0304140000000800', 'Word、Excel 或压缩文件'],
    ['a program', '4d5a90000300000004000000', '程序文件'],
    ['RTF', Buffer.from('{\\rtf1\\ansi\\ansicpg936').toString('hex'), 'RTF 文件'],
  ])('is named: %s', (_, hex, kind) => {
    expect(said(Buffer.from(hex, 'hex'))).toMatch(
      new RegExp(`^这是${kind}.*，不是文本文件 ⇒ 请给出 YAML 或文本文件$`),
    );
  });

  it('is said in the same words, whatever the bytes', () => {
    const bytes = fc.uint8Array({ minLength: 200, maxLength: 2000 });
    fc.assert(
      fc.property(bytes, fc.boolean(), (random, others) => {
        expect(said(random, others)).toMatch(/不是文本文件|编码|字节不是/);
      }),
    );
  });

  it('is said of random bytes', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed & 0xff;
    };
    expect(said(Uint8Array.from({ length: 3000 }, random), true)).toBe(
      '这不是文本文件 ⇒ 请给出 YAML 或文本文件',
    );
  });
});

describe('a text in another encoding', () => {
  it.each(['gb18030', 'utf-16le', 'utf-16be'] as const)('is read where that is allowed: %s', (encoding) => {
    const mark = encoding === 'gb18030' ? '' : '\ufeff';
    const bytes = bytesIn(encoding, mark + YAML);
    expect(decodeText(bytes, true)).toEqual({ text: YAML, encoding });
    expect(said(bytes)).toMatch(/^文件是 (GBK|UTF-16) 编码，不是 UTF-8 ⇒ 请在编辑器里另存为 UTF-8/);
  });

  it('is not taken for GBK when it is Big5', () => {
    const text = '雲嶺經濟開發區管理委員會：全年新開工項目二十個，總投資三十六億元。\n';
    expect(said(bytesIn('big5', text), true)).toContain('文件是 Big5（繁体）编码');
    expect(said(new TextEncoder().encode(text))).toBeUndefined();
  });

  it('has its damaged place shown', () => {
    const bytes = [...bytesIn('gb18030')];
    bytes.splice(bytes.indexOf(0x0a), 0, 0xff);
    const { problem, text } = decodeText(Uint8Array.from(bytes), true);
    expect(problem?.message).toBe('这里的字节不是 UTF-8，也不是 GBK 编码的文字');
    expect(text.slice(0, problem?.span.start)).toBe('类型: 开发区');
  });
});

it('finds nothing in sound texts of UTF-8, of any script', () => {
  const folder = join(import.meta.dirname, '../../examples');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name)));
  const others = [
    'Ünïcödé tëxt wïth äll thé àccénts — “quoted”',
    'これは日本語のテキストです。平仮名と片仮名。',
    '雲嶺開發區',
  ];
  for (const bytes of [...texts, ...others.map((text) => new TextEncoder().encode(text))])
    expect(said(bytes)).toBeUndefined();
});
