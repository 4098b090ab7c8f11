// The YAML of settings: `zonerep.config.yaml` and the profile for `template new`, read and then used.
import fc from 'fast-check';
import { checkSummary, checkText } from '../../src/app/check.js';
import { authorStarter } from '../../src/authoring/author-starter.js';
import { overridePage } from '../../src/authoring/page-overrides.js';
import { readConfig } from '../../src/config/read-config.js';
import { readTemplateProfile } from '../../src/config/read-template-profile.js';
import { decodeSource } from '../../src/source/decode-source.js';
import { createSource, type Source } from '../../src/source/source.js';
import { gongwen } from '../../src/word/wml/profile.js';
import { editedBytes, editedText, editedYaml } from '../inputs.js';
import { observeFindings } from '../oracles/findings.js';
import { holdDocx } from '../oracles/reports.js';
import { builtIn, corpusTexts } from '../seeds.js';
import type { Observed, Target } from '../target.js';
import { GENRE, HOSTILE, KEYS } from '../words.js';

const text = createSource(
  'a.txt',
  '工作总结\n一、经济运行\n完成产值12亿元,首位产业 跨境电商交易额增长6%。\n',
);
const summary = createSource('a.yaml', corpusTexts('summary')[0] ?? '');

export const config: Target = {
  name: 'config',
  inputs: yamlInputs('config', [
    '规则',
    '用词',
    '禁用',
    '统一写法',
    '自有指标',
    '成文',
    '校核',
    'rules',
    'terms',
    'long-title',
  ]),
  observe: (input) =>
    observeYaml(input, (source) => {
      const { config, diagnostics } = readConfig(source);
      const vocabulary = { terms: config.terms, indicators: config.indicators };
      const options = { vocabulary, severities: config.rules };
      return [
        ...observeFindings(diagnostics, source),
        ...observeFindings(checkText(text, options).diagnostics, text),
        ...observeFindings(checkSummary(summary, options).diagnostics, summary),
      ];
    }),
};

export const profile: Target = {
  name: 'profile',
  inputs: yamlInputs('profile', [
    'base',
    'style',
    'fonts',
    'margins',
    'linePitch',
    'letterhead',
    'cover',
    '页边距',
    '字体',
    '行距',
  ]),
  observe: (input) =>
    observeYaml(input, (source) => {
      const { profile, diagnostics } = readTemplateProfile(source);
      if (!profile) return observeFindings(diagnostics, source);
      const { style = 'full', cover = false, letterhead = '', documentNumber = '' } = profile;
      const docx = authorStarter(builtIn.docx.report.bytes, {
        profile: overridePage(gongwen, profile),
        ...{ style, cover, letterhead, documentNumber, guide: true },
      });
      holdDocx(docx);
      return [...observeFindings(diagnostics, source), docx];
    }),
};

function yamlInputs(target: string, keys: readonly string[]): fc.Arbitrary<Uint8Array> {
  const seeds = corpusTexts(target);
  return fc.oneof(
    { weight: 3, arbitrary: editedYaml(seeds, [...keys, ...KEYS]) },
    {
      weight: 2,
      arbitrary: editedText(seeds, [...GENRE, ...HOSTILE, ': ', '- ', '"', '[', '{', '}', '&a ', '*a']),
    },
    { weight: 1, arbitrary: editedBytes(seeds.map((it) => Buffer.from(it))) },
  );
}

function observeYaml(input: Uint8Array, observe: (source: Source) => Observed): Observed {
  const { source, diagnostics } = decodeSource('settings.yaml', input);
  return diagnostics.length > 0 ? observeFindings(diagnostics, source) : observe(source);
}
