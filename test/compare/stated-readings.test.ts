import { describe, expect, it } from 'vitest';
import { statedReadings } from '../../src/compare/stated-readings.js';
import { paperOf } from './papers.js';

const read = (words: string) =>
  [...statedReadings(paperOf('a.txt', `云岭管委会2025年工作总结\n一、主要工作\n${words}\n`))].map(
    ({ name, level, growth }) => [name, level?.number.digits, growth?.number.digits],
  );

describe('what sentences say of indicators', () => {
  it('goes on behind what is said of targets and parts', () => {
    const found = read(
      '规上工业总产值215.3亿元，增长6%，高于年度目标1个百分点，其中装备制造91亿元；工业投资45.2亿元，增长12.4%；税收收入17亿元。',
    );
    expect(found).toContainEqual(['工业投资', '45.2', '12.4']);
    expect(found).toContainEqual(['税收收入', '17', undefined]);
  });

  it.each([
    '上半年税收收入8亿元。',
    '2024年税收收入16亿元。',
    '力争税收收入达到20亿元。',
    '“十四五”以来税收收入累计80亿元。',
    '望岳镇税收收入2亿元。',
  ])('leaves out %s', (words) => {
    expect(read(words)).toEqual([]);
  });
});
