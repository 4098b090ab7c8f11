// Many different reports in one process, against what peers need for the same ones.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkedContent, checkWord } from '../lib/checked.mjs';
import { printLongRuns, shareInOthers } from '../lib/long-runs.mjs';
import { run, runNode, takeTurns } from '../lib/measure.mjs';
import { preparePeers } from '../lib/peers.mjs';
import { writeSummaries } from '../lib/summaries.mjs';
import { scratch, scratchFolder, zonerep } from '../lib/workspace.mjs';
import { writeContent } from '../lib/write-content.mjs';

export const usualRounds = { full: 3, quick: 1 };

/** @returns zonerep's time in that of others: `batch.cpu.<peer>`, `batch.wall.<peer>` */
export async function measure({ rounds, quick, base }) {
  const count = quick ? 100 : 500;
  const files = writeSummaries('batch', count);
  const build = (cli, name) => [
    process.execPath,
    cli,
    'build',
    scratch('batch'),
    '--out-dir',
    scratchFolder('out', name),
  ];
  runNode(build(zonerep, 'zonerep').slice(1));
  const contents = contentsOf(files);
  const commands = new Map([['zonerep', () => build(zonerep, 'zonerep')]]);
  if (base) commands.set(base.name, () => build(base.cli, base.name));
  for (const [name, commandFor] of await checkedPeers(contents)) commands.set(name, commandFor);

  const turns = [...commands].map(([name, command]) => [name, () => run(command(), { peak: isNode(name) })]);
  const results = await takeTurns(Object.fromEntries(turns), rounds, 0);
  printLongRuns(`${count} different reports, whole process`, results);
  return shareInOthers('batch', results, (name) => (name === base?.name ? 'base' : name));
}

/** What zonerep wrote of each file, once it is seen to hold it all; file to content. */
function contentsOf(files) {
  const wordOf = (file) => scratch('out', 'zonerep', `${basename(file, '.yaml')}.docx`);
  return new Map(
    files.map((file) => [file, checkedContent(readFileSync(file, 'utf8'), readFileSync(wordOf(file)))]),
  );
}

/** Name to a function that gives the command, after a look at all that the peer writes. */
async function checkedPeers(contents) {
  const folder = scratchFolder('contents');
  const files = [...contents].map(([file, content]) => writeContent(`${folder}/${basename(file)}`, content));
  const { peers, missing } = await preparePeers([...contents.values()][0]);
  for (const name of missing) console.log(`(${name} is not installed, and left out)`);
  const commands = new Map();
  for (const [name, commandFor] of peers) {
    const command = () => commandFor(files, scratchFolder('out', name));
    // One that makes one file in one process is measured with one file.
    if (command() === undefined) continue;
    run(command());
    for (const [file, content] of contents)
      checkWord(name, scratch('out', name, `${basename(file, '.yaml')}.docx`), content);
    if (readdirSync(scratch('out', name)).length !== files.length)
      throw new Error(`${name} wrote other files`);
    commands.set(name, command);
  }
  return commands;
}

function isNode(name) {
  return name !== 'python-docx';
}
