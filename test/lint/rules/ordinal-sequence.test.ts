// The rule ordinal-sequence.
import { describe, expect, it } from 'vitest';
import { ordinalSequence as rule } from '../../../src/lint/rules/ordinal-sequence.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf } from '../findings-of.js';

describe('ordinal-sequence', () => {
  it.each([
    ['一是抓招商；三是抓服务。', '“一是”之后是“三是”，缺少“二是”'],
    ['一是抓招商；二是抓服务；二是抓安全。', '“二是”与前面的序号重复或颠倒，前一个是“二是”'],
    ['围绕服务用力。二是拓宽渠道。', '“二是”前面没有“一是”'],
    ['第一，抓招商。第三，抓服务。', '“第一”之后是“第三”，缺少“第二”'],
    ['要求：（1）抓招商；（3）抓服务。', '“（1）”之后是“（3）”，缺少“（2）”'],
    ['①抓招商；③抓服务。', '“①”之后是“③”，缺少“②”'],
    ['工作总结\n一、成绩\n三、打算\n', '“一、”之后是“三、”，缺少“二、”'],
    ['工作总结\n1.抓招商。\n2.抓服务。\n4.抓安全。', '“2.”之后是“4.”，缺少“3.”'],
    ['工作总结\n1、抓招商。\n2、抓服务。\n2、抓安全。', '“2、”与前面的序号重复或颠倒，前一个是“2、”'],
    ['工作总结\n一、成绩\n显著。\n一、打算\n抓落实。', '“一、”与前面的序号重复或颠倒，前一个是“一、”'],
    ['工作总结\n十、抓招商\n十二、抓服务', '“十、”前面没有“一、”'],
  ])('finds %s', (given, message) => {
    expect(messagesOf(rule, given)[0]).toBe(message);
  });

  it.each([
    '一是抓招商（一是外出，二是上门）；二是抓服务。',
    '首先，抓招商。其次，抓服务。第三，抓安全。第四，抓党建。',
    '一要学；二要干；三要严。',
    '统一是前提，十五五是关键期，全市第一，第二产业增长。',
    '按照第（三）项规定办理，三、四季度增长。',
    '工作总结\n一是抓招商。\n二是抓服务。\n三是抓安全。',
    '工作总结\n一、成绩\n（一）甲\n（二）乙\n二、打算\n（一）丙\n（二）丁',
    '工作总结\n一、成绩\n1.甲\n2.乙\n二、打算\n3.丙\n4.丁',
    '工作总结\n一、四项重点工作\n签约8个。',
    '工作总结\n一、成绩\n二、打算\n附件1\n一、清单\n二、说明',
    '工作总结\n见附件。\n附件：1.2025年清单\n2.2026年目标表\n3.分工表',
  ])('passes %s', (given) => {
    expect(messagesOf(rule, given)).toEqual([]);
  });

  it('tells each break of a series once', () => {
    expect(messagesOf(rule, '一是甲；三是乙；四是丙；五是丁。')).toHaveLength(1);
  });

  it('sees the items of YAML', () => {
    const document = yamlOf(
      'tasks:\n  - title: 抓招商\n    text: 一是外出。三是上门。\n  - 一是走访。二是挂钩。\n',
    );
    expect(messagesOf(rule, document)).toEqual(['“一是”之后是“三是”，缺少“二是”']);
  });
});
