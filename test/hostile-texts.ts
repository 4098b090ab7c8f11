// Texts, summaries and templates made to take all the time there is; `size` is how many characters or entries they have.

type Made = (size: number) => string;

/** A unit over and over, and a last word, without which a run of blanks would be trimmed away. */
const runOf =
  (unit: string, end = '甲'): Made =>
  (size) =>
    unit.repeat(Math.ceil(size / unit.length)) + end;

const entries = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

/** Running text by what it is a run of. */
const RUNS: Readonly<Record<string, Made>> = Object.fromEntries(
  [
    ...[
      '1',
      '１',
      '1.',
      ',111',
      '，',
      '？',
      '?',
      '?？',
      '…',
      '-',
      ' ',
      '\u3000',
      '\t',
      '1 ',
      '\u200b',
      '\u0001',
      '😀',
    ],
    ...['“', '”', '“”', '《', '（', '）', '(中)', '【', '[', '"', '{', '{{', '{{甲}}'],
    ...[
      '一',
      '亿',
      '%',
      '％',
      '年',
      '倍',
      '率',
      '甲',
      '的',
      '某',
      '□',
      '○',
      'a',
      '_',
      '*',
      '＊',
      '#',
      '×',
      'X',
      'X.',
      '«a ',
    ],
    ...[
      '**a',
      '__甲',
      '*甲',
      '`',
      '``a',
      '~~',
      '|',
      '| ',
      '](',
      '](a.',
      '![',
      '[^',
      '<!--',
      '<br>',
      '&nbsp;',
      '<code>',
    ],
    ...[
      '\\',
      '\\n',
      '_x000D_',
      'C:\\',
      '“a.',
      '甲\t',
      '\t1',
      '甲\u00a0',
      '\u00ad',
      '⼯',
      '\ue000',
      'Ａ',
      '・',
    ],
    ...['a@', 'www.', '&', '<p ', '2025年1月', '1-9月', '2024年，', '99日', '25年', '20242025年'],
    ...['1%', '1个百分点', '率1%，', '1亿元', '亿元', '1亿1', '1至', '约1', '1余', '分别1%、', '占比1：'],
    ...[
      '一是',
      '一是甲。三是甲。',
      '全力推进二是项目建设',
      '新增企业1,2345家',
      '第一，',
      '（一）',
      '。1.',
      '①③',
      '甲乙',
      '不断提高',
      '，，',
      '中,',
      '中shi',
    ],
    ...['规上工业总产值达到1亿元，同比增长2%。', '由1亿元增加到2亿元，增长7%，', '1亿元，占目标2亿元的7%，'],
    ...['五项工作：一是', '甲、乙分别1元、2元、3元，', '出口1元，进口2元，', '列全市第一，', '、甲、乙等1个'],
    ...['共1个，其中甲1个、乙2个；', '详见附件9，', '下降3倍', '截止目前', '市发[2025]1号'],
  ].map((unit) => [JSON.stringify(unit), runOf(unit)]),
);

/** Running text, one paragraph or many lines of it. */
export const HOSTILE_TEXTS: Readonly<Record<string, Made>> = {
  ...RUNS,
  'digits to the end': runOf('1', ''),
  'a list begun behind many of another form': (size) =>
    `1.甲\n乙${'。（2）'.repeat(size / 8)}。1.${'。2.'.repeat(size / 6)}`,
  'lines of one character': runOf('甲\n'),
  'lines of Latin letters': runOf('ab\n'),
  'empty lines': runOf('\n'),
  'lines of blanks': runOf('\u3000\n'),
  'lines parted by CR': runOf('甲\r'),
  'paragraphs that are equal': runOf('加强组织领导，落实工作责任，确保各项任务全面完成。\n'),
  'paragraphs with the same faults': runOf('完成XX亿元,１ 个\n'),
  'headings of level 1, equal': runOf('一、甲\n'),
  'headings of level 2, equal': runOf('（一）甲\n'),
  'headings of level 3, equal': runOf('1.甲\n'),
  'headings of level 4, equal': runOf('（1）甲\n'),
  'headings of Markdown, equal': runOf('## 甲\n'),
  'headings of Markdown with text': runOf('## 甲\n乙。\n'),
  'lists of Markdown': runOf('- 甲\n'),
  'lists of Markdown inside each other': (size) =>
    entries(Math.sqrt(size), (index) => `${' '.repeat(2 * index)}- 甲\n\n`),
  'tables of Markdown': runOf('| 甲 | 乙 |\n'),
  'fences of Markdown': runOf('```\n甲\n'),
  'front matter without an end': (size) => `---\n${runOf('甲: 乙\n')(size)}`,
  'headings that differ': (size) =>
    entries(size / 10, (index) => `（${'一二三四五六七八九'[index % 9]}）甲${index}\n`),
  'headings run into their text': runOf('一、甲乙。丙丁。\n'),
  'headings of all levels': runOf('一、甲\n（一）乙\n1.丙\n（1）丁\n'),
  'heads of attachments': runOf('附件1\n'),
};

