// The peak of memory of one whole process, in multiples of Node's own.
import { cpSync, readFileSync } from 'node:fs';
import { checkedContent, checkWord } from '../lib/checked.mjs';
import { ownCache, runUntilKept } from '../lib/kept-code.mjs';
import { ratioOf, run, runNode, spreadOf, takeTurns } from '../lib/measure.mjs';
import { preparePeers } from '../lib/peers.mjs';
import { printTable, shown } from '../lib/print.mjs';
import { project, scratch, scratchFolder, zonerep } from '../lib/workspace.mjs';
import { writeContent } from '../lib/write-content.mjs';

export const usualRounds = { full: 21, quick: 5 };
const node = 'node -e 0';

/** @returns the ratios to `node -e 0` by figure: `memory.validate`, `memory.docx` … */
export async function measure({ rounds, base }) {
  const file = scratch('memory.yaml');
  cpSync(project('examples/zone.yaml'), file);
  const word = scratch('memory.docx');
  runNode([zonerep, 'build', file, '-o', word]);
  const content = checkedContent(readFileSync(file, 'utf8'), readFileSync(word));
  const own = (cli, ...args) => [process.execPath, cli, ...args];
  const commands = new Map([
    [node, [process.execPath, '-e', '0']],
    ['zonerep validate', own(zonerep, 'validate', file)],
    ['zonerep build .docx', own(zonerep, 'build', file, '-o', word)],
    ['zonerep build .txt', own(zonerep, 'build', file, '-o', scratch('memory.txt'))],
  ]);
  if (base)
    commands.set(`${base.name} build .docx`, own(base.cli, 'build', file, '-o', scratch('memory-base.docx')));
  const contentFile = writeContent(scratch('memory-content.yaml'), content);
  const { peers } = await preparePeers(content);
  for (const [name, commandFor] of peers) {
    const command = commandFor([contentFile], scratchFolder('memory', name));
    // Only Node tells its peak.
    if (command[0] !== process.execPath) continue;
    run(command);
    checkWord(name, scratch('memory', name, 'memory-content.docx'), content);
    commands.set(name, command);
  }
  const turns = [...commands].map(([name, command], index) => {
    const cache = `memory-${index}`;
    const turn = () => run(command, { peak: true, env: ownCache(cache) });
    runUntilKept(cache, turn, rounds);
    return [name, turn];
  });
  const results = await takeTurns(Object.fromEntries(turns), rounds, 0);
  const ratio = (name) => ratioOf(results, name, node, 'memory');
  const megabytes = (name) =>
    (spreadOf(results.get(name).map(({ memory }) => memory)).median / 1024).toFixed(0);
  const rows = [...commands.keys()].map((name) => [name, shown(ratio(name)), megabytes(name)]);
  printTable('One file, peak of memory', ['', `in ${node}`, 'MB'], rows);
  return new Map([
    ['memory.validate', ratio('zonerep validate')],
    ['memory.docx', ratio('zonerep build .docx')],
    ['memory.txt', ratio('zonerep build .txt')],
  ]);
}
