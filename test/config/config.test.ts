import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defaultConfig, toConfig } from '../../src/config/config.js';

test('has a default for everything', () => {
  expect(defaultConfig).toEqual({
    rules: new Map(),
    terms: { forbidden: [], preferred: [] },
    indicators: [],
    build: { strict: false },
    validate: { quiet: false },
  });
  expect(toConfig({ rules: null, terms: { forbidden: null }, build: null }, 'a.yaml')).toEqual(defaultConfig);
});

test('paths are meant from the configuration’s folder; a bare template name is a built-in one', () => {
  const at = (template: string) =>
    toConfig({ build: { template, outDir: 'out' } }, '/office/cfg/zonerep.config.yaml').build;
  expect(at('letterhead.docx')).toEqual({
    template: resolve('/office/cfg/letterhead.docx'),
    outDir: resolve('/office/cfg/out'),
    strict: false,
  });
  expect(at('./own').template).toBe(resolve('/office/cfg/own'));
  expect(at('gongwen').template).toBe('gongwen');
});

test('fills in what a short form leaves out', () => {
  const { terms, indicators, rules } = toConfig(
    {
      rules: { placeholder: 'off' },
      terms: { forbidden: ['史无前例', { word: '首创', reason: '难以核实' }] },
      indicators: [{ name: '跨境电商交易额', units: ['亿元'] }],
    },
    'a.yaml',
  );
  expect(rules.get('placeholder')).toBe('off');
  expect(terms.forbidden).toEqual([{ word: '史无前例' }, { word: '首创', reason: '难以核实' }]);
  expect(indicators).toEqual([{ name: '跨境电商交易额', aliases: [], units: ['亿元'], direction: 'up' }]);
});
