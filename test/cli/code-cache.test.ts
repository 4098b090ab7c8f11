// The code that V8 keeps from run to run: it changes nothing but the time, and nobody misses it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { once } from '../../src/source/remembered.js';
import { makeFolder, repository, runCli } from './run-cli.js';

const example = join(repository, 'examples/draft.yaml');

const VALIDATE = ['validate', example, '--format', 'json'];

/** All that a user gets from three commands: what is printed, and the files. */
function resultsWith(env: Readonly<Record<string, string>>) {
  const folder = makeFolder();
  const build = [
    'build',
    example,
    ...['docx', 'html', 'md', 'txt'].flatMap((format) => ['-o', `a.${format}`]),
  ];
  const said = [
    runCli(folder, VALIDATE, { env }),
    runCli(folder, build, { env }),
    runCli(folder, ['nonsense'], { env }),
  ];
  const files = readdirSync(folder)
    .filter((name) => name.startsWith('a.'))
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]);
  return { said, files };
}

const plain = once(() => resultsWith({ NODE_DISABLE_COMPILE_CACHE: '1' }));

describe('V8’s kept code', () => {
  it('changes nothing, from the first run on', () => {
    const home = makeFolder();
    const expected = plain();
    for (let run = 0; run < 2; run += 1) expect(resultsWith({ XDG_CACHE_HOME: home })).toEqual(expected);
    const kept = readdirSync(join(home, 'zonerep'));
    // Files of commands that ended well, one for each script that they needed, and no temporary one.
    expect([...new Set(kept.map((name) => name.split('-').at(-1)))].sort()).toEqual(['build', 'validate']);
    expect(expected.files).toHaveLength(4);
  });

  it('is not needed where there is no home, or none to write to', () => {
    const file = join(makeFolder({ file: '' }), 'file');
    for (const home of ['', '/nowhere/at/all', file])
      expect(runCli(makeFolder(), VALIDATE, { env: { HOME: home, XDG_CACHE_HOME: '' } })).toEqual(
        plain().said[0],
      );
    expect(existsSync('/nowhere')).toBe(false);
  });

  it('is not taken when it has been touched', () => {
    const home = makeFolder();
    const env = { XDG_CACHE_HOME: home };
    runCli(makeFolder(), VALIDATE, { env });
    const folder = join(home, 'zonerep');
    expect(readdirSync(folder)).not.toEqual([]);
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      writeFileSync(join(folder, name), bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 4096));
    }
    expect(runCli(makeFolder(), VALIDATE, { env })).toEqual(plain().said[0]);
  });

  it('lies in the user’s folder alone, and nothing in the package changes', () => {
    const home = makeFolder();
    const folder = makeFolder();
    mkdirSync(join(home, '.cache'));
    const before = stateOf(join(repository, 'dist'));
    runCli(folder, ['validate', example], { env: { HOME: home, XDG_CACHE_HOME: '', TMPDIR: folder } });
    expect(readdirSync(join(home, '.cache/zonerep'))).not.toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    expect(stateOf(join(repository, 'dist'))).toEqual(before);
  });
});

const stateOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return [name, size, mtimeMs];
  });
