import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.js';
import { loadConfigs } from '../../src/disk/load-configs.js';

let root = '';

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zonerep-configs-')));
  for (const folder of ['.git', 'a/b', 'c', 'gbk', 'cfg']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'zonerep.config.yaml'), 'rules: {placeholder: off, typo: off}\n');
  writeFileSync(join(root, 'c/zonerep.config.yml'), '校核: {警告上限: 3}\n');
  writeFileSync(join(root, 'gbk/zonerep.config.yaml'), Buffer.from([0xb9, 0xe6, 0xd4, 0xf2, 0x3a]));
});

afterAll(() => rmSync(root, { recursive: true }));

test('gives each file the nearest configuration and tells a configuration’s faults once', () => {
  const files = ['a/1.yaml', 'a/b/2.yaml', 'c/3.yaml', '-'];
  const { byFile, diagnostics, sources, faulty } = loadConfigs(files, root);
  expect([...faulty]).toEqual(['a/1.yaml', 'a/b/2.yaml', '-']);
  expect(byFile.get('a/1.yaml')?.rules.get('placeholder')).toBe('off');
  expect(byFile.get('a/b/2.yaml')).toBe(byFile.get('-'));
  expect(byFile.get('c/3.yaml')?.rules.size).toBe(0);
  expect(byFile.get('c/3.yaml')?.validate.maxWarnings).toBe(3);
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'unknown-rule', file: 'zonerep.config.yaml' }),
  ]);
  expect(sources.get('zonerep.config.yaml')?.text).toContain('typo');
});

test.each([
  ['letterhead.docx', 'cfg/letterhead.docx'],
  ['./own', 'cfg/own'],
  ['gongwen', undefined],
])(
  'paths are meant from the configuration’s folder, and a bare name is a built-in template: %s',
  (template, at) => {
    const lines = [
      'build:',
      `  template: ${template}`,
      '  outDir: ../out',
      'validate:',
      '  baseline: old.json',
    ];
    writeFileSync(join(root, 'cfg/zonerep.config.yaml'), lines.join('\n'));
    const { byFile, diagnostics } = loadConfigs(['cfg/1.yaml'], root);
    expect(diagnostics).toEqual([]);
    expect(byFile.get('cfg/1.yaml')?.build).toEqual({
      template: at === undefined ? template : resolve(root, at),
      outDir: resolve(root, 'out'),
      strict: false,
    });
    expect(byFile.get('cfg/1.yaml')?.validate).toEqual({
      baseline: resolve(root, 'cfg/old.json'),
      quiet: false,
    });
  },
);

test('a configuration that is no text is a finding, and the default holds', () => {
  const { byFile, diagnostics, faulty } = loadConfigs(['gbk/1.yaml', 'c/3.yaml'], root);
  expect([...faulty]).toEqual(['gbk/1.yaml']);
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'encoding', file: 'gbk/zonerep.config.yaml' }),
  ]);
  expect(byFile.get('gbk/1.yaml')).toBe(defaultConfig);
});

test('without any configuration the default holds', () => {
  rmSync(join(root, 'zonerep.config.yaml'));
  expect(loadConfigs(['a/1.yaml'], root).byFile.get('a/1.yaml')).toBe(defaultConfig);
});
