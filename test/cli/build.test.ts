import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readZip, sure } from '../../src/ooxml/read-zip.js';
import { png } from '../tiny-pictures.js';
import { attached } from '../word/active/reaching-docx.js';
import { makeDocx, partOf } from '../word/make-docx.js';
import { makeFolder, repository, runCli, runHere } from './run-cli.js';

const COMPLETE = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';
const DRAFT = '单位: 青屿高新区管委会\n年度: 2025\n导语:\n指标:\n  - {名称: 工业投资, 数值: , 单位: 亿元}\n';

describe('zonerep build', () => {
  it.each(['docx', 'html', 'md', 'txt'])('writes %s by the extension', (format) => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    const { code, out, err } = runCli(folder, ['build', 'a.yaml', '-o', `r.${format}`]);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `已写成 r.${format}\n` });
    expect(readFileSync(join(folder, `r.${format}`)).length).toBeGreaterThan(50);
  });

  it('writes a .docx beside the input when nothing else is said', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    expect((await runHere(folder, ['build', 'a.yaml'])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.docx', 'a.yaml']);
  });

  it('writes several formats at once', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    expect((await runHere(folder, ['build', 'a.yaml', '-o', 'r.md', '-o', 'r.html'])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['.zonerep-written', 'a.yaml', 'r.html', 'r.md']);
  });

  it('prints the pictures beside the data, and links them from where the result lies', async () => {
    const yaml = `${COMPLETE}其他部分:\n  - {标题: 园区, 图片: {文件: 图/a.png, 标题: 全景}}\n`;
    const folder = makeFolder();
    mkdirSync(join(folder, 'data/图'), { recursive: true });
    writeFileSync(join(folder, 'data/a.yaml'), yaml);
    writeFileSync(join(folder, 'data/图/a.png'), png(40, 30));
    const results = ['-o', 'out/r.docx', '-o', 'out/r.html', '-o', 'out/r.md', '-o', 'out/r.txt'];
    mkdirSync(join(folder, 'out'));
    expect(await runHere(folder, ['build', 'data/a.yaml', ...results])).toMatchObject({ code: 0 });
    const text = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
    expect(text('r.md')).toContain('![全景](../data/图/a.png)\n\n全景\n');
    expect(text('r.txt')).toContain('（图片：全景）');
    expect(text('r.html')).toContain('<img src="data:image/png;base64,iVBORw0KGgo');
    const entries = sure(readZip(readFileSync(join(folder, 'out/r.docx'))));
    expect(entries.map(({ name }) => name)).toContain('word/media/image1.png');
  });

  it('takes the rows of a table from the .csv file beside the data, as Excel saves it, and from nowhere else', async () => {
    const table = (file: string) =>
      `${COMPLETE}附件:\n  - {标题: 签约项目, 表格: {文件: ${file}, 合计: 是}}\n`;
    // 项目,总投资 / "甲，乙",1.50 / 丙,2 in GBK
    const gbk = Buffer.from('cfeec4bf2cd7dccdb6d7ca0d0a22bcd7a3acd2d2222c312e35300d0ab1fb2c320d0a', 'hex');
    const folder = makeFolder({ 'a.yaml': table('a.csv'), 'b.yaml': table('../a.csv'), 'a.csv': gbk });
    expect((await runHere(folder, ['build', 'a.yaml', '-o', 'r.md'])).code).toBe(0);
    const lines = readFileSync(join(folder, 'r.md'), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('|')).map((line) => line.replace(/ +/g, ''))).toEqual([
      '|项目|总投资|',
      expect.stringMatching(/^\|[-:|]+\|$/),
      '|甲，乙|1.50|',
      '|丙|2|',
      '|合计|3.50|',
    ]);
    const { code, err } = await runHere(folder, ['build', 'b.yaml', '-o', 's.md']);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('“../a.csv”不在本文件所在的文件夹里'),
    });
    expect(existsSync(join(folder, 's.md'))).toBe(false);
  });

  it('reads standard input’s pictures where it runs, and writes nothing without them', async () => {
    const input = `${COMPLETE}其他部分:\n  - {标题: 园区, 图片: a.png}\n`;
    const folder = makeFolder();
    const missing = runCli(folder, ['build', '-', '-o', 'r.md'], { input });
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('找不到图片“a.png”');
    expect(existsSync(join(folder, 'r.md'))).toBe(false);
    writeFileSync(join(folder, 'a.png'), png(40, 30));
    expect(runCli(folder, ['build', '-', '-o', 'r.md'], { input }).code).toBe(0);
  });

  it('writes text to standard output and reads standard input', () => {
    const { code, out, err } = runCli(makeFolder(), ['build', '-', '-o', '-', '--format', 'txt'], {
      input: COMPLETE,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('　　（一）抓项目\n　　开工20个。');
  });

  it('--format wins over the extension', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    expect((await runHere(folder, ['build', 'a.yaml', '--format', 'md', '-o', 'r.txt'])).code).toBe(0);
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toMatch(/^# /);
  });

  it('of several files says at the end how many were written, and each of them only when asked', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'b.yaml': COMPLETE, 'c.yaml': '单位：甲\n' });
    const both = await runHere(folder, ['build', 'a.yaml', 'b.yaml', '--format', 'txt', '--format', 'md']);
    expect(both).toEqual({ code: 0, out: '', err: '2 个数据文件，写成了 4 个文件\n' });
    const { code, err } = await runHere(folder, ['build', '.', '--format', 'txt', '--verbose']);
    expect(code).toBe(1);
    expect(err).toContain('已写成 a.txt\n已写成 b.txt\n');
    expect(err).toMatch(/写成了 2 个文件；3 个数据文件里有 1 个没有写成，原因见上\n$/);
  });

  it('builds many files into a folder, and one faulty file does not stop the others', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'b.yaml': '单位 没有冒号\n', 'c.yaml': COMPLETE });
    const { code, err } = await runHere(folder, [
      'build',
      '*.yaml',
      '--out-dir',
      '成稿/今年',
      '--format',
      'md',
    ]);
    expect(code).toBe(1);
    expect(err).toContain('b.yaml');
    expect(readdirSync(join(folder, '成稿/今年')).sort()).toEqual(['.zonerep-written', 'a.md', 'c.md']);
  });

  it('tells the blanks with their lines', async () => {
    const folder = makeFolder({ 'a.yaml': DRAFT });
    const { code, err } = await runHere(folder, ['build', 'a.yaml', '-o', 'r.txt']);
    expect(code).toBe(0);
    expect(err).toBe(
      '已写成 r.txt\n尚有 2 处待填：\n  a.yaml:3  导语\n  a.yaml:5  指标 › 第1项（工业投资） › 数值\n',
    );
  });

  it('--keep-links keeps what a template fetches from outside, which is else told and left out', async () => {
    const folder = makeFolder({
      'a.yaml': COMPLETE,
      't.docx': attached('http://example.org/a.dotm', '{{单位}}'),
    });
    const build = async (...more: string[]) =>
      await runHere(folder, ['build', 'a.yaml', '-t', 't.docx', '-o', 'r.docx', ...more]);
    const relationships = () => partOf(readFileSync(join(folder, 'r.docx')), 'word/_rels/settings.xml.rels');
    const left = await build();
    expect(left.code).toBe(0);
    expect(left.err).toContain(
      '警告[outside-link] 附加的模板不在文件里，打开文件时要到“http://example.org/a.dotm”去取',
    );
    expect(left.err).toContain('--keep-links');
    expect(relationships()).not.toContain('example.org');
    const kept = await build('--keep-links');
    expect(kept.code).toBe(0);
    expect(kept.err).toContain('按 --keep-links 的要求，它留在写出来的文件里');
    expect(relationships()).toContain('example.org');
  });

  it('tells a template’s warnings once for many files, and what data bring about for each', async () => {
    const odd = COMPLETE.replace('开工20个。', '"开工\\a20个。"');
    const folder = makeFolder({
      'a.yaml': odd,
      'b.yaml': odd,
      't.docx': attached('http://example.org/a.dotm', '{{{正文}}}'),
    });
    const { code, err } = await runHere(folder, [
      'build',
      'a.yaml',
      'b.yaml',
      '-t',
      't.docx',
      '--out-dir',
      'o',
    ]);
    expect(code).toBe(0);
    expect(err.match(/outside-link/g)).toHaveLength(1);
    expect([...err.matchAll(/forbidden-character.*\n.*--> (.*)/g)].map(([, file]) => file)).toEqual([
      'a.yaml',
      'b.yaml',
    ]);
  });

  it('writes nothing from a template that would run a program', async () => {
    const template = makeDocx({ body: '<w:p><w:fldSimple w:instr="DDEAUTO c"/></w:p>' });
    const folder = makeFolder({ 'a.yaml': COMPLETE, 't.docx': template });
    for (const more of [[], ['--keep-links']]) {
      const { code, err } = await runHere(folder, [
        'build',
        'a.yaml',
        '-t',
        't.docx',
        '-o',
        'r.docx',
        ...more,
      ]);
      expect(code).toBe(1);
      expect(err).toContain('错误[active-content] 正文第1段：“DDEAUTO”域');
    }
    expect(existsSync(join(folder, 'r.docx'))).toBe(false);
  });

  it('--strict refuses blanks and writes nothing', async () => {
    const folder = makeFolder({ 'a.yaml': DRAFT, 'r.docx': 'old' });
    const { code, err } = await runHere(folder, ['build', 'a.yaml', '--strict', '-o', 'r.docx']);
    expect(code).toBe(1);
    expect(err).toContain('没有写任何文件');
    expect(readFileSync(join(folder, 'r.docx'), 'utf8')).toBe('old');
  });

  it('--strict names each place once, also where a rule tells it elsewhere', async () => {
    const folder = makeFolder({ 'a.yaml': '单位: 甲\n年度: 2025\n指标:\n  - 名称: 产值\n附件:\n' });
    const { code, err } = await runHere(folder, ['build', 'a.yaml', '--strict', '-o', 'r.docx']);
    expect({ code, err }).toEqual({
      code: 1,
      err: '尚有 2 处待填：\n  a.yaml:4  指标 › 第1项（产值） › 数值\n  a.yaml:5  附件\n定稿（--strict）不能有待填和占位的内容，没有写任何文件。\n',
    });
  });

  it('--strict refuses a placeholder in a text', async () => {
    const folder = makeFolder({ 'a.yaml': `${COMPLETE}结尾: 共走访企业xx家。\n` });
    const { code, err } = await runHere(folder, ['build', 'a.yaml', '--strict', '-o', 'r.docx']);
    expect(code).toBe(1);
    expect(err).toContain('placeholder');
    expect(existsSync(join(folder, 'r.docx'))).toBe(false);
  });

  it('--strict lets a finished summary through', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    expect((await runHere(folder, ['build', 'a.yaml', '--strict', '-o', 'r.docx'])).code).toBe(0);
  });

  it('writes nothing when the data are wrong', async () => {
    const folder = makeFolder({ 'a.yaml': '单位: 甲\n年度: 2025\n导与: 写错了键名\n' });
    const { code, out, err } = await runHere(folder, ['build', 'a.yaml', '-o', 'r.docx']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('a.yaml:3:1');
    expect(err).toContain('是否应为“导语”？');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it.each([
    ['a template folder', 't'],
    ['a single template', 't/report.txt.hbs'],
  ])('takes %s', async (_, template) => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    mkdirSync(join(folder, 't'));
    writeFileSync(join(folder, 't/report.txt.hbs'), '标题是《{{标题}}》');
    expect(
      (await runHere(folder, ['build', 'a.yaml', '-t', template, '-o', '-', '--format', 'txt'])).out,
    ).toBe('标题是《青屿高新区管委会2025年工作总结》\n');
  });

  it('points at the line of a faulty template', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'x.txt.hbs': '第一行\n{{标提}}\n' });
    const { code, err } = await runHere(folder, ['build', 'a.yaml', '-t', 'x.txt.hbs', '-o', 'r.txt']);
    expect(code).toBe(1);
    expect(err).toContain('x.txt.hbs:2:');
    expect(err).toContain('是否应为“标题”？');
    expect(existsSync(join(folder, 'r.txt'))).toBe(false);
  });
});

