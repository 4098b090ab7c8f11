// `node bench/guard.mjs`: compares the work of some commands with what they did in an earlier commit, by counts and not by the
// clock, and warns where something grew. A warning fails nothing; needs no package but zonerep's own, and dist/ to be built.
//   --base COMMIT   instead of the commit before, or of where this branch left origin/main
import { cpSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countWork } from './guard/count.mjs';
import { compare, measures } from './guard/work.mjs';
import { buildCommit, commitOf, forkPoint } from './lib/base.mjs';
import { printTable } from './lib/print.mjs';
import { writeSummaries } from './lib/summaries.mjs';
import { project, scratch, scratchFolder, zonerep } from './lib/workspace.mjs';

const { values: options } = parseArgs({ options: { base: { type: 'string' } } });
const base = options.base ? commitOf(options.base) : (forkPoint('origin/main') ?? commitOf('HEAD~1'));
if (base === undefined) {
  console.log(
    `there is no ${options.base ?? 'earlier commit'} here to compare with (a shallow clone has none)`,
  );
} else {
  const records = compareWith(base);
  const percent = (change) => `${change > 0 ? '+' : ''}${(change * 100).toFixed(1)} %`;
  printTable(
    `Work counted, here and in ${base.slice(0, 10)}`,
    ['', ...Object.values(measures)],
    [...new Set(records.map(({ run }) => run))].map((name) => [
      name,
      ...Object.keys(measures).map((measure) => {
        const record = records.find(({ run, measure: other }) => run === name && other === measure);
        return record ? `${record.is.toLocaleString('en')} (${percent(record.change)})` : '';
      }),
    ]),
  );
  for (const { run, measure, was, is, change } of records.filter(({ isMore }) => isMore)) {
    const mark = process.env.GITHUB_ACTIONS ? '::warning title=more work than before::' : 'warning: ';
    console.log(`${mark}${run}: ${measures[measure]} ${percent(change)} (${was} before, ${is} now)`);
  }
}

function compareWith(commit) {
  const earlier = buildCommit(commit, scratch('earlier'));
  const file = scratch('zone.yaml');
  cpSync(project('examples/zone.yaml'), file);
  const files = writeSummaries('files', 20);
  const reports = scratch('reports');
  const runs = {
    '--version': ['--version'],
    validate: ['validate', file],
    'build .docx': ['build', file, '-o', `${reports}/report.docx`],
    'build .txt': ['build', file, '-o', `${reports}/report.txt`],
    'validate, 20 files': ['validate', ...files],
  };
  const counted = (cli) =>
    Object.fromEntries(
      Object.entries(runs).map(([name, args]) => {
        // A report that stands there already takes other work.
        scratchFolder('reports');
        return [name, countWork([cli, ...args])];
      }),
    );
  return compare(counted(earlier), counted(zonerep));
}
