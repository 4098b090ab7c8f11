import { describe, expect, it } from 'vitest';
import { EXPECTED } from '../../../src/template/expected.js';
import { meantAsTag } from '../../../src/template/tags/meant-as-tag.js';

describe('words meant as a tag', () => {
  const isMeant = meantAsTag(EXPECTED.report);

  it.each([
    '标题',
    'title',
    ' 年度 ',
    '../年度',
    '@root.年度',
    '指标.0.名称',
    '完成率',
    'plain 标题',
    'default 排名 "无"',
  ])('mention a field: %s', (words) => expect(isMeant(words)).toBe(true));

  it.each(['', '略', '年', '见附件 标题', '标题 略', 'x', '1, 2', 'plain', 'toString', 'constructor'])(
    'do not: %s',
    (words) => expect(isMeant(words)).toBe(false),
  );
});
