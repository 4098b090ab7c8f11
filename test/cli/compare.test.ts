import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../src/source/encode-text.js';
import { makeFolder, runCli, runHere } from './run-cli.js';

const LAST =
  '云岭管委会2025年工作总结\n一、主要工作\n忙。\n二、2026年工作安排\n税收收入达到18亿元。\n办好龙舟邀请赛，请来外地队伍。\n';
const NOW = '云岭管委会2026年工作总结\n一、主要工作\n税收收入17.5亿元。\n';
const YAML =
  '类型: 开发区\n单位: 云岭经开区管委会\n标题: 工作总结\n成文日期: 2026-12-20\n年度: 2026\n指标:\n  各项:\n    - {名称: 税收收入, 数值: 17.5, 单位: 亿元}\n主要工作:\n  导语: 龙舟邀请赛如期办好。\n';

const both = () => makeFolder({ 'last.txt': LAST, 'now.txt': NOW, 'now.yaml': YAML });

describe('zonerep compare', () => {
  it('prints what became of last year’s plan', () => {
    const { code, out, err } = runCli(both(), ['compare', 'last.txt', 'now.txt']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('今年没有提到的（1）\n  办好龙舟邀请赛，请来外地队伍。\n    去年 last.txt:6\n');
    expect(out).toContain('    今年 now.txt:3  税收收入17.5亿元\n       = 比目标少0.5亿元\n');
  });

  it('compares data, texts and Word files with one another', async () => {
    const folder = both();
    await runHere(folder, ['build', 'now.yaml', '-o', 'now.docx']);
    const yaml = await runHere(folder, ['compare', 'last.txt', 'now.yaml']);
    expect(yaml.out).toContain('    今年 now.yaml:10  龙舟邀请赛如期办好。\n');
    const word = await runHere(folder, ['compare', 'last.txt', 'now.docx']);
    expect(word.out).toMatch(/今年 now\.docx 第\d+段 {2}龙舟邀请赛如期办好。\n/);
    const stdin = await runHere(folder, ['compare', 'last.txt', '-'], { input: YAML });
    expect(stdin.out).toContain('今年 <stdin>:10 ');
  });

  it('writes a file in the format of its name, or the one that is wanted', async () => {
    const folder = both();
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    const { err } = await runHere(folder, ['compare', 'last.txt', 'now.txt', '-o', '对照.md']);
    expect(err).toBe('已写成 对照.md\n');
    expect(read('对照.md')).toMatch(/^# 2025年的“last\.txt”/);
    await runHere(folder, ['compare', 'last.txt', 'now.txt', '-o', 'a.json']);
    expect(JSON.parse(read('a.json'))).toMatchObject({ last: { year: 2025 }, now: { year: 2026 } });
    await runHere(folder, ['compare', 'last.txt', 'now.txt', '-o', 'a.out', '--format', 'md']);
    expect(read('a.out')).toBe(read('对照.md'));
  });

  it('replaces no file without --force, and never an input', async () => {
    const folder = both();
    writeFileSync(join(folder, 'notes.md'), '我的笔记');
    const kept = await runHere(folder, ['compare', 'last.txt', 'now.txt', '-o', 'notes.md']);
    expect(kept).toMatchObject({ code: 2, out: '' });
    expect(kept.err).toContain('“notes.md”已经存在，没有改动它');
    expect(
      (await runHere(folder, ['compare', 'last.txt', 'now.txt', '-o', 'notes.md', '--force'])).code,
    ).toBe(0);
    const over = await runHere(folder, ['compare', 'last.txt', 'now.txt', '-o', 'last.txt', '--force']);
    expect(over.code).toBe(2);
    expect(over.err).toContain('会覆盖输入文件');
    expect(readFileSync(join(folder, 'last.txt'), 'utf8')).toBe(LAST);
  });

  it.each([
    [['now.txt', 'last.txt'], '“now.txt”是2026年的，“last.txt”是2025年的，先后反了'],
    [['last.txt', 'last.txt'], '都是2025年的'],
    [['last.txt', 'none.txt'], '没有这个文件：none.txt'],
    [['-', '-'], '两个文件不能都从标准输入读'],
    [['last.txt', 'bad.yaml'], '“bad.yaml”有错误，没有对照'],
    [['last.txt', 'bad.docx'], '这不是 Word 文件'],
    [['last.txt', 'empty.txt'], '“empty.txt”里没有文字'],
    [['last.txt', 'old.doc'], '旧版 Word'],
    [['last.txt', 'now.txt', '--format', 'xml'], 'xml'],
    [['last.txt'], '还要写上今年的总结'],
  ])('compares nothing for %j', async (args, words) => {
    const folder = both();
    writeFileSync(join(folder, 'bad.yaml'), '年度: 去年\n');
    writeFileSync(join(folder, 'bad.docx'), 'PK\x03\x04');
    writeFileSync(join(folder, 'empty.txt'), '\n \n');
    writeFileSync(
      join(folder, 'old.doc'),
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    );
    const { code, out, err } = await runHere(folder, ['compare', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  it('reads GBK, and says so', async () => {
    const folder = both();
    writeFileSync(join(folder, 'gbk.txt'), encodeText(NOW, 'gb18030') as Uint8Array);
    const { code, err } = await runHere(folder, ['compare', 'last.txt', 'gbk.txt']);
    expect({ code, err }).toEqual({ code: 0, err: 'gbk.txt：文件是 GBK 编码，已按 GBK 读出\n' });
  });

  it('knows the indicators of the configuration, and stops where that is wrong', async () => {
    const folder = both();
    writeFileSync(join(folder, 'now.txt'), `${NOW}跨境电商交易额3.2亿元。\n`);
    writeFileSync(
      join(folder, 'zonerep.config.yaml'),
      '自有指标:\n  - {名称: 跨境电商交易额, 单位: [亿元]}\n',
    );
    const { out } = await runHere(folder, ['compare', 'last.txt', 'now.txt']);
    expect(out).toContain('今年新有的指标（2）');
    writeFileSync(join(folder, 'zonerep.config.yaml'), '自有指标: 一个\n');
    const wrong = await runHere(folder, ['compare', 'last.txt', 'now.txt']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('zonerep.config.yaml');
  });
});

describe('zonerep compare, of data and the Word file built from them', () => {
  const dated = YAML.replace('标题: 工作总结', '标题: 云岭经开区2026年工作总结');
  const edited = async () => {
    const folder = makeFolder({ 'last.txt': LAST, 'now.yaml': dated });
    await runHere(folder, ['build', 'now.yaml', '-o', 'now.docx']);
    writeFileSync(join(folder, 'now2.yaml'), dated.replace('17.5', '18.5').replace('如期办好', '圆满办好'));
    await runHere(folder, ['build', 'now2.yaml', '-o', '改过的.docx']);
    return folder;
  };

  it('tells what was changed, with the lines of the data', async () => {
    const folder = await edited();
    const { code, out, err } = runCli(folder, ['compare', 'now.yaml', '改过的.docx']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('“改过的.docx”和由“now.yaml”生成的报告\n');
    expect(out).toContain('  税收收入：17.5 → 18.5\n    数据 now.yaml:8\n');
    expect(out).toContain('    数据 now.yaml:10\n');
    const turned = await runHere(folder, ['compare', '改过的.docx', 'now.yaml']);
    expect(turned.out).toBe(out);
    const stdin = await runHere(folder, ['compare', '-', '改过的.docx'], { input: dated });
    expect(stdin.out).toContain('    数据 <stdin>:8\n');
    const same = await runHere(folder, ['compare', 'now.yaml', 'now.docx']);
    expect(same).toMatchObject({ code: 0, out: expect.stringContaining('文字没有改动') });
  });

  it('writes Markdown, JSON and a Word file with tracked changes', async () => {
    const folder = await edited();
    const compare = (...args: readonly string[]) =>
      runHere(folder, ['compare', 'now.yaml', '改过的.docx', ...args]);
    expect((await compare('-o', 'a.md')).err).toBe('已写成 a.md\n');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('| 内容 | 数据 | 改稿 | 改稿的话 | 说明 |');
    expect(JSON.parse((await compare('--format', 'json')).out)).toMatchObject({
      figures: [{ name: '税收收入', place: { pointer: '/indicators/items/0/value' } }],
    });
    const tracked = await compare('-o', '修订.docx');
    expect(tracked).toMatchObject({ code: 0, out: '' });
    expect(tracked.err).toMatch(/^已写成 修订\.docx\n/);
    const accepted = await runHere(folder, ['compare', 'now2.yaml', '修订.docx']);
    expect(accepted.out).toContain('文字没有改动');
    expect((await compare('-o', '改过的.docx', '--force')).err).toContain('会覆盖输入文件');
  });

  it('is asked for by --as, and refuses what it cannot be', async () => {
    const folder = await edited();
    const compare = (...args: readonly string[]) => runHere(folder, ['compare', ...args]);
    expect((await compare('now.yaml', '改过的.docx', '--as', 'years')).err).toContain('都是2026年的');
    expect((await compare('now.yaml', 'last.txt', '--as', 'edits')).err).toContain(
      '要一份 YAML 和一份由它生成的 .docx',
    );
    expect((await compare('last.txt', 'now.yaml', '-o', 'a.docx')).err).toContain('写不成 Word 文件');
    expect((await compare('last.txt', 'now.yaml', '-t', 'x')).err).toContain('用不着模板');
    writeFileSync(join(folder, 'bad.yaml'), '年度: [');
    expect(await compare('bad.yaml', '改过的.docx', '--as', 'edits')).toMatchObject({ code: 2, out: '' });
    writeFileSync(join(folder, 'no.docx'), 'no');
    expect((await compare('now.yaml', 'no.docx', '--as', 'edits')).code).toBe(2);
  });
});
