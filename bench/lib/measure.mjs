// Measuring by taking turns: every round runs each contestant once, in a new order, and ratios are taken within a round.
import { spawnSync } from 'node:child_process';

/**
 * Runs all contestants in turn, after one round that is not counted.
 * @param contestants name to a function that runs once and returns (or promises) its milliseconds by measure
 * @returns name to one record a round
 */
export async function takeTurns(contestants, rounds) {
  const results = new Map(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of shuffled(Object.entries(contestants))) {
      const result = await run();
      if (round >= 0) results.get(name).push(result);
    }
  }
  return results;
}

function shuffled(list) {
  return list
    .map((value) => [Math.random(), value])
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}

/** Runs a whole process; its milliseconds from start to end, as `wall`, and what it printed, as `out`. */
export function runNode(args, { allowed = [0], ...options } = {}) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', ...options });
  const wall = performance.now() - started;
  if (!allowed.includes(status)) throw new Error(`node ${args.slice(0, 4).join(' ')}: ${status}\n${stderr}`);
  return { wall, out: stdout };
}

/** A Markdown table of what each contestant took (milliseconds, or kilobytes at the peak), as a multiple of what `base` took in the same round. */
export function printRatios(title, results, base, measures = ['wall']) {
  console.log(`\n${title}\n\n| | ${measures.join(' | ')} |\n| --- |${' --- |'.repeat(measures.length)}`);
  for (const [name, rounds] of results) {
    const cells = measures.map((measure) =>
      spread(rounds.map((round, index) => round[measure] / results.get(base)[index][measure])),
    );
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

/** Median (lowest–highest). */
function spread(ratios) {
  const sorted = ratios.toSorted((a, b) => a - b);
  const [low, middle, high] = [0, sorted.length >> 1, sorted.length - 1].map((at) => sorted[at].toFixed(2));
  return `${middle} (${low}–${high})`;
}

/** How many rounds the command line asks for. */
export function roundsOr(usual) {
  return Number(process.argv[2] ?? usual);
}
