import { expect, test } from 'vitest';
import { defaultConfig, toConfig } from '../../src/config/config.js';

test('has a default for everything', () => {
  expect(defaultConfig).toEqual({
    rules: new Map(),
    terms: { forbidden: [], preferred: [], names: [], allowed: [] },
    indicators: [],
    build: { strict: false },
    validate: { quiet: false },
  });
  expect(toConfig({ rules: null, terms: { forbidden: null }, build: null })).toEqual(defaultConfig);
});

test('paths stay as they are written', () => {
  const { build, validate } = toConfig({
    build: { template: './own', outDir: 'out' },
    validate: { baseline: '../old.json' },
  });
  expect(build).toEqual({ template: './own', outDir: 'out', strict: false });
  expect(validate).toEqual({ baseline: '../old.json', quiet: false });
});

test('fills in what a short form leaves out', () => {
  const { terms, indicators, rules } = toConfig({
    rules: { placeholder: 'off' },
    terms: { forbidden: ['史无前例', { word: '首创', reason: '难以核实' }] },
    indicators: [{ name: '跨境电商交易额', units: ['亿元'] }],
  });
  expect(rules.get('placeholder')).toBe('off');
  expect(terms.forbidden).toEqual([{ word: '史无前例' }, { word: '首创', reason: '难以核实' }]);
  expect(indicators).toEqual([{ name: '跨境电商交易额', aliases: [], units: ['亿元'], direction: 'up' }]);
});
