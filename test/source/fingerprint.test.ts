// A fingerprint is kept in baselines: it must stay the same from version to version.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fingerprintOf } from '../../src/source/fingerprint.js';
import type { Path } from '../../src/source/path.js';
import { createSource } from '../../src/source/source.js';

const inText: Path = ['tasks', 2, 'text'];

/** The fingerprint of the only place (or that with the number `at`) where the words stand in a text. */
function printOf(text: string, words: string, path: Path = inText, at = 0): string {
  let start = -1;
  for (let times = 0; times <= at; times += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no ${words}`);
  const span = { start, end: start + words.length };
  return fingerprintOf(createSource('a.yaml', text), { code: 'placeholder', span, path });
}

const one = '主要工作:\n  - 标题: 抓项目\n    正文: 全年走访企业XX家。\n';

test('is the head of a SHA-256 over rule, keys, words, and what stands on both sides', () => {
  const parts = ['placeholder', 'tasks/text', 'XX', '全年走访企业', '家。', ''];
  const hash = createHash('sha256').update(parts.join('\0')).digest('hex');
  expect(printOf(one, 'XX')).toBe(hash.slice(0, 16));
});

test('a fingerprint of last year is still known', () => {
  expect(printOf(one, 'XX')).toBe('7be2034572a7ad0f');
});

describe('stays the same', () => {
  it.each([
    ['lines above', `# 注\n\n${one}`],
    ['an item above', one.replace('  - 标题', '  - {标题: 抓招商, 正文: 好。}\n  - 标题')],
    ['text beside it', one.replace('抓项目', '抓重点项目')],
    ['indentation', one.replaceAll(/^ {2}/gm, '      ')],
    ['the key in English', one.replace('正文', 'text')],
    ['quotation marks', one.replace('全年走访企业XX家。', '"全年走访企业XX家。"')],
    ['a comment behind it', one.replace('家。', '家。  # 待核')],
    ['a text in several lines', one.replace('全年', '|\n      头一段。\n\n      全年')],
    ['Windows’ ends of lines', one.replaceAll('\n', '\r\n')],
    ['braces', '主要工作:\n  - {标题: 抓项目, 正文: 全年走访企业XX家。, 说明: 好}\n'],
  ])('with %s', (_, text) => {
    expect(printOf(text, 'XX')).toBe(printOf(one, 'XX'));
  });

  it('for the same text at another index, in a file of another name', () => {
    const span = { start: one.indexOf('XX'), end: one.indexOf('XX') + 2 };
    const other = createSource('b/c.yaml', one);
    expect(fingerprintOf(other, { code: 'placeholder', span, path: ['tasks', 7, 'text'] })).toBe(
      printOf(one, 'XX'),
    );
  });
});

describe('is another', () => {
  it.each([
    ['in another paragraph', one.replace('全年', '上半年')],
    ['of words that go on otherwise', one.replace('家。', '家，好。')],
  ])('%s', (_, text) => {
    expect(printOf(text, 'XX')).not.toBe(printOf(one, 'XX'));
  });

  it('for each of the paragraphs of one value', () => {
    const text = '正文: |\n  春季开工XX个。\n\n  秋季开工XX个。\n';
    expect(printOf(text, 'XX', inText, 1)).not.toBe(printOf(text, 'XX'));
  });

  it('for each of the values in braces', () => {
    const text = '- {标题: 抓XX, 正文: 抓好XX}';
    expect(printOf(text, 'XX', inText, 1)).not.toBe(printOf(text, 'XX'));
  });

  it('for an empty place of another item', () => {
    const text =
      '指标:\n  - 名称: 甲\n    数值:\n  - 名称: 乙\n    # 注\n    数值:\n  - {名称: 丙, 数值: }\n';
    const path = ['indicators', 0, 'value'];
    const prints = [0, 1, 2].map((at) => printOf(text, '数值', path, at));
    expect(new Set(prints).size).toBe(3);
    expect(printOf('  - 名称: 乙\n    单位: 亿元\n    数值:\n', '数值', path)).toBe(prints[1]);
  });
});

test('of a line of a million characters only what is near is looked at', () => {
  const far = '甲'.repeat(500_000);
  expect(printOf(`${far}XX${far}`, 'XX')).toBe(printOf(`${far}乙${'甲'.repeat(120)}XX${far}`, 'XX'));
});

test('any place of any text has one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('甲', ' ', '\n', '-', ':', '{', ',', '#', '\ud800', '"') }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const source = createSource('a.yaml', text);
        expect(fingerprintOf(source, { code: 'x', span: { start, end }, path: ['a', 1] })).toMatch(
          /^[0-9a-f]{16}$/,
        );
      },
    ),
  );
});
