import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/source/user-error.js';
import { chooseFormat, formatOf } from '../../src/template/format.js';

it.each([
  ['a.docx', 'docx'],
  ['目录/年.终.DOCX', 'docx'],
  ['a.htm', 'html'],
  ['a.markdown', 'md'],
  ['a.txt', 'txt'],
  ['a.PDF', 'pdf'],
  ['a.ofd', undefined],
  ['docx', undefined],
  ['a.docx/b', undefined],
  ['-', undefined],
])('%s is %s', (file, expected) => {
  expect(formatOf(file)).toBe(expected);
});

describe('chooseFormat', () => {
  it('goes by what was asked for, then by the name', () => {
    expect([chooseFormat('md', 'a.txt'), chooseFormat(undefined, 'a.txt')]).toEqual(['md', 'txt']);
  });

  it.each([
    ['-', '写到标准输出时要说明格式', '--format'],
    ['a.ofd', '从“a.ofd”看不出要写成什么格式', '另存为'],
    ['a.doc', '从“a.doc”看不出要写成什么格式', '另存为'],
    ['a', '从“a”看不出要写成什么格式', '.docx、.pdf、.html、.md 或 .txt'],
  ])('says of %s what is possible', (file, message, hint) => {
    expect(() => chooseFormat(undefined, file)).toThrow(UserError);
    expect(() => chooseFormat(undefined, file)).toThrow(
      expect.objectContaining({ message, hint: expect.stringContaining(hint) }),
    );
  });
});
