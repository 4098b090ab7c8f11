import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { inUnit, measureBy } from '../../src/compare/measure.js';

const of = (digits: string, unit: string) => ({ number: { digits, value: new Big(digits) }, unit });
const goal = (digits: string, unit: string, rest = {}) => ({
  ...of(digits, unit),
  isCeiling: false,
  isRound: false,
  ...rest,
});

describe('measureBy', () => {
  it.each([
    [of('0.3', '亿元'), goal('0.3', '亿元'), { outcome: 'met' }],
    [of('0.2', '亿元'), goal('0.3', '亿元'), { outcome: 'missed', note: '比目标少0.1亿元' }],
    [of('5', '%'), goal('6', '%'), { outcome: 'missed', note: '比目标少1个百分点' }],
    [of('2', '起'), goal('1', '起', { isCeiling: true }), { outcome: 'missed', note: '比目标多1起' }],
    [of('1', '起'), goal('1', '起', { isCeiling: true }), { outcome: 'met' }],
    [of('7', '家'), goal('7', ''), { outcome: 'met' }],
  ])('%j by %j', (reached, wanted, expected) => {
    expect(measureBy(reached, wanted)).toEqual(expected);
  });
});

it('converts units of one kind, and no others', () => {
  expect(inUnit(of('1.5', '亿元'), '万元')?.toFixed()).toBe('15000');
  expect(inUnit(of('3', '公顷'), '平方米')?.toFixed()).toBe('30000');
  expect(inUnit(of('3', '公顷'), '亿元')).toBeUndefined();
});
