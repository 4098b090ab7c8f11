// The rule adverb-de.
import { describe, expect, it } from 'vitest';
import { adverbDe as rule } from '../../../src/lint/rules/adverb-de.js';
import { messagesOf, wordsAt } from '../findings-of.js';

describe('adverb-de', () => {
  it.each([
    ['较好的完成了任务', '“较好的完成”里的“的”后面是动词，应为“地”'],
    ['快速有序的实现了复工', '“有序的实现”里的“的”后面是动词，应为“地”'],
    ['认真的做好服务', '“认真的做好”里的“的”后面是动词，应为“地”'],
    ['更好的为企业服务', '“更好的为企”里的“的”后面是动词，应为“地”'],
  ])('finds %s', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
    expect(wordsAt(rule, sentence)).toEqual(['的']);
  });

  it.each([
    '较好地完成了任务',
    '积极的推动作用',
    '较好的完成情况',
    '需要解决的解决了',
    '更好的服务、更好的将来',
    '全面的了解',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });
});
