import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../src/source/encode-text.js';
import { png } from '../tiny-pictures.js';
import { makeFolder, runCli, runHere } from './run-cli.js';

const TEXT = '云岭管委会2025年工作总结\n一、主要工作\n（一）抓项目。开工20个。\n（二）抓招商。签约35个。\n';

describe('zonerep import', () => {
  it('writes a YAML that builds to the same text, with the editor’s schema beside it', async () => {
    const folder = makeFolder({ 'old.txt': TEXT });
    const { code, out, err } = runCli(folder, ['import', 'old.txt', '-o', 'new.yaml']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain(
      'old.txt：认出了 3 个标题和分项，文字一个不少\n  第2行 一、主要工作\n  第3行   （一）抓项目。',
    );
    expect(err).toContain('已写成 new.yaml');
    expect(readdirSync(folder).sort()).toEqual(['new.yaml', 'old.txt', 'summary.zh.schema.json']);
    expect((await runHere(folder, ['validate', 'new.yaml'])).code).toBe(0);
    const { out: built } = await runHere(folder, ['build', 'new.yaml', '-o', '-', '--format', 'txt']);
    expect(built.replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''));
  });

  it('saves the pictures of a Word file beside the YAML, and replaces none unasked', () => {
    const image = png(30, 20);
    const folder = makeFolder({ '全景.png': Buffer.from(image) });
    const yaml =
      '单位: 云岭管委会\n年度: 2025\n主要工作:\n  正文: 开工20个。\n  图片: {文件: 全景.png, 标题: 园区全景}\n';
    writeFileSync(join(folder, 'old.yaml'), yaml);
    expect(runCli(folder, ['build', 'old.yaml', '-o', 'old.docx']).code).toBe(0);
    writeFileSync(join(folder, 'new-图1.png'), 'mine');
    const refused = runCli(folder, ['import', 'old.docx', '-o', 'new.yaml']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('“new-图1.png”已经存在，没有改动它');
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false);
    const { code, err } = runCli(folder, ['import', 'old.docx', '-o', 'new.yaml', '--force']);
    expect(code).toBe(0);
    expect(err).toContain('1 张图片另存在旁边：new-图1.png');
    expect(readFileSync(join(folder, 'new-图1.png'))).toEqual(Buffer.from(image));
    expect(runCli(folder, ['validate', 'new.yaml']).code).toBe(0);
    const shown = runCli(folder, ['import', 'old.docx']);
    expect(shown.err).toContain('文件里有 1 张图片或图表没有读进来');
  });

  it('reads the text of a .doc', () => {
    const bytes = readFileSync(new URL('../word/doc/office.doc', import.meta.url));
    const { code, out, err } = runCli(makeFolder({ 'old.doc': bytes }), ['import', 'old.doc']);
    expect(code).toBe(0);
    expect(out).toContain('全年开工二十个项目');
    expect(err).toContain('文件里有 1 段的序号是自动编号，.doc 里的读不出来');
  });

  it('prints it where no file is named, and reads standard input', () => {
    const { code, out } = runCli(makeFolder(), ['import', '-', '--keys', 'en'], { input: TEXT });
    expect(code).toBe(0);
    expect(out).toMatch(/^# yaml-language-server: \$schema=\.\/summary\.schema\.json\nkind: zone\n/);
  });

  it('reads GBK and UTF-16, and what --encoding says', async () => {
    const folder = makeFolder();
    const gbk = encodeText(TEXT, 'gb18030');
    writeFileSync(join(folder, 'gbk.txt'), gbk as Uint8Array);
    writeFileSync(
      join(folder, 'utf16.txt'),
      new Uint8Array([0xff, 0xfe, ...(encodeText(TEXT, 'utf-16le') ?? [])]),
    );
    const found = await runHere(folder, ['import', 'gbk.txt']);
    expect(found.err).toContain('文件是 GBK 编码，已按 GBK 读出');
    expect(found.out).toContain('标题: 云岭管委会2025年工作总结');
    expect((await runHere(folder, ['import', 'utf16.txt'])).out).toBe(found.out);
    expect((await runHere(folder, ['import', 'gbk.txt', '--encoding', 'gbk'])).out).toBe(found.out);
    const wrong = await runHere(folder, ['import', 'gbk.txt', '--encoding', 'utf-8']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('“gbk.txt”不是 UTF-8 编码');
  });

  it('takes the year, the kind and the office from its options', async () => {
    const folder = makeFolder({ 'old.txt': '情况\n一、甲\n乙。\n' });
    const options = ['--year', '2024', '--kind', '部门', '--organization', '投资促进局'];
    const { out } = await runHere(folder, ['import', 'old.txt', ...options]);
    expect(out).toContain('类型: 部门\n标题: 情况\n单位: 投资促进局\n年度: 2024\n');
  });

  it('finds indicators, cites them, and says what is missing and what is doubtful', async () => {
    const folder = makeFolder({
      'old.txt':
        '云岭开发区2025年工作总结\n一、主要工作\n完成固定资产投资52亿元，税收收入亿元。\n二、其他\n固定资产投资53亿元。\n',
    });
    const { out, err } = await runHere(folder, ['import', 'old.txt', '--cite']);
    expect(out).toContain('完成固定资产投资{{固定资产投资.数值}}，税收收入亿元。');
    expect(err).toContain('从文中找出了 2 项指标，其中 1 项文中缺数字，空着待填；');
    expect(err).toContain('正文里有 1 处数字换成了对指标的引用\n');
    expect(err).toContain('第3行、第5行：“固定资产投资”先写52亿元，后写53亿元，照前面的列入\n');
    const without = await runHere(folder, ['import', 'old.txt', '--no-indicators']);
    expect(without.out).not.toContain('指标:');
    expect(without.err).not.toContain('指标');
    const both = await runHere(folder, ['import', 'old.txt', '--no-indicators', '--cite']);
    expect(both).toMatchObject({ code: 2, out: '' });
    expect(both.err).toContain('不能和“--no-indicators”一起用');
  });

  it('says that there was nothing to cite', async () => {
    const folder = makeFolder({
      'old.txt': TEXT,
      'gap.txt': '云岭开发区2025年工作总结\n一、甲\n完成税收亿元。\n',
    });
    expect((await runHere(folder, ['import', 'old.txt', '--cite'])).err).toContain('没有从文中找出指标');
    expect((await runHere(folder, ['import', 'gap.txt', '--cite'])).err).toContain('没有换成引用以后');
  });

  it.each([
    ['empty.txt', '', '里没有文字'],
    ['a.docx', 'PK\x03\x04', '这不是 Word 文件'],
    ['scan.pdf', '%PDF-1.4', '另存为 .docx'],
  ])('writes nothing of %s', async (name, content, words) => {
    const folder = makeFolder({ [name]: content });
    const { code, err } = await runHere(folder, ['import', name, '-o', 'new.yaml']);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false);
  });

  it('keeps a file that is there, unless told otherwise', async () => {
    const folder = makeFolder({ 'old.txt': TEXT, 'new.yaml': '我的\n' });
    const { code, err } = await runHere(folder, ['import', 'old.txt', '-o', 'new.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('“new.yaml”已经存在，没有改动它');
    expect(readFileSync(join(folder, 'new.yaml'), 'utf8')).toBe('我的\n');
    expect((await runHere(folder, ['import', 'old.txt', '-o', 'new.yaml', '--force'])).code).toBe(0);
  });
});
