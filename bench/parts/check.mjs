// Many files checked in one process, against the least that reads and checks them, and against others.
import { checkChecker, prepareCheckers, prepareLeast } from '../lib/checkers.mjs';
import { once, ratioOf, run, spreadOf, takeTurns } from '../lib/measure.mjs';
import { printTable, shown } from '../lib/print.mjs';
import { writeSummaries } from '../lib/summaries.mjs';
import { scratch, zonerep } from '../lib/workspace.mjs';

export const usualRounds = { full: 3, quick: 1 };
const least = 'js-yaml and the same schema: no positions, no rules';

/** @returns zonerep's CPU time in that of others: `check.base`, `check.least`, `check.ajv-cli`, `check.Spectral` */
export async function measure({ rounds, quick, base }) {
  const count = quick ? 200 : 1000;
  const [first] = writeSummaries('check', count);
  const folder = scratch('check');
  const validate = (cli) => [process.execPath, cli, 'validate', '--format', 'concise', folder];
  const commands = new Map([['zonerep', { command: validate(zonerep) }]]);
  if (base) commands.set(base.name, { figure: 'base', command: validate(base.cli) });
  commands.set(least, { figure: 'least', command: (await prepareLeast())(folder) });
  for (const [name, commandFor] of prepareCheckers()) {
    checkChecker(name, commandFor, first, 'en');
    commands.set(name, { figure: name, command: commandFor(`${folder}/*.yaml`, 'en') });
  }
  const turns = [...commands].map(([name, { command }]) => {
    const contestant = () => run(command, { peak: true });
    // Spectral takes so long that once must do.
    return [name, name === 'Spectral' ? once(contestant) : contestant];
  });
  const results = await takeTurns(Object.fromEntries(turns), rounds, 0);
  const medianOf = (name, measure, unit) =>
    spreadOf(results.get(name).map((round) => round[measure] / unit)).median;
  printTable(
    `${count} files checked, whole process`,
    ['', 'CPU, in zonerep', 'time, in zonerep', 'CPU s', 's', 'MB at the peak'],
    [...commands.keys()].map((name) => [
      name,
      ...['cpu', 'wall'].map((measure) => shown(ratioOf(results, name, 'zonerep', measure))),
      medianOf(name, 'cpu', 1000).toFixed(2),
      medianOf(name, 'wall', 1000).toFixed(2),
      medianOf(name, 'memory', 1024).toFixed(0),
    ]),
  );
  const others = [...commands].slice(1);
  return new Map(others.map(([name, { figure }]) => [`check.${figure}`, inverse(name, results)]));
}

/** zonerep's CPU time in that of another; who ran once is compared with the same round. */
function inverse(name, results) {
  const { median, low, high, count } = ratioOf(results, name, 'zonerep', 'cpu');
  return { median: 1 / median, low: 1 / high, high: 1 / low, count };
}
