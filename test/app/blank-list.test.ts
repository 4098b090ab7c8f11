// The list of what is still to be filled in.
import { expect, it } from 'vitest';
import { blankList } from '../../src/app/blank-list.js';
import { compose } from '../../src/report/compose.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

function listOf(yaml: string): string {
  const source = createSource('a.yaml', yaml);
  const { summary, tree } = readSummary(source);
  if (!summary || !tree) throw new Error('the YAML is faulty');
  return blankList(compose(summary).blanks, source, tree);
}

it('names file, line and place of each, in the order of the file and the writer’s words', () => {
  expect(
    listOf(
      '成文日期:\n单位: 甲\n年度: 2025\nindicators:\n  - 名称: 产值\n    数值:\n  - name: 税收\n主要工作:\n  - 标题:\n',
    ),
  ).toBe(
    [
      '尚有 4 处待填：',
      '  a.yaml:1  成文日期',
      '  a.yaml:6  indicators › 第1项（产值） › 数值',
      '  a.yaml:7  indicators › 第2项（税收） › value',
      '  a.yaml:9  主要工作 › 第1项 › 标题',
      '',
    ].join('\n'),
  );
});

it('says nothing where nothing is missing', () => {
  expect(listOf('单位: 甲\n年度: 2025\n导语: 一。\n')).toBe('');
});
