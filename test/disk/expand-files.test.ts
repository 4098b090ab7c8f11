import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandFiles, toGlob } from '../../src/disk/expand-files.js';

let root = '';

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-files-')));
  const files = [
    'data/第10区.yaml',
    'data/第2区.yml',
    'data/sub/大写.YAML',
    'data/[初稿].yaml',
    'data/readme.md',
    'data/zonerep.config.yaml',
    'data/node_modules/x/n.yaml',
    'data/.hidden/h.yaml',
    'other/总结.docx',
    'empty/note.txt',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  symlinkSync('..', join(root, 'data/sub/loop'));
  symlinkSync('../第2区.yml', join(root, 'data/sub/again.yml'));
  symlinkSync('nowhere', join(root, 'data/broken.yaml'));
});

afterAll(() => rmSync(root, { recursive: true }));

const inData = ['data/[初稿].yaml', 'data/sub/大写.YAML', 'data/第2区.yml', 'data/第10区.yaml'];

test('finds the YAML files of a folder, each once, in natural order', () => {
  expect(expandFiles(['data'], root)).toEqual({ files: inData, unmatched: [] });
  expect(expandFiles(['.', 'data/', './data/*.yaml', '**/*.y*ml'], root).files).toEqual(inData);
});

test('names are relative to the working directory, from wherever the pattern starts', () => {
  expect(expandFiles(['../data/*区.yaml'], join(root, 'data')).files).toEqual(['第10区.yaml']);
  expect(expandFiles(['../data'], join(root, 'other')).files).toEqual(inData.map((file) => `../${file}`));
  expect(expandFiles([`${root}/data/第*`], root).files).toEqual(['data/第2区.yml', 'data/第10区.yaml']);
});

test('takes a name that is there as it stands, of any kind', () => {
  expect(expandFiles(['data/[初稿].yaml', 'other/总结.docx'], root).files).toEqual([
    'data/[初稿].yaml',
    'other/总结.docx',
  ]);
});

test('says which arguments mean nothing and keeps the others', () => {
  const { files, unmatched } = expandFiles(['other/*.docx', 'none.yaml', 'empty', 'x/*.yaml'], root);
  expect(files).toEqual(['other/总结.docx']);
  expect(unmatched).toEqual(['none.yaml', 'empty', 'x/*.yaml']);
});

test('passes standard input on', () => {
  expect(expandFiles(['-'], root).files).toEqual(['-']);
});

test.each([['empty'], ['none.yaml'], ['*.yml'], ['data/broken.yaml']])(
  'no file at all is the user’s mistake: %s',
  (arg) => {
    expect(() => expandFiles([arg], root)).toThrow(`没有找到文件：${arg}`);
  },
);

test('a configuration alone is named as what it is', () => {
  expect(() => expandFiles(['data/zonerep.config.yaml'], root)).toThrow('是配置文件，不是总结');
});

test('a backslash parts folders on Windows only', () => {
  expect(toGlob('数据\\*.yaml', '\\')).toBe('数据/*.yaml');
  expect(toGlob('a\\*.yaml', '/')).toBe('a\\*.yaml');
});
