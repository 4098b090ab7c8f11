// Items as headings and paragraphs, by layout, numbering and depth.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from './summary-of.js';

/** What 主要工作 becomes, without its own heading. */
const tasks = (yaml: string) => bodyOf(`主要工作:\n${yaml.replace(/^/gm, '  ')}\n`).slice(1);

describe('layouts', () => {
  it.each([
    ['独立标题', ['## （一）抓项目', '成效好。', '## （二）抓招商', '（三）只有正文。']],
    ['段首标题', ['<（一）抓项目。>成效好。', '<（二）抓招商。>', '（三）只有正文。']],
    ['段内句', ['<抓项目。>成效好。<抓招商；>只有正文。']],
    ['一是二是', ['<一是抓项目。>成效好。<二是抓招商；>三是只有正文。']],
  ])('%s', (layout, expected) => {
    expect(
      tasks(`写法: ${layout}\n各项:\n  - {标题: 抓项目, 正文: 成效好}\n  - 标题: 抓招商\n  - 只有正文。\n`),
    ).toEqual(
      layout.includes('标题') ? expected.map((line) => line.replace('成效好。', '成效好')) : expected,
    );
  });

  it('an item’s own layout goes before its section’s', () => {
    expect(tasks('写法: 段首标题\n各项:\n  - {标题: 甲, 写法: 独立标题}\n  - 标题: 乙\n')).toEqual([
      '## （一）甲',
      '<（二）乙。>',
    ]);
  });

  it('四 levels are numbered 一、 （一） 1. （1）, deeper ones never appear', () => {
    expect(bodyOf('主要工作: [{标题: 一, 分项: [{标题: 二, 分项: [{标题: 三, 分项: [四]}]}]}]\n')).toEqual([
      '# 一、主要工作',
      '## （一）一',
      '<1.二。>',
      '<（1）三。>',
      '①四',
    ]);
  });

  it.each([
    ['1、', ['1、甲', '2、乙']],
    ['无', ['甲', '乙']],
    ['第一，', ['第一，甲', '第二，乙']],
  ])('numbering %s', (form, expected) => {
    expect(tasks(`序号: ${form}\n各项: [甲, 乙]\n`)).toEqual(expected);
  });

  it('an inline list stands in the paragraph of its item', () => {
    expect(
      tasks('- 标题: 甲\n  写法: 段首标题\n  正文: 总起。\n  分项写法: 一是二是\n  分项: [做一件, 做两件]\n'),
    ).toEqual(['<（一）甲。>总起。一是做一件；二是做两件。']);
  });

  it.each(['做一件。', '做一件；', '做一件：', '做一件……', '“做一件。”', '做一件！'])(
    'adds no mark to %s',
    (text) => expect(tasks(`写法: 一是二是\n各项: ["${text}", 乙]\n`)).toEqual([`一是${text}二是乙。`]),
  );
});

describe('what belongs to an item', () => {
  it('measure, assignment and closing in their order', () => {
    expect(
      tasks(
        '- 标题: 甲\n  正文: 乙。\n  整改措施: 丙。\n  责任领导: 丁\n  责任单位: 戊\n  完成时限: 己\n  分项: [庚]\n  结尾: 辛。\n',
      ),
    ).toEqual(['## （一）甲', '乙。丙。（责任领导：丁；责任单位：戊；完成时限：己）', '1.庚', '辛。']);
  });

  it('no assignment where the section does not show them', () => {
    expect(tasks('标注责任: 否\n各项: [{标题: 甲, 责任单位: 乙}]\n')).toEqual(['## （一）甲']);
  });

  it('several paragraphs of a text', () => {
    expect(tasks('- 标题: 甲\n  正文: |\n    一。\n\n    二，\n    接着。\n')).toEqual([
      '## （一）甲',
      '一。',
      '二，接着。',
    ]);
  });

  it('blanks for all that is still to be filled in', () => {
    expect(tasks('- 标题:\n  正文:\n  责任单位:\n- ')).toEqual([
      '## （一）＿',
      '＿（责任单位：＿）',
      '（二）＿',
    ]);
    expect(tasks('各项:\n')).toEqual(['＿']);
  });
});

it('every text of every tree of items is printed once, in order', () => {
  const { tree } = fc.letrec<{ tree: unknown[]; item: unknown }>((tie) => ({
    tree: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<unknown[]>,
    item: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.constant('leaf'),
      fc.record({
        layout: fc.constantFrom('heading', 'run-in', 'inline', 'ordinal'),
        itemLayout: fc.constantFrom('heading', 'run-in', 'inline', 'ordinal'),
        items: tie('tree'),
      }),
    ),
  }));
  const named = (items: unknown[], words: string[]): unknown[] =>
    items.map((item) => {
      const word = `甲${words.push('') - 1}乙`;
      words[words.length - 1] = word;
      if (item === 'leaf') return word;
      const given = item as { items: unknown[] };
      return { ...given, title: word, items: named(given.items, words) };
    });
  fc.assert(
    fc.property(tree, (items) => {
      const words: string[] = [];
      const text = bodyOf(`主要工作: ${JSON.stringify(named(items, words))}\n`).join('\n');
      expect(text.match(/甲\d+乙/g)).toEqual(words);
    }),
    { numRuns: 80 },
  );
});
