import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSource } from '../../src/source/source.js';
import { scanYaml } from '../../src/source/yaml-comments.js';

const scan = (text: string) => {
  const { comments, scalars } = scanYaml(createSource('a.yaml', text));
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { comments: comments.map(({ span }) => cut(span)), scalars: scalars.map(cut) };
};

test('finds comments, not what looks like one inside a text', () => {
  const text = [
    '# 甲',
    'a: | # 乙',
    '  # 不是',
    '  文字',
    '',
    '# 丙',
    'b: "引号 # 不是',
    '  还在引号里" # 丁',
    "c: '# 不是'",
    'd: 一行#不是',
    '  又一行 # 戊',
    'e: [甲, # 己',
    '  乙]',
  ].join('\n');
  expect(scan(text)).toEqual({
    comments: ['# 甲', '# 乙', '# 丙', '# 丁', '# 戊', '# 己'],
    scalars: [
      'a',
      '| # 乙\n  # 不是\n  文字\n',
      'b',
      '"引号 # 不是\n  还在引号里"',
      'c',
      "'# 不是'",
      'd',
      '一行#不是\n  又一行',
      'e',
      '甲',
      '乙',
    ],
  });
});

test('gives the text of every comment where it stands, in any text', () => {
  const piece = fc.constantFrom(
    '# 甲',
    '\n',
    '\r\n',
    '  ',
    'a:',
    ' ',
    '|',
    '"',
    "'",
    '- ',
    '文字',
    '[',
    '}',
    '---\n',
    '&x',
    '%A\n',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        for (const { text: comment, span } of scanYaml(createSource('a.yaml', text)).comments) {
          expect(text.slice(span.start, span.end)).toBe(comment);
          expect(comment).toMatch(/^#.*$/);
        }
      },
    ),
  );
});
