// A finished summary in plain text or Markdown: checked, printed and mended as `validate` does.
import fc from 'fast-check';
import { checkText, defaultCheck } from '../../src/app/check.js';
import { decodeSource } from '../../src/source/decode-source.js';
import { editedBytes, editedText, randomWords } from '../inputs.js';
import { observeFindings } from '../oracles/findings.js';
import { observeFix } from '../oracles/fixes.js';
import { corpusTexts, summaryTexts } from '../seeds.js';
import type { Target } from '../target.js';
import { GENRE, HOSTILE } from '../words.js';

const seeds = [...corpusTexts('text'), ...summaryTexts.map(proseOf)];
const words = [
  ...GENRE,
  ...HOSTILE,
  '# ',
  '## ',
  '> ',
  '1. ',
  '| a | b |\n| --- | --- |\n',
  '```\n',
  '`',
  '**',
  '[甲](a.md "乙,")',
  '<!-- 甲,乙 -->',
  '<br>',
  '&nbsp;',
  '\\n',
  '\u00a0',
  '⼯',
  '---\n',
  '    ',
  '　　',
  '  \n',
];

export const text: Target = {
  name: 'text',
  inputs: fc.oneof(
    { weight: 3, arbitrary: editedText(seeds, words) },
    { weight: 1, arbitrary: editedBytes(seeds.map((it) => Buffer.from(it))) },
    { weight: 2, arbitrary: randomWords(words).map((it) => Buffer.from(it)) },
  ),
  observe: (input) =>
    ['总结.txt', '总结.md'].flatMap((name) => {
      const { source, diagnostics } = decodeSource(name, input);
      if (diagnostics.length > 0) return observeFindings(diagnostics, source);
      return [
        ...observeFindings(checkText(source, defaultCheck).diagnostics, source),
        ...observeFix(source, 'text', (it) => checkText(it, defaultCheck).diagnostics),
      ];
    }),
};

/** The words of a summary without its keys. */
function proseOf(yaml: string): string {
  return yaml.replace(/^\s*#.*$/gm, '').replace(/^\s*(?:- )?[^\s:]+:\s*[|>]?/gm, '');
}
