// The rule issue-without-measure.
import { describe, expect, it } from 'vitest';
import { issueWithoutMeasure as rule } from '../../../src/lint/rules/issue-without-measure.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

describe('issue-without-measure', () => {
  it('asks for the remedies of all problems where there is no plan either', () => {
    expect(messagesOf(rule, '工作总结\n一、存在问题\n用地指标紧张。')).toEqual([
      '只写了问题，没有写怎样解决',
    ]);
    expect(messagesOf(rule, yamlOf('issues:\n  - 用地指标紧张。\n  - 人才不足。\n'))).toEqual([
      '各项问题都没有写怎样解决',
    ]);
  });

  it('asks for the missing one where others have theirs', () => {
    const document = yamlOf(
      'plan: [抓招商]\nissues:\n  - {title: 用地紧张, text: 指标少。, measure: 建立专班。}\n  - {title: 人才不足, text: 留不住。}\n',
    );
    expect(messagesOf(rule, document)).toEqual(['“人才不足”没有写怎样解决']);
    expect(wordsAt(rule, document)).toEqual(['人才不足']);
  });

  it.each([
    '工作总结\n一、存在问题\n用地指标紧张。下一步，建立专班。',
    '工作总结\n一、存在问题\n用地指标紧张。\n二、下一年工作安排\n建立专班。',
    '工作总结\n一、主要工作\n签约8个。',
  ])('passes %s', (given) => {
    expect(messagesOf(rule, given)).toEqual([]);
  });

  it.each([
    'issues:\n  opening: 今后要着力解决以下问题。\n  items: [用地紧张。]\n',
    'issues: [用地紧张。]\nplan: [建立专班]\n',
    'issues:\n  - title: 用地紧张\n    items: [下一步建立专班。]\n',
  ])('passes %s in YAML', (yaml) => {
    expect(messagesOf(rule, yamlOf(yaml))).toEqual([]);
  });
});
