// The 目录: which lines it has, and where they lead.
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/report/inline.js';
import { reportOf } from './summary-of.js';

const YAML = `主要工作:
  - {标题: 抓项目, 正文: 全年。}
  - {标题: 抓招商, 写法: 段首标题, 正文: 全年。}
附件: [{标题: 清单, 正文: 略。}, 另附的图]
`;

describe('the contents', () => {
  it('are left out unless the writer wants them', () => {
    const report = reportOf(YAML);
    expect(report.contents).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('anchor');
  });

  it('name headings of two levels and attachments that are printed, and lead to them', () => {
    const report = reportOf(`${YAML}目录: 是\n`);
    expect(report.contents.map(({ level, content }) => [level, wordsOf(content)])).toEqual([
      [1, '一、主要工作'],
      [2, '（一）抓项目'],
      [1, '清单'],
    ]);
    const anchors = [
      ...report.parts.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'heading' ? block.anchor : [])),
      ),
      ...report.attachments.flatMap(({ anchor }) => anchor ?? []),
    ];
    expect(report.contents.map(({ anchor }) => anchor)).toEqual(anchors);
    expect(new Set(anchors).size).toBe(3);
  });

  it('may be refused, and are a question of yes or no', () => {
    expect(reportOf(`${YAML}目录: 否\n`).contents).toEqual([]);
    expect(() => reportOf(`${YAML}目录: 三级\n`)).toThrow('目录');
  });
});
