// Elements around the text that do not go together.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../../src/app/check.js';
import { elementConflict as rule } from '../../../src/lint/rules/element-conflict.js';
import { createSource } from '../../../src/source/source.js';
import { yamlOf } from '../../genre/document-of.js';
import { messagesOf, wordsAt } from '../findings-of.js';

const documentOf = (text: string) => yamlOf(`成文日期: 2025-12-20\n${text}\n`);

describe('element-conflict', () => {
  it.each([
    [
      '公文: {印发机关: 办公室, 印发日期: 2025-12-18}',
      '印发日期2025年12月18日早于成文日期2025年12月20日',
      '2025-12-18',
    ],
    ['公文: {密级: 机密★1年}', '标了密级“机密★1年”，没有份号', '机密★1年'],
    ['公文: {发文机关标志: 甲委文件}', '有发文机关标志，没有发文字号', '甲委文件'],
    ['公文: {印发机关: 办公室}', '版记里有印发机关，没有印发日期', '办公室'],
    ['公文: {印发日期: 2025-12-21}', '版记里有印发日期，没有印发机关', '2025-12-21'],
    ['公文: {主送移至版记: 是}', '主送机关移到了版记，版记里却没有抄送和印发机关', '是'],
    ['标题: 关于开会的通知\n公文: {签发人: 周明远}', '写了签发人，但标题不是请示、报告', '周明远'],
    [
      '标题: 关于工作情况的报告\n公文: {发文机关标志: 甲委, 发文字号: 甲〔2025〕1号}',
      '标题是请示或报告，没有签发人',
      '甲委',
    ],
    [
      '主送机关: 市委、市政府。\n公文: {抄送: 市人大，市政府。}',
      '“市政府”既是主送机关，又在抄送里',
      '市人大，市政府。',
    ],
    [
      '简报: {名称: 工作简报}\n公文: {发文字号: 甲〔2025〕1号}',
      '简报有自己的刊头，这里的红头会和它一起印出来',
      '甲〔2025〕1号',
    ],
  ])('tells of %s', (text, message, words) => {
    expect(messagesOf(rule, documentOf(text))).toEqual([message]);
    expect(wordsAt(rule, documentOf(text))).toEqual([words]);
  });

  it.each([
    '公文: {份号: 000001, 密级: 机密★1年}',
    '公文: {印发机关: 办公室, 印发日期: 2025-12-20}',
    '公文: {发文机关标志: 甲委, 发文字号: }',
    '标题: 关于工作情况的报告\n公文: {发文机关标志: 甲委, 发文字号: 甲〔2025〕1号, 签发人: 周明远}',
    '简报: {名称: 工作简报}\n公文: {份号: 000001}',
    '简报: {名称: 工作简报, 报送: 市委}',
  ])('passes %s', (text) => {
    expect(messagesOf(rule, documentOf(text))).toEqual([]);
  });

  it('says nothing is missing where it is there and faulty', () => {
    const text = '单位: 甲\n年度: 2025\n导语: 好。\n公文: {印发机关: 办公室, 印发日期: 近日}\n';
    const { diagnostics } = checkSummary(createSource('a.yaml', text), defaultCheck);
    expect(diagnostics.map(({ code }) => code)).toEqual(['invalid-date']);
  });
});
