import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attached } from '../word/active/reaching-docx.js';
import { canCheck, faultsOf } from '../word/check-docx.js';
import { makeDocx, p, partOf, textOf } from '../word/make-docx.js';
import { makeFolder, repository, runCli, runHere } from './run-cli.js';

const good = makeDocx({ body: p('{{标题}}') + p('{{{正文}}}') });
const bad = makeDocx({ body: p('{{标題}}') + p('甲{{{正文}}}'), header: p('{{单为}}') });

describe('zonerep template check', () => {
  it('is content with a sound template and says what it leaves out', async () => {
    const { code, out, err } = await runHere(makeFolder({ 'a.docx': good }), ['template', 'check', 'a.docx']);
    expect(code).toBe(0);
    expect(out).toContain('提示[not-shown] 模板里没有印出这些内容的标签：主送机关、附件、落款');
    expect(err).toContain('a.docx 成文用的样式：\n  正文：公文样式\n  标题：公文样式\n');
    expect(err).toMatch(/\n检查了 1 个文件：1 个提示\n$/);
  });

  it('tells all faults of several templates, each with its place', async () => {
    const folder = makeFolder({ 'a.docx': bad, 'b.txt.hbs': '甲\n{{标提}}' });
    const { code, out, err } = await runHere(folder, ['template', 'check', 'a.docx', 'b.txt.hbs']);
    expect(code).toBe(1);
    expect(out).toContain('错误[unknown-name] 正文第1段：“{{标題}}”：总结里没有“标題”这个字段');
    expect(out).toContain('错误[blocks-in-text] 正文第2段：');
    expect(out).toContain('错误[unknown-name] 页眉第1段：“{{单为}}”：');
    expect(out).toContain('  --> a.docx\n');
    expect(out).toContain('--> b.txt.hbs:2:3\n');
    expect(out).toContain('^^^^ 是否应为“标题”？');
    expect(err).toBe('检查了 2 个文件，2 个有问题：4 个错误\n');
  });

  it('tells what runs programs, as an error, and what reaches outside, as a warning', async () => {
    const folder = makeFolder({
      'a.docx': makeDocx({ body: '<w:p><w:fldSimple w:instr="DDE c"/></w:p>' }),
      'b.docx': attached('http://example.org/a.dotm', '{{标题}}'),
    });
    const check = (name: string) => runHere(folder, ['template', 'check', name]);
    expect(await check('a.docx')).toMatchObject({
      code: 1,
      out: expect.stringContaining('错误[active-content] 正文第1段'),
    });
    expect(await check('b.docx')).toMatchObject({
      code: 0,
      out: expect.stringContaining('警告[outside-link] 附加的模板'),
    });
  });

  it('takes a folder, such as the built-in one', () => {
    const { code, out, err } = runCli(repository, ['template', 'check', 'templates/gongwen']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('成文用的样式：\n  正文：模板的“公文正文”\n');
    expect(err).toMatch(/\n检查了 7 个文件：没有发现问题\n$/);
  });

  it('--list lists the tags and what they show', async () => {
    const folder = makeFolder({
      'a.docx': makeDocx({ body: p('{{标题}}') + p('{{#each 指标}}{{名称}}{{/each}}') }),
    });
    const { code, out } = await runHere(folder, ['template', 'check', 'a.docx', '--list']);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'a.docx：3 个标签',
      '  正文第1段  {{标题}}        总结的标题',
      '  正文第2段  {{#each 指标}}  各项指标',
      '  正文第2段  {{名称}}        指标名称',
    ]);
  });

  it.skipIf(!canCheck)('--annotate writes a sound file (docx-valid of ../shared)', async () => {
    const folder = makeFolder({ 'a.docx': bad });
    await runHere(folder, ['template', 'check', 'a.docx', '--annotate', 'b.docx']);
    expect(faultsOf(readFileSync(join(folder, 'b.docx')))).toBe('');
  });

  it('--annotate writes a copy with a comment for each fault', async () => {
    const folder = makeFolder({ 'a.docx': bad });
    const run = async () => await runHere(folder, ['template', 'check', 'a.docx', '--annotate', 'b.docx']);
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toContain('已写成 b.docx，加了 3 条批注\n');
    const bytes = readFileSync(join(folder, 'b.docx'));
    const comments = partOf(bytes, 'word/comments.xml');
    expect(comments).toContain('错误：总结里没有“标題”这个字段');
    expect(comments).toContain('怎么改：是否应为“标题”？');
    expect(comments).toContain('页眉第1段：');
    expect(comments).not.toContain('w:date=');
    await run();
    expect(readFileSync(join(folder, 'b.docx')).equals(bytes)).toBe(true);
    expect(readFileSync(join(folder, 'a.docx')).equals(Buffer.from(bad))).toBe(true);
  });

  it('--annotate dates the comments by SOURCE_DATE_EPOCH', async () => {
    const folder = makeFolder({ 'a.docx': bad });
    const args = ['template', 'check', 'a.docx', '--annotate', 'b.docx'];
    await runHere(folder, args, { env: { SOURCE_DATE_EPOCH: '1766188800' } });
    expect(partOf(readFileSync(join(folder, 'b.docx')), 'word/comments.xml')).toContain(
      'w:date="2025-12-20T00:00:00Z"',
    );
    expect(await runHere(folder, args, { env: { SOURCE_DATE_EPOCH: 'gestern' } })).toMatchObject({ code: 2 });
  });

  it.each([
    [['b.txt.hbs', '--annotate', 'c.docx'], '--annotate 一次只能批注一个 Word 模板'],
    [['a.docx', 'b.txt.hbs', '--annotate', 'c.docx'], '--annotate 一次只能批注一个 Word 模板'],
    [['a.docx', '--annotate', 'a.docx'], '批注不能写回模板本身'],
    [['no.docx'], '读不了模板“no.docx”'],
    [['a.pdf'], '“a.pdf”不是模板'],
    [['.'], ''],
    [['a.docx', '--format', 'xml'], '没有“xml”这种输出格式'],
  ])('refuses %j', async (args, words) => {
    const folder = makeFolder({ 'a.docx': bad, 'b.txt.hbs': '{{标题}}', 'a.pdf': '%PDF' });
    const { code, err } = await runHere(folder, ['template', 'check', ...args]);
    expect(code).toBe(words === '' ? 1 : 2);
    expect(err).toContain(words);
    expect(existsSync(join(folder, 'c.docx'))).toBe(false);
  });

  it('--format json', async () => {
    const folder = makeFolder({ 'a.docx': bad });
    const { code, out } = await runHere(folder, ['template', 'check', 'a.docx', '--format', 'json']);
    expect(code).toBe(1);
    expect(
      JSON.parse(out)
        .findings.map((finding: { code: string }) => finding.code)
        .sort(),
    ).toEqual(['blocks-in-text', 'unknown-name', 'unknown-name']);
  });

  it('says what ails a file that is no Word file', async () => {
    const folder = makeFolder({ 'a.docx': 'abc', 'b.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    const { code, out } = await runHere(folder, [
      'template',
      'check',
      'a.docx',
      'b.doc',
      '--annotate',
      'c.docx',
    ]);
    expect(code).toBe(2);
    expect(out).toBe('');
    const plain = await runHere(folder, ['template', 'check', 'a.docx', 'b.doc']);
    expect(plain.code).toBe(1);
    expect(plain.out.match(/^错误/gm)).toHaveLength(2);
  });
});

