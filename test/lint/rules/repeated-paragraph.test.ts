// The rule repeated-paragraph.
import { describe, expect, it } from 'vitest';
import { repeatedParagraph as rule } from '../../../src/lint/rules/repeated-paragraph.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf } from '../findings-of.js';

const paragraph = '坚持一把手招商，班子成员带队外出，新签约亿元以上项目8个。';
const sentence = '坚持清单化管理、闭环式推进，每月调度一次重点项目，每季通报一次工作进度。';

describe('repeated-paragraph', () => {
  it('finds a paragraph that stands twice', () => {
    expect(messagesOf(rule, `工作总结\n${paragraph}\n走访企业60家。\n${paragraph}`)).toEqual([
      '这一段与第2行的相同',
    ]);
  });

  it('finds a long sentence that stands in two paragraphs', () => {
    expect(messagesOf(rule, `工作总结\n甲项目开工。${sentence}\n乙项目竣工。${sentence}`)).toEqual([
      '这句话与第2行的相同',
    ]);
  });

  it('finds paragraphs in one text of YAML', () => {
    expect(messagesOf(rule, yamlOf(`opening: |\n  ${paragraph}\n\n  ${paragraph}\n`))).toEqual([
      '这一段与第4行的相同',
    ]);
  });

  it.each([
    `工作总结\n加强领导。\n加强领导。`,
    `工作总结\n${sentence}`,
    `工作总结\n甲。${paragraph}\n乙。${paragraph}`,
  ])('passes %s', (given) => {
    expect(messagesOf(rule, given)).toEqual([]);
  });

  it('lets an attachment give a text again', () => {
    expect(messagesOf(rule, `工作总结\n${paragraph}\n附件1\n${paragraph}`)).toEqual([]);
  });
});
