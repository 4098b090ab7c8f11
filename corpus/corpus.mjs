// `npm run corpus -- FOLDER …`: types tags into every .docx of folders in three ways (trials.mjs), fills them with a summary and
// prints for each way how many were filled and how many refused, with the reasons, and of the filled ones whose parts
// changed that hold no tags, whose words were lost, and whose schema faults are new.
//   --data FILE      the summary (default examples/zone.yaml)
//   --checker FILE   a checker of Word files (default ../shared/check/docx-valid, where it is)
//   --files          names the files
//   --keep FOLDER    keeps the filled files there
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildReport, decodeSource, loadSummary } from '../dist/lib/index.js';
import { tryAll } from './try-all.mjs';

const SHARED = new URL('../../shared/check/docx-valid', import.meta.url).pathname;
const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: new URL('../examples/zone.yaml', import.meta.url).pathname },
    checker: { type: 'string', default: existsSync(SHARED) ? SHARED : '' },
    files: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
if (folders.length === 0) throw new Error('npm run corpus -- FOLDER …: which Word files?');

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.do[ct]x$/i.test(name) && !basename(name).startsWith('~$'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
);
const { source } = decodeSource(options.data, readFileSync(options.data));
const { summary, tree } = loadSummary(source);
if (!summary) throw new Error(`${options.data}: no summary to fill in`);
const fill = (name, bytes) => {
  const { content, problems } = buildReport(summary, tree, 'docx', { report: { file: name, bytes } });
  return { filled: content, problems };
};

if (options.keep !== undefined) mkdirSync(options.keep, { recursive: true });
console.log(`${files.length} files`);
const facts = { title: summary.title.value.replaceAll('\n', '') };
for (const { trial, rows, filled } of tryAll(files, fill, facts, options.checker)) {
  console.log(
    `\n${trial}: ${filled.length} filled, ${rows.refused.length} refused, ${rows.skipped.length} without a place for it`,
  );
  for (const [kind, found] of Object.entries(rows))
    if (kind !== 'skipped' && found.length > 0) print(kind, found);
  if (!options.checker) console.log('  (no checker of Word files: schema faults were not sought)');
  if (options.keep !== undefined)
    for (const { name, bytes } of filled)
      writeFileSync(join(options.keep, `${trial} ${name.replaceAll('/', ' ')}`), bytes);
}

/** The reasons by how often they come, and with `--files` the files. */
function print(kind, found) {
  console.log(`  ${kind}: ${found.length}`);
  const by = new Map();
  for (const one of found) {
    const reason = kind === 'lost words' ? '' : one.reason;
    by.set(reason, [...(by.get(reason) ?? []), one]);
  }
  for (const [reason, each] of [...by].sort((a, b) => b[1].length - a[1].length)) {
    if (reason !== '') console.log(`    ${String(each.length).padStart(4)}  ${reason}`);
    if (options.files)
      for (const { name, reason: own } of each) console.log(`          ${name}  ${reason === '' ? own : ''}`);
  }
}
