// Which of Node's own modules are loaded after V8's flags were changed: each is compiled anew, for which only time is lost.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadNodeModules } from '../../src/platform/node-modules.node.js';
import { cli, codeCache, makeFolder, repository } from '../cli/run-cli.js';

const example = join(repository, 'examples/draft.yaml');

it.each([
  ['validate', ['validate', example]],
  ['build', ['build', example, '-o', 'a.docx', '-o', 'a.html', '-o', 'a.md', '-o', 'a.txt']],
])('%s has Node compile no module of its own', (_, args) => {
  expect(refused(args, 'pipe')).toEqual([]);
  // It is no file and no pipe, so that Node is asked whether it is a terminal.
  expect(refused(args, 'device')).toEqual([]);
});

it('loads nothing that is not there', () => {
  for (const command of ['validate', 'build', 'none'])
    expect(() => loadNodeModules(command, true)).not.toThrow();
});

/** The modules whose kept code V8 refused, as Node tells when it is asked to. */
function refused(args: readonly string[], output: 'pipe' | 'device'): readonly string[] {
  const device = openSync(devNull, 'w');
  try {
    const { stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: makeFolder(),
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NODE_DEBUG_NATIVE: 'code_cache', XDG_CACHE_HOME: codeCache },
      stdio: ['ignore', output === 'pipe' ? 'pipe' : device, 'pipe'],
    });
    // Node tells of each module that it loads.
    expect(stderr).toMatch(/code cache/);
    return [...stderr.matchAll(/Code cache of (\S+) .*is rejected/g)].map(([, name = '']) => name);
  } finally {
    closeSync(device);
  }
}
