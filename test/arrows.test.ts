// The rooms of the house and which of them each may lean on: arrows run down only (CONTRIBUTING.md).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const BELOW: Readonly<Record<string, readonly string[]>> = {
  chinese: [],
  generated: ['printers'],
  source: ['chinese'],
  summary: ['source', 'chinese', 'generated'],
  report: ['summary', 'source', 'chinese'],
  lint: ['report', 'summary', 'source', 'chinese'],
  render: ['report', 'summary', 'source', 'chinese'],
  config: ['lint', 'summary', 'source', 'chinese', 'generated'],
  printers: ['source', 'chinese', 'generated'],
  batch: ['source', 'chinese'],
  pipeline: ['render', 'lint', 'report', 'summary', 'source'],
  index: ['pipeline', 'render', 'report', 'summary', 'source'],
  version: ['render'],
  commands: [
    'pipeline',
    'batch',
    'config',
    'printers',
    'lint',
    'render',
    'report',
    'summary',
    'source',
    'chinese',
    'generated',
    'version',
  ],
  cli: ['commands'],
};

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));

/** A file's room: its folder under src, or its own name where it stands in src itself. */
function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, '');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, target = '']) => posix.normalize(posix.join(dirname(file), target)).replace(/\.js$/, '.ts'))
    .filter((target) => !target.startsWith('../schemas/'));
}

describe('the house', () => {
  it('has a place for every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in BELOW))).toEqual([]);
  });

  it('has no arrow that runs up', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => roomOf(target) !== roomOf(file) && !BELOW[roomOf(file)]?.includes(roomOf(target)))
        .map((target) => `${file} -> ${relative(src, join(src, target))}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no rule that leans on another rule', () => {
    const rules = files.filter((file) => file.startsWith('lint/rules/') && !file.endsWith('/index.ts'));
    const wrong = rules.flatMap((file) =>
      importsOf(file).filter((target) => target.startsWith('lint/rules/')),
    );
    expect(rules.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
