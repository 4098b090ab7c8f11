// Every trap of Chinese typists is one finding, at its place, in words of its own.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/source/parse-yaml.js';
import { createSource } from '../../src/source/source.js';
import { entryOf, nodeAt, toData } from '../../src/source/tree.js';
import { growth, IN_PROPORTION } from '../growth.js';

const parse = (text: string) => parseYaml(createSource('a.yaml', text));
const dataOf = (text: string) => {
  const { root, findings } = parse(text);
  expect(findings).toEqual([]);
  return root && toData(root);
};

/** `line:column-column message` of the only finding. */
function onlyFinding(text: string) {
  const { root, findings } = parse(text);
  expect(root).toBeUndefined();
  expect(findings.map(({ message }) => message)).toHaveLength(1);
  const [finding] = findings;
  if (!finding) throw new Error('no finding');
  const { start, end } = finding.range;
  return {
    ...finding,
    place: `${start.line}:${start.column}-${end.line === start.line ? '' : `${end.line}:`}${end.column}`,
  };
}

// What it is, the YAML, where it is said to be, words of its message, words of its hint.
const traps: readonly [string, string, string, string, string][] = [
  [
    'full-width colon on the first line',
    '年度： 2025\n单位: 甲\n',
    '1:3-4',
    '“年度”后面是全角冒号',
    '半角冒号加空格：“年度: ”',
  ],
  [
    'full-width colon between sound lines',
    '年度: 2025\n单位：甲\n类型: 部门\n',
    '2:3-4',
    '“单位”后面是全角冒号',
    '“单位: ”',
  ],
  [
    'full-width colon on the last line',
    '年度: 2025\n单位：甲\n',
    '2:3-4',
    '“单位”后面是全角冒号',
    '“单位: ”',
  ],
  [
    'full-width colon in a list item',
    '主要工作:\n  - 标题：甲\n    正文: 乙\n',
    '2:7-8',
    '“标题”后面是全角冒号',
    '“标题: ”',
  ],
  ['full-width colons only', '单位：甲\n年度：2025\n', '1:3-4', '“单位”后面是全角冒号', '“单位: ”'],
  ['U+3000 as indentation', '主要工作:\n　- 标题: 甲\n', '2:1-2', '缩进里有全角空格', '改为半角空格'],
  [
    'U+3000 before a later key',
    '指标:\n  - 名称: 甲\n　　单位: 家\n',
    '3:1-3',
    '缩进里有全角空格',
    '改为半角空格',
  ],
  ['U+3000 after the colon', '年度:　2025\n', '1:4-5', '“年度:”后面是全角空格', '改为半角空格'],
  [
    'no-break space as indentation',
    '主要工作:\n\u00a0\u00a0- 标题: 甲\n',
    '2:1-3',
    '不可见的特殊空格',
    '改为半角空格',
  ],
  [
    'no-break space after the colon',
    '年度:\u00a02025\n',
    '1:4-5',
    '“年度:”后面是不可见的特殊空格',
    '改为半角空格',
  ],
  ['tab as indentation', '主要工作:\n\t- 标题: 甲\n', '2:1-2', '制表符（Tab）', '改为半角空格'],
  [
    'tab before a later key',
    '主要工作:\n  - 标题: 甲\n\t正文: 乙\n',
    '3:1-2',
    '制表符（Tab）',
    '改为半角空格',
  ],
  ['bare %', '同比: %\n', '1:5-6', '值不能以“%”开头', "'%'"],
  ['% before a number', '同比: %5 # 注\n', '1:5-6', '值不能以“%”开头', "'%5'"],
  ['@', '联系: @某某\n', '1:5-6', '值不能以“@”开头', "'@某某'"],
  ['backtick', '正文: `某某`\n', '1:5-6', '值不能以“`”开头', "'`某某`'"],
  ['two stars', '规模: **平方米\n', '1:5-10', '“**平方米”以星号开头', '去掉星号'],
  ['bold Markdown in a list', '- **重点**工作\n', '1:3-11', '以星号开头', '引号'],
  ['lone star', '规模: *\n', '1:5-6', '“*”在值的开头有特殊含义', '引号'],
  ['unresolved alias', '甲: &abc 1\n乙: *abd\n', '2:4-8', '文件里没有“&abd”', '是否应为“*abc”'],
  ['alias to what holds it', '甲: &a\n  乙: *a\n', '2:6-8', '引用了它自己所在的内容', '引号'],
  ['ampersand by accident', '甲: &研发 中心\n', '1:4-7', '“&研发”会被当作引用的标记', '引号'],
  ['ampersand and blank', '甲: & 乙\n', '1:4-5', '“&”在值的开头有特殊含义', '引号'],
  ['exclamation mark by accident', '甲: !important 乙\n', '1:4-14', '“!important”以感叹号开头', '引号'],
  ['Chinese after an exclamation mark', '甲: !重要 乙\n', '1:4-5', '感叹号', '引号'],
  ['citation at the start', '正文: {{产值}}达到新高\n', '1:5-11', '值以“{{”开头', '引号'],
  ['citation alone', '正文: {{产值}}\n', '1:5-11', '值以“{{”开头', '引号'],
  ['citation at the start of an item', '主要工作:\n  - {{产值}}增长\n', '2:5-11', '值以“{{”开头', '引号'],
  [
    'no blank after the colon',
    '单位: 甲\n名称:规上\n类型: 部门\n',
    '2:3-4',
    '“名称:”的冒号后面缺少空格',
    '“名称: ”',
  ],
  [
    'no blank after the colon, in an item',
    '指标:\n  - 名称:甲\n    单位: 家\n',
    '2:7-8',
    '“名称:”的冒号后面缺少空格',
    '“名称: ”',
  ],
  ['Chinese quotes around a key', '“标题”: 甲\n', '1:1-5', '键名“标题”外面多了引号', '“标题: ”'],
  ['no blank after the dash', '主要工作:\n  -标题: 甲\n', '2:3-4', '“-”后面缺少空格', '加一个半角空格'],
  [
    'no blank after the dash, two keys',
    '主要工作:\n  -标题: 甲\n   正文: 乙\n',
    '2:3-4',
    '“-”后面缺少空格',
    '加一个半角空格',
  ],
  ['full-width dash', '主要工作:\n  － 标题: 甲\n', '2:3-4', '列表项要以半角的“-”开头', '“- ”'],
  ['unclosed double quote', '标题: "甲\n年度: 2025\n', '1:5-7', '引号 " 没有配对的另一半', '句末补上 "'],
  [
    'unclosed quote closed by a later one',
    '标题: "甲\n单位: "乙"\n年度: 2025\n',
    '1:5-7',
    '引号 " 没有配对',
    '句末补上 "',
  ],
  ['unclosed single quote', "标题: '甲\n年度: 2025\n", '1:5-7', "引号 ' 没有配对的另一半", '句末补上'],
  ['closed by a Chinese quote', '标题: "甲”\n年度: 2025\n', '1:5-8', '以全角引号结尾', '补上 "'],
  [
    'quote around the first words only',
    '标题: "双招双引"工作\n',
    '1:11-13',
    '引号只括住了值的前一部分',
    '另一种引号',
  ],
  ['bracket around the first words only', '标题: [拟]某某\n', '1:8-10', '以“[”开头的值会被当作列表', '引号'],
  ['unclosed bracket', '分项: [甲, 乙\n年度: 2025\n', '1:5-6', '括号“[”没有配对', '补上另一半'],
  ['glued comment', '标题: "甲"#注\n', '1:8-10', '“#”前面缺少空格', '加一个空格'],
  ['full-width comment', '＃ 注\n标题: 甲\n', '1:1-2', '“＃”是全角的', '“# ”'],
  ['comment before the colon', '标题 # 注: 甲\n', '1:4-10', '“标题”的冒号写在“#”后面', '上一行'],
  ['comment within a text', '导语: 甲\n  #重点\n  乙\n', '2:3-6', '第 3 行接不上', '引号'],
  ['text behind a comment', '导语: 甲 #重点\n  乙\n', '1:7-10', '第 2 行接不上', '引号'],
  ['comment within braces', '- {标题: 甲 #3, 正文: 乙}\n', '1:10-20', '括号也就没有了', '上一行'],
  ['full-width closing brace', '- {标题: 甲｝\n', '1:9-10', '“｝”是全角的', '半角的“}”'],
  ['full-width opening brace', '- ｛标题: 甲, 正文: 乙}\n', '1:3-4', '“｛”“：”是全角的', '改为半角'],
  ['full-width braces', '- ｛标题：甲，正文：乙｝\n', '1:3-4', '“｛”“：”是全角的', '改为半角'],
  ['full-width colon after a quoted key', '"标题"：甲\n', '1:5-6', '“标题”后面是全角冒号', '“标题: ”'],
  ['sign of a ratio for a colon', '标题∶甲\n', '1:3-4', '“标题”后面是全角冒号“∶”', '“标题: ”'],
  ['two colons', '标题: 目标: 完成\n', '1:5-11', '一行里有两个“: ”', '引号'],
  ['line indented too far', '年度: 2025\n  单位: 甲\n', '2:3-8', '比上一行缩进得多', '左对齐'],
  ['indentation between two levels', '甲:\n    乙: 1\n  丙: 2\n', '3:3-7', '没有对齐', '左对齐'],
  ['item key out of line', '工作:\n  - 标题: 甲\n    正文: 乙\n   负责: 丙\n', '4:4-9', '没有对齐', '左对齐'],
  ['text that is not indented', '正文: |\n今年\n年度: 2025\n', '2:1-3', '不是“键: 值”的形式', '缩进'],
  ['text behind the bar', '正文: | 今年\n  明年\n', '1:7-9', '“|”后面不能接着写文字', '下一行'],
  ['greater than a number', '甲: >8\n乙: 1\n', '1:4-6', '多行文字的开头', "'>8'"],
  ['backslash in double quotes', '甲: "a\\d"\n', '1:6-7', '“\\d”不是有效的转义', '单引号'],
  ['merge key without a mapping', '甲:\n  <<: 1\n', '2:3-5', '“<<”后面', '删去'],
  ['complex key', '? [甲]\n: 乙\n', '1:3-6', '键名只能是一个词', '括号'],
  ['several documents', '甲: 1\n---\n乙: 2\n', '2:1-4', '只能有一份总结', '---'],
  ['YAML 1.1', '%YAML 1.1\n---\n甲: no\n', '1:1-10', '只支持 YAML 1.2', '删去'],
  ['percent sign on the first line', '# 注\n%增长\n', '2:1-4', '以“%”开头的行', '引号'],
  ['list as the root', '- 甲\n', '1:1-4', '要由“键: 值”组成', '冒号'],
  ['text as the root', '今年以来\n各项工作\n', '1:1-5', '要由“键: 值”组成', '冒号'],
  ['text behind the end mark', '甲: 1\n...\n乙: 2\n', '2:1-4', '“...”表示文件到此为止', '删去“...”'],
  ['dash for nothing', '数值: -\n单位: 家\n', '1:5-6', '冒号后面不能接着写“-”', '还没有内容就空着'],
  ['list on the line of its key', '附件: - 甲\n', '1:5-8', '冒号后面不能接着写“-”', '下一行'],
  ['question mark and blank', '导语: ? 甲\n', '1:5-8', '值不能以“? ”开头', '引号'],
  ['full-width bar', '导语: ｜\n  甲\n', '1:5-6', '全角的“｜”', '半角的“|”'],
  ['colon in Chinese quotes', '标题: “甲: 乙”\n', '1:5-11', '中文引号不起括住的作用', '半角引号'],
  ['full-width comma in braces', '- {名称: 甲，数值: 1}\n', '1:9-10', '全角的“，”', '改为“, ”'],
  ['full-width colon in braces', '甲: {名称：乙, 数值: 1}\n', '1:7-8', '“名称”后面是全角冒号', '“名称: ”'],
  ['no blank after the colon in braces', '甲: {名称:乙}\n', '1:7-8', '“名称:”的冒号后面缺少空格', '“名称: ”'],
  ['line ends of old Macs', '甲: 1\r乙：2\r丙: 3\r', '2:2-3', '“乙”后面是全角冒号', '“乙: ”'],
  ['control character', '甲: 1\n乙: \u0007丙\n', '2:4-5', '控制字符（U+0007）', '删去'],
  ['empty file', '', '1:1-1', '没有内容', 'init'],
  ['only comments', '# 甲\n\n# 乙\n', '1:1-1', '没有内容', 'init'],
];

