// JSON that somebody else may have written: reports for `merge-reports`, baselines for `validate`.
import fc from 'fast-check';
import { checkText, defaultCheck } from '../../src/app/check.js';
import { applyBaseline, describeStale, type Run, updateBaseline } from '../../src/batch/baseline.js';
import { formatBaseline, parseBaseline } from '../../src/batch/baseline-file.js';
import { createReport } from '../../src/printers/check-report.js';
import { mergeReports } from '../../src/printers/merge-reports.js';
import { createSource } from '../../src/source/source.js';
import { UserError } from '../../src/source/user-error.js';
import { editedBytes, editedJson, editedText } from '../inputs.js';
import { observeReport } from '../oracles/findings.js';
import { corpusTexts } from '../seeds.js';
import { hold, type Observed, type Target } from '../target.js';
import { HOSTILE } from '../words.js';

const source = createSource('a.txt', '工作总结\n一是真抓,实干 ，签约XX个项目，同比增长6%,占比６成。\n');
const findings = checkText(source, defaultCheck).diagnostics;
const report = createReport({
  version: '0.0.0',
  files: ['a.txt', 'b.yaml'],
  diagnostics: findings,
  sources: new Map([[source.file, source]]),
  rules: [{ id: 'placeholder', name: '占位', summary: '占位的字', help: '# 占位' }],
});

export const reports: Target = {
  name: 'reports',
  inputs: jsonInputs('reports', JSON.stringify(report)),
  observe: (input) =>
    refusable(() =>
      observeReport(mergeReports([{ name: 'shard.json', text: Buffer.from(input).toString() }])),
    ),
};

const run: Run = { files: ['a.txt'], diagnostics: findings, nameOf: (file) => file };

export const baseline: Target = {
  name: 'baseline',
  inputs: jsonInputs('baseline', formatBaseline(updateBaseline(new Map(), run).baseline)),
  observe: (input) =>
    refusable(() => {
      const known = parseBaseline(Buffer.from(input).toString(), 'baseline.json').baseline;
      const { fresh, known: count, stale } = applyBaseline(known, run);
      hold(fresh.length + count === findings.length, 'a finding is neither new nor known');
      const updated = updateBaseline(known, run).baseline;
      hold(applyBaseline(updated, run).fresh.length === 0, 'an updated baseline knows not all');
      const written = formatBaseline(updated);
      hold(
        formatBaseline(parseBaseline(written, 'b').baseline) === written,
        'a baseline is read otherwise than written',
        () => written,
      );
      return [written, describeStale(stale), JSON.stringify(fresh)];
    }),
};

function jsonInputs(target: string, right: string): fc.Arbitrary<Uint8Array> {
  const seeds = [right, ...corpusTexts(target)];
  return fc.oneof(
    { weight: 4, arbitrary: editedJson(seeds.filter(isJson).map((text) => JSON.parse(text))) },
    {
      weight: 1,
      arbitrary: editedText(seeds, [...HOSTILE, '{', '}', '[', ']', '"', ':', ',', 'null', '1e999']),
    },
    { weight: 1, arbitrary: editedBytes(seeds.map((text) => Buffer.from(text))) },
  );
}

/** What comes of a file that may be refused by a UserError, and by nothing else. */
function refusable(observe: () => Observed): Observed {
  try {
    return observe();
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.hint ?? ''];
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
