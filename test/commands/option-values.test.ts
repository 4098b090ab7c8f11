import { InvalidArgumentError } from '@commander-js/extra-typings';
import { describe, expect, it } from 'vitest';
import {
  collect,
  collectFormat,
  KINDS,
  parseCount,
  parseKind,
  parseYear,
} from '../../src/commands/option-values.js';

type Case = [string, (text: string) => unknown, [string, unknown][], string[]];
const cases: Case[] = [
  [
    'parseYear',
    parseYear,
    [
      ['2026', 2026],
      ['2026年', 2026],
      ['1980', 1980],
    ],
    ['26', '', '20266', '2026.5', 'x'],
  ],
  [
    'parseCount',
    parseCount,
    [
      ['0', 0],
      ['12', 12],
    ],
    ['', '-1', '1.5', 'x', '12345678901'],
  ],
  [
    'parseKind',
    parseKind,
    [
      ['zone', 'zone'],
      ['个人', 'personal'],
    ],
    ['', 'zones', '街道'],
  ],
];

describe.each(cases)('%s', (_, parse, good, bad) => {
  it.each(good)('takes %s', (text, value) => expect(parse(text)).toBe(value));
  it.each(bad)('refuses “%s”', (text) => {
    expect(() => parse(text)).toThrow(InvalidArgumentError);
    expect(() => parse(text)).toThrow(/\p{Script=Han}/u);
  });
});

it('gathers what may be given several times', () => {
  expect(collect('b', ['a'])).toEqual(['a', 'b']);
  expect(collectFormat('MD', ['txt'])).toEqual(['txt', 'md']);
  expect(() => collectFormat('ofd', [])).toThrow('可以写：docx、pdf、html、md、txt');
});

it('every kind has a Chinese name', () => {
  const names = [...KINDS.keys()].filter((name) => /^\p{Script=Han}+$/u.test(name));
  expect(new Set(names.map((name) => KINDS.get(name)))).toEqual(new Set(KINDS.values()));
});
