// The rooms of the house and which of them each may lean on: arrows run down only (CONTRIBUTING.md).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const FOUNDATION = ['schema', 'source', 'chinese', 'generated'];

const BELOW: Readonly<Record<string, readonly string[]>> = {
  chinese: [],
  platform: [],
  generated: ['printers', 'render'],
  source: ['chinese'],
  schema: ['source', 'chinese'],
  summary: FOUNDATION,
  import: ['genre', 'summary', 'source', 'chinese', 'generated'],
  report: ['summary', 'source', 'chinese'],
  genre: ['summary', 'schema', 'source', 'chinese', 'generated'],
  rollover: ['genre', 'summary', 'schema', 'source', 'chinese', 'generated'],
  compare: ['genre', 'summary', 'source', 'chinese'],
  lint: ['genre', 'report', 'summary', 'source', 'chinese', 'generated'],
  template: ['report', 'summary', 'source', 'chinese'],
  ooxml: ['source', 'platform'],
  'word/look': ['ooxml'],
  'word/wml': ['word/look', 'word/read', 'ooxml', 'report', 'source', 'chinese'],
  'word/tags': ['template', 'ooxml'],
  'word/active': ['word/tags', 'ooxml'],
  'word/compile': ['word/look', 'word/read', 'word/tags', 'template', 'ooxml'],
  'word/fill': [
    'word/compile',
    'word/look',
    'word/read',
    'word/tags',
    'word/wml',
    'template',
    'ooxml',
    'report',
  ],
  'word/doc': [],
  'word/read': ['ooxml', 'source', 'chinese'],
  'word/fields': ['word/active', 'word/read', 'word/tags', 'ooxml', 'source'],
  'word/revise': ['word/read', 'word/wml', 'word/comments', 'template', 'ooxml'],
  'word/comments': ['word/read', 'word/tags', 'word/wml', 'template', 'ooxml', 'source'],
  word: [
    'word/active',
    'word/fields',
    'word/fill',
    'word/compile',
    'word/read',
    'word/tags',
    'word/wml',
    'template',
    'ooxml',
    'source',
  ],
  authoring: ['word', 'word/fill', 'word/wml', 'template', 'ooxml', 'platform', 'chinese'],
  render: ['word', 'template', 'ooxml', 'report', 'source', 'platform', 'chinese', 'generated'],
  config: ['lint', 'genre', ...FOUNDATION],
  printers: ['compare', 'source', 'chinese', 'generated'],
  batch: ['source'],
  app: [
    'word/comments',
    'word/revise',
    'word/doc',
    'word/read',
    'render',
    'template',
    'printers',
    'lint',
    'import',
    'rollover',
    'compare',
    'genre',
    'report',
    'summary',
    ...FOUNDATION,
  ],
  edit: ['summary', ...FOUNDATION],
  // What runs in the browser: the worker has all that the command has, without a disk.
  page: [
    'browser',
    'core',
    'app',
    'config',
    'edit',
    'render',
    'template',
    'printers',
    'lint',
    'report',
    'summary',
    'platform',
    ...FOUNDATION,
  ],
  server: ['edit', 'disk', 'source', 'chinese', 'generated'],
  disk: ['config', 'template', 'ooxml', 'platform', 'source'],
  commands: [
    'server',
    'disk',
    'app',
    'batch',
    'config',
    'authoring',
    'render',
    'word/wml',
    'word/comments',
    'word/read',
    'template',
    'printers',
    'lint',
    'import',
    'compare',
    'report',
    'summary',
    ...FOUNDATION,
  ],
  core: ['app', 'render', 'template', 'ooxml', 'lint', 'genre', 'report', 'summary', 'source', 'chinese'],
  check: ['core', 'disk'],
  index: ['check', 'core', 'disk'],
  browser: ['core', 'template', 'source'],
  main: ['commands', 'disk', 'source'],
  cli: ['disk', 'platform', 'source', 'generated', 'main'],
};

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name));

/** A module or a global that only Node has. */
const NODE =
  /(?:from|import|import\(|require\()\s*['"]node:|\b(?:Buffer|process|global|__dirname|__filename)\b|\bsetImmediate\(/;

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');

/** A file's room: its folder under src (and in the largest room the folder there), or its own name in src itself. */
function roomOf(file: string): string {
  const [room = '', inner = ''] = file.split('/');
  if (inner === '') return file.replace(/\.tsx?$/, '');
  return room === 'word' && !inner.endsWith('.ts') ? `word/${inner}` : room;
}

/** The file that an import means: TypeScript, or with elements of a page in it. */
function sourceOf(target: string): string {
  const typed = target.replace(/\.js$/, '.ts');
  return files.includes(`${typed}x`) ? `${typed}x` : typed;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const own = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, target = '']) => sourceOf(posix.normalize(posix.join(dirname(file), target))))
    .filter((target) => !/^\.\.\/(?:schemas|templates)\//.test(target));
  const platform = [...text.matchAll(/from '#(\w+)'/g)].map(([, name]) => `platform/${name}.ts`);
  return [...own, ...platform];
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

  it('touches Node at the disk, on the command line, and where the platform differs', () => {
    const outside = files.filter(
      (file) =>
        !['disk', 'server', 'commands', 'main', 'cli'].includes(roomOf(file)) &&
        !/^platform\/.*\.node\.ts$/.test(file),
    );
    const wrong = outside.filter((file) => NODE.test(withoutComments(readFileSync(join(src, file), 'utf8'))));
    expect(wrong).toEqual([]);
  });

  it('reads and writes files in the room of the disk only', () => {
    const wrong = files.filter(
      (file) => roomOf(file) !== 'disk' && /['"](?:node:)?fs\b/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('has no files that import each other in a circle, not even types', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || !files.includes(file)) return;
      done.add(file);
      for (const target of importsOf(file)) visit(target, [...path, file]);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
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

describe('CONTRIBUTING.md', () => {
  const text = readFileSync(join(src, '../CONTRIBUTING.md'), 'utf8');

  it('names the rooms from the ground up', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| `src/'));
    const order = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`(?:src\/)?(\w+)(?:\/|\.ts)`/g)].map(([, room = '']) => room),
    );
    const rooms = Object.keys(BELOW).filter((room) => !room.startsWith('word/'));
    expect([...order].sort()).toEqual([...rooms].sort());
    const wrong = Object.entries(BELOW).flatMap(([room, below]) =>
      below
        .map((other) => other.split('/')[0] ?? '')
        .filter(
          (other) => other !== 'generated' && order.indexOf(other) > order.indexOf(room.split('/')[0] ?? ''),
        )
        .map((other) => `${room} -> ${other}`),
    );
    expect(wrong.filter((arrow) => !arrow.startsWith('generated'))).toEqual([]);
  });

  it('names files that are there', () => {
    const root = join(src, '..');
    const filesOf = (folder: string, recursive: boolean) =>
      readdirSync(join(root, folder), { recursive, encoding: 'utf8' }).map((name) => `${folder}/${name}`);
    const all = [
      ...['src', 'test', 'scripts', 'fuzz', 'measure'].flatMap((folder) => filesOf(folder, true)),
      ...['mutation', 'bench', 'corpus'].flatMap((folder) => filesOf(folder, false)),
    ];
    const named = [...text.matchAll(/`([\w./-]+\.(?:ts|mjs|json))`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(60);
    const gone = named.filter(
      (name) =>
        !name.includes('schema.json') &&
        !name.startsWith('package') &&
        !all.some((file) => `/${file}`.endsWith(`/${name}`)),
    );
    expect(gone).toEqual([]);
  });
});
