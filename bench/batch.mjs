// Building 100 Word reports in one process, against the template engines. node bench/batch.mjs [ROUNDS]
import { printRatios, roundsOr, runNode, takeTurns } from './lib/measure.mjs';
import { peerBuilds } from './lib/peer-builds.mjs';
import { writeSummaries } from './lib/summaries.mjs';
import { scratch, zonerep } from './lib/workspace.mjs';

const count = 100;
const files = writeSummaries(count);
const contestants = {
  'zonerep build': () => runNode([zonerep, 'build', ...files, '--out-dir', scratch('zonerep')]),
};
for (const [name, args] of await peerBuilds(files)) {
  contestants[`${name} and js-yaml`] = () => runNode(args);
}
printRatios(`${count} reports, whole process`, await takeTurns(contestants, roundsOr(7)), 'zonerep build');
