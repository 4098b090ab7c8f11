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
  const checkers = prepareCheckers();
  for (const [name, commandFor] of checkers) checkChecker(name, commandFor, first, 'en');
  const [ajv, spectral] = [checkers.get('ajv-cli'), checkers.get('Spectral')];
  commands.set('ajv-cli', { figure: 'ajv-cli', command: ajv(`${folder}/*.yaml`, 'en') });
  const some = writeSummaries('check-some', quick ? 5 : 41);
  const name = `Spectral, by ${some.length} files`;
  commands.set(name, { figure: 'Spectral' });

  const turns = [...commands].map(([name, { command }]) => [name, () => run(command, { peak: true })]);
  const slow = once(() => {
    const [one, more] = [first, `${scratch('check-some')}/*.yaml`].map((files) =>
      run(spectral(files, 'en'), { peak: true }),
    );
    return extrapolated(one, more, some.length, count);
  });
  const results = await takeTurns({ ...Object.fromEntries(turns), [name]: slow }, rounds, 0);
  printLongRuns(`${count} files checked, whole process`, results);
  return shareInOthers('check', results, (name) => commands.get(name).figure);
}

/** What `count` files would take, by what one and `some` files took: Spectral needs half a second for each. */
function extrapolated(one, more, some, count) {
  const of = (measure) => one[measure] + ((more[measure] - one[measure]) / (some - 1)) * (count - 1);
  return { cpu: of('cpu'), wall: of('wall') };
}
