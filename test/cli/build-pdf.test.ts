// `zonerep build` to PDF: by programs that only act as LibreOffice and browsers, and by the real ones where they are installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { system } from '../../src/disk/system.js';
import { canFake, type FakePrograms, fakePrograms, isRunning } from '../disk/pdf/fake-program.js';
import { makeDocx } from '../word/make-docx.js';
import { cli, codeCache, makeFolder, repository, runCli, runHere } from './run-cli.js';

const COMPLETE = '单位: 青屿高新区管委会\n年度: 2025\n主要工作:\n  - {标题: 抓项目, 正文: 开工20个。}\n';
const SAVE_AS = '也可以先写成 .docx，用 Word 或 WPS 打开，另存为 PDF';

const run = (
  folder: string,
  args: readonly string[],
  fakes: FakePrograms,
  env: Record<string, string> = {},
) => runHere(folder, ['build', ...args], { env: { PATH: fakes.folder, HOME: folder, ...env } });

/** What is told of missing fonts is another thing on each machine. */
const withoutFonts = (err: string) => err.replace(/^这台电脑上没有.*PDF 里就是这样.*\n/m, '');

describe.skipIf(!canFake)('zonerep build to PDF', () => {
  const access = system.access;
  // The machine's own programs are not to be found.
  beforeEach(() => {
    system.access = (path, mode) => {
      if (/^\/(?:usr|snap|opt|var|Applications)\//.test(String(path))) throw new Error('hidden');
      access(path, mode);
    };
  });
  afterEach(() => {
    system.access = access;
  });

  it('writes it by LibreOffice from the Word file, and says by what', async () => {
    const fakes = fakePrograms('soffice', 'chromium');
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    const { code, out, err } = await run(folder, ['a.yaml', '-o', 'r.pdf'], fakes);
    expect({ code, out, err: withoutFonts(err) }).toEqual({
      code: 0,
      out: '',
      err: '已写成 r.pdf，用的是 LibreOffice\n',
    });
    expect(readFileSync(join(folder, 'r.pdf'), 'latin1')).toMatch(/^%PDF-/);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'r.pdf']);
    expect(fakes.calls()[0]?.args.at(-1)).toMatch(/\.docx$/);
  });

  it('writes it by a browser from the page where there is no LibreOffice', async () => {
    const fakes = fakePrograms('microsoft-edge');
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    const { code, err } = await run(folder, ['a.yaml', '--format', 'pdf'], fakes);
    expect({ code, err: withoutFonts(err) }).toEqual({ code: 0, err: '已写成 a.pdf，用的是 Edge\n' });
    expect(fakes.calls()[0]?.page).toContain('青屿高新区管委会2025年工作总结');
  });

  it('writes it with the other formats, and to standard output', async () => {
    const fakes = fakePrograms('soffice');
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    const several = await run(folder, ['a.yaml', '-o', 'r.pdf', '-o', 'r.docx', '-o', 'r.txt'], fakes);
    expect(withoutFonts(several.err)).toBe('已写成 r.pdf，用的是 LibreOffice\n已写成 r.docx\n已写成 r.txt\n');
    expect((await run(folder, ['a.yaml', '-o', '-', '--format', 'pdf'], fakes)).out).toMatch(/^%PDF-/);
  });

  it('writes many with one start, also by a configuration, and one that fails does not stop the others', async () => {
    const fakes = fakePrograms('soffice');
    const folder = makeFolder({ 'zonerep.config.yaml': '成文: {格式: pdf}\n' });
    mkdirSync(join(folder, 'data'));
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `data/${name}.yaml`), COMPLETE);
    const { code, err } = await run(folder, ['data', '--out-dir', 'o'], fakes, { FAKE_DEEDS: '{"1":"die"}' });
    expect(code).toBe(2);
    expect(withoutFonts(err)).toBe(
      '错误：没有写成“o/b.pdf”：LibreOffice 没有写出 PDF（退出码 77，它说：fatal: it broke）\n' +
        `  请看看能不能打开 LibreOffice，或用 --pdf-with 换一个程序；${SAVE_AS}\n` +
        '写成了 2 个文件；3 个数据文件里有 1 个没有写成，原因见上\n',
    );
    expect(readdirSync(join(folder, 'o')).sort()).toEqual(['a.pdf', 'c.pdf']);
    expect(fakes.calls()).toHaveLength(2);
  });

  it('tells several that failed alike as one', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'b.yaml': COMPLETE });
    const { code, err } = await run(
      folder,
      ['a.yaml', 'b.yaml', '--format', 'pdf'],
      fakePrograms('soffice'),
      {
        FAKE_DEED: 'nothing',
      },
    );
    expect(code).toBe(2);
    expect(err).toContain('错误：没有写成“a.pdf”等 2 个 PDF：LibreOffice 没有写出 PDF（退出码 0）\n');
    expect(err.match(/错误/g)).toHaveLength(1);
  });

  it('writes none of several formats when there is no PDF', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    const fakes = fakePrograms('chromium');
    const { code, err } = await run(folder, ['a.yaml', '-o', 'r.docx', '-o', 'r.pdf'], fakes, {
      FAKE_DEED: 'half',
    });
    expect(code).toBe(2);
    expect(err).toContain('没有写成“r.pdf”：Chromium 没有写出 PDF');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('without a program says what to install and what else to do, and writes nothing', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 'b.yaml': COMPLETE });
    const { code, err } = await run(
      folder,
      ['a.yaml', 'b.yaml', '--out-dir', 'o', '--format', 'pdf', '--format', 'docx'],
      fakePrograms(),
    );
    expect(code).toBe(2);
    expect(err).toBe(
      '错误：这台电脑上没有能写 PDF 的程序，没有写\n' +
        `  请装上 LibreOffice，或 Edge、Chrome、Chromium 浏览器；装在别处的，用 --pdf-with 写出它的路径；${SAVE_AS}\n` +
        '写成了 0 个文件；2 个数据文件里有 2 个没有写成，原因见上\n',
    );
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  it('refuses a Word template of one’s own where there is a browser only', async () => {
    const folder = makeFolder({
      'a.yaml': COMPLETE,
      't.docx': makeDocx({ body: '<w:p><w:r><w:t>{{标题}}</w:t></w:r></w:p>' }),
    });
    const { code, err } = await run(
      folder,
      ['a.yaml', '-t', 't.docx', '-o', 'r.pdf'],
      fakePrograms('google-chrome'),
    );
    expect(code).toBe(2);
    expect(err).toContain(
      '错误：Word 模板“t.docx”只有 LibreOffice 能写成 PDF，Chrome 画不出 Word 文件，没有写\n',
    );
    expect(existsSync(join(folder, 'r.pdf'))).toBe(false);
  });

  it('draws a page template of one’s own by a browser, also where there is LibreOffice', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE, 't.html.hbs': '<!doctype html><p>《{{标题}}》' });
    const fakes = fakePrograms('soffice', 'chromium');
    const { err } = await run(folder, ['a.yaml', '-t', 't.html.hbs', '-o', 'r.pdf'], fakes);
    expect(err).toContain('已写成 r.pdf，用的是 Chromium\n');
    expect(fakes.calls()[0]?.page).toContain('<p>《青屿高新区管委会2025年工作总结》');
  });

  it('tells the faults of a template once, though the Word file is of it, too', async () => {
    const folder = makeFolder({
      'a.yaml': COMPLETE,
      't.docx': makeDocx({ body: '<w:p><w:r><w:t>{{标提}}</w:t></w:r></w:p>' }),
    });
    const fakes = fakePrograms('soffice');
    const { code, err } = await run(folder, ['a.yaml', '-t', 't.docx', '-o', 'r.pdf', '-o', 'r.docx'], fakes);
    expect(code).toBe(1);
    expect(err.match(/unknown-name/g)).toHaveLength(1);
    expect(fakes.calls()).toEqual([]);
  });

  it('takes the program that is named, by the option before the environment', async () => {
    const fakes = fakePrograms('soffice', 'chromium');
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    const env = { ZONEREP_PDF_PROGRAM: 'soffice' };
    const named = await run(
      folder,
      ['a.yaml', '-o', 'r.pdf', '--pdf-with', fakes.path('chromium')],
      fakes,
      env,
    );
    expect(named.err).toContain('已写成 r.pdf，用的是 chromium\n');
    const gone = await run(folder, ['a.yaml', '-o', 'q.pdf', '--pdf-with', '/nowhere/soffice'], fakes, env);
    expect({ code: gone.code, err: gone.err }).toEqual({
      code: 2,
      err: '错误：找不到写 PDF 的程序“/nowhere/soffice”，没有写\n  请写出程序的完整路径，或写 libreoffice、edge、chrome、chromium 中的一个\n',
    });
    const unused = await run(folder, ['a.yaml', '-o', 'q.txt', '--pdf-with', 'soffice'], fakes, env);
    expect(unused.err).toContain('--pdf-with 只用于写 PDF');
  });

  it('replaces a PDF that nobody touched, and leaves one alone before it asks a program', async () => {
    const fakes = fakePrograms('soffice');
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    await run(folder, ['a.yaml', '-o', 'r.pdf'], fakes);
    expect((await run(folder, ['a.yaml', '-o', 'r.pdf'], fakes)).code).toBe(0);
    const edited = `${readFileSync(join(folder, 'r.pdf'), 'latin1')}% note\n`;
    writeFileSync(join(folder, 'r.pdf'), edited, 'latin1');
    const { code, err } = await run(folder, ['a.yaml', '-o', 'r.pdf'], fakes);
    expect(code).toBe(2);
    expect(err).toContain('“r.pdf”在 zonerep 写成以后又改过');
    expect(readFileSync(join(folder, 'r.pdf'), 'latin1')).toBe(edited);
    expect(fakes.calls()).toHaveLength(2);
    expect((await run(folder, ['a.yaml', '-o', 'r.pdf', '--force'], fakes)).code).toBe(0);
    writeFileSync(join(folder, 'r.pdf'), '%PDF-1.4 not ours');
    expect((await run(folder, ['a.yaml', '-o', 'r.pdf'], fakes)).err).toContain('不是 zonerep 写的');
  });

  it('puts no comments into a PDF', async () => {
    const folder = makeFolder({ 'a.yaml': COMPLETE });
    const fakes = fakePrograms('soffice');
    expect((await run(folder, ['a.yaml', '--annotate', '-o', 'r.pdf'], fakes)).err).toContain(
      '“r.pdf”不是 Word 文件',
    );
    const both = await run(folder, ['a.yaml', '--annotate', '-o', 'r.pdf', '-o', 'r.docx'], fakes);
    expect(withoutFonts(both.err)).toMatch(
      /^已写成 r\.pdf，用的是 LibreOffice\n已写成 r\.docx，加了 \d+ 条批注\n$/,
    );
  });

  it('is not begun when the data are wrong', async () => {
    const folder = makeFolder({ 'a.yaml': '单位: 甲\n年度: 2025\n导与: 写错了键名\n' });
    const fakes = fakePrograms('soffice');
    expect((await run(folder, ['a.yaml', '-o', 'r.pdf'], fakes)).code).toBe(1);
    expect(fakes.calls()).toEqual([]);
  });
});

