// Which file is the template: the built-in one, one of a folder, or the one that was named.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtIn, loadTemplate } from '../../src/disk/template-files.js';
import { templateFormat } from '../../src/template/template-file.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zonerep-template-'));
  writeFileSync(join(folder, 'report.md.hbs'), 'own');
  writeFileSync(join(folder, 'blocks.txt.hbs'), 'own blocks');
  writeFileSync(join(folder, 'mine.txt.hbs'), 'mine');
  writeFileSync(join(folder, 'notes.xml'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

describe('loadTemplate', () => {
  it.each(['docx', 'html', 'md', 'txt'] as const)('has a built-in one for %s', (format) => {
    const template = loadTemplate(undefined, format);
    expect(template.report.bytes.length).toBeGreaterThan(100);
    expect(template).toEqual(loadTemplate('gongwen', format));
    expect(template.blocks === undefined).toBe(format === 'docx');
  });

  it('takes from a folder what it has, the rest from the built-in one', () => {
    expect(words(loadTemplate(folder, 'md').report.bytes)).toBe('own');
    expect(loadTemplate(folder, 'md').blocks?.file).toBe(builtIn('blocks.md.hbs'));
    expect(loadTemplate(folder, 'txt').report.file).toBe(builtIn('report.txt.hbs'));
    expect(words(loadTemplate(folder, 'txt').blocks?.bytes)).toBe('own blocks');
  });

  it('takes a single file', () => {
    const { report, blocks } = loadTemplate(join(folder, 'mine.txt.hbs'), 'txt');
    expect([words(report.bytes), basename(blocks?.file ?? '')]).toEqual(['mine', 'blocks.txt.hbs']);
  });

  it.each([
    ['nowhere', 'txt', '找不到模板'],
    ['mine.txt.hbs', 'md', '是 txt 格式的，写不成 md'],
    ['notes.xml', 'txt', '不是模板'],
  ] as const)('refuses %s for %s', (name, format, message) => {
    expect(() => loadTemplate(join(folder, name), format)).toThrow(message);
  });
});

it.each([
  ['a.docx', 'docx'],
  ['a.dotx', 'docx'],
  ['a.html.hbs', 'html'],
  ['a.hbs', 'txt'],
  ['a.html', undefined],
])('%s is a template for %s', (file, expected) => {
  expect(templateFormat(file)).toBe(expected);
});
