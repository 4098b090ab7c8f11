// One file, whole process, in multiples of starting Node at all.
import { cpSync, readFileSync } from 'node:fs';
import { checkedContent, checkText, checkWord } from '../lib/checked.mjs';
import { checkChecker, prepareCheckers, withQuotedDate } from '../lib/checkers.mjs';
import { ratioOf, run, runNode, spreadOf, takeTurns } from '../lib/measure.mjs';
import { preparePeers } from '../lib/peers.mjs';
import { printTable, shown } from '../lib/print.mjs';
import { project, scratch, scratchFolder, zonerep } from '../lib/workspace.mjs';
import { writeContent } from '../lib/write-content.mjs';

export const usualRounds = { full: 21, quick: 3 };
const node = 'node -e 0';
/** Node reads these certificates at each start, which may take it longer than all else: then every multiple of it is small. */
const CERTIFICATES = 'NODE_EXTRA_CA_CERTS';
const formats = ['docx', 'html', 'md', 'txt'];

/** @returns the ratios to `node -e 0` by figure: `one.validate`, `one.docx`, `one.<peer>` …; `one.bare` of Node without further certificates */
export async function measure({ rounds, base }) {
  const contestants = await prepare(base);
  const turns = Object.fromEntries(
    [...contestants].map(([name, { command, ...options }]) => [name, () => run(command, options)]),
  );
  // zonerep keeps its compiled code in the first runs.
  const results = await takeTurns(turns, rounds, 2);
  const rows = [...contestants.keys()].map((name) => {
    const milliseconds = spreadOf(results.get(name).map(({ wall }) => wall)).median.toFixed(0);
    return [
      name,
      shown(ratioOf(results, name, node, 'wall')),
      shown(ratioOf(results, name, node, 'cpu')),
      milliseconds,
    ];
  });
  printTable('One file, whole process', ['', `time, in ${node}`, 'CPU', 'ms'], rows);
  const figures = [...contestants].map(([name, { figure }]) => [
    figure,
    ratioOf(results, name, node, 'wall'),
  ]);
  return new Map(figures.filter(([figure]) => figure));
}

/** Name to the command and the name of its figure, after a look at what each writes. */
async function prepare(base) {
  const file = project('examples/zone.yaml');
  const start = [process.execPath, '-e', '0'];
  const contestants = new Map([[node, { command: start }]]);
  const add = (name, figure, command) => contestants.set(name, { figure, command });
  if (process.env[CERTIFICATES])
    contestants.set(`${node} without ${CERTIFICATES}`, {
      figure: 'one.bare',
      command: start,
      env: { [CERTIFICATES]: '' },
    });
  const own = (cli, ...args) => [process.execPath, cli, ...args];
  const outputs = Object.fromEntries(formats.map((format) => [format, scratch(`zone.${format}`)]));
  const content = buildAndCheck(file, outputs);

  add('zonerep --version', 'one.version', own(zonerep, '--version'));
  add('zonerep validate', 'one.validate', own(zonerep, 'validate', file));
  for (const format of formats) {
    add(`zonerep build .${format}`, `one.${format}`, own(zonerep, 'build', file, '-o', outputs[format]));
  }
  if (base) {
    add(`${base.name} validate`, 'one.base.validate', own(base.cli, 'validate', file));
    add(
      `${base.name} build .docx`,
      'one.base.docx',
      own(base.cli, 'build', file, '-o', scratch('base.docx')),
    );
  }
  const contentFile = writeContent(scratch('zone-content.yaml'), content);
  const { peers, missing } = await preparePeers(content);
  for (const [name, commandFor] of peers) {
    const folder = scratchFolder('one', name);
    const command = commandFor([contentFile], folder);
    run(command);
    checkWord(name, scratch('one', name, 'zone-content.docx'), content);
    add(`${name}, .docx`, `one.docx.${name}`, command);
  }
  for (const name of missing) console.log(`(${name} is not installed, and left out)`);
  const quoted = withQuotedDate(file);
  for (const [name, commandFor] of prepareCheckers()) {
    checkChecker(name, commandFor, quoted, 'zh');
    add(`${name}, checking`, `one.check.${name}`, commandFor(quoted, 'zh'));
  }
  return contestants;
}

/** Builds the file in all formats, and looks whether each holds the summary; what it holds. */
function buildAndCheck(file, outputs) {
  const summary = scratch('zone.yaml');
  cpSync(file, summary);
  runNode([zonerep, 'build', summary, ...Object.values(outputs).flatMap((path) => ['-o', path])]);
  const content = checkedContent(readFileSync(summary, 'utf8'), readFileSync(outputs.docx));
  checkWord('zonerep .docx', outputs.docx, content);
  for (const format of formats.slice(1)) checkText(`zonerep .${format}`, outputs[format], content);
  return content;
}
