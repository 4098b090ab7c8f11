// One command as a whole process, in multiples of starting Node at all. node bench/start.mjs [ROUNDS]
import { printRatios, roundsOr, runNode, takeTurns } from './lib/measure.mjs';
import { peerBuilds } from './lib/peer-builds.mjs';
import { project, scratch, zonerep } from './lib/workspace.mjs';

const file = project('examples/zone.yaml');
const formats = ['docx', 'html', 'md', 'txt'];
const commands = {
  'node -e 0': ['-e', '0'],
  'zonerep --version': [zonerep, '--version'],
  'zonerep validate': [zonerep, 'validate', file],
  ...Object.fromEntries(
    formats.map((format) => [
      `zonerep build .${format}`,
      [zonerep, 'build', file, '-o', scratch(`zone.${format}`)],
    ]),
  ),
};
for (const [name, args] of await peerBuilds([file])) commands[`${name} and js-yaml, .docx`] = args;

const contestants = Object.fromEntries(
  Object.entries(commands).map(([name, args]) => [name, () => runNode(args)]),
);
printRatios('One file, whole process', await takeTurns(contestants, roundsOr(21)), 'node -e 0');
