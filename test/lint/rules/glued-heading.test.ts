// The rule glued-heading.
import { describe, expect, it } from 'vitest';
import { gluedHeading as rule } from '../../../src/lint/rules/glued-heading.js';
import { plainOf, yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const text = (...lines: readonly string[]) => ['工作总结', '一、主要工作', ...lines].join('\n');

describe('glued-heading', () => {
  it('finds a heading behind a full stop whose siblings open lines', () => {
    const given = text('(一)抓招商。签约8个。', '(二)抓服务。走访60家。(三)抓安全。检查90家。');
    expect(wordsAt(rule, given)).toEqual(['(三)']);
    expect(messagesOf(rule, given)).toEqual(['标题“(三)抓安全”接在了上一段的后面']);
  });

  it.each([
    [text('签约8个。二、存在问题', '指标紧张。'), '二、'],
    [text('1.抓招商。签约8个。2.抓服务。走访60家。'), '2.'],
  ])('finds %s', (given, words) => {
    expect(wordsAt(rule, given)).toEqual([words]);
  });

  it('only hints at short points that may be one paragraph on purpose', () => {
    const severities = (given: string) => [...rule.check(plainOf(given))].map(({ severity }) => severity);
    expect(severities(text('1.抓招商。签约8个。2.抓服务。走访60家。'))).toEqual(['info']);
    expect(severities(text('1.抓招商。签约8个。', '2.抓服务。3.抓安全。'))).toEqual([undefined]);
  });

  it('finds it in the text of an item that zonerep numbers', () => {
    const item = 'tasks:\n  - title: 抓招商\n    text: 签约8个。（二）抓服务。走访60家。\n';
    expect(wordsAt(rule, yamlOf(item))).toEqual(['（二）']);
  });

  it.each([
    text('（一）抓招商。做法：（一）外出。（二）上门。', '（二）抓服务。走访60家。'),
    text('（一）抓招商。按照规定（二）执行。'),
    text('（一）抓招商。（四）班子带队。'),
    text('（一）抓招商。要做到：（1）外出；（2）上门。'),
    '签约8个。二、三产业增长。',
  ])('passes %s', (given) => {
    expect(messagesOf(rule, given)).toEqual([]);
  });
});
