// The installed package runs nobody else's code, and brings the licences of what it holds.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeCache, makeFolder, repository } from './run-cli.js';

interface Metafile {
  readonly inputs: Readonly<Record<string, object>>;
  readonly outputs: Readonly<
    Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>
  >;
}

const read = (name: string) => readFileSync(join(repository, name), 'utf8');
const metafiles: readonly Metafile[] = JSON.parse(read('node_modules/.cache/zonerep/metafile.json'));
const manifest: { readonly files: readonly string[]; readonly devDependencies: object } = JSON.parse(
  read('package.json'),
);
const packageOf = (file: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
/** The packages bundled, and ajv, whose code comes with the compiled validators. */
const bundled = new Set([
  'ajv',
  ...metafiles.flatMap(({ inputs }) => Object.keys(inputs)).flatMap((file) => packageOf(file) ?? []),
]);
const external = metafiles
  .flatMap(({ outputs }) => Object.values(outputs))
  .flatMap(({ imports }) => imports.filter((imported) => imported.external).map(({ path }) => path));

/** Says in a file of its own that it was run, whichever way it was loaded. */
const DECOY = "require('node:fs').appendFileSync(process.env.RAN, __filename + '\\n'); module.exports = {};";

/** A folder with the package installed and, beside it, a decoy for every name its code could ask for. */
function installedAmongDecoys(): string {
  const folder = makeFolder();
  // With the folder of a glob comes what the package has not, which nothing asks for.
  for (const name of ['package.json', ...manifest.files.map((file) => file.replace(/\/\*.*/, ''))])
    cpSync(join(repository, name), join(folder, 'node_modules/zonerep', name), { recursive: true });
  const names = [...bundled, ...Object.keys(manifest.devDependencies), ...external.filter(isPackageName)];
  for (const name of names) {
    const decoy = join(folder, 'node_modules', name);
    mkdirSync(decoy, { recursive: true });
    writeFileSync(join(decoy, 'index.js'), DECOY);
  }
  cpSync(join(repository, 'examples'), join(folder, 'examples'), { recursive: true });
  return folder;
}

/** `process` and `buffer` are packages too, for the browser. */
const isPackageName = (name: string) => !name.startsWith('node:') && !name.includes('/');

function run(folder: string, args: readonly string[]) {
  const env = { PATH: process.env.PATH, XDG_CACHE_HOME: codeCache, RAN: join(folder, 'ran.txt') };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr };
}

const ran = (folder: string) =>
  existsSync(join(folder, 'ran.txt')) ? readFileSync(join(folder, 'ran.txt'), 'utf8') : '';

const COMMANDS = [
  ['init', 'new.yaml', '--year', '2026'],
  ['init', '--from', 'examples/zone.yaml', '-o', 'next.yaml'],
  ['build', 'examples/zone.yaml', '-o', 'old.txt'],
  ['import', 'old.txt', '-o', 'imported.yaml'],
  ['compare', 'examples/zone.yaml', 'next.yaml'],
  ['doctor'],
  ['validate', 'examples/*.yaml'],
  ['validate', 'examples/zone.yaml', '--shard', '1/1', '--format', 'json=shard.json'],
  ['merge-reports', 'shard.json'],
  [
    'build',
    'examples/zone.yaml',
    ...['docx', 'html', 'md', 'txt'].flatMap((format) => ['-o', `a.${format}`]),
  ],
  ['build', 'examples/draft.yaml', '--annotate', '-o', 'review.docx'],
  ['schema'],
  ['rules'],
  ['explain', 'placeholder'],
  ['template', 'list'],
  ['template', 'eject', 'own'],
  ['template', 'new', '-o', 'own.docx'],
  ['template', 'check', 'own.docx', 'own/blocks.html.hbs'],
  ['page', '-o', 'page.html'],
  // These run until they are ended; edit.test.ts does.
  ['edit', '--help'],
  ['preview', '--help'],
  ['help', 'build'],
] as const;

describe('the installed package', () => {
  it('loads nothing but Node’s own modules', () => {
    expect(external.filter((name) => !isBuiltin(name))).toEqual([]);
    expect(bundled).toContain('picomatch');
  });

  it('runs no package that stands beside it, whatever the command', () => {
    const folder = installedAmongDecoys();
    const cli = 'node_modules/zonerep/dist/cli.js';
    for (const args of COMMANDS) {
      const { code, err } = run(folder, [cli, ...args]);
      expect({ args, code, err: code === 0 ? '' : err }).toEqual({ args, code: 0, err: '' });
    }
    expect(run(folder, ['--input-type=module', '-e', "await import('zonerep')"])).toMatchObject({ code: 0 });
    expect(ran(folder)).toBe('');
    // The decoys do bite.
    run(folder, ['-e', "require('picomatch')"]);
    expect(ran(folder)).toContain('picomatch');
  });

  it('is tried with every command', () => {
    const list = run(repository, ['dist/cli.js', '--help']).out.split('命令：')[1]?.split('\n\n')[0] ?? '';
    const names = [...list.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name);
    expect(names).toContain('build');
    expect([...new Set(COMMANDS.map(([name]) => name))].sort()).toEqual(names.sort());
  });

  it('brings the name, version and licence of every package in it', () => {
    const entries = read('dist/THIRD-PARTY-LICENSES.txt').split(/^-{80}$/m);
    const withCode = [...bundled].filter((name) => name !== 'source-map');
    for (const name of withCode) {
      const { version }: { readonly version: string } = JSON.parse(read(`node_modules/${name}/package.json`));
      const entry = entries.find((text) => text.trim().startsWith(`${name} ${version} (`)) ?? '';
      expect(entry, name).toMatch(/copyright/i);
      expect(entry, name).toMatch(/permission/i);
    }
    expect(entries).toHaveLength(withCode.length + 1);
    expect(manifest.files).toContain('dist');
  });
});
