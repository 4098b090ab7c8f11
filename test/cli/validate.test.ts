import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canCheck, faultsOf } from '../word/check-docx.js';
import { makeDocx, p, partOf, table, textOf } from '../word/make-docx.js';
import { makeFolder, runCli, runHere } from './run-cli.js';

const CLEAN = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';
const ONE_ERROR = `${CLEAN}结尾: 共走访企业xx家。\n`;
const ONE_WARNING = `${CLEAN}结尾: 各项工作的的成效明显。\n`;

describe('zonerep validate', () => {
  it('is silent on standard output when nothing is wrong', () => {
    const { code, out, err } = runCli(makeFolder({ 'a.yaml': CLEAN }), ['validate', 'a.yaml']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('检查了 1 个文件：没有发现问题\n');
  });

  it.each(['zone', 'department', 'personal', 'briefing'])(
    'lets a fresh %s pass, and tells as many places still to be filled in as `build` lists',
    async (kind) => {
      const folder = makeFolder();
      await runHere(folder, ['init', 'a.yaml', '--kind', kind]);
      const { code, out } = await runHere(folder, ['validate', 'a.yaml', '--format', 'json']);
      expect(code).toBe(0);
      const { findings } = JSON.parse(out) as {
        findings: { message: string; params: { open?: string[] } }[];
      };
      const open = findings.filter(({ message }) => !message.endsWith('不起作用'));
      const told = open.flatMap(({ params }) => params.open ?? []);
      expect((await runHere(folder, ['build', 'a.yaml', '-o', 'a.txt'])).err).toContain(
        `尚有 ${told.length} 处待填`,
      );
      expect(new Set(told).size).toBe(told.length);
    },
  );

  it('reads a GBK text with a note, at the right places, and mends it without changing its encoding', async () => {
    // “工作总结”, then “甲乙丙丁,戊己庚。” with a half-width comma.
    const bytes = Buffer.from('b9a4d7f7d7dcbde10d0abcd7d2d2b1fbb6a12ccecebcbab8fda1a30d0a', 'hex');
    const folder = makeFolder({ 'a.txt': bytes });
    const { code, out } = await runHere(folder, ['validate', 'a.txt', '--format', 'sarif']);
    const { results, artifacts } = JSON.parse(out).runs[0];
    expect(code).toBe(1);
    expect(artifacts).toMatchObject([{ encoding: 'GB18030' }]);
    expect(results).toMatchObject([
      { ruleId: 'encoding', level: 'note' },
      {
        ruleId: 'halfwidth-punctuation',
        locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 5, endColumn: 6 } } }],
      },
    ]);
    expect((await runHere(folder, ['validate', 'a.txt', '--fix'])).out).toContain('已按 GBK 读出');
    expect(readFileSync(join(folder, 'a.txt')).toString('hex')).toBe(
      bytes.toString('hex').replace('b6a12c', 'b6a1a3ac'),
    );
  });

  it('shows the line with a caret under the words, as wide as they are', async () => {
    const { code, out } = await runHere(makeFolder({ 'a.yaml': '单位: 甲\n年度: 2025\n导与: 一\n' }), [
      'validate',
      'a.yaml',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('错误[unknown-field] 总结不认识字段“导与”'.slice(0, 18));
    expect(out).toContain('  --> a.yaml:3:1\n');
    expect(out).toMatch(/3 │ 导与: 一\n {2}│ \^{4} 是否应为“导语”？\n/);
  });

  it('a warning alone is exit code 0, above --max-warnings 1', async () => {
    const folder = makeFolder({ 'a.yaml': ONE_WARNING });
    expect((await runHere(folder, ['validate', 'a.yaml'])).code).toBe(0);
    expect((await runHere(folder, ['validate', 'a.yaml', '--max-warnings', '0'])).code).toBe(1);
    expect((await runHere(folder, ['validate', 'a.yaml', '--max-warnings', '1'])).code).toBe(0);
  });

  it('--quiet hides warnings, --max-problems all but the gravest', async () => {
    const folder = makeFolder({ 'a.yaml': `${ONE_WARNING}导语: 共走访企业xx家。\n` });
    const concise = ['validate', 'a.yaml', '--format', 'concise'];
    expect((await runHere(folder, concise)).out.trim().split('\n')).toHaveLength(2);
    expect((await runHere(folder, [...concise, '--quiet'])).out).toMatch(
      /^a\.yaml:6:\d+ 错误 .*\[placeholder\]\n$/,
    );
    const limited = await runHere(folder, [...concise, '--max-problems', '1']);
    expect(limited.out).toMatch(/^\S+ 错误 .*\n$/);
    expect(limited.err).toContain('还有 1 处没有列出');
  });

  it('--rule changes a severity or switches a rule off', async () => {
    const folder = makeFolder({ 'a.yaml': ONE_ERROR });
    expect(await runHere(folder, ['validate', 'a.yaml', '--rule', 'placeholder=off'])).toMatchObject({
      code: 0,
      out: '',
    });
    expect((await runHere(folder, ['validate', 'a.yaml', '--rule', 'placeholder=警告'])).code).toBe(0);
    const wrong = await runHere(folder, ['validate', 'a.yaml', '--rule', 'placehodler=off']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('placeholder');
  });

  it('obeys the nearest configuration', async () => {
    const folder = makeFolder({ 'zonerep.config.yaml': '规则: {placeholder: 关}\n用词: {禁用: [开工]}\n' });
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/a.yaml'), ONE_ERROR);
    const { out } = await runHere(folder, ['validate', 'data', '--format', 'concise']);
    expect(out).toMatch(/^data\/a\.yaml:4:\d+ .*\[terms\]\n$/);
  });

  it('obeys a waiver with a reason, and tells one that waives nothing', async () => {
    const waiver = '# zonerep-disable-next-line placeholder -- 样张\n';
    const folder = makeFolder({
      'a.yaml': `${CLEAN}${waiver}结尾: 共走访企业xx家。\n`,
      'b.yaml': `${CLEAN}${waiver}结尾: 好。\n`,
    });
    expect(await runHere(folder, ['validate', 'a.yaml'])).toMatchObject({ code: 0, out: '' });
    expect((await runHere(folder, ['validate', 'b.yaml', '--format', 'concise'])).out).toContain(
      '[unused-suppression]',
    );
  });

  it('checks standard input, plain text and Markdown', async () => {
    const folder = makeFolder({
      'a.txt': '某区2025年工作总结\n共走访企业xx家。\n',
      'b.md': '# 某区2025年工作总结\n\n共走访企业xx家。\n',
    });
    expect(runCli(folder, ['validate', '-', '--format', 'concise'], { input: ONE_ERROR }).out).toContain(
      '<stdin>:5:',
    );
    const { out } = await runHere(folder, ['validate', 'a.txt', 'b.md', '--format', 'concise']);
    expect(out).toMatch(/^a\.txt:2:\d+ .*\[placeholder\]$/m);
    expect(out).toMatch(/^b\.md:3:\d+ .*\[placeholder\]$/m);
  });

  it('writes several formats at once', async () => {
    const folder = makeFolder({ 'a.yaml': ONE_ERROR });
    const args = ['sarif=o.sarif', 'junit=o.xml', 'gitlab=o.json', 'json=r.json', 'github=g.txt', 'concise'];
    const { code, out } = await runHere(folder, [
      'validate',
      'a.yaml',
      ...args.flatMap((each) => ['--format', each]),
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.yaml:5:/);
    expect(JSON.parse(readFileSync(join(folder, 'o.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(folder, 'o.xml'), 'utf8')).toMatch(/^<\?xml/);
    expect(JSON.parse(readFileSync(join(folder, 'o.json'), 'utf8'))).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')).counts).toEqual({
      error: 1,
      warning: 0,
      info: 0,
    });
    expect(readFileSync(join(folder, 'g.txt'), 'utf8')).toMatch(/^::error file=a\.yaml,line=5,/);
  });

  it('the GitHub format adds the summary of the step', () => {
    const folder = makeFolder({ 'a.yaml': ONE_ERROR, 'summary.md': '' });
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
    runCli(folder, ['validate', 'a.yaml', '--format', 'github'], { env });
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('placeholder');
  });

  it('refuses two formats for standard output, and an unknown one', async () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    expect(
      (await runHere(folder, ['validate', 'a.yaml', '--format', 'json', '--format', 'sarif'])).code,
    ).toBe(2);
    expect((await runHere(folder, ['validate', 'a.yaml', '--format', 'xml'])).err).toContain(
      '可以写：pretty、concise',
    );
  });

  it('refuses two formats for one file, and --dry-run without --fix', async () => {
    const folder = makeFolder({ 'a.yaml': CLEAN });
    const twice = ['validate', 'a.yaml', '--format', 'json=x', '--format', 'sarif=x'];
    expect(await runHere(folder, twice)).toMatchObject({
      code: 2,
      err: expect.stringContaining('不能都写到“x”'),
    });
    expect(await runHere(folder, ['validate', 'a.yaml', '--dry-run'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--fix'),
    });
  });

  it('an output that cannot be written is exit code 2 and stops no other', async () => {
    const folder = makeFolder({ 'a.yaml': ONE_ERROR });
    mkdirSync(join(folder, 'taken'));
    const formats = ['sarif=taken', 'json=none/o.json', 'gitlab=o.json', 'github'].flatMap((each) => [
      '--format',
      each,
    ]);
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'taken') };
    const { code, out, err } = await runHere(folder, ['validate', 'a.yaml', ...formats], { env });
    expect(code).toBe(2);
    expect(out).toContain('::error file=a.yaml');
    expect(JSON.parse(readFileSync(join(folder, 'o.json'), 'utf8'))).toHaveLength(1);
    for (const words of ['“taken”是一个文件夹', '写不了“none/o.json”', 'GITHUB_STEP_SUMMARY'])
      expect(err).toContain(words);
    expect(err).not.toContain('    at ');
  });

  it('a file that cannot be read does not stop the others', async () => {
    const folder = makeFolder({ 'b.yaml': ONE_ERROR });
    const { code, out, err } = await runHere(folder, ['validate', 'a.yaml', 'b.yaml', '--format', 'concise']);
    expect(code).toBe(2);
    expect(err).toContain('a.yaml');
    expect(out).toContain('b.yaml:5:');
  });

  it('no file at all is exit code 2', async () => {
    expect(await runHere(makeFolder(), ['validate', 'data/**/*.yaml'])).toMatchObject({ code: 2, out: '' });
  });

  it('a baseline hides what is known, also after edits above, and only that', async () => {
    const folder = makeFolder({ 'a.yaml': ONE_ERROR });
    const baseline = ['--baseline', 'b.json'];
    expect((await runHere(folder, ['validate', 'a.yaml', ...baseline])).code).toBe(2);
    expect((await runHere(folder, ['validate', 'a.yaml', ...baseline, '--update-baseline'])).code).toBe(0);
    writeFileSync(join(folder, 'a.yaml'), `# 一行\n\n${ONE_ERROR}`);
    expect(await runHere(folder, ['validate', 'a.yaml', ...baseline])).toMatchObject({ code: 0, out: '' });
    writeFileSync(join(folder, 'a.yaml'), `${ONE_ERROR}导语: 又走访企业yy家、XX户。\n`);
    expect((await runHere(folder, ['validate', 'a.yaml', ...baseline])).code).toBe(1);
    expect(await runHere(folder, ['validate', 'a.yaml', '--baseline', '.'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('读不了基线文件'),
    });
  });

  it('shards cover every file once, and merged they are the unsharded report', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 23 }, (_, at) => [`f${at}.yaml`, at % 3 ? CLEAN : ONE_ERROR]),
    );
    const folder = makeFolder(files);
    await runHere(folder, ['validate', '.', '--format', 'json=whole.json']);
    for (const shard of [1, 2, 3, 4])
      await runHere(folder, ['validate', '.', '--shard', `${shard}/4`, '--format', `json=s${shard}.json`]);
    // `merge` is what the command was called before.
    for (const command of ['merge-reports', 'merge']) {
      const merged = await runHere(folder, [
        command,
        's1.json',
        's2.json',
        's3.json',
        's4.json',
        '--format',
        'json',
      ]);
      expect(merged.code).toBe(1);
      expect(merged.out).toBe(readFileSync(join(folder, 'whole.json'), 'utf8'));
      expect((await runHere(folder, [command, 's1.json', 's1.json'])).code).toBe(2);
    }
    expect((await runHere(folder, ['validate', '.', '--shard', '5/4'])).code).toBe(2);
  });

  it('--fix mends what is safe, --dry-run only shows it, and a second run changes nothing', async () => {
    const faulty = `# 注释,不动\n${CLEAN}结尾: 巩固,提升,２０２５年收官。   # 尾注\n`;
    const folder = makeFolder({ 'a.yaml': faulty });
    const dry = await runHere(folder, ['validate', 'a.yaml', '--fix', '--dry-run']);
    expect(dry.out).toContain(
      '-结尾: 巩固,提升,２０２５年收官。   # 尾注\n+结尾: 巩固，提升，2025年收官。   # 尾注\n',
    );
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(faulty);
    expect((await runHere(folder, ['validate', 'a.yaml', '--fix'])).code).toBe(0);
    const mended = readFileSync(join(folder, 'a.yaml'), 'utf8');
    expect(mended).toBe(`# 注释,不动\n${CLEAN}结尾: 巩固，提升，2025年收官。   # 尾注\n`);
    await runHere(folder, ['validate', 'a.yaml', '--fix']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(mended);
  });

  it('--fix keeps a byte order mark and CRLF', async () => {
    const folder = makeFolder({ 'a.yaml': `\uFEFF${CLEAN}结尾: 巩固,提升。\n`.replaceAll('\n', '\r\n') });
    await runHere(folder, ['validate', 'a.yaml', '--fix']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(
      `\uFEFF${CLEAN}结尾: 巩固，提升。\n`.replaceAll('\n', '\r\n'),
    );
  });

  it('ten different mistakes are ten findings', async () => {
    const text = `类型: 开发去
单位: 青屿高新区管委会
年度: 2025
成文日期: 2025-13-01
导语: 全区共走访企业xx家，完成任务,成效较好。
指标:
  - 名称: 工业投资
    数直: 30.5
    单位: 亿元
  - 名称: 进出口总额
    数值: 12
    单位: 亿元
    同比: [1]
主要工作:
  - 标题: 抓项目
    正文: 完成{{工业投姿}}，8月8号开工，成效明显的的。
下年安排:
  年度: 2027
  重点任务: [抓项目建设。]
`;
    const { out } = await runHere(makeFolder({ 'a.yaml': text }), [
      'validate',
      'a.yaml',
      '--format',
      'concise',
    ]);
    const found = out
      .trim()
      .split('\n')
      .map((line) => `${line.split(' ')[0]} ${/\[([\w-]+)\]$/.exec(line)?.[1]}`);
    expect(found).toEqual([
      'a.yaml:1:5 wrong-value',
      'a.yaml:4:7 invalid-date',
      expect.stringMatching(/^a\.yaml:5:\d+ placeholder$/),
      'a.yaml:5:20 halfwidth-punctuation',
      'a.yaml:8:5 unknown-field',
      'a.yaml:13:5 wrong-type',
      'a.yaml:16:11 unknown-citation',
      'a.yaml:16:20 date-form',
      'a.yaml:16:31 repeated-words',
      'a.yaml:18:7 plan-year',
    ]);
  });
});

describe('zonerep rules and explain', () => {
  it('every rule that is listed is explained', async () => {
    const { out } = await runHere(makeFolder(), ['rules']);
    const ids = out
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(ids.length).toBeGreaterThan(30);
    for (const id of ids.slice(0, 3))
      expect((await runHere(makeFolder(), ['explain', id])).out).toContain('## 怎样关闭');
  });

  it('a rule may be named in Chinese', () => {
    expect(runCli(makeFolder(), ['explain', '占位符号']).out).toMatch(/^# placeholder 占位符号\n/);
  });

  it('what is wrong with a file itself has a page as well', async () => {
    for (const name of ['unknown-field', '不认识的字段'])
      expect((await runHere(makeFolder(), ['explain', name])).out).toMatch(/^# unknown-field 不认识的字段\n/);
  });

  it('an unknown one is answered with the nearest', async () => {
    const { code, err } = await runHere(makeFolder(), ['explain', 'plan-yaer']);
    expect(code).toBe(2);
    expect(err).toContain('是否应为“plan-year”？');
    expect((await runHere(makeFolder(), ['explain', '占位符'])).err).toContain('是否应为“占位符号”？');
  });
});

describe('a finished Word file', () => {
  const folderWith = () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const words = ['云岭开发区2025年工作总结', '', '一、主要工作', '全年招商引资工作取的了新成绩,成效明显。'];
    const folder = makeFolder();
    writeFileSync(join(folder, 'report.docx'), makeDocx({ body: words.map(paragraph).join('') }));
    writeFileSync(join(folder, 'broken.docx'), 'PK\x03\x04');
    return folder;
  };

  it('is checked, and each finding tells its paragraph', async () => {
    const { code, out } = await runHere(folderWith(), ['validate', 'report.docx']);
    expect(code).toBe(1);
    expect(out).toContain('错误[halfwidth-punctuation] 中文里用了半角标点“,”\n  --> report.docx 第4段\n');
  });

  it('has its paragraphs as lines in formats for programs, and is not mended by --fix', async () => {
    const folder = folderWith();
    const { out } = await runHere(folder, ['validate', 'report.docx', '--format', 'json']);
    expect(JSON.parse(out).findings[0]).toMatchObject({ file: 'report.docx', range: { start: { line: 4 } } });
    const before = readFileSync(join(folder, 'report.docx'));
    const fixed = await runHere(folder, ['validate', 'report.docx', '--fix']);
    expect(fixed.err).toContain('report.docx：Word 文件不能用 --fix 改正，请在 Word 里照着改');
    expect(readFileSync(join(folder, 'report.docx'))).toEqual(before);
  });

  const annotate = async (folder: string, ...args: readonly string[]) =>
    await runHere(folder, ['validate', 'report.docx', '--annotate', 'out.docx', ...args]);

  it('comes back with comments at the words, and nothing else changed, by the built program too', async () => {
    const folder = folderWith();
    const before = readFileSync(join(folder, 'report.docx'));
    const { code, out, err } = await annotate(folder);
    expect(code).toBe(1);
    expect(out).toContain('--> report.docx 第4段');
    expect(err).toContain('已写成 out.docx，加了 2 条批注\n');
    const bytes = readFileSync(join(folder, 'out.docx'));
    const [was, is] = [unzipSync(before), unzipSync(bytes)];
    const changed = [
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ];
    const same = (name: string) => Buffer.from(was[name] ?? []).equals(Buffer.from(is[name] ?? []));
    expect(
      Object.keys(is)
        .filter((name) => !same(name))
        .sort(),
    ).toEqual(changed);
    expect(Object.keys(was).filter((name) => !is[name])).toEqual([]);
    expect(textOf(bytes)).toBe(textOf(before));
    expect(partOf(bytes)).toContain('<w:t xml:space="preserve">,</w:t></w:r><w:commentRangeEnd');
    expect(textOf(bytes, 'word/comments.xml')).toContain('错误：中文里用了半角标点“,”\n怎么改：改为全角“，”');
    expect(readFileSync(join(folder, 'report.docx')).equals(before)).toBe(true);
    expect((await runHere(folder, ['validate', 'report.docx', '--annotate', 'b.docx'])).code).toBe(1);
    expect(readFileSync(join(folder, 'b.docx')).equals(bytes)).toBe(true);
  });

  it.skipIf(!canCheck)('with comments is sound (docx-valid of ../shared)', async () => {
    const folder = folderWith();
    await annotate(folder);
    expect(faultsOf(readFileSync(join(folder, 'out.docx')))).toBe('');
  });

  it('has comments on what is shown only, dated by SOURCE_DATE_EPOCH', async () => {
    const folder = folderWith();
    const args = ['validate', 'report.docx', '--annotate', 'out.docx', '--quiet'];
    const { err } = await runHere(folder, args, { env: { SOURCE_DATE_EPOCH: '1766188800' } });
    expect(err).toContain('加了 1 条批注');
    const xml = partOf(readFileSync(join(folder, 'out.docx')), 'word/comments.xml');
    expect(xml).toContain('w:date="2025-12-20T00:00:00Z"');
  });

  it('with comments is replaced while nobody has changed it, and by --force', async () => {
    const folder = folderWith();
    await annotate(folder);
    const { err } = await annotate(folder, '--quiet');
    expect(err).toContain('加了 1 条批注');
    writeFileSync(join(folder, 'out.docx'), makeDocx({ body: '<w:p/>' }));
    const changed = await annotate(folder);
    expect(changed.code).toBe(2);
    expect(changed.err).toContain('“out.docx”在 zonerep 写成以后又改过（另存一次也算），没有覆盖它');
    expect(partOf(readFileSync(join(folder, 'out.docx')))).toContain('<w:p/>');
    expect((await annotate(folder, '--force')).err).toContain('加了 2 条批注');
    writeFileSync(join(folder, 'mine.docx'), makeDocx({ body: '<w:p/>' }));
    const args = ['validate', 'report.docx', '--annotate', 'mine.docx'];
    expect(await runHere(folder, args)).toMatchObject({ code: 2 });
  });

  it('in which nothing is found is not copied', async () => {
    const folder = folderWith();
    const clean = '<w:p><w:r><w:t>全年开工20个项目。</w:t></w:r></w:p>';
    writeFileSync(join(folder, 'report.docx'), makeDocx({ body: clean }));
    const { code, err } = await annotate(folder);
    expect(code).toBe(0);
    expect(err).toContain('没有要批注的问题，没有写文件');
    expect(existsSync(join(folder, 'out.docx'))).toBe(false);
  });

  it.each([
    [
      ['report.docx', 'broken.docx', '--annotate', 'out.docx'],
      '--annotate 一次只能批注一个 Word 文件（.docx），没有写',
    ],
    [['a.txt', '--annotate', 'out.docx'], '--annotate 一次只能批注一个 Word 文件（.docx），没有写'],
    [['report.docx', '--annotate', './report.docx'], '批注不能写回原来的文件，没有写'],
    [['report.docx', '--annotate', 'out.txt'], '批注的那份是 Word 文件，不能写成“out.txt”'],
    [['report.docx', '--annotate', 'out.docx', '--fix'], '--annotate 不能和 --fix 同用'],
    [['report.docx', '--annotate', 'o.docx', '--format', 'json=o.docx'], '“o.docx”和批注不能写到同一个文件'],
    [['broken.docx', '--annotate', 'out.docx'], '“broken.docx”不能加批注，没有写：'],
    [['report.docx', '--annotate', 'no/out.docx'], 'no/out.docx'],
  ])('is left alone for %j', async (args, words) => {
    const folder = folderWith();
    writeFileSync(join(folder, 'a.txt'), '甲,乙');
    const before = readdirSync(folder);
    const { code, err } = await runHere(folder, ['validate', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('has its tables checked cell by cell, since what stands beside a cell is no part of its words', async () => {
    const folder = folderWith();
    const body = [
      p('云岭开发区2025年工作总结'),
      table(
        [p('指标'), p('单位'), p('目标'), p('完成'), p('备注')],
        [p('地区生产总值'), p('亿元'), p('58.62'), p('—'), p('9.4%')],
        [p('固定资产投资'), p('亿元'), p(''), p('走访企业xx家'), p('已完成,成效明显。')],
      ),
    ].join('');
    writeFileSync(join(folder, 'report.docx'), makeDocx({ body }));
    const { out } = await runHere(folder, ['validate', 'report.docx', '--format', 'concise']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.replace(/^\S+ /, '')),
    ).toEqual([
      '错误 “走访企业xx家”是占位符号，内容还没有填。换成实际内容 [placeholder]',
      '错误 中文里用了半角标点“,”。改为全角“，” [halfwidth-punctuation]',
    ]);
    await annotate(folder);
    const comment = '<w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve">,</w:t></w:r>';
    expect(partOf(readFileSync(join(folder, 'out.docx')))).toContain(comment);
  });

  it('that is none is an error', async () => {
    const { code, out } = await runHere(folderWith(), ['validate', 'broken.docx']);
    expect(code).toBe(1);
    expect(out).toMatch(/^错误\[/);
  });
});