describe('parseYaml', () => {
  it.each(traps)('explains: %s', (_, text, place, message, hint) => {
    const finding = onlyFinding(text);
    expect(finding.message).toContain(message);
    expect(finding.hint).toContain(hint);
    expect(finding.place).toBe(place);
    // No English words of the library reach the user.
    expect(`${finding.message}${finding.note ?? ''}`.replace(/[“"].*?[”"]|YAML|Tab|U\+\w+/g, '')).not.toMatch(
      /[A-Za-z]{3}/,
    );
  });

  it.each([
    ['年度: 1\n单位: 甲\n年度: 2\n', { line: 3, column: 1 }, '“年度”写了两次', '第 1 行已经写过，请删去一处'],
    ['甲:\n  - 乙: 1\n    乙: 2\n', { line: 3, column: 5 }, '“乙”写了两次', '第 2 行已经写过，请删去一处'],
  ])('tells a key that is there twice and keeps the first: %s', (text, start, message, hint) => {
    const { root, findings } = parse(text);
    expect(findings).toMatchObject([{ code: 'duplicate-field', message, hint, range: { start } }]);
    expect(root && JSON.stringify(toData(root))).not.toContain('2');
  });

  it('names the other lines with the same fault', () => {
    const text = '单位：甲\n正文: |\n  其中：乙\n年度：2025\n类型：部门\n';
    expect(onlyFinding(text)).toMatchObject({ place: '1:3-4', note: '第 4、5 行也是这样' });
  });

  it('points at the first line indented with wide blanks, wherever the parser stumbles', () => {
    const text =
      '指标:\n　- 名称: 甲\n　　数值: 1\n主要工作:\n　- 标题: 乙\n　　正文: |\n　　　丙\n\n　　　丁\n';
    expect(onlyFinding(text)).toMatchObject({ place: '2:1-2', note: '第 3、5—7、9 行也是这样' });
  });

  it('does not count lines that go on with a text', () => {
    const text = '单位：甲\n正文: 乙\n  其中：丙\n导语：|\n  其中：丁\n年度：2025\n';
    expect(onlyFinding(text)).toMatchObject({ place: '1:3-4', note: '第 4、6 行也是这样' });
  });

  it('tells keys glued to their values in braces once', () => {
    const text = '甲:\n  - {名称：乙, 数值：1}\n  - {名称：丙}\n';
    expect(onlyFinding(text)).toMatchObject({ place: '2:8-9', note: '第 3 行也是这样' });
  });

  it('reports traps of two kinds as two findings', () => {
    const { findings } = parse('单位：甲\n年度: 1\n主要工作:\n\t- 标题: 乙\n');
    expect(findings.map(({ params }) => params.trap)).toEqual(['fullwidth-colon', 'indentation']);
  });

  it.each([
    [
      'text with colons and stars',
      '正文: 今年：*重点*，占比5%，见 http://a.b/c\n',
      { 正文: '今年：*重点*，占比5%，见 http://a.b/c' },
    ],
    [
      'traps inside a block of text',
      '正文: |\n  单位：甲\n  -乙\n  　　丙 {{产值}}\n',
      { 正文: '单位：甲\n-乙\n　　丙 {{产值}}\n' },
    ],
    ['a document mark before and after', '---\n甲: 1\n---\n', { 甲: 1 }],
    ['a version that is right', '%YAML 1.2\n---\n甲: 1\n', { 甲: 1 }],
    ['a type mark of the core schema', '甲: !!str 12\n', { 甲: '12' }],
    ['an empty value', '甲:\n乙: ~\n', { 甲: null, 乙: null }],
    [
      'merge keys, the mapping’s own going first',
      '甲: &a {x: 1, y: 2}\n乙: {<<: *a, y: 3}\n',
      { 甲: { x: 1, y: 2 }, 乙: { y: 3, x: 1 } },
    ],
    ['a quoted citation', "甲: '{{产值}}增长'\n", { 甲: '{{产值}}增长' }],
    ['words that are booleans in YAML 1.1', '甲: no\n乙: 是\n', { 甲: 'no', 乙: '是' }],
    ['Windows line ends', '甲: 1\r\n乙:\r\n  - 丙\r\n', { 甲: 1, 乙: ['丙'] }],
  ])('takes %s', (_, text, data) => {
    expect(dataOf(text)).toEqual(data);
  });

  it('keeps the digits as written', () => {
    const { root } = parse('甲: 215.30\n乙: 12345678901234567890\n丙: "8.50"\n');
    const written = ['甲', '乙', '丙']
      .map((key) => root && nodeAt(root, [key]))
      .map((node) => node?.kind === 'scalar' && node.written);
    expect(written).toEqual(['215.30', '12345678901234567890', '8.50']);
  });

  it('knows where keys and values stand', () => {
    const text = '甲:\n  - 乙: "丙"\n';
    const { root } = parse(text);
    const item = root && nodeAt(root, ['甲', 0]);
    const entry = item?.kind === 'map' ? entryOf(item, '乙') : undefined;
    expect([entry?.keySpan, entry?.value.span].map((span) => text.slice(span?.start, span?.end))).toEqual([
      '乙',
      '"丙"',
    ]);
  });
});

