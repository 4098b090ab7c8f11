// The rule attachment-count.
import { describe, expect, it } from 'vitest';
import { attachmentCount as rule } from '../../../src/lint/rules/attachment-count.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf } from '../findings-of.js';

describe('attachment-count', () => {
  it.each([
    ['清单见附件。', '正文提到“附件”，文后却没有附件'],
    ['清单见附件1。', '正文提到“附件1”，文后却没有附件'],
    ['工作总结\n清单见附件1、附件3。\n附件：1.清单\n2.分工表', '正文提到“附件3”，文后却只有2个附件'],
    ['工作总结\n清单见附件2。\n附件\n清单', '正文提到“附件2”，文后却只有1个附件'],
    ['工作总结\n清单附后。\n附件：1.重点项目清单', '只有一个附件，不编号“1.”'],
    ['工作总结\n清单附后。\n附件：1、重点项目清单\n云岭管委会\n2025年12月20日', '只有一个附件，不编号“1、”'],
  ])('finds %s', (given, message) => {
    expect(messagesOf(rule, given)).toEqual([message]);
  });

  it.each([
    '按《通知》附件2执行，报送附件3份。',
    '按通知的附件2执行',
    '工作总结\n清单见附件1、附件2。\n附件：1.清单\n2.分工表',
    '工作总结\n清单见附件2。\n附件1\n清单\n附件2\n分工表',
    '工作总结\n清单见附件。\n附件：清单',
    '详见附件1《清单》。\n附件：1. 清单',
    '工作总结\n清单附后。\n附件：1.清单\n2.分工表',
    '工作总结\n清单附后。\n附件：1.清单；2.分工表',
    '工作总结\n清单附后。\n附件：1.清单\n      2．分工表\n3．目标表',
    '工作总结\n清单附后。\n附件：1号厂房清单',
  ])('passes %s', (given) => {
    expect(messagesOf(rule, given)).toEqual([]);
  });

  it('counts the attachments of YAML', () => {
    expect(messagesOf(rule, yamlOf('opening: 清单见附件2。\nattachments: [清单]\n'))).toEqual([
      '正文提到“附件2”，文后却只有1个附件',
    ]);
    expect(messagesOf(rule, yamlOf('opening: 清单见附件1。\nattachments: [清单]\n'))).toEqual([]);
  });
});
