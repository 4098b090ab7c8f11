// test/ mirrors src/: a test stands where the file it speaks of stands, and bears its name (CONTRIBUTING.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Tests of no single file, by name, wherever they stand, and what they speak of instead. */
const OF_NO_ONE_FILE: Readonly<Record<string, string>> = {
  'cell-grid': 'the sheet of a table of the writer’s own, in Chromium',
  'every-format': 'one summary in all formats',
  accessible: 'the page, as axe sees it',
  'long-form-in-browser': 'the page with a long summary, in Chromium',
  'page-counts': 'the page beside LibreOffice',
  'question-in-browser': 'the page when the file was changed on both sides',
  'served-page': 'the page as edit and preview serve it',
  'whole-page': 'the page in one file, from nothing to a Word file',
  elements: 'every element of GB/T 9704-2012 section 7, measured on the page',
  'form-in-browser': 'the page as it is built, in Chromium',
  faults: 'every command, with one call of the system failing',
  'false-positives': 'all rules, over sentences in which nothing is wrong',
  'hostile-text': 'reading, of whatever bytes',
  hostile: 'Word templates made to do harm',
  'loaded-once': 'many reports from one reading of a template',
  'near-misses': 'each rule, over what looks like its fault and is none',
  matrix: 'every tag at every place of a Word file',
  'option-types': 'the options of all commands',
  'own-look': 'a report in the look of an office’s own template',
  pages: 'Word files as pages, set by LibreOffice',
  rules: 'the folder of rules with its list, pages and tests',
  size: 'how large the page is',
  seeds: 'all rules, over texts with faults put in',
  starters: 'the starters of templates/starters',
};

/** What test/page/ runs as built, in a browser. */
const ON_THE_PAGE = [
  'src/page/main.tsx',
  'src/page/worker/worker.ts',
  'src/page/worker/clues.ts',
  'src/page/worker/no-own-templates.ts',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const listed = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts'));

const tests = listed('test').filter((name) => name.endsWith('.test.ts'));
/** The tests in a folder that src/ has too. */
const roomTests = tests.filter((name) => existsSync(`${root}src/${name.split('/')[1]}/`));

/** `test/report/cite.test.ts` and `test/report/cite.property.test.ts` speak of `src/report/cite.ts`. */
const subjectOf = (test: string): string =>
  test.replace(/^test\//, 'src/').replace(/(?:\.property)?\.test\.ts$/, '.ts');
const nameOf = (test: string): string => posix.basename(subjectOf(test), '.ts');

const imports = new Map<string, readonly string[]>();

function importsOf(file: string): readonly string[] {
  const known = imports.get(file) ?? readImports(file);
  imports.set(file, known);
  return known;
}

function readImports(file: string): string[] {
  const text = readFileSync(root + file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, target = '']) => posix.normalize(posix.join(dirname(file), target)).replace(/\.js$/, '.ts'))
    .map((target) => (existsSync(root + target) ? target : target.replace(/\.ts$/, '.tsx')))
    .filter((target) => existsSync(root + target));
}

/** The files and all they import, however far. */
function reachedFrom(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...importsOf(file));
  }
  return reached;
}

describe('the tests', () => {
  it('stand in rooms of src/, but for those of the schemas and of the built program', () => {
    const rooms = new Set(
      tests.filter((name) => !roomTests.includes(name)).map((name) => name.split('/')[1]),
    );
    expect([...rooms].filter((name) => !name?.endsWith('.test.ts')).sort()).toEqual(['cli', 'schemas']);
  });

  it('bear the name of a file there and reach it, or are listed above', () => {
    const astray = roomTests.filter(
      (test) => !reachedFrom([test]).has(subjectOf(test)) && !(nameOf(test) in OF_NO_ONE_FILE),
    );
    expect(astray).toEqual([]);
  });

  it('are not listed above without need', () => {
    const free = roomTests.filter((test) => !existsSync(root + subjectOf(test))).map(nameOf);
    expect(Object.keys(OF_NO_ONE_FILE).filter((name) => !free.includes(name))).toEqual([]);
  });

  // What stands in src/ itself is run as built, by test/cli/ and by the README's example.
  it('reach every file of the rooms', () => {
    const reached = reachedFrom([...tests, ...ON_THE_PAGE]);
    const inRooms = listed('src').filter((file) => file.split('/').length > 2 && !file.endsWith('.d.ts'));
    // What draws the page is reached in a browser, by bundles that test/page/ makes.
    const inBrowser = (file: string) => file.startsWith('src/page/');
    expect(inRooms.filter((file) => !reached.has(file) && !inBrowser(file))).toEqual([]);
  });
});
