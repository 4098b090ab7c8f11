// `npm run measure -- FOLDER …`: runs all rules over the texts (.txt, .md) of folders and prints the findings by rule, per
// 10,000 characters, with the precision where readers judged them (judgements.mjs); then plants
// each kind of defect into the clean paragraphs of these texts and prints how many of each kind are found, and by which rules.
//   --places N     how many defects of each kind (default 500; 0: none)
//   --kind WORDS   only the kinds whose name holds these words
//   --seed N       (default 1)
//   --judged FILE  the readers' judgements (default 判定.tsv in each folder)
//   --unjudged     prints the findings that nobody judged, in the form of 判定.tsv
//   --missed       prints up to five of each kind that were not found
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkText, createSource, defaultCheck } from '../dist/lib/check.js';
import { defects } from './defects/defects.mjs';
import { keyOf, readJudgements } from './judgements.mjs';
import { plantAll } from './plant.mjs';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    places: { type: 'string', default: '500' },
    kind: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    judged: { type: 'string', multiple: true },
    unjudged: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
  },
});
if (folders.length === 0) throw new Error('npm run measure -- FOLDER …: which texts?');

const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && !/^README/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
);
const characters = texts.reduce((sum, { text }) => sum + [...text].length, 0);
const judged = readJudgements(options.judged ?? folders.map((folder) => join(folder, '判定.tsv')));

console.log(`${texts.length} texts, ${characters} characters\n`);
printFindings();
if (Number(options.places) > 0) printPlanted();

function check(name, text) {
  return checkText(createSource(name, text), defaultCheck).diagnostics.map(
    ({ code, severity, span, message }) => ({
      code,
      severity,
      message,
      ...span,
    }),
  );
}

function printFindings() {
  const rows = new Map();
  const open = [];
  for (const { name, text } of texts) {
    for (const { code, severity, message, start, end } of check(name, text)) {
      const row = rows.get(`${severity} ${code}`) ?? { count: 0, right: 0, wrong: 0, taste: 0 };
      rows.set(`${severity} ${code}`, row);
      row.count += 1;
      const verdict = judged.get(keyOf(name, code, text.slice(start, end)));
      if (verdict) row[verdict] += 1;
      else open.push([keyOf(name, code, text.slice(start, end)), '?', message].join('\t'));
    }
  }
  const order = ['error', 'warning', 'info'];
  const rank = ([key]) => order.indexOf(key.split(' ')[0]);
  table(
    ['severity', 'rule', 'findings', 'per 10,000', 'right', 'wrong', 'taste', 'precision'],
    [...rows]
      .sort((a, b) => rank(a) - rank(b) || b[1].count - a[1].count)
      .map(([key, { count, right, wrong, taste }]) => [
        ...key.split(' '),
        count,
        ((count / characters) * 10_000).toFixed(2),
        right,
        wrong,
        taste,
        right + wrong > 0 ? share(right, right + wrong) : '',
      ]),
  );
  if (options.unjudged) console.log(`\n${open.join('\n')}`);
}

function printPlanted() {
  const chosen = defects.filter(({ kind }) => kind.includes(options.kind));
  const tallies = plantAll(texts, chosen, check, Number(options.places), Number(options.seed));
  const rows = [...tallies].map(([kind, { planted, found, by }]) => [
    kind,
    planted,
    found,
    planted > 0 ? share(found, planted) : '',
    [...by]
      .sort((a, b) => b[1] - a[1])
      .map(([code, count]) => `${code} ${count}`)
      .join(', '),
  ]);
  console.log('');
  table(['planted', 'places', 'found', 'recall', 'by'], rows);
  const shares = [...tallies.values()]
    .filter(({ planted }) => planted > 0)
    .map(({ planted, found }) => found / planted);
  console.log(
    `\nmean of the kinds: ${share(
      shares.reduce((sum, one) => sum + one, 0),
      shares.length,
    )}`,
  );
  if (options.missed)
    for (const [kind, { missed }] of tallies) for (const around of missed) console.log(`${kind}\t${around}`);
}

function share(part, whole) {
  return `${((100 * part) / whole).toFixed(0)}%`;
}

function table(head, rows) {
  for (const cells of [head, head.map(() => '---'), ...rows]) console.log(`| ${cells.join(' | ')} |`);
}
