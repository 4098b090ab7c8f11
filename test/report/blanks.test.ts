// Data of which it is said that no report has a blank have none; random data are tried in test/app/check.property.test.ts.
import { describe, expect, it } from 'vitest';
import { mayHaveBlanks } from '../../src/report/blanks.js';
import { compose } from '../../src/report/compose.js';
import type { Summary } from '../../src/summary/summary.js';
import { yamlOf } from '../genre/document-of.js';

const given = (yaml: string) => yamlOf(yaml).summary as Summary;

describe('mayHaveBlanks', () => {
  it.each([
    'date:\n',
    'title:\n',
    'indicators: [{name: 产值}]\n',
    'indicators: [{name: 产值, value: }]\n',
    'indicators: [{name: 产值, value: 2}]\nopening: 产值{{产值.目标}}。\n',
    'indicators: [{name: 产值, value: 2}]\nopening: ｛｛产值.同比｝｝\n',
    'plan: {targets: [{name: 产值}]}\n',
    'tasks:\n',
    'tasks: {items: [{text: }]}\n',
    'attachments:\n',
  ])('says so of what has one: %j', (yaml) => {
    expect(compose(given(yaml)).blanks).not.toEqual([]);
    expect(mayHaveBlanks(given(yaml))).toBe(true);
  });

  it.each([
    'opening: 一。\n',
    'indicators: [{name: 产值, value: 2, unit: 亿元, yoy: 3}]\nopening: 产值{{产值}}，{{产值.同比}}。\n',
    'plan: {targets: [{name: 产值, growth: 8}]}\n',
    'attachments: []\ntasks: [好。]\n',
  ])('says no of what is whole: %j', (yaml) => {
    expect(compose(given(yaml)).blanks).toEqual([]);
    expect(mayHaveBlanks(given(yaml))).toBe(false);
  });
});
