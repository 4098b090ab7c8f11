// Any YAML: the two ways in which it is read give the same.
import fc from 'fast-check';
import { createSource } from '../../src/source/source.js';
import { editedText } from '../inputs.js';
import { holdReading } from '../oracles/readings.js';
import { corpusTexts, summaryTexts } from '../seeds.js';
import type { Target } from '../target.js';
import { HOSTILE } from '../words.js';
import { yamlDocuments } from '../yaml-inputs.js';

const seeds = [...corpusTexts('summary'), ...corpusTexts('yaml'), ...summaryTexts];
const words = [
  ...HOSTILE,
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n ',
    '\n  ',
    '\n    ',
    '\r\n',
    ' #',
    ' # ',
    '\n# 注\n',
    '\n  # 注\n',
    ':',
    ': ',
  ],
  ...[
    ':\n',
    '- ',
    '\n- ',
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '|2',
    '"',
    "'",
    "''",
    '\\',
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
  ],
  ...[
    '? ',
    '&a ',
    '*a',
    '!!str ',
    '%',
    '@',
    '---\n',
    '...\n',
    '<<: ',
    '1',
    '0x1F',
    '~',
    '：',
    '｜',
    '｛',
    'a: 1\n',
  ],
];

export const yaml: Target = {
  name: 'yaml',
  inputs: fc.oneof(
    { weight: 3, arbitrary: yamlDocuments.map((text) => Buffer.from(text)) },
    { weight: 2, arbitrary: editedText(seeds, words) },
  ),
  observe: (input) => [String(holdReading(createSource('a.yaml', Buffer.from(input).toString())))],
};
