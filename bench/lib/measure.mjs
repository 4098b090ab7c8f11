// Measuring by taking turns: every round runs each contestant once, in a new order, and ratios are taken within a round.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scratch } from './workspace.mjs';

// bash's own `time` sees the process and all that it waited for, to the millisecond.
const timing = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" 2>&4 3>&- 4>&-; } 4>&2 2>&3';
const peakHook = fileURLToPath(new URL('peak.cjs', import.meta.url));

/**
 * Runs a whole process.
 * @param command the program and its arguments
 * @param options `allowed` exit codes; `env`: what is added to the environment; `peak`: whether to ask for the peak of memory,
 *   too, which Node processes alone can tell, and which takes them a millisecond
 * @returns `wall` and `cpu` in milliseconds, `memory` in kilobytes, and what was printed, as `out`
 */
export function run(command, { allowed = [0], peak = false, cwd, env } = {}) {
  const note = scratch('peak.txt');
  const result = spawnSync('bash', ['-c', timing, 'bash', ...command], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...env,
      ...(peak && { NODE_OPTIONS: `--require ${peakHook}`, ZONEREP_BENCH_PEAK: note }),
    },
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const { status, output } = result;
  if (!allowed.includes(status))
    throw new Error(
      `${command.slice(0, 5).join(' ')}: ${status}\n${result.error ?? ''}${result.stderr}${result.stdout.slice(0, 2000)}`,
    );
  const [wall, user, system] = output[3]
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map((seconds) => seconds * 1000);
  const measured = { wall, cpu: user + system, out: result.stdout, status };
  if (!peak) return measured;
  const memory = Number(readFileSync(note, 'utf8'));
  rmSync(note);
  return { ...measured, memory };
}

/** Runs `node` with arguments. */
export function runNode(args, options) {
  return run([process.execPath, ...args], options);
}

/**
 * Runs all contestants in turn.
 * @param contestants name to a function that runs once and returns (or promises) what it took, by measure; those with
 *   `once` set on them take part in the first round only
 * @param uncounted how many rounds go before: what is cached is cached then
 * @returns name to one record a round
 */
export async function takeTurns(contestants, rounds, uncounted = 1) {
  const results = new Map(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -uncounted; round < rounds; round++) {
    for (const [name, contestant] of shuffled(Object.entries(contestants))) {
      if (contestant.once && round !== 0) continue;
      const result = await contestant();
      if (round >= 0) results.get(name).push(result);
    }
  }
  return results;
}

/** Takes what a contestant needs, when that is long, in one round alone. */
export function once(contestant) {
  return Object.assign(contestant, { once: true });
}

function shuffled(list) {
  return list
    .map((value) => [Math.random(), value])
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}

/** What a contestant took as a multiple of what `base` took, round by round, as the median and what lies around it. */
export function ratioOf(results, name, base, measure) {
  const [mine, others] = [results.get(name), results.get(base)];
  return spreadOf(mine.map((round, index) => round[measure] / others[index][measure]));
}

/** The median of some figures with the lowest and the highest. */
export function spreadOf(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  return { median: middleOf(sorted), low: sorted[0], high: sorted.at(-1), count: sorted.length };
}

function middleOf(sorted) {
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
