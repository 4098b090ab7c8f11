// Guessing a part from its heading.
import { describe, expect, it } from 'vitest';
import { partOfHeading } from '../../src/genre/part-words.js';

describe('partOfHeading', () => {
  it.each([
    ['一、主要工作开展情况', 'tasks'],
    ['一、2025年工作总结', 'tasks'],
    ['二、存在的主要问题', 'issues'],
    ['二、问题与不足', 'issues'],
    ['三、2026年工作安排', 'plan'],
    ['三、下一步工作打算', 'plan'],
    ['四、下步举措', 'plan'],
    ['一、主要经济指标完成情况', 'indicators'],
    ['四、廉政建设', 'other'],
  ])('%s opens %s', (heading, part) => {
    expect(partOfHeading(heading)).toBe(part);
  });
});
