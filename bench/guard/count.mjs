// Runs zonerep commands twice each and counts what they do: once for V8's coverage, once for the heap and Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scratch, scratchFolder } from '../lib/workspace.mjs';
import { workOf } from './work.mjs';

/** What makes V8 do the same each time: functions are compiled in one way, and where objects lie is not drawn by lot. */
const steady = ['--no-opt', '--no-sparkplug', '--hash-seed=1', '--random-seed=1'];
/** A heap so large that nothing is collected: what is on it at the end is what was allocated. */
const roomy = ['--min-semi-space-size=1024', '--max-semi-space-size=1024', '--no-incremental-marking'];
const hook = fileURLToPath(new URL('at-exit.cjs', import.meta.url));

/**
 * What a command does.
 * @param args the command's script and its arguments
 * @returns its counts, by the measures of `work.mjs`
 */
export function countWork(args) {
  const folder = scratchFolder('coverage');
  execute([...steady, ...args], { NODE_V8_COVERAGE: folder });
  const reports = readdirSync(folder).map((file) =>
    workOf(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
  );
  const total = (measure) => reports.reduce((sum, report) => sum + report[measure], 0);
  const modules = new Set(reports.flatMap(({ urls }) => urls.map((url) => fileURLToPath(url))));
  const note = scratch('at-exit.json');
  execute([...steady, ...roomy, '--require', hook, ...args], { ZONEREP_GUARD_NOTE: note });
  return {
    functions: total('functions'),
    calls: total('calls'),
    characters: total('characters'),
    moduleBytes: [...modules].filter(existsSync).reduce((sum, path) => sum + statSync(path).size, 0),
    ...JSON.parse(readFileSync(note, 'utf8')),
  };
}

function execute(args, env) {
  // Code that V8 takes from a cache is not compiled and counts differently: none is looked for.
  const plain = { NODE_DISABLE_COMPILE_CACHE: '1', XDG_CACHE_HOME: scratchFolder('no-cache') };
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...plain, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`node ${args.join(' ').slice(0, 500)}: ${status}\n${stderr}`);
}
