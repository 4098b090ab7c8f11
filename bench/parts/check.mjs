// Many files checked in one process, against the least that reads and checks them, and against others.
import { checkChecker, prepareCheckers, prepareLeast } from '../lib/checkers.mjs';
import { printLongRuns, shareInOthers } from '../lib/long-runs.mjs';
import { once, run, takeTurns } from '../lib/measure.mjs';
import { writeSummaries } from '../lib/summaries.mjs';
import { scratch, zonerep } from '../lib/workspace.mjs';

export const usualRounds = { full: 3, quick: 1 };
const least = 'js-yaml and the same schema: no positions, no rules';

/** @returns zonerep's time in that of others: `check.cpu.<name>`, `check.wall.<name>`; `base` and `least` among them */
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
  printLongRuns(`${count} files checked, whole process`, results);
  return shareInOthers('check', results, (name) => commands.get(name).figure);
}