describe('a faulty template', () => {
  it('has the same faults when a report is built with it', async () => {
    const folder = makeFolder({ 'a.docx': bad, 'b.txt.hbs': '甲\n{{标提}}{{指标}}' });
    const yaml = join(repository, 'examples/zone.yaml');
    for (const [template, output] of [
      ['a.docx', 'x.docx'],
      ['b.txt.hbs', 'x.txt'],
    ] as const) {
      const checked = await runHere(folder, ['template', 'check', template]);
      const built = await runHere(folder, ['build', yaml, '-t', template, '-o', output]);
      expect(built.code).toBe(1);
      const hint = template.endsWith('.docx')
        ? `模板有错，没有写任何文件。要在 Word 里看错在哪里：\n  zonerep template check a.docx --annotate 批注.docx\n`
        : '';
      expect(built.err).toBe(checked.out + hint);
      expect(existsSync(join(folder, output))).toBe(false);
    }
  });
});

describe('zonerep template new', () => {
  const make = async (args: readonly string[], files: Readonly<Record<string, string>> = {}) => {
    const folder = makeFolder(files);
    const result = await runHere(folder, ['template', 'new', '-o', 'n.docx', ...args]);
    const bytes = existsSync(join(folder, 'n.docx'))
      ? readFileSync(join(folder, 'n.docx'))
      : new Uint8Array();
    return { folder, bytes, ...result };
  };

  let made: Uint8Array | undefined;
  const plain = async () => {
    made ??= (await make([])).bytes;
    return made;
  };

  it('writes a template that checks clean and builds', async () => {
    const { folder, code, out, err } = await make([]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^已写成 n\.docx。/);
    expect(await runHere(folder, ['template', 'check', 'n.docx'])).toMatchObject({ code: 0, out: '' });
    const yaml = join(repository, 'examples/zone.yaml');
    expect((await runHere(folder, ['build', yaml, '-t', 'n.docx', '-o', 'r.docx'])).code).toBe(0);
    expect(textOf(readFileSync(join(folder, 'r.docx')))).not.toContain('{{');
  });

  it.each([
    [['--style', 'parts'], 'word/document.xml', '>{{#each 各部分}}<'],
    [['--style', '表格'], 'word/document.xml', '{{#each 指标}}{{名称}}'],
    [['--letterhead', '甲文件'], 'word/document.xml', '>甲文件<'],
    [['--letterhead'], 'word/document.xml', '>{{单位}}文件<'],
    [['--letterhead', '甲', '--document-number', '甲〔2025〕1号'], 'word/document.xml', '>甲〔2025〕1号<'],
    [['--cover'], 'word/document.xml', 'ZonerepCoverTitle'],
    [
      ['--margin', '30，25，30，25'],
      'word/document.xml',
      'w:top="1701" w:right="1417" w:bottom="1701" w:left="1417"',
    ],
    [['--line-pitch', '28磅'], 'word/document.xml', 'w:linePitch="560"'],
    [['--profile', 'gongwen-33476'], 'word/document.xml', 'w:linePitch="589"'],
    [['--font-title', '华文中宋'], 'word/styles.xml', 'w:eastAsia="华文中宋"'],
    [['--font-body', '新宋体'], 'word/fontTable.xml', '<w:font w:name="新宋体">'],
    [['--font-heading', '微软雅黑'], 'word/styles.xml', 'w:eastAsia="微软雅黑"'],
    [['--font-subheading', '楷体'], 'word/styles.xml', 'w:eastAsia="楷体"'],
  ])('%j', async (args, part, words) => {
    const { code, bytes } = await make(args);
    expect(code).toBe(0);
    expect(partOf(bytes, part)).toContain(words);
    expect(partOf(await plain(), part)).not.toContain(words);
  });

  it('--no-guide', async () => {
    expect(textOf((await make([])).bytes)).toContain('怎样写标签');
    expect(textOf((await make(['--no-guide'])).bytes)).not.toContain('怎样写标签');
  });

  it('--profile reads a YAML file, over which the command line goes', async () => {
    const files = { 'p.yaml': '行距: 28\n封面: 是\n文头: 甲文件\n字体: {正文: 宋体}\n' };
    const { code, bytes } = await make(['--profile', 'p.yaml', '--line-pitch', '30'], files);
    expect(code).toBe(0);
    expect(partOf(bytes)).toContain('w:linePitch="600"');
    expect(partOf(bytes)).toContain('ZonerepCoverTitle');
    expect(partOf(bytes)).toContain('>甲文件<');
    const faulty = await make(['--profile', 'p.yaml'], { 'p.yaml': '行具: 28\n' });
    expect(faulty).toMatchObject({ code: 1, out: '' });
    expect(faulty.err).toContain('是否应为“行距”？');
    expect(existsSync(join(faulty.folder, 'n.docx'))).toBe(false);
  });

  it('never overwrites without --force', async () => {
    const { folder, code, err } = await make([], { 'n.docx': 'mine' });
    expect(code).toBe(2);
    expect(err).toContain('“n.docx”已经存在');
    expect(readFileSync(join(folder, 'n.docx'), 'utf8')).toBe('mine');
    expect((await make(['--force'], { 'n.docx': 'mine' })).code).toBe(0);
  });

  it.each([
    [['-o', 'a.txt'], '“a.txt”不是 .docx 文件名'],
    [['--style', 'ful'], '是否应为“full”？'],
    [['--margin', '30,25'], '请写四个数，依次是上、右、下、左'],
    [['--margin', '30,110,30,110'], '页边距太大'],
    [['--line-pitch', '500'], '行距写 12 到 72 磅'],
    [['--font-body', '仿"宋'], '请照 Word 字体框里的写'],
    [['--profile', 'gongwem'], '是否应为“gongwen”？'],
    [['--profile', 'no.yaml'], 'no.yaml'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await make(args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('asks for -o', async () => {
    expect(await runHere(makeFolder(), ['template', 'new'])).toMatchObject({ code: 2 });
  });
});

describe('zonerep template list', () => {
  it('shows the built-in files and the starters', async () => {
    const { code, out } = await runHere(makeFolder(), ['template', 'list']);
    expect(code).toBe(0);
    for (const name of ['gongwen', 'report.docx', 'report.html.hbs', 'full', 'parts', 'table'])
      expect(out).toContain(name);
  });
});

describe('-t', () => {
  it('takes one Word file, or a folder in which the rest is built in', async () => {
    const yaml = join(repository, 'examples/zone.yaml');
    const folder = makeFolder({ 'report.docx': makeDocx({ body: p('甲{{年度}}') }) });
    for (const template of ['report.docx', '.']) {
      expect(
        (await runHere(folder, ['build', yaml, '-t', template, '-o', 'x.docx', '-o', 'x.txt'])).code,
      ).toBe(template === '.' ? 0 : 2);
    }
    expect((await runHere(folder, ['build', yaml, '-t', 'report.docx', '-o', 'x.docx'])).code).toBe(0);
    expect(textOf(readFileSync(join(folder, 'x.docx')))).toBe('甲2025');
  });
});