const HEAD = '单位: 甲\n年度: 2025\n';
const indicators = (count: number, write: (index: number) => string): string =>
  `${HEAD}指标:\n  各项:\n${entries(count, (index) => `    - ${write(index)}\n`)}`;
const tasks = (count: number, write: (index: number) => string): string =>
  `${HEAD}主要工作:\n  各项:\n${entries(count, (index) => `    - ${write(index)}\n`)}`;
const quoted = (words: string): string => JSON.stringify(words);

/** Summaries in YAML. */
export const HOSTILE_SUMMARIES: Readonly<Record<string, Made>> = {
  'indicators that are equal': (size) =>
    indicators(size, () => '{名称: 规上工业总产值, 数值: 1, 单位: 亿元}'),
  'indicators that differ': (size) => indicators(size, (index) => `{名称: 甲${index}, 数值: 1, 单位: 亿元}`),
  'indicators, each cited': (size) =>
    `${indicators(size, (index) => `{名称: 甲${index}, 数值: 1, 单位: 亿元}`)}导语: ${entries(size, (index) => `、{{甲${index}}}`)}\n`,
  'indicators and text about each': (size) =>
    `${indicators(Math.min(size, 400), (index) => `{名称: 甲${index}, 数值: 1, 单位: 亿元}`)}导语: ${entries(size, (index) => `甲${index % 400}达到2亿元。`)}\n`,
  'citations of one name': (size) =>
    `${indicators(1, () => '{名称: 甲, 数值: 1}')}导语: ${'、{{甲}}'.repeat(size)}\n`,
  'citations of what is not there': (size) =>
    `${indicators(1, () => '{名称: 甲, 数值: 1}')}导语: ${entries(size, (index) => `、{{乙${index}}}`)}\n`,
  'braces of citations left open': (size) => `${HEAD}导语: 甲${'{{甲'.repeat(size)}\n`,
  'tasks that are equal': (size) => tasks(size, () => '{标题: 抓项目, 正文: 完成。}'),
  'tasks without text': (size) => tasks(size, () => '{标题: 抓项目}'),
  'tasks with faults': (size) => tasks(size, () => "{标题: 抓项目XX, 正文: '完成２亿元,1-9月 中 国'}"),
  'unknown keys': (size) => HEAD + entries(size, (index) => `甲${index}: 1\n`),
  'unknown keys that are near': (size) => HEAD + entries(size, (index) => `主要工${index}: 1\n`),
  'keys that are equal': (size) => `${HEAD}${'甲: 1\n'.repeat(size)}`,
  'keys in Chinese quotes': (size) => HEAD + entries(size, (index) => `“甲${index}”: 1\n`),
  'an unknown key in each task': (size) => tasks(size, () => '{标题: 甲, 乙: 1}'),
  'comments for the file': (size) => '# zonerep-disable placeholder -- 因为\n'.repeat(size) + HEAD,
  'comments for the file and findings': (size) =>
    `${'# zonerep-disable placeholder -- 因为\n'.repeat(size)}${HEAD}导语: ${'XX亿元。'.repeat(size)}\n`,
  'comments for one line and findings': (size) =>
    `${HEAD}${'# zonerep-disable-next-line placeholder -- 因为\n'.repeat(size)}导语: ${'XX亿元。'.repeat(size)}\n`,
  'comments, each for its line': (size) =>
    tasks(size, () => '标题: XX\n    # zonerep-disable-next-line placeholder -- 因为'),
  'a comment with one rule over and over': (size) =>
    `# zonerep-disable ${'placeholder,'.repeat(size)} -- 因为\n${HEAD}`,
  'a comment with unknown rules': (size) =>
    `# zonerep-disable ${entries(size, (index) => `a${index},`)} -- 因为\n${HEAD}`,
  'a comment of blanks': (size) => `# zonerep-disable${' '.repeat(size)}x -- 因为\n${HEAD}`,
  'anchors and aliases to others': (size) =>
    HEAD + entries(size, (index) => `甲${index}: &a${index} 1\n乙${index}: *b${index}\n`),
  'aliases of one faulty text': (size) =>
    `${HEAD}其他: &a XX亿元\n主要工作:\n  各项:\n${'    - {标题: 甲, 正文: *a}\n'.repeat(size)}`,
  'aliases of one unit': (size) =>
    indicators(
      size,
      (index) => `{名称: 规上工业总产值（${index}）, 数值: 1, 单位: ${index === 0 ? '&u 人' : '*u'}}`,
    ),
  'a list in brackets': (size) => `${HEAD}附件: [${'甲, '.repeat(size)}乙]\n`,
  'a list by lines': (size) => `${HEAD}附件:\n${'  - 甲\n'.repeat(size)}`,
  'brackets left open': (size) => `${HEAD}附件: ${': ['.repeat(size)}]\n`,
  'brackets left open around a list by lines': (size) => `${HEAD}附件: [甲\n- b, ${'['.repeat(size)}\n- c]\n`,
  'dashes in a row': (size) => `${HEAD}附件:\n${'- '.repeat(size)}\n`,
  'marks in a row behind an open quote': (size) => `${HEAD}甲: "\nx${': &a'.repeat(size)}\n`,
  'quotes in a row': (size) => `${HEAD}导语: ${'"'.repeat(size)}\n`,
  'escapes with faults': (size) => `${HEAD}导语: "${'\\u7532XX亿元，'.repeat(size)}"\n`,
  backslashes: (size) => `${HEAD}导语: "${'\\\\'.repeat(size)}\n  甲XX"\n`,
  'lines with faults': (size) => `${HEAD}导语: |\n${'  XX亿元。\n'.repeat(size)}`,
  'paragraphs with faults': (size) => `${HEAD}导语: |\n${'  XX亿元。\n\n'.repeat(size)}`,
  'wrapped lines with faults': (size) => `${HEAD}导语: XX\n${'  XX亿元,\n'.repeat(size)}`,
  'lines of Latin letters': (size) => `${HEAD}导语: |\n${'  ab\n'.repeat(size)}`,
  'empty lines in a text': (size) => `${HEAD}导语: |\n  甲\n${'\n'.repeat(size)}  XX\n`,
  'blanks in a text': (size) => `${HEAD}导语: 甲${' '.repeat(size)}XX\n`,
  'wide blanks in a text': (size) => `${HEAD}导语: 甲${'\u3000'.repeat(size)}XX\n`,
  'tabs in a text': (size) => `${HEAD}导语: 甲${'\t'.repeat(size)}XX\n`,
  'blanks in a key': (size) => `${HEAD}导语${' '.repeat(size)}：甲\n`,
  'full-width colons': (size) => `${HEAD}${'甲：乙\n'.repeat(size)}`,
  'lines of words': (size) => `${HEAD}${'甲\n'.repeat(size)}`,
  'documents in one file': (size) => `${HEAD}---\n`.repeat(size),
  'merge keys': (size) => `${HEAD}${'<<: 1\n'.repeat(size)}`,
  'parts of nothing but titles': (size) => `${HEAD}其他部分:\n${'  - 标题: 部分\n'.repeat(size)}`,
  'digits as a value': (size) => indicators(1, () => `{名称: 甲, 数值: ${quoted(`${'1'.repeat(size)}x`)}}`),
  'digits as a change': (size) =>
    indicators(1, () => `{名称: 甲, 数值: 1, 同比: ${quoted(`${'1'.repeat(size)}x`)}}`),
  'blanks as a date': (size) => `${HEAD}成文日期: ${quoted(`${' '.repeat(size)}x`)}\n`,
};

