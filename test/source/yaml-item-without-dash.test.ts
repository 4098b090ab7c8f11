// An item that stands under the dash above it and has none is told as that, and gets its dash.
import { describe, expect, it } from 'vitest';
import { fixSource } from '../../src/lint/fix.js';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';

const HEAD = '单位: 甲\n存在问题:\n  - 标题: 甲\n    正文: 一。\n';
const parse = (text: string) => parseYaml(createSource('a.yaml', text));
const said = (text: string) =>
  parse(text).findings.map(({ range, message, fix }) => `${range.start.line} ${message} ${fix ? 'fix' : ''}`);
const fixed = (text: string) =>
  fixSource(createSource('a.yaml', text), 'yaml', (source) => parse(source.text).findings).text;

describe('an item without its dash', () => {
  it('is told at its first line, and mended down to the next dash', () => {
    const text = `${HEAD}  标题: 乙 # 注\n  正文: |\n    二。\n\n    三。\n  - 标题: 丙\n结尾: 丁\n`;
    expect(said(text)).toEqual(['5 像是漏了“- ”：“标题”与上一项的“-”对齐，自己却没有“-” fix']);
    expect(fixed(text)).toBe(
      `${HEAD}  - 标题: 乙 # 注\n    正文: |\n      二。\n\n      三。\n  - 标题: 丙\n结尾: 丁\n`,
    );
  });

  it('is no line that stands elsewhere', () => {
    expect(said(`${HEAD}   标题: 乙\n`)).toEqual([expect.stringContaining('没有对齐')]);
    expect(said(`${HEAD}  乙\n`)).toEqual([expect.not.stringContaining('像是漏了')]);
  });

  it.each([' - 标题: 乙\n   正文: 二。\n', '   - 标题: 乙\n     正文: 二。\n'])(
    'is told apart from a dash that stands crooked: “%s”',
    (item) => {
      expect(said(HEAD + item)).toEqual([expect.stringContaining('5 这一行的“-”与上面各项的“-”没有对齐')]);
    },
  );
});
