// `npm run bench`: zonerep side by side with others on the same content, after a look at what each wrote; all in one run, by turns.
//   --quick         fewer rounds and fewer files; the READMEs stay as they are
//   --part NAME     only this part (may be given again): one, batch, check, growth, memory, fill
//   --base COMMIT   another commit of zonerep takes part (the targets against a base are for fd80b66)
//   --rounds N      rounds of every part
//   --no-readme     leave the READMEs as they are, which get a table when one, batch and check are measured
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildCommit, commitOf } from './lib/base.mjs';
import { machine } from './lib/machine.mjs';
import { printTable, shown } from './lib/print.mjs';
import { project, scratch } from './lib/workspace.mjs';
import { judge } from './targets.mjs';

/** The parts whose figures stand in the READMEs. */
const TABLED = ['one', 'batch', 'check'];
const parts = ['one', 'memory', 'batch', 'check', 'growth', 'fill'];

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    quick: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true },
    base: { type: 'string' },
    rounds: { type: 'string' },
    readme: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
if (options.help) {
  tellOptions();
  process.exit();
}
const chosen = options.part ?? parts;
for (const name of chosen)
  if (!parts.includes(name)) throw new Error(`no part ${name}; there are ${parts.join(', ')}`);

installPeers();
execFileSync('npm', ['run', '--silent', 'build'], { cwd: project('.'), stdio: 'inherit' });
const base = options.base && prepareBase(options.base);
console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}`);

const figures = new Map();
for (const name of parts.filter((part) => chosen.includes(part))) {
  const { measure, usualRounds } = await import(`./parts/${name}.mjs`);
  const rounds = Number(options.rounds ?? usualRounds[options.quick ? 'quick' : 'full']);
  for (const [figure, value] of await measure({ rounds, quick: options.quick, base }))
    figures.set(figure, value);
}
const verdicts = judge(figures).map(({ says, limit, aim, spread, isKept }) => [
  isKept ? '✓' : '✗',
  says,
  shown(spread),
  [limit && `≤ ${limit}`, aim && `aim ${aim}`].filter(Boolean).join(', '),
]);
printTable(
  options.quick ? 'Targets (by fewer files than they speak of)' : 'Targets',
  ['', '', 'measured', 'target'],
  verdicts,
);
if (options.readme && !options.quick && TABLED.every((part) => chosen.includes(part))) {
  const { writeReadmes } = await import('./lib/readme.mjs');
  writeReadmes(figures);
}

/** Prints the lines above that say what there is. */
function tellOptions() {
  const [, ...lines] = readFileSync(fileURLToPath(import.meta.url), 'utf8').split('\n');
  const options = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  );
  console.log(['npm run bench -- [options]', ...options.map((line) => line.slice(3))].join('\n'));
}

/** The peers are a package of their own; its lock file says which. */
function installPeers() {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const lock = createHash('sha256')
    .update(readFileSync(`${folder}package-lock.json`))
    .digest('hex');
  const stamp = `${folder}node_modules/.installed`;
  if (read(stamp) === lock) return;
  execFileSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    stdio: 'inherit',
  });
  writeFileSync(stamp, lock);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function prepareBase(revision) {
  const commit = commitOf(revision);
  if (commit === undefined) throw new Error(`no commit ${revision} here`);
  return { name: `zonerep ${revision}`, cli: buildCommit(commit, scratch('base')) };
}
