// The list of what is still to be filled in.
import { describe, expect, it } from 'vitest';
import { blankList } from '../../src/commands/blank-list.js';
import { compose } from '../../src/report/compose.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';

function listOf(yaml: string): string[] {
  const source = createSource('a.yaml', yaml);
  const { summary, tree } = readSummary(source);
  if (!summary || !tree) throw new Error('the text has errors');
  return blankList(compose(summary).blanks, source, tree).split('\n');
}

describe('blankList', () => {
  it('goes through the file from top to bottom, whatever the order in print', () => {
    const yaml = '单位: 云岭开发区\n年度: 2025\n成文日期:\n主送机关:\n导语:\n';
    expect(listOf(yaml)).toEqual([
      '尚有 3 处待填：',
      '  a.yaml:3  成文日期',
      '  a.yaml:4  主送机关',
      '  a.yaml:5  导语',
      '',
    ]);
  });

  it('says nothing where nothing is missing', () => {
    expect(listOf('单位: 云岭开发区\n年度: 2025\n')).toEqual(['']);
  });
});
