// Tables of the writer's own as they are printed: merged, summed, aligned; and the attachment that they turn.
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/report/compose.js';
import { wordsOf } from '../../src/report/inline.js';
import type { Table } from '../../src/report/report.js';
import { textTable } from '../../src/report/text-table.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

const head = '单位: 甲\n年度: 2025\n指标: [{名称: 产值, 数值: 5, 单位: 亿元}]\n附件:\n  - 标题: 表一\n';

function attachmentOf(rest: string) {
  const { summary } = readSummary(createSource('a.yaml', head + rest));
  const [attachment] = summary ? compose(summary).attachments : [];
  if (!attachment) throw new Error('the summary is faulty');
  return attachment;
}
function tableOf(table: string): Table {
  const [block] = attachmentOf(`    表格: ${table}`).blocks;
  if (block?.kind !== 'table') throw new Error('no table');
  return block;
}
const wordsIn = ({ rows }: Table) => rows.map(({ cells }) => cells.map(wordsOf));

describe('a table of one’s own', () => {
  it('adds up figures, with the decimals of the finest, but no rates and no years', () => {
    const table = tableOf(
      '{列: [项目, 投资, 完成率, 年份, 户数, 年度计划, 年度], 行: [[甲, 12.5, 60, 2024, 3, 2, 2024], [乙, 0.25, 40, 2025, "—", 5, 2025]], 合计: 是}',
    );
    expect(wordsIn(table).at(-1)).toEqual(['合计', '12.75', '', '', '3', '7', '']);
    expect(table.rows.at(-1)?.total).toBe(true);
  });

  it('fills in only what is empty in a row of sums that is there', () => {
    expect(
      wordsIn(tableOf('{行: [[项目, 一, 二], [甲, 1, 2], [乙, 3, 4], [总计, "", 7]], 合计: 是}')).at(-1),
    ).toEqual(['总计', '4', '7']);
  });

  it('waits with a sum for what is still to be filled in', () => {
    const table = tableOf('{行: [[项目, 一], [甲, 1], {项目: 乙, 一: }], 列: [项目, 一], 合计: 是}');
    expect(wordsIn(table).at(-1)).toEqual(['合计', '【待填】']);
  });

  it('merges equal cells and empty ones, not over the end of what is merged before', () => {
    const { rows } = tableOf(
      '{列: [{名称: 区, 合并: 是}, {名称: 局, 合并: 是}, 项], 行: [[东, 甲, 1], ["", 甲, 2], [西, 甲, 3], [西, 乙, 4]]}',
    );
    expect(rows.map(({ looks }) => looks?.slice(0, 2).map((look) => look.rows))).toEqual([
      [2, 2],
      [0, 0],
      [2, undefined],
      [0, undefined],
    ]);
    // Where cells cannot be merged each has the words.
    expect(rows.map(({ cells }) => wordsOf(cells[0] ?? []))).toEqual(['东', '东', '西', '西']);
  });

  it('fills in citations, and prints labels once', () => {
    const table = tableOf(
      '{标题: "{{产值}}的构成", 单位: "单位：亿元", 注: "注：初步数", 行: [[项], ["{{产值.数值}}"]]}',
    );
    expect([table.caption, table.unit ?? [], ...table.notes].map(wordsOf)).toEqual([
      '产值5亿元的构成',
      '单位：亿元',
      '注：初步数',
    ]);
    expect(wordsIn(table)).toEqual([['5亿元']]);
  });

  it('sets figures with their points below each other, in every format', () => {
    const table = tableOf('{行: [[项目, 投资], [甲, 12.5], [乙, 103], [丙, —]]}');
    expect(table.columns.map(({ align }) => align)).toEqual(['center', 'right']);
    const [first, second, third] = table.rows.map(({ looks }) => looks?.[1]);
    expect((second?.indent ?? 0) - (first?.indent ?? 0)).toBe(2);
    expect(third?.align).toBe('center');
    expect(textTable(table)).toEqual(['项目  投资', '──────', ' 甲    12.5', ' 乙   103', ' 丙    —']);
  });

  it('gives a column the share that is wanted, and all together the whole', () => {
    const { columns } = tableOf('{列: [{名称: 甲, 宽度: 60}, 乙, 丙], 行: [[1, 2, 3]]}');
    expect(columns[0]?.width).toBe(60);
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
  });

  it('is not said twice where it is called what its attachment is called', () => {
    expect(tableOf('{标题: 表一, 行: [[项], [甲]]}').caption).toEqual([]);
  });
});

describe('an attachment', () => {
  const wide = `    表格: {行: [[${'很长的列名, '.repeat(13)}末], [${'云岭智造产业园, '.repeat(13)}末]]}\n`;

  it('is turned by a table that is too wide, which is set in a smaller size', () => {
    const { landscape, blocks } = attachmentOf(wide);
    expect(landscape).toBe(true);
    expect(blocks[0]).toMatchObject({ size: 18 });
  });

  it('stands as the writer says', () => {
    expect(attachmentOf(`    横排: 否\n${wide}`).landscape).toBe(false);
    expect(attachmentOf('    横排: 是\n    正文: 甲\n').landscape).toBe(true);
    expect(attachmentOf('    表格: {行: [[项], [甲]]}\n').landscape).toBe(false);
  });
});
