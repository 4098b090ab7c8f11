// `zonerep init --from`: last year's file, whatever its format, carried on to the next year.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../src/source/encode-text.js';
import { makeFolder, runCli, runHere } from './run-cli.js';

const YAML = `# yaml-language-server: $schema=../elsewhere/summary.zh.schema.json
# 注释
单位: 甲开发区管委会
年度: 2025
指标:
  - {名称: 产值, 数值: 3, 单位: 亿元, 预计: 是}
下年安排:
  预期目标:
    - {名称: 产值, 数值: 4, 单位: 亿元}
    - {名称: 项目, 数值: 5, 单位: 个}
  重点任务:
    - 标题: 抓项目
`;
const TEXT =
  '云岭管委会2025年工作总结\n一、主要工作\n（一）抓项目。开工20个。\n二、2026年工作安排\n（一）抓招商。签约35个。\n';

describe('zonerep init --from', () => {
  it('writes next year’s file with the editor’s schema beside it, and says what became of last year’s', () => {
    const folder = makeFolder({ 'a.yaml': YAML });
    const { code, out, err } = runCli(folder, ['init', '--from', 'a.yaml', '-o', 'b.yaml']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(`a.yaml：接着写成 2026 年的
  去年安排的 1 项任务移到了主要工作，正文空着
  指标里添了 1 项去年定了目标的：项目
  上年同期里 1 项取自预计数，请换成实际数：产值
已写成 b.yaml。填好后运行：
  zonerep validate b.yaml
旁边的 summary.zh.schema.json 供编辑器提示（不用联网），请与它放在一起
`);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml', 'summary.zh.schema.json']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(YAML);
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/summary\.zh\.schema\.json\n# 注释\n单位: 甲开发区管委会\n年度: 2026\n/,
    );
    expect(runCli(folder, ['validate', 'b.yaml']).code).toBe(0);
    const built = runCli(folder, ['build', 'b.yaml', '-o', 'b.docx', '-o', 'b.txt']);
    expect(built.code).toBe(0);
    expect(built.err).toContain('处待填');
  });

  it('prints it where no file is named, and reads standard input', async () => {
    const { code, out, err } = await runHere(makeFolder(), ['init', '--from', '-'], { input: YAML });
    expect(code).toBe(0);
    expect(out).toContain('年度: 2026');
    expect(err).toContain('-：接着写成 2026 年的');
  });

  it('names the schema of the keys that the file has, or the one of --schema', async () => {
    const folder = makeFolder({ 'a.yaml': 'organization: A\nyear: 2025\n', 'b.yaml': YAML });
    expect((await runHere(folder, ['init', '--from', 'a.yaml'])).out).toMatch(
      /schema=\.\/summary\.schema\.json\n/,
    );
    expect((await runHere(folder, ['init', 'c.yaml', '--from', 'b.yaml', '--schema', 's.json'])).code).toBe(
      0,
    );
    expect(readFileSync(join(folder, 'c.yaml'), 'utf8')).toMatch(/schema=s\.json\n/);
    expect(existsSync(join(folder, 'summary.zh.schema.json'))).toBe(false);
  });

  it('reads a byte order mark and CRLF: the mark goes, the line ends stay', async () => {
    const folder = makeFolder({ 'a.yaml': YAML, 'bom.yaml': `\ufeff${YAML.replaceAll('\n', '\r\n')}` });
    const plain = await runHere(folder, ['init', '--from', 'a.yaml']);
    const bom = await runHere(folder, ['init', '--from', 'bom.yaml']);
    expect(bom.out.split('\r\n').length).toBeGreaterThan(10);
    expect(bom.out.replaceAll('\r\n', '\n')).toBe(plain.out);
  });

  it('refuses GBK, as everywhere for YAML', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'gbk.yaml'), encodeText(YAML, 'gb18030') as Uint8Array);
    expect((await runHere(folder, ['init', '--from', 'gbk.yaml'])).err).toContain(
      '文件是 GBK 编码，不是 UTF-8，没有写',
    );
  });

  it('reads a text and a Word file in one step', async () => {
    const folder = makeFolder({ 'old.txt': TEXT });
    const { code, out } = await runHere(folder, [
      'init',
      '--from',
      'old.txt',
      '--kind',
      '部门',
      '--organization',
      '乙局',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('类型: 部门\n标题: 云岭管委会2026年工作总结\n单位: 乙局\n年度: 2026\n');
    expect(out).toContain('    # 去年：签约35个。\n    - 标题: 抓招商\n      正文: \n');
    await runHere(folder, ['import', 'old.txt', '-o', 'old.yaml']);
    await runHere(folder, ['build', 'old.yaml', '-o', 'old.docx']);
    const word = await runHere(folder, ['init', '--from', 'old.docx', '--keys', 'en', '-o', 'new.yaml']);
    expect(word.code).toBe(0);
    expect(readFileSync(join(folder, 'new.yaml'), 'utf8')).toContain('title: 云岭管委会2026年工作总结');
    expect((await runHere(folder, ['validate', 'new.yaml'])).code).toBe(0);
  });

  it('takes the year of a document that tells none from --year', async () => {
    const folder = makeFolder({ 'old.txt': '情况\n一、甲\n乙。\n' });
    const without = await runHere(folder, ['init', '--from', 'old.txt']);
    expect(without).toMatchObject({ code: 2, out: '' });
    expect(without.err).toContain('看不出“old.txt”是哪一年的总结');
    expect((await runHere(folder, ['init', '--from', 'old.txt', '--year', '2026'])).out).toContain(
      '年度: 2026',
    );
  });

  it.each([
    ['--kind', ['--kind', '部门'], '--from 后面是 YAML，不能再写 --kind'],
    [
      '--organization and --keys',
      ['--organization', '乙', '--keys', 'zh'],
      '不能再写 --organization、--keys',
    ],
    ['another year', ['--year', '2027'], '是 2025 年的，新一年只能是 2026 年'],
    ['two names', ['b.yaml', '-o', 'c.yaml'], '写到“b.yaml”还是“c.yaml”'],
    ['its own name', ['-o', './a.yaml', '--force'], '会覆盖输入文件“a.yaml”'],
    ['a Word file', ['-o', 'report.docx'], 'init 写的是 YAML'],
    ['a file that is there', ['-o', 'there.yaml'], '“there.yaml”已经存在'],
  ])('refuses %s', async (_, options, words) => {
    const folder = makeFolder({ 'a.yaml': YAML, 'there.yaml': '' });
    const { code, out, err } = await runHere(folder, ['init', '--from', 'a.yaml', ...options]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'there.yaml']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(YAML);
  });

  it('takes the year that it would have found, and replaces a file with --force', async () => {
    const folder = makeFolder({ 'a.yaml': YAML, 'there.yaml': '' });
    const options = ['init', '--from', 'a.yaml', '--year', '2026', '-o', 'there.yaml', '--force'];
    expect((await runHere(folder, options)).code).toBe(0);
    expect(readFileSync(join(folder, 'there.yaml'), 'utf8')).toContain('年度: 2026');
  });

  it.each([
    ['a fault of syntax', '单位: 甲\n年度: 2025\n主要工作: [\n', '第 3 行：'],
    ['no year', '单位: 甲\n', '年度'],
    ['no summary', 'rules:\n  blank: 关\n', '第 1 行：'],
    ['nothing in it', '', '没有写'],
    ['a year whose next is none', '单位: 甲\n年度: 2100\n', '接着写成下一年以后读不出来'],
  ])('refuses a YAML with %s', async (_, text, words) => {
    const folder = makeFolder({ 'a.yaml': text });
    const { code, err } = await runHere(folder, ['init', '--from', 'a.yaml', '-o', 'b.yaml']);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it.each([
    ['scan.pdf', '%PDF-1.4', '另存为 .docx'],
    ['a.docx', 'PK\x03\x04', '这不是 Word 文件'],
    ['empty.txt', '', '里没有文字'],
  ])('refuses %s', async (name, content, words) => {
    const folder = makeFolder({ [name]: content });
    const { code, err } = await runHere(folder, ['init', '--from', name, '-o', 'b.yaml']);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(existsSync(join(folder, 'b.yaml'))).toBe(false);
  });

  it('tells of a file that is not there', async () => {
    expect((await runHere(makeFolder(), ['init', '--from', 'no.yaml'])).err).toContain('no.yaml');
  });

  it('keeps its help within 80 columns', async () => {
    const { out } = await runHere(makeFolder(), ['init', '--help']);
    const width = (line: string) =>
      [...line].reduce((sum, each) => sum + (/[\u2e80-\uffef“”—]/.test(each) ? 2 : 1), 0);
    expect(out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
    expect(out).toContain('--from <file>');
  });
});

describe('zonerep init', () => {
  it('takes the name of its file behind -o too', async () => {
    const folder = makeFolder();
    expect((await runHere(folder, ['init', '-o', 'a.yaml'])).code).toBe(0);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toContain('年度: 2026');
  });
});
