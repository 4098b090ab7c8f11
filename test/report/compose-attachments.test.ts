// Attachments: titles in lines on their own page, in one line where the body names them; no words twice.
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/report/inline.js';
import { reportOf } from './summary-of.js';

const INDICATORS = '指标: {表题: 主要经济指标完成情况, 各项: [{名称: 甲, 数值: 3, 单位: 家}]}\n';
const captionsOf = (attachments: string): readonly string[] =>
  reportOf(`${INDICATORS}附件: ${attachments}\n`).attachments.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [wordsOf(block.caption)] : [])),
  );

describe('an attachment', () => {
  it('has no caption over a table that says its title again', () => {
    expect(captionsOf('[{标题: 主要经济指标完成情况表, 表格: 指标}]')).toEqual(['']);
    expect(captionsOf('[{标题: 主要经济指标完成情况, 表格: 指标}]')).toEqual(['']);
    expect(captionsOf('[{标题: 附表, 表格: 指标}]')).toEqual(['主要经济指标完成情况']);
  });

  it('keeps the widths of a table whose caption it drops', () => {
    const [attachment] = reportOf(
      `${INDICATORS}附件: [{标题: 主要经济指标完成情况表, 表格: 指标}]\n`,
    ).attachments;
    expect(attachment?.blocks).toMatchObject([{ kind: 'table', columns: { length: 6 } }]);
  });

  it('breaks a long title on its page, but not in the note under the body', () => {
    const title = '2025年度全区规模以上工业企业主要经济指标完成情况一览表';
    const report = reportOf(`附件: [{标题: ${title}, 正文: 略。}]\n`);
    expect(wordsOf(report.attachments[0]?.title ?? [])).toContain('\n');
    expect(report.attachmentNote.map(({ content }) => wordsOf(content))).toEqual([`附件：${title}`]);
  });
});
