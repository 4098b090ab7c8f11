// A text template (.hbs): checked and, where the check lets it, filled with several summaries.
import fc from 'fast-check';
import { buildReport } from '../../src/app/build.js';
import { checkTemplate } from '../../src/render/check-template.js';
import type { TextFormat } from '../../src/template/format.js';
import type { Template } from '../../src/template/template-file.js';
import { editedBytes, editedText, randomWords } from '../inputs.js';
import { observeFindings } from '../oracles/findings.js';
import { builtIn, corpusTexts, shipped, summaries } from '../seeds.js';
import { hold, type Observed, type Target } from '../target.js';
import { HOSTILE, TAGS } from '../words.js';

const FORMATS: readonly TextFormat[] = ['html', 'md', 'txt'];

const seeds = [
  ...corpusTexts('text-template'),
  ...FORMATS.flatMap((format) =>
    ['report', 'blocks'].map((name) => shipped('templates', 'gongwen', `${name}.${format}.hbs`)),
  ),
];

export const textTemplate: Target = {
  name: 'text-template',
  inputs: fc.oneof(
    {
      weight: 3,
      arbitrary: randomWords([...TAGS, ...TAGS, ...TAGS, ...HOSTILE, '文字', ' ', '<p>', '| a |\n']).map(
        bytesOf,
      ),
    },
    { weight: 3, arbitrary: editedText(seeds, [...TAGS, ...HOSTILE]) },
    { weight: 1, arbitrary: editedBytes(seeds.map(bytesOf)) },
  ),
  observe: (input) => [
    ...observeTemplate(
      'html',
      { ...builtIn.html, report: { file: 'report.html.hbs', bytes: input } },
      'report',
    ),
    ...observeTemplate('md', { ...builtIn.md, blocks: { file: 'blocks.md.hbs', bytes: input } }, 'blocks'),
    ...observeTemplate('txt', { ...builtIn.txt, report: { file: 'report.txt.hbs', bytes: input } }, 'report'),
  ],
};

function observeTemplate(format: TextFormat, template: Template, own: keyof Template): Observed {
  const file = template[own] ?? template.report;
  const { diagnostics, source } = checkTemplate(file);
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  const filled = summaries.map(({ summary, tree }) => {
    const { content, problems } = buildReport(summary, tree, format, template);
    hold((content === undefined) === isRefused, 'the check and the build disagree', () =>
      JSON.stringify({ diagnostics, problems }),
    );
    const leaked = /function |\[native code\]|\[object /.exec(String(content ?? ''));
    hold(!leaked || /function|native|object/.test(source.text), 'an inner value in a report', () =>
      String(leaked),
    );
    return String(content ?? '');
  });
  return [...observeFindings(diagnostics, source), ...filled];
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text);
}
