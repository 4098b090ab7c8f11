// `zonerep/check` reads and checks without the Word engine and Handlebars, and the package's types hold for whoever takes it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));

describe('what zonerep/check loads', () => {
  it('is made of the rooms for reading and checking alone', async () => {
    const { metafile } = await build({
      entryPoints: ['src/check.ts'],
      absWorkingDir: project,
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      outdir: 'dist',
    });
    const files = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    expect(files.length).toBeGreaterThan(100);
    // The report is composed for a check, too, since it alone knows what is a blank; it is not laid out.
    const building =
      /^(?:src\/(?:word|ooxml|authoring|render|template)|node_modules\/(?:handlebars|docx|fflate|saxes))\//;
    expect(files.filter((file) => building.test(file))).toEqual([]);
  });

  // Words of Handlebars and of the Word engine that no minifying takes away.
  it.each(['HandlebarsEnvironment', '[Content_Types].xml', 'w:document'])('is nothing with “%s”', (words) => {
    const withThem = (entry: string) =>
      chunksOf(entry).filter((file) => readFileSync(join(project, 'dist/lib', file), 'utf8').includes(words));
    expect(withThem('check.js')).toEqual([]);
    expect(withThem('index.js')).not.toEqual([]);
  });
});

/** The built files that an entry loads: itself and what it imports, directly or not. */
function chunksOf(entry: string): string[] {
  const chunks = new Set([entry]);
  // Grows while it is walked.
  for (const chunk of chunks) {
    const text = readFileSync(join(project, 'dist/lib', chunk), 'utf8');
    for (const [, path = ''] of text.matchAll(/(?:from|import\(?)\s*"(\.[^"]+)"/g))
      chunks.add(posix.join(posix.dirname(chunk), path));
  }
  return [...chunks];
}

describe('the packed package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-packed-'));
  const modules = join(folder, 'node_modules');

  beforeAll(() => {
    mkdirSync(join(modules, 'zonerep'), { recursive: true });
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
        cwd: project,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    execFileSync('tar', [
      '-xzf',
      join(folder, filename),
      '-C',
      join(modules, 'zonerep'),
      '--strip-components=1',
    ]);
    // What an installation would bring along: the one package that zonerep depends on.
    symlinkSync(join(project, 'node_modules', '@types'), join(modules, '@types'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('checks a file through zonerep/check', () => {
    const script = `
      import { checkSummary, defaultCheck, readSource } from 'zonerep/check';
      const { source } = readSource('node_modules/zonerep/examples/zone.yaml');
      const { summary, diagnostics } = checkSummary(source, defaultCheck);
      console.log(summary.year, diagnostics.length);`;
    writeFileSync(join(folder, 'check.js'), script);
    expect(execFileSync('node', ['check.js'], { cwd: folder, encoding: 'utf8' })).toMatch(/^20\d\d \d+\n$/);
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('has types that hold under moduleResolution %s', (moduleResolution, module) => {
    writeFileSync(
      join(folder, 'consumer.ts'),
      `
import { type Checked, type CheckOptions, checkSummary, defaultCheck, readSource, type Source } from 'zonerep/check';
import * as zonerep from 'zonerep';

const source: Source = readSource('summary.yaml').source;
const options: CheckOptions = { ...defaultCheck, severities: new Map([['missing-figure', 'off']]) };
// The same type through both doors.
const checked: zonerep.Checked = checkSummary(source, options) satisfies Checked;
const build = (summary: zonerep.Summary, tree: zonerep.TreeNode, template: zonerep.Template): zonerep.Built =>
  zonerep.buildReport(summary, tree, 'docx', template);
export const titles = (report: zonerep.Report): readonly (readonly zonerep.Inline[])[] =>
  report.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.content] : [])));
if (checked.summary && checked.tree) build(checked.summary, checked.tree, zonerep.loadTemplate(undefined, 'docx'));
// @ts-expect-error A check is told its options, so the types are more than any.
checkSummary(source);
`,
    );
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: 'es2023',
      types: [],
      module,
      moduleResolution,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const tsc = join(project, 'node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout } = spawnSync('node', [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