describe.skipIf(!canFake)('a build to PDF that is stopped', () => {
  it.each([1, 2])(
    'ends the program with all that it started, and leaves nothing behind (%i files)',
    async (count) => {
      const files = ['a.yaml', 'b.yaml'].slice(0, count);
      const folder = makeFolder(Object.fromEntries(files.map((name) => [name, COMPLETE])));
      mkdirSync(join(folder, 'tmp'));
      const fakes = fakePrograms('soffice');
      const deeds = JSON.stringify({ [count - 1]: 'hang' });
      const child = spawn(process.execPath, [cli, 'build', ...files, '--format', 'pdf'], {
        cwd: folder,
        env: {
          PATH: fakes.folder,
          HOME: folder,
          TMPDIR: join(folder, 'tmp'),
          XDG_CACHE_HOME: codeCache,
          FAKE_DEEDS: deeds,
        },
      });
      let err = '';
      child.stderr.on('data', (text) => {
        err += text;
      });
      const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
      await expect.poll(() => fakes.calls().length, { timeout: 60_000 }).toBe(2);
      child.kill('SIGINT');
      expect(await ended).toBe('SIGINT');
      const pids = fakes.calls().map(({ pid, hangs }) => hangs ?? pid);
      await expect.poll(() => pids.filter(isRunning)).toEqual([]);
      expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
      // What was finished before is written, whole.
      expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual(
        count === 1 ? [] : ['a.pdf'],
      );
      if (count > 1)
        expect(err).toContain('已中断：写成了 1 个文件，都是完整的；2 个数据文件里有 1 个没有写');
    },
  );
});