describe('parseYaml on hostile input', () => {
  const bomb = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    'z: *a30',
  ].join('\n');
  it.each([
    ['flow collections 30,000 deep', `a: ${'['.repeat(30_000)}`, 'too-deep'],
    [
      'mappings 2,000 deep',
      Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'too-deep',
    ],
    ['lists 10,000 deep on a line', `a:\n  ${'- '.repeat(10_000)}x`, 'too-deep'],
    ['a billion laughs', bomb, 'too-large'],
    ['30,000 citations at the start of a line', `a: ${'{{x}}'.repeat(30_000)}`, 'too-large'],
    ['160,000 items', `a:\n${'- 1\n'.repeat(160_000)}`, 'too-large'],
  ])('refuses %s', (_, text, code) => {
    expect(parse(text).findings.map((finding) => finding.code)).toEqual([code]);
  });

  it.each([
    ['blank lines', '\n', 5e6],
    ['comments', '#\n', 2.5e6],
  ])('finds what looks like a directive behind millions of %s', (_, line, count) => {
    const before = line.repeat(count);
    expect(parse(`${before}%甲`).findings).toMatchObject([
      { message: '以“%”开头的行会被当作 YAML 指令', span: { start: before.length, end: before.length + 2 } },
    ]);
  });

  it('reads 30,000 keys, with work that grows with their number only', () => {
    const keys = (count: number) => parse(Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n'));
    expect(keys(30_000).root?.entries).toHaveLength(30_000);
    expect(growth(keys, 1500)).toBeLessThan(IN_PROPORTION);
  });

  it('takes the names of prototypes for keys like any other', () => {
    const data = dataOf('__proto__: {admin: true}\nconstructor: 1\n');
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('admin');
  });
});
