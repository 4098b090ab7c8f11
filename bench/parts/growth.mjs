// Time and memory as content and files grow: what each further unit costs, which stays the same on a straight line.
import { ownCache, runUntilKept } from '../lib/kept-code.mjs';
import { runNode, spreadOf } from '../lib/measure.mjs';
import { printTable } from '../lib/print.mjs';
import { writeLongSummary, writeSummaries } from '../lib/summaries.mjs';
import { scratch, scratchFolder, zonerep } from '../lib/workspace.mjs';

export const usualRounds = { full: 3, quick: 1 };
/** A list holds 500 items at most, so the smallest file has few: 100 times as much is 400 in each, 370 KB. */
const times = [1, 10, 100];
const counts = [100, 1000, 10_000];

/**
 * @returns by figure how many times as much each further unit costs in the last step as in the step before:
 *   `growth.content.validate.cpu` …; and `growth.files.validate.memory`: the peak at most files in that at fewer
 */
export async function measure({ rounds, quick }) {
  const files = times.map((factor) => ({ size: factor, input: writeLongSummary(`long-${factor}`, factor) }));
  const folders = (quick ? counts.slice(0, 2) : counts).map((count) => {
    writeSummaries(`many-${count}`, count);
    return { size: count, input: scratch(`many-${count}`) };
  });
  // The short runs come first and keep the code.
  for (const command of ['validate', 'build'])
    runUntilKept(command, () => runOn('content', command, files[0].input), 2 * times.length * rounds);
  return new Map([
    ...grow('content', 'validate', 'times the content', files, rounds),
    ...grow('content', 'build', 'times the content', files, rounds),
    ...grow('files', 'validate', 'files', folders, rounds),
    ...grow('files', 'build', 'files', folders, rounds),
  ]);
}

function runOn(what, command, input) {
  const output = what === 'files' ? ['--out-dir', scratchFolder('grown')] : ['-o', scratch('grown.docx')];
  const args = [zonerep, command, input, ...(command === 'build' ? output : ['--format', 'concise'])];
  return runNode(args, { peak: true, env: ownCache(command) });
}

/** One table: a row for each size. */
function grow(what, command, unit, sizes, rounds) {
  // What takes a minute is not repeated: it is steady by itself.
  const points = sizes.map(({ size, input }) => ({
    size,
    ...medianOf(Array.from({ length: size >= 1000 ? 1 : rounds }, () => runOn(what, command, input))),
  }));
  const steps = points.map((point, index) =>
    perUnit(point, points[index - 1] ?? { size: 0, cpu: 0, memory: 0 }),
  );
  printTable(
    `zonerep ${command}: ${unit}`,
    [unit, 'CPU s', 'ms for each further one', 'MB at the peak', 'KB for each further one'],
    steps.map(({ size, cpu, cpuPerUnit, memory, memoryPerUnit }, index) => [
      String(size),
      (cpu / 1000).toFixed(2),
      cpuPerUnit.toFixed(2),
      (memory / 1024).toFixed(0),
      index === 0 ? '' : memoryPerUnit.toFixed(1),
    ]),
  );
  const [last, before] = [steps.at(-1), steps.at(-2)];
  const figure = (value) => ({ median: value, low: value, high: value, count: 1 });
  return [
    [`growth.${what}.${command}.cpu`, figure(last.cpuPerUnit / before.cpuPerUnit)],
    [
      `growth.${what}.${command}.memory`,
      figure(what === 'files' ? last.memory / before.memory : last.memoryPerUnit / before.memoryPerUnit),
    ],
  ];
}

function medianOf(runs) {
  const [cpu, memory] = ['cpu', 'memory'].map((measure) => spreadOf(runs.map((run) => run[measure])).median);
  return { cpu, memory };
}

function perUnit(point, before) {
  const units = point.size - before.size;
  return {
    ...point,
    cpuPerUnit: (point.cpu - before.cpu) / units,
    memoryPerUnit: (point.memory - before.memory) / units,
  };
}
