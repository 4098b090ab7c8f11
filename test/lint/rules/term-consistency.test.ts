// The rule term-consistency.
import { describe, expect, it } from 'vitest';
import { termConsistency as rule } from '../../../src/lint/rules/term-consistency.js';
import { messagesOf, wordsAt } from '../findings-of.js';

describe('term-consistency', () => {
  it.each([
    ['截止目前，开工12个。', '“截止目前”应写作“截至目前”'],
    ['截止12月底，开工12个。', '“截止”应写作“截至”'],
    ['开设银行帐户，清理帐户。', '“帐户”应写作“账户”（本段共2处）'],
    ['把服务做为第一要务。', '“做为第一”应写作“作为第一”'],
    ['巩固和其他园区的合作，带动其它地区。', '全文既写“其他”，又写“其它”'],
    ['“十四五”开局良好，十四五收官在即。', '全文既写“十四五”（加引号），又写“十四五”（不加引号）'],
  ])('finds %s', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
  });

  it.each([
    '报名截止12月25日，征集截止时间另定。',
    '看做为民服务的第一步',
    '搭建帐篷，反复盖章，全部份额，干部份内之事，一贯输出，过渡假期',
    '多做为企业服务的实事，3座落成的厂房，许可有效期截止2026年6月',
    '其它地区、其它园区',
    '“十四五”开局良好，《十四五规划》和“十四五规划”印发。',
    '规上企业60家，规模以上服务业企业12家。',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('points at the spelling to be changed', () => {
    expect(wordsAt(rule, '带动其它地区，和其他园区合作。')).toEqual(['其它']);
  });
});
