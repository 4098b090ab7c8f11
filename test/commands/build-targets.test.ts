// Which files a build writes, and what it refuses before it begins.
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planBuild, type TargetOptions } from '../../src/commands/build-targets.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'zonerep-targets-'));
  mkdirSync(join(cwd, 'out'));
  mkdirSync(join(cwd, 'sub'));
  for (const name of ['a.yaml', 'b.yaml', 'sub/a.yaml', 'a.md']) writeFileSync(join(cwd, name), '');
  symlinkSync('a.yaml', join(cwd, 'soft.txt'));
  linkSync(join(cwd, 'a.yaml'), join(cwd, 'hard.txt'));
  symlinkSync('sub', join(cwd, 'link'));
  symlinkSync('..', join(cwd, 'out/away'));
  mkdirSync(join(cwd, 'linked'));
  symlinkSync('../b.docx', join(cwd, 'linked/b.docx'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** Maps with paths are made when the test runs, since the folder is made only then. */
type Options = Partial<Omit<TargetOptions, 'roots' | 'configured'>> & {
  readonly [Key in 'roots' | 'configured']?: () => NonNullable<TargetOptions[Key]>;
};

const plan = (inputs: string[], { roots, configured, ...options }: Options) =>
  planBuild(
    inputs,
    {
      output: [],
      formats: [],
      ...options,
      ...(roots && { roots: roots() }),
      ...(configured && { configured: configured() }),
    },
    cwd,
  );
const files = (inputs: string[], options: Options) =>
  plan(inputs, options).flatMap(({ targets }) => targets.map(({ file, format }) => `${file} ${format}`));

/** As when `data` was named, or a glob whose fixed part it is. */
const below = (root: string, ...inputs: string[]) => new Map(inputs.map((input) => [input, join(cwd, root)]));

describe('planBuild', () => {
  it.each([
    ['beside the input', ['sub/a.yaml'], {}, ['sub/a.docx docx']],
    [
      'beside each input',
      ['a.yaml', 'b.yaml'],
      { formats: ['md', 'txt'] },
      ['a.md md', 'a.txt txt', 'b.md md', 'b.txt txt'],
    ],
    ['into one file', ['a.yaml'], { output: ['r.html'] }, ['r.html html']],
    [
      'into several',
      ['a.yaml'],
      { output: ['r.html', 'r.md', '-.txt'] },
      ['r.html html', 'r.md md', '-.txt txt'],
    ],
    ['in the format asked for', ['a.yaml'], { output: ['r'], formats: ['md'] }, ['r md']],
    ['to standard output', ['-'], { output: ['-'], formats: ['txt'] }, ['- txt']],
    ['into a folder', ['a.yaml', 'b.yaml'], { outDir: 'out' }, ['out/a.docx docx', 'out/b.docx docx']],
    [
      'into a folder that -o names',
      ['a.yaml', 'b.yaml'],
      { output: ['out'] },
      ['out/a.docx docx', 'out/b.docx docx'],
    ],
    ['into a folder still to be made', ['a.yaml'], { output: ['new/'] }, ['new/a.docx docx']],
    [
      'into a folder, with the folders below the one that was named',
      ['sub/a.yaml', 'sub/deep/a.yaml'],
      { outDir: 'out', roots: () => below('sub', 'sub/a.yaml', 'sub/deep/a.yaml') },
      ['out/a.docx docx', 'out/deep/a.docx docx'],
    ],
    [
      'flat into a folder, when named singly',
      ['sub/a.yaml', 'sub/deep/b.yaml'],
      { outDir: 'out' },
      ['out/a.docx docx', 'out/b.docx docx'],
    ],
    [
      'flat, what was found by way of a link elsewhere',
      ['sub/a.yaml'],
      { outDir: 'out', roots: () => below('out', 'sub/a.yaml') },
      ['out/a.docx docx'],
    ],
    [
      'where a configuration says, with the folders below the configuration',
      ['sub/deep/a.yaml', 'a.yaml'],
      {
        roots: () => below('.', 'sub/deep/a.yaml', 'a.yaml'),
        configured: () =>
          new Map([
            ['sub/deep/a.yaml', { outDir: 'sub/成稿', folder: join(cwd, 'sub') }],
            ['a.yaml', { outDir: '成稿', folder: join(cwd, '..') }],
          ]),
      },
      ['sub/成稿/deep/a.docx docx', '成稿/a.docx docx'],
    ],
    [
      'as a reviewer’s copy, whose name no plain build has',
      ['a.yaml'],
      { annotate: true, formats: ['docx', 'txt'] },
      ['a.审阅.docx docx', 'a.txt txt'],
    ],
    [
      'as a reviewer’s copy into a folder',
      ['a.yaml'],
      { annotate: true, outDir: 'out' },
      ['out/a.审阅.docx docx'],
    ],
    ['as a reviewer’s copy by its name', ['a.yaml'], { annotate: true, output: ['r.docx'] }, ['r.docx docx']],
    ['over a file that is no input', ['b.yaml'], { output: ['a.md'] }, ['a.md md']],
  ] as [string, string[], Options, string[]][])('%s', (_, inputs, options, expected) => {
    expect(files(inputs, options)).toEqual(expected);
  });

  it.each([
    ['several inputs into one file', ['a.yaml', 'b.yaml'], { output: ['r.docx'] }, '-o 不能只写一个文件名'],
    [
      'several outputs and a format',
      ['a.yaml'],
      { output: ['r', 's'], formats: ['md'] },
      '格式由各个扩展名决定',
    ],
    ['standard input to nowhere', ['-'], {}, '要说明写到哪里'],
    ['an unknown format', ['a.yaml'], { output: ['r.ofd'] }, '看不出要写成什么格式'],
    [
      'its own input',
      ['a.yaml'],
      { output: ['./sub/../a.yaml'], formats: ['txt'] },
      '会覆盖输入文件“a.yaml”',
    ],
    ['its own input behind a link', ['a.yaml'], { output: ['soft.txt'] }, '会覆盖输入文件“a.yaml”'],
    ['its own input under a second name', ['a.yaml'], { output: ['hard.txt'] }, '会覆盖输入文件“a.yaml”'],
    ['another input', ['a.yaml', 'a.md'], { formats: ['md'] }, '会覆盖输入文件“a.md”'],
    ['two inputs to one file', ['a.yaml', 'sub/a.yaml'], { outDir: 'out' }, '会写成同一个文件“out/a.docx”'],
    ['one file twice', ['a.yaml'], { output: ['r.txt', './r.txt'] }, '“./r.txt”写了两次'],
    [
      'a link out of the folder',
      ['sub/away/a.yaml'],
      { outDir: 'out', roots: () => below('sub', 'sub/away/a.yaml') },
      '“out/away/a.docx”是指向别的文件夹的链接，没有写',
    ],
    ['a link to a file elsewhere', ['b.yaml'], { outDir: 'linked' }, '“linked/b.docx”是指向别的文件夹的链接'],
    ['one file twice, through a link', ['a.yaml'], { output: ['sub/r.txt', 'link/r.txt'] }, '写了两次'],
  ] as [string, string[], Options, string][])('refuses %s', (_, inputs, options, message) => {
    expect(() => plan(inputs, options)).toThrow(message);
  });

  it('leaves names that can be no file to the writing', () => {
    expect(files(['a.yaml'], { output: ['a.md/x.txt'] })).toEqual(['a.md/x.txt txt']);
    expect(files(['a.yaml'], { output: [`${'x'.repeat(300)}.txt`] })).toHaveLength(1);
  });
});
