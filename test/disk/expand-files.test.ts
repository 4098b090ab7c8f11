import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandFiles } from '../../src/disk/expand-files.js';
import { system } from '../../src/disk/system.js';

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
    'links/note.txt',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  symlinkSync('..', join(root, 'data/sub/loop'));
  symlinkSync('../第2区.yml', join(root, 'data/sub/again.yml'));
  symlinkSync('nowhere', join(root, 'data/broken.yaml'));
  symlinkSync('nowhere', join(root, 'links/gone'));
  symlinkSync('round', join(root, 'links/round'));
  symlinkSync('nowhere', join(root, 'links/.#lock'));
});

afterAll(() => rmSync(root, { recursive: true }));

const inData = ['data/[初稿].yaml', 'data/sub/大写.YAML', 'data/第2区.yml', 'data/第10区.yaml'];

test('finds the YAML files of a folder, each once, in natural order', async () => {
  const { files, missed } = await expandFiles(['data'], root);
  expect(files).toEqual(inData);
  expect(missed.map(({ message }) => message)).toEqual(['链接“data/broken.yaml”指向的文件不存在']);
  expect((await expandFiles(['.', 'data/', './data/第*.yaml', '**/*.y*ml'], root)).files).toEqual(inData);
});

test('names are relative to the working directory, from wherever the pattern starts', async () => {
  expect((await expandFiles(['../data/*区.yaml'], join(root, 'data'))).files).toEqual(['第10区.yaml']);
  expect((await expandFiles(['../data'], join(root, 'other'))).files).toEqual(
    inData.map((file) => `../${file}`),
  );
  expect((await expandFiles([`${root}/data/第*`], root)).files).toEqual([
    'data/第2区.yml',
    'data/第10区.yaml',
  ]);
});

test.each<readonly [string, readonly string[], string, string]>([
  ['the folder that was named', ['data'], 'data/sub/大写.YAML', 'data'],
  ['the fixed part of a glob', ['data/**/*.y*ml'], 'data/sub/大写.YAML', 'data'],
  ['the fixed part of a glob for folders', ['data/s*/*'], 'data/sub/大写.YAML', 'data'],
  ['the working directory, when a glob has none', ['*/*/*.y*ml'], 'data/sub/大写.YAML', '.'],
  ['its own folder, named singly', ['data/sub/大写.YAML'], 'data/sub/大写.YAML', 'data/sub'],
  ['what found it first', ['data/sub', 'data'], 'data/sub/大写.YAML', 'data/sub'],
])('says by which folder a file was found: %s', async (_, args, file, expected) => {
  expect((await expandFiles(args, root)).roots.get(file)).toBe(join(root, expected));
});

test('takes a name that is there as it stands, of any kind', async () => {
  expect((await expandFiles(['data/[初稿].yaml', 'other/总结.docx'], root)).files).toEqual([
    'data/[初稿].yaml',
    'other/总结.docx',
  ]);
});

test('says which arguments mean nothing and keeps the others', async () => {
  const { files, missed } = await expandFiles(['other/*.docx', 'none.yaml', 'empty', 'x/*.yaml'], root);
  expect(files).toEqual(['other/总结.docx']);
  expect(missed.map(({ message }) => message)).toEqual(
    ['none.yaml', 'empty', 'x/*.yaml'].map((arg) => `没有找到文件：${arg}`),
  );
});

test('passes standard input on', async () => {
  expect((await expandFiles(['-'], root)).files).toEqual(['-']);
});

test('names every folder and link that cannot be read, once, and only those that might hold a file', async () => {
  const messages = async (arg: string) =>
    (await expandFiles([arg, arg], root)).missed.map(({ message }) => message);
  expect(await messages('data/broken.yaml')).toEqual(['链接“data/broken.yaml”指向的文件不存在']);
  expect(await messages('links')).toEqual([
    '链接“links/gone”指向的文件不存在',
    '读不了链接“links/round”：链接绕成了圈，找不到它指的文件',
  ]);
  expect(await messages('links/*/x.yaml')).toEqual(await messages('links'));
  expect(await messages('links/*.txt')).toEqual([]);
});

test('a link that leads nowhere and matches is a file that cannot be read', async () => {
  expect((await expandFiles(['data/bro*.yaml'], root)).files).toEqual(['data/broken.yaml']);
});

test('a folder that cannot be read is told, and the others are still found', async () => {
  const { readdir } = system;
  system.readdir = ((path: string, options: never) => {
    if (basename(path) === 'sub')
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'scandir' });
    return readdir(path, options);
  }) as typeof readdir;
  try {
    const { files, missed } = await expandFiles(['data/*/*.yaml', 'data/第*'], root);
    expect(files).toEqual(['data/第2区.yml', 'data/第10区.yaml']);
    expect(missed.map(({ message }) => message)).toContain('读不了文件夹“data/sub”：没有读取的权限');
  } finally {
    system.readdir = readdir;
  }
});

test('a configuration alone is named as what it is', async () => {
  await expect(expandFiles(['data/zonerep.config.yaml'], root)).rejects.toThrow('是配置文件，不是总结');
});
