// Checking 1,000 files as a whole process, against the least that reads and checks them. node bench/validate.mjs [ROUNDS]
import { dirname } from 'node:path';
import { printRatios, roundsOr, runNode, takeTurns } from './lib/measure.mjs';
import { writeSummaries } from './lib/summaries.mjs';
import { bundle, zonerep } from './lib/workspace.mjs';

const count = 1000;
const folder = dirname(writeSummaries(count)[0]);
const least = await bundle('least', "import './least-check.mjs';");
const contestants = {
  'js-yaml and the same schema, without positions and rules': () => runNode([least, folder]),
  // Findings (exit code 1) are as good as none: what is measured is the check.
  'zonerep validate --format concise': () =>
    runNode([zonerep, 'validate', '--format', 'concise', folder], { allowed: [0, 1] }),
};
const results = await takeTurns(contestants, roundsOr(7));
printRatios(`${count} files, whole process`, results, Object.keys(contestants)[0]);