describe('zonerep build refuses', () => {
  it.each([
    [['build', 'a.yaml', '-o', 'a.yaml', '--format', 'txt'], '会覆盖输入文件'],
    [['build', 'a.yaml', '-o', 'r.ofd'], '看不出要写成什么格式'],
    [['build', 'a.yaml', '--format', 'ofd'], '可以写：docx、pdf、html、md、txt'],
    [['build', 'a.yaml', 'b.yaml', '-o', 'r.docx'], '--out-dir'],
    [['build', 'a.yaml', '-t', '没有', '-o', 'r.docx'], '找不到模板“没有”'],
    [['build', 'a.yaml', '-o', '没有/r.docx'], '文件夹“没有”不存在'],
    [['build', '没有.yaml'], '没有找到文件'],
    [['build', 'a.yaml', '--outdir', 'x'], '是否应为“--out-dir”？'],
    [['build'], 'YAML 文件'],
    [['bulid', 'a.yaml'], '是否应为“build”？'],
  ])('%j', async (args, words) => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'b.yaml': COMPLETE });
    const { code, out, err } = await runHere(folder, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(COMPLETE);
  });

  it('a read-only target, and leaves it alone', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'r.docx': 'old' });
    chmodSync(join(folder, 'r.docx'), 0o444);
    const { code, err } = await runHere(folder, ['build', 'a.yaml', '-o', 'r.docx', '--force']);
    expect(code).toBe(2);
    expect(err).toContain('只读');
    expect(readFileSync(join(folder, 'r.docx'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'r.docx']);
  });

  it('all of several outputs when one cannot be written', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'r.txt': 'old' });
    const { code, err } = await runHere(folder, [
      'build',
      'a.yaml',
      '-o',
      'r.txt',
      '-o',
      '没有/r.md',
      '--force',
    ]);
    expect({ code, err: err.includes('已写成') }).toEqual({ code: 2, err: false });
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'r.txt']);
  });

  it('to write over the template', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'r.txt.hbs': '{{标题}}' });
    const { code, err } = await runHere(folder, [
      'build',
      'a.yaml',
      '-t',
      'r.txt.hbs',
      '--format',
      'txt',
      '-o',
      'r.txt.hbs',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('会覆盖模板');
    expect(readFileSync(join(folder, 'r.txt.hbs'), 'utf8')).toBe('{{标题}}');
  });

  it.each([
    [['--out-dir', 'b.yaml'], '建不了文件夹'],
    [['-o', 'b.yaml/r.txt'], '“b.yaml”不是文件夹'],
  ])('a folder that is a file: %j', async (args, words) => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'b.yaml': COMPLETE });
    const { code, err } = await runHere(folder, ['build', 'a.yaml', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('its own input behind a symbolic link', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    symlinkSync('a.yaml', join(folder, 'r.txt'));
    const { code, err } = await runHere(folder, ['build', 'a.yaml', '-o', 'r.txt']);
    expect(code).toBe(2);
    expect(err).toContain('会覆盖输入文件');
  });
});

describe('the same input gives the same bytes', () => {
  it('in any time zone and locale', () => {
    const files = ['r.docx', 'r.html', 'r.md', 'r.txt'];
    const build = (env: Record<string, string>) => {
      const folder = makeFolder();
      const input = join(repository, 'examples/zone.yaml');
      const outputs = files.flatMap((file) => ['-o', file]);
      expect(runCli(folder, ['build', input, ...outputs], { env }).code).toBe(0);
      return files.map((file) => readFileSync(join(folder, file)));
    };
    const first = build({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
    const second = build({ TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'de_DE.UTF-8' });
    expect(first.map((bytes, index) => second[index]?.equals(bytes))).toEqual(files.map(() => true));
  });
});