describe('zonerep doctor', () => {
  it('names the programs and the fonts', () => {
    const fakes = fakePrograms('soffice');
    const { code, out, err } = runCli(makeFolder(), ['doctor'], { env: { PATH: fakes.folder } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    if (canFake) expect(out).toContain(`LibreOffice  ${fakes.path('soffice')}`);
    expect(out).toMatch(/公文字体：\n {2}方正小标宋简体 {2}(?:有|没有，.*)\n/);
  });

  it('says what to install where there is no program', async () => {
    const access = system.access;
    system.access = () => {
      throw new Error('hidden');
    };
    try {
      const { out } = await runHere(makeFolder(), ['doctor']);
      expect(out).toContain('没有  请装上 LibreOffice，或 Edge、Chrome、Chromium 浏览器');
    } finally {
      system.access = access;
    }
  });
});

const runs = (program: string, ...args: readonly string[]) => spawnSync(program, args, { encoding: 'utf8' });
const has = (program: string, ...args: readonly string[]) => runs(program, ...args).status === 0;
const canCount = runs('pdfinfo', '-v').error === undefined;
const hasOffice = has('soffice', '--version');
const browser = ['chromium', 'google-chrome', 'microsoft-edge'].find((name) => has(name, '--version'));

describe.skipIf(!hasOffice || !browser || !canCount)(
  'the real programs (needs LibreOffice, a browser, pdfinfo)',
  () => {
    it('write PDFs of as many pages, with the title and A4', () => {
      const names = ['zone', 'briefing'];
      const inputs = names.map((name) => join(repository, `examples/${name}.yaml`));
      const folder = makeFolder();
      const pages = ['soffice', browser ?? ''].map((program) => {
        const { code, err } = runCli(
          folder,
          ['build', ...inputs, '--format', 'pdf', '--out-dir', program, '--pdf-with', program],
          {
            env: { PATH: process.env.PATH ?? '' },
          },
        );
        expect({ code, err: withoutFonts(err) }).toMatchObject({
          code: 0,
          err: expect.stringContaining('写成了 2 个文件'),
        });
        return names.map((name) => {
          const { stdout } = runs('pdfinfo', join(folder, program, `${name}.pdf`));
          expect(stdout).toMatch(/Page size: .*A4/);
          expect(stdout).toMatch(/Title: .*2025年/);
          expect(stdout).toMatch(/Tagged: +yes/);
          return Number(/Pages: +(\d+)/.exec(stdout)?.[1]);
        });
      });
      expect(Math.min(...(pages[0] ?? []))).toBeGreaterThan(1);
      expect(pages[1]).toEqual(pages[0]);
    });
  },
);