/** Text templates. */
export const HOSTILE_TEMPLATES: Readonly<Record<string, Made>> = {
  'conditions nested': (size) => '{{#if 标题}}'.repeat(size) + '{{/if}}'.repeat(size),
  'loops nested': (size) => '{{#each @root}}'.repeat(size) + '{{/each}}'.repeat(size),
  'loops nested around tags': (size) =>
    '{{#each @root.指标}}{{名称}}{{@index}}'.repeat(size) + '{{/each}}'.repeat(size),
  'blocks never closed': (size) => '{{#if 标题}}'.repeat(size),
  'blocks never opened': (size) => '{{/if}}'.repeat(size),
  'blocks closed by others': (size) => '{{#if 标题}}'.repeat(size) + '{{/each}}'.repeat(size),
  'blocks crossed': (size) => '{{#if 标题}}{{#each 指标}}'.repeat(size) + '{{/if}}{{/each}}'.repeat(size),
  'blocks of many names, crossed': (size) =>
    entries(size / 20, (index) => `{{#甲${index}}}`) + entries(size / 20, (index) => `{{/甲${index}}}`),
  'blocks side by side': (size) => '{{#if 标题}}甲{{/if}}'.repeat(size),
  'blocks without a blank': (size) => '{{#each指标}}{{名称}}{{/each}}'.repeat(size),
  'else in a row': (size) => `{{#if 标题}}${'{{else}}'.repeat(size)}{{/if}}`,
  'else if in a row': (size) => `{{#if 标题}}${'{{else if 标题}}'.repeat(size)}{{/if}}`,
  'else outside': (size) => '{{else}}'.repeat(size),
  'tags side by side': (size) => '{{标题}}'.repeat(size),
  'tags of one wrong name': (size) => '{{标体}}'.repeat(size),
  'tags of many wrong names': (size) => entries(size, (index) => `{{标${index}}}`),
  'tags and one that is broken': (size) => `${'{{标题}}'.repeat(size)}{{`,
  'tags that are broken': (size) => '{{标题 =}}'.repeat(size),
  'tags of names with apostrophes': (size) => "{{[a'b]}}".repeat(size),
  'tags in lines': (size) => '甲{{标题}}\n'.repeat(size),
  'tags with a tilde': (size) => '{{~标题~}} '.repeat(size),
  'tags behind a backslash': (size) => '\\{{标题}} '.repeat(size),
  'open braces': (size) => '{'.repeat(size),
  'open pairs of braces': (size) => '{{ '.repeat(size),
  'open braces one by one': (size) => '{ '.repeat(size),
  'closing braces': (size) => '}} '.repeat(size),
  'braces of raw blocks': (size) => '{{{{甲}}}}'.repeat(size),
  'quotes behind braces': (size) => "{{'".repeat(size),
  'comments left open': (size) => '{{!-- 甲 '.repeat(size),
  'a long comment': (size) => `{{!-- ${'甲 '.repeat(size)}--}}`,
  partials: (size) => '{{> 甲}}'.repeat(size),
  'blanks in a tag': (size) => `{{#${'\t'.repeat(size)}甲`,
  'blanks between': (size) => `甲${' '.repeat(size)}{{标题}}`,
  'a long name': (size) => `{{${'甲'.repeat(size)}}}`,
  'a long path': (size) => `{{${'甲.'.repeat(size)}甲}}`,
  'a long way up': (size) => `{{${'../'.repeat(size)}甲}}`,
  'calls nested': (size) => `{{plain ${'(plain '.repeat(size)}标题${')'.repeat(size)}}}`,
  arguments: (size) => `{{or ${'指标 标题 '.repeat(size)}}}`,
  'a block of a long name closed by another': (size) => `{{#${'h'.repeat(size)}}}{{/x}}`,
};
