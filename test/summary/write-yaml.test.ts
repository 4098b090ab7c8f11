import { describe, expect, it } from 'vitest';
import { writeValue, writeYaml } from '../../src/summary/write-yaml.js';

const data = {
  organization: null,
  title: '工作总结',
  kind: 'zone',
  year: 2025,
  signature: false,
  opening: '第一段。\n\n第二段：有“引号”、- 横线和 # 号。',
  tasks: { layout: 'run-in', items: [{ title: '甲: 乙', text: '短。' }, '一句话', '2025'] },
};

describe('a summary’s YAML', () => {
  it('has the keys of the schema in their order, in Chinese, and quotes where they are needed', () => {
    expect(writeYaml(data, { keys: 'zh' })).toBe(`类型: 开发区
标题: 工作总结
单位:
年度: 2025
署名: 否
导语: |
  第一段。

  第二段：有“引号”、- 横线和 # 号。
主要工作:
  写法: 段首标题
  各项:
    - 标题: "甲: 乙"
      正文: 短。
    - 一句话
    - "2025"
`);
  });

  it('has figures with the digits they were given with, where a number may stand', () => {
    const indicators = [
      { name: '12.0', value: '215.30', yoy: '-3.20', prior: '1,234' },
      { name: '甲', value: '052', yoy: '0' },
      { name: '乙', value: '99999999999999999999' },
    ];
    expect(writeYaml({ indicators }, { keys: 'zh' })).toBe(`指标:
  - 名称: "12.0"
    数值: 215.30
    同比: -3.20
    上年同期: 1,234
  - 名称: 甲
    数值: "052"
    同比: 0
  - 名称: 乙
    数值: "99999999999999999999"
`);
  });

  it('or in English', () => {
    expect(writeYaml({ kind: 'zone', year: 2025, signature: false }, { keys: 'en' })).toBe(
      'kind: zone\nyear: 2025\nsignature: false\n',
    );
  });

  it('has comments above what they are about, and keys that wait for their values', () => {
    const comments = new Map([
      ['/year', ['请补上']],
      ['/tasks/items/1', ['看一看', '再看一看']],
    ]);
    const open = new Map([['', ['year']]]);
    expect(writeYaml({ tasks: { items: ['甲', '乙'] } }, { keys: 'zh', comments, open })).toBe(`# 请补上
年度:
主要工作:
  各项:
    - 甲
    # 看一看
    # 再看一看
    - 乙
`);
  });
});

describe('writeValue', () => {
  const lines = { keys: 'zh', form: 'lines' } as const;

  it('stands behind its key or its dash', () => {
    expect(writeValue(['甲', { 乙: '丙\n丁' }], ':', undefined, lines)).toEqual([
      '',
      '  - 甲',
      '  - 乙: |',
      '      丙',
      '      丁',
    ]);
    expect(writeValue({ 乙: 1, 丙: null }, '-', undefined, lines)).toEqual([' 乙: 1', '  丙:']);
    expect(writeValue(['甲'], ':', undefined, { ...lines, indentLists: false })).toEqual(['', '- 甲']);
  });

  it('stays on one line, with the quotes that brackets ask for', () => {
    const text = '一'.repeat(50);
    expect(writeValue(`${text}, 二`, ':', undefined, { ...lines, form: 'line' })).toEqual([` ${text}, 二`]);
    expect(writeValue(`${text}, 二`, '-', undefined, { ...lines, form: 'flow' })).toEqual([`"${text}, 二"`]);
    expect(writeValue({ 甲: ['乙\n丙'] }, '-', undefined, { ...lines, form: 'flow' })).toEqual([
      '{甲: ["乙\\n丙"]}',
    ]);
  });
});
