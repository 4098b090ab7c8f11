// What people type in the fields of 公文 and 简报: understood, or told once, at its place, in words that say what to do.
import { describe, expect, it } from 'vitest';
import { checkSummary, defaultCheck } from '../../src/app/check.js';
import { createSource } from '../../src/source/source.js';

const HEAD = '单位: 云岭管委会\n年度: 2025\n成文日期: 2025-12-20\n导语: 全年工作情况如下。\n';
const ENGLISH = 'organization: 云岭管委会\nyear: 2025\ndate: 2025-12-20\nopening: 全年工作情况如下。\n';

function told(text: string): string[] {
  const { diagnostics } = checkSummary(createSource('a.yaml', text), defaultCheck);
  return diagnostics.map(
    ({ code, span, message, hint }) =>
      `${code} ${text.slice(span.start, span.end)}: ${message}。${hint ?? ''}`,
  );
}

describe('is understood', () => {
  it.each([
    '公文: {份号: "000001"}',
    '公文: {份号: 000001}',
    '公文: {份号: 000001, 密级: 无, 签发人: 无, 抄送: 无, 附注: 无, 印发日期: 无}',
    '公文: {签发人: 周明远 李晓}',
    '公文: {抄送: [市委, 市政府]}',
    '公文: {抄送: 市委、市政府。}',
    '公文: {印发机关: 办公室, 印发日期: 2025年12月21日印发}',
    '公文: {印发机关: 办公室, 印发日期: 20251221}',
    '公文: {主送移至版记: 否}',
    '简报: {期号: 12, 总期号: 45, 份数: "50"}',
    '简报: {期号: 第12期, 日期: 2025.12.21}',
  ])('%s', (text) => {
    expect(told(HEAD + text)).toEqual([]);
  });
});

describe('is told once', () => {
  it.each([
    [
      '公文: {份号: [1, 2]}',
      'wrong-type 份号: “公文 › 份号”应为文字或整数，这里是列表。这里只写一段文字；几个的用顿号连起来，写成 1、2',
    ],
    [
      '公文: {密级: {级别: 机密}}',
      'wrong-type 密级: “公文 › 密级”应为文字，这里是一组“键: 值”。以“{”开头的文字要用引号括起来',
    ],
    ['公文: {紧急程度: 急件}', 'wrong-value 急件: “公文 › 紧急程度”不能是“急件”。请改为“特急”、“加急”之一'],
    [
      '公文: {紧急程度: 无}',
      'wrong-value 无: “公文 › 紧急程度”不能是“无”。请改为“特急”、“加急”之一，没有的删去这一行',
    ],
    [
      '公文: {发文字号: [甲, 乙]}',
      'wrong-type 发文字号: “公文 › 发文字号”应为文字，这里是列表。这里只写一段文字；几个的用顿号连起来，写成 甲、乙',
    ],
    ['公文: {签发人: 签发人：周明远}', 'extra-number 签发人：: “签发人：”会印两遍。请删去“签发人：”'],
    ['公文: {抄送: 抄送：市委}', 'extra-number 抄送：: “抄送：”会印两遍。请删去“抄送：”'],
    ['公文: {附注: 附注：公开}', 'extra-number 附注：: “附注：”会印出来。请删去“附注：”'],
    ['公文: {主送移至版记: 行}', 'wrong-type 行: “公文 › 主送移至版记”应为“是”或“否”，这里是文字“行”。'],
    [
      '公文: {印发机关: 是, 印发日期: 2025-12-21}',
      'wrong-value 是: “公文 › 印发机关”写的是“是”，会照样印出来。请写文字；还没有写的，空着',
    ],
    [
      '公文: {印发机关: 办公室, 印发日期: 12月21日}',
      'invalid-date 12月21日: “公文 › 印发日期”的写法不对：文字“12月21日”。请写成 2025-12-20 或 2025年12月20日这样的形式',
    ],
    [
      '公文: {印发机关: 办公室, 印发日期: 2025-12-32}',
      'invalid-date 2025-12-32: 日历上没有“2025-12-32”这一天。请核对月份和日期',
    ],
    [
      '公文: {附注: "见{{产值}}"}',
      'unfilled-citation {{产值}}: 这里不能引用指标，“{{”“}}”会照原样印出来。请直接写出文字或数字',
    ],
    ['公文: {文号: 甲〔2025〕1号}', 'unknown-field 文号: “公文”不认识字段“文号”。是否应为“发文字号”？'],
    ['公文: {抄报: 市委}', 'unknown-field 抄报: “公文”不认识字段“抄报”。是否应为“抄送”？'],
    [
      '发文字号: 甲〔2025〕1号',
      'unknown-field 发文字号: 工作总结不认识字段“发文字号”。它要写在“公文”里：先写一行“公文:”，下一行缩进两格写“发文字号: ”',
    ],
    [
      '公文: 甲〔2025〕1号',
      'wrong-type 甲〔2025〕1号: “公文”应为一组“键: 值”，这里是文字“甲〔2025〕1号”。请另起一行，缩进两格，一行写一样，如“份号: ……”',
    ],
    ['公文: 无', 'wrong-type 无: “公文”应为一组“键: 值”，这里是文字“无”。没有的，删去这一行'],
    ['公文:', 'blank 公文: “公文”空着，成文时不起作用。填上内容；用不着的就删去'],
    [
      '简报: {名称: [甲, 乙]}',
      'wrong-type 名称: “简报 › 名称”应为文字，这里是列表。这里只写一段文字；几个的用顿号连起来，写成 甲、乙',
    ],
    [
      '简报: {期号: {期: 12}}',
      'wrong-type 期号: “简报 › 期号”应为文字或整数，这里是一组“键: 值”。以“{”开头的文字要用引号括起来',
    ],
    [
      '简报: {编印单位: 编印单位：办公室}',
      'extra-number 编印单位：: “编印单位：”会印出来。请删去“编印单位：”',
    ],
    [
      '简报: {日期: 近日}',
      'invalid-date 近日: “简报 › 日期”的写法不对：文字“近日”。请写成 2025-12-20 或 2025年12月20日这样的形式',
    ],
    ['简报: {报送: 报送：市委}', 'extra-number 报送：: “报送：”会印两遍。请删去“报送：”'],
    ['简报: {发送: 是}', 'wrong-value 是: “简报 › 发送”写的是“是”，会照样印出来。请写文字；还没有写的，空着'],
    [
      '简报: {份数: 约50}',
      'wrong-type 约50: “简报 › 份数”应为整数，这里是文字“约50”。只写数字；还没有数字就空着',
    ],
    ['简报: {份数: 0}', 'wrong-value 0: “简报 › 份数”不能小于 1，这里是 0。'],
  ])('%s', (text, finding) => {
    expect(told(`${HEAD}${text}`)).toEqual([finding]);
  });

  it('with English keys, in their names', () => {
    expect(told(`${ENGLISH}document: {urgency: fast}`)).toEqual([
      'wrong-value fast: “document › urgency”不能是“fast”。请改为“extra-urgent”、“urgent”之一',
    ]);
    expect(told(`${ENGLISH}signers: 周明远`)).toEqual([
      'unknown-field signers: 工作总结不认识字段“signers”。它要写在“document”里：先写一行“document:”，下一行缩进两格写“signers: ”',
    ]);
  });
});
