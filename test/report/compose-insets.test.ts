import { describe, expect, it } from 'vitest';
import { compose } from '../../src/report/compose.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { png } from '../tiny-pictures.js';
import { outlineOf } from './summary-of.js';

const beside = () => ({ bytes: png(192, 96) });

/** The outline of a report on this yaml, in which every picture is there. */
function outline(yaml: string): string[] {
  const { summary } = readSummary(createSource('a.yaml', `单位: 云岭管委会\n年度: 2025\n${yaml}`), beside);
  if (!summary) throw new Error('no summary');
  const { parts, attachments } = compose(summary);
  return outlineOf([...parts, ...attachments].flatMap(({ blocks }) => blocks));
}

describe('pictures stand', () => {
  it('after the text of a section and before its items', () => {
    expect(outline('主要工作: {正文: 全年忙。, 图片: a.png, 各项: [{标题: 甲, 正文: 乙。}]}')).toEqual([
      '# 一、主要工作',
      '全年忙。',
      '图：a.png',
      '## （一）甲',
      '乙。',
    ]);
  });

  it('after all the words of an item, and before those beneath it', () => {
    const yaml =
      '存在问题:\n  - {标题: 甲, 正文: 乙。, 整改措施: 丙。, 责任单位: 丁局, 图片: [a.png, {文件: b.png, 标题: 戊}], 分项: [己]}\n';
    expect(outline(yaml).slice(1)).toEqual([
      '## （一）甲',
      '乙。丙。（责任单位：丁局）',
      '图：a.png',
      '图：b.png 戊',
      '1.己',
    ]);
  });

  it('in an attachment, a part and the plan', () => {
    const yaml = [
      '下年安排: {导语: 甲。, 图片: a.png, 重点任务: [{标题: 乙}]}',
      '其他部分: [{标题: 丙, 图片: b.png}]',
      '附件: [{标题: 丁, 图片: c.png}]',
    ].join('\n');
    expect(outline(yaml)).toEqual([
      '# 一、2026年工作安排',
      '甲。',
      '图：a.png',
      '## （一）乙',
      '# 二、丙',
      '图：b.png',
      '图：c.png',
    ]);
  });

  it('as a blank while the file is not named', () => {
    expect(outline('主要工作: {正文: 甲。, 图片: {文件: , 标题: 乙}}')).toEqual([
      '# 一、主要工作',
      '甲。',
      '＿',
    ]);
    expect(outline('主要工作: [{标题: 甲, 图片: }]')).toEqual(['# 一、主要工作', '## （一）甲', '＿']);
  });

  it('cite indicators in their titles', () => {
    const yaml =
      '指标: [{名称: 产值, 数值: 7, 单位: 亿元}]\n其他部分: [{标题: 甲, 图片: {文件: a.png, 标题: "{{产值}}"}}]';
    expect(outline(yaml).at(-1)).toBe('图：a.png 产值7亿元');
  });
});
