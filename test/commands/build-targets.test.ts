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
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const plan = (inputs: string[], options: Partial<TargetOptions>) =>
  planBuild(inputs, { output: [], formats: [], ...options }, cwd);
const files = (inputs: string[], options: Partial<TargetOptions>) =>
  plan(inputs, options).flatMap(({ targets }) => targets.map(({ file, format }) => `${file} ${format}`));

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
    ['over a file that is no input', ['b.yaml'], { output: ['a.md'] }, ['a.md md']],
  ] as [string, string[], Partial<TargetOptions>, string[]][])('%s', (_, inputs, options, expected) => {
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
    ['an unknown format', ['a.yaml'], { output: ['r.pdf'] }, '看不出要写成什么格式'],
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
    ['one file twice, through a link', ['a.yaml'], { output: ['sub/r.txt', 'link/r.txt'] }, '写了两次'],
  ] as [string, string[], Partial<TargetOptions>, string][])('refuses %s', (_, inputs, options, message) => {
    expect(() => plan(inputs, options)).toThrow(message);
  });

  it('leaves names that can be no file to the writing', () => {
    expect(files(['a.yaml'], { output: ['a.md/x.txt'] })).toEqual(['a.md/x.txt txt']);
    expect(files(['a.yaml'], { output: [`${'x'.repeat(300)}.txt`] })).toHaveLength(1);
  });
});
