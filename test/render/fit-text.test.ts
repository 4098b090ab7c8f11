// What is taken from a finished text is told, and what would be obeyed looks the same.
import { describe, expect, it } from 'vitest';
import { fitText } from '../../src/render/fit-text.js';

describe('fitText', () => {
  it.each(['html', 'md', 'txt'] as const)('leaves an ordinary .%s alone', (format) => {
    const text = '# 标题\n\n　　一是甲：:乙 ##1\n::before { color: red }\n\t12:30 😀\n';
    expect(fitText(text, format)).toEqual({ text, problems: [] });
  });

  it('drops what no document may hold and says where it stood', () => {
    const { text, problems } = fitText('标题\n　　某某开发区\u001b[31m加快\u0007发展\uffff。\n', 'md');
    expect(text).toBe('标题\n　　某某开发区[31m加快发展。\n');
    expect(problems).toMatchObject([
      {
        code: 'forbidden-character',
        severity: 'warning',
        message: '“某某开发区”后面有文件里不能有的字符（U+001B、U+0007、U+FFFF），共 3 个，没有写进去',
      },
    ]);
  });

  it.each([
    ['txt', '　　：:error file=a::b\n＃#[error]c\n', ['ci-command']],
    ['md', '　　\\::error file=a::b\n\\##[error]c\n', []],
    ['html', '　　&#58;:error file=a::b\n&#35;#[error]c\n', []],
  ] as const)('gives no orders in .%s', (format, expected, codes) => {
    const { text, problems } = fitText('　　::error file=a::b\n##[error]c\n', format);
    expect(text).toBe(expected);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});
