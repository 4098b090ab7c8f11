// What parts with runs of seconds print and return: zonerep beside others, in CPU time, wall clock and memory.
import { ratioOf, spreadOf } from './measure.mjs';
import { printTable, shown } from './print.mjs';

const measures = ['cpu', 'wall'];

/**
 * Prints a row for each contestant, with the time it took in that of the first.
 * @param results of `takeTurns`; who has no `memory` cannot tell its peak
 */
export function printLongRuns(title, results) {
  const [first] = results.keys();
  const medianOf = (rounds, measure) => spreadOf(rounds.map((round) => round[measure])).median;
  printTable(
    title,
    ['', `CPU, in ${first}`, `time, in ${first}`, 'CPU s', 's', 'MB at the peak'],
    [...results].map(([name, rounds]) => [
      name,
      ...measures.map((measure) => shown(ratioOf(results, name, first, measure))),
      ...measures.map((measure) => (medianOf(rounds, measure) / 1000).toFixed(2)),
      rounds[0].memory ? (medianOf(rounds, 'memory') / 1024).toFixed(0) : '',
    ]),
  );
}

/**
 * How long the first contestant takes in the time of each other.
 * @param figureOf a contestant's name as part of a figure's
 * @returns `<prefix>.<measure>.<other>` to its spread
 */
export function shareInOthers(prefix, results, figureOf) {
  const [first, ...others] = results.keys();
  const entries = others.flatMap((name) =>
    measures.map((measure) => {
      const { median, low, high, count } = ratioOf(results, name, first, measure);
      const share = { median: 1 / median, low: 1 / high, high: 1 / low, count };
      return [`${prefix}.${measure}.${figureOf(name)}`, share];
    }),
  );
  return new Map(entries);
}
