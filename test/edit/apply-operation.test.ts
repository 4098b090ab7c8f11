import { describe, expect, it } from 'vitest';
import { applyOperation } from '../../src/edit/apply-operation.js';
import type { Operation } from '../../src/edit/operation.js';
import { createSource } from '../../src/source/source.js';

const zone = `# 说明
单位: 青溪园区
年度: 2025
指标: # 单位都是亿元
  - 名称: 甲
    数值: 1.50   # 快报
    # 乙上面
  - 名称: 乙

主要工作:
  各项:
    # 头一项
    - 标题: 抓项目
      正文: |
        头一行，
        第二行。
    - 抓服务
`;

function made(text: string, operation: Operation): string {
  const edited = applyOperation(createSource('a.yaml', text), operation);
  if (edited.kind === 'refused') throw new Error(edited.reason);
  return edited.text;
}

function refusal(text: string, operation: Operation): string {
  const edited = applyOperation(createSource('a.yaml', text), operation);
  return edited.kind === 'refused' ? edited.reason : '';
}

describe('set', () => {
  it('changes one value and keeps the comment behind it', () => {
    expect(made(zone, { kind: 'set', path: ['indicators', 0, 'value'], value: '2.40' })).toBe(
      zone.replace('1.50', '2.40'),
    );
  });

  it('takes indices as pointers have them', () => {
    expect(made(zone, { kind: 'set', path: ['indicators', '0', 'value'], value: 2 })).toBe(
      zone.replace('1.50', '2'),
    );
  });

  it('leaves the digits where the value is the same', () => {
    expect(made(zone, { kind: 'set', path: ['indicators', 0, 'value'], value: 1.5 })).toBe(zone);
  });

  it('adds an absent key at its place in the order of the schema, in the language of the file', () => {
    expect(made(zone, { kind: 'set', path: ['date'], value: '2025-12-20' })).toBe(
      zone.replace('年度: 2025\n', '年度: 2025\n成文日期: 2025-12-20\n'),
    );
    expect(made('organization: A\nyear: 2025\n', { kind: 'set', path: ['kind'], value: 'zone' })).toBe(
      'kind: zone\norganization: A\nyear: 2025\n',
    );
    expect(made(zone, { kind: 'set', path: ['kind'], value: 'zone' })).toContain(
      '# 说明\n类型: 开发区\n单位',
    );
  });

  it('adds the absent parents too', () => {
    expect(
      made('单位: 甲\n年度: 2025\n', { kind: 'set', path: ['document', 'number'], value: '青园〔2025〕1号' }),
    ).toBe('单位: 甲\n年度: 2025\n公文:\n  发文字号: 青园〔2025〕1号\n');
  });

  it('puts in quotes what would be read as something else', () => {
    for (const value of ['a: b', '- 甲', '甲 # 乙', '｜', "'", '"', '*甲', '&甲', '{{甲}}', '>8', '!', '甲:'])
      expect(made(zone, { kind: 'set', path: ['organization'], value })).toMatch(/\n单位: ["'].*["']\n年度/);
  });

  it('refuses what has no place there, and says so', () => {
    expect(refusal(zone, { kind: 'set', path: ['foo'], value: 1 })).toBe('这里没有“foo”这一项');
    expect(refusal(zone, { kind: 'set', path: ['indicators', 7, 'name'], value: '丙' })).toBe(
      '这里只有 2 项，没有第 8 项',
    );
    expect(refusal(zone, { kind: 'set', path: ['tasks', 'items', 1, 'title'], value: '丙' })).toContain(
      '一段文字',
    );
    expect(refusal(zone, { kind: 'set', path: [], value: '丙' })).toContain('整个文件');
  });

  it('names the words of a choice that a text would be read as something else of', () => {
    const text = '类型: 开发区\n单位: 甲\n年度: 2025\n';
    expect(refusal(text, { kind: 'text', path: ['kind'], shown: '开发\n区' })).toContain('“部门”');
  });

  it('keeps a key of data from being anything else', () => {
    expect(refusal(zone, { kind: 'set', path: ['__proto__', 'x'], value: 1 })).toContain('没有');
  });
});

describe('clear and remove', () => {
  it('leaves the key to be filled in, or takes it away', () => {
    expect(made(zone, { kind: 'clear', path: ['indicators', 0, 'value'] })).toBe(
      zone.replace(' 1.50   #', '   #'),
    );
    expect(made(zone, { kind: 'remove', path: ['year'] })).toBe(zone.replace('年度: 2025\n', ''));
    expect(made(zone, { kind: 'remove', path: ['closing'] })).toBe(zone);
  });

  it('tells the comments that go', () => {
    const edited = applyOperation(createSource('a.yaml', zone), { kind: 'remove', path: ['indicators', 0] });
    expect(edited).toMatchObject({ kind: 'edited', lostComments: ['# 快报', '# 乙上面'] });
  });

  it('leaves an empty list behind the last item', () => {
    expect(
      made('单位: 甲\n附件: # 待定\n  - 甲\n结尾: 乙\n', { kind: 'remove', path: ['attachments', 0] }),
    ).toBe('单位: 甲\n附件: [] # 待定\n结尾: 乙\n');
  });
});

describe('lists', () => {
  it('puts items in, with the blank lines that the others have', () => {
    const text = '单位: 甲\n附件:\n  - 甲\n\n  - 乙\n';
    expect(made(text, { kind: 'insert', path: ['attachments'], index: 1, value: '丙' })).toBe(
      '单位: 甲\n附件:\n  - 甲\n\n  - 丙\n\n  - 乙\n',
    );
  });

  it('makes a list where there is none', () => {
    expect(made('单位: 甲\n附件:\n', { kind: 'insert', path: ['attachments'], index: 0, value: '丙' })).toBe(
      '单位: 甲\n附件:\n  - 丙\n',
    );
  });

  it('moves an item with the comments above it', () => {
    const text = '单位: 甲\n附件:\n- 甲\n# 丙的话\n- 丙 # 尾\n- 丁\n';
    expect(made(text, { kind: 'move', path: ['attachments'], from: 1, to: 2 })).toBe(
      '单位: 甲\n附件:\n- 甲\n- 丁\n# 丙的话\n- 丙 # 尾\n',
    );
  });

  it('moves and removes the first item with the comments right above it, not with those of the list', () => {
    const text = '单位: 甲\n附件: # 待定\n  # 都是附件\n\n  # 甲的话\n  - 甲\n  # 乙的话\n  - 乙\n结尾: 丙\n';
    const path = ['attachments'];
    expect(made(text, { kind: 'move', path, from: 0, to: 1 })).toBe(
      '单位: 甲\n附件: # 待定\n  # 都是附件\n\n  # 乙的话\n  - 乙\n  # 甲的话\n  - 甲\n结尾: 丙\n',
    );
    const one = applyOperation(createSource('a.yaml', text), { kind: 'remove', path: [...path, 0] });
    expect(one).toMatchObject({
      text: text.replace('  # 甲的话\n  - 甲\n', ''),
      lostComments: ['# 甲的话'],
    });
    const left = one.kind === 'edited' ? one.text : '';
    expect(made(left, { kind: 'remove', path: [...path, 0] })).toBe(
      '单位: 甲\n附件: [] # 待定\n  # 都是附件\n\n结尾: 丙\n',
    );
  });

  it('leaves the head of the file where its first key goes', () => {
    expect(made(zone, { kind: 'remove', path: ['organization'] })).toBe(zone.replace('单位: 青溪园区\n', ''));
  });

  it('keeps the comment of the key that comes to stand behind the dash', () => {
    const text = '单位: 甲\n主要工作:\n  - 标题: 乙\n    # 正文的话\n    正文: 丙\n';
    expect(made(text, { kind: 'remove', path: ['tasks', 0, 'title'] })).toBe(
      '单位: 甲\n主要工作:\n  -\n    # 正文的话\n    正文: 丙\n',
    );
  });

  it('puts blocks in with the indentation of the file', () => {
    const text = '单位: 甲\n公文:\n    发文字号: 乙\n主要工作:\n    - 标题: 丙\n';
    const value = { title: '丁', items: [{ title: '戊', text: '己。\n\n庚。' }] };
    expect(made(text, { kind: 'insert', path: ['tasks'], index: 1, value })).toBe(
      `${text}    - 标题: 丁\n      分项:\n          - 标题: 戊\n            正文: |\n                己。\n\n                庚。\n`,
    );
  });

  it('refuses items that are not there', () => {
    expect(refusal(zone, { kind: 'move', path: ['indicators'], from: 0, to: 2 })).toBe('没有第 3 项');
    expect(refusal(zone, { kind: 'insert', path: ['indicators'], index: 3, value: '丙' })).toContain(
      '只有 2 项',
    );
    expect(refusal(zone, { kind: 'insert', path: ['year'], index: 0, value: '丙' })).toContain('一段文字');
  });
});

describe('text', () => {
  const path = ['tasks', 'items', 0, 'text'];

  it('changes only the line on which something was changed', () => {
    expect(made(zone, { kind: 'text', path, shown: '头一行，第二个行。' })).toBe(
      zone.replace('第二行', '第二个行'),
    );
  });

  it('begins a paragraph behind a blank line', () => {
    expect(made(zone, { kind: 'text', path, shown: '头一行，第二行。\n另一段。' })).toBe(
      zone.replace('第二行。\n', '第二行。\n\n        另一段。\n'),
    );
  });

  it('makes lines of a text that stood on the line of its key', () => {
    expect(
      made('单位: 甲\n结尾: 一句。 # 尾\n', { kind: 'text', path: ['closing'], shown: '一句。\n两句。' }),
    ).toBe('单位: 甲\n结尾: | # 尾\n  一句。\n\n  两句。\n');
  });
});

describe('reshape', () => {
  it('makes a section of a list and a list of it again', () => {
    const section = made(zone, { kind: 'reshape', path: ['indicators'], form: 'section' });
    expect(section).toContain('指标: # 单位都是亿元\n  各项:\n    - 名称: 甲\n      数值: 1.50   # 快报\n');
    expect(made(section, { kind: 'reshape', path: ['indicators'], form: 'list' })).toBe(zone);
  });

  it('loses nothing of a section', () => {
    const titled = zone.replace('  各项:', '  标题: 工作\n  各项:');
    expect(refusal(titled, { kind: 'reshape', path: ['tasks'], form: 'list' })).toContain('“标题”');
  });
});

describe('batch', () => {
  const year: Operation = { kind: 'set', path: ['year'], value: 2026 };

  it('makes all of them', () => {
    const edited = applyOperation(createSource('a.yaml', zone), {
      kind: 'batch',
      operations: [year, { kind: 'remove', path: ['indicators', 1] }],
    });
    expect(edited).toMatchObject({ kind: 'edited', edits: [{ text: '年度: 2026\n' }, { text: '' }] });
  });

  it('makes none where one is refused', () => {
    expect(
      refusal(zone, { kind: 'batch', operations: [year, { kind: 'set', path: ['foo'], value: 1 }] }),
    ).toContain('foo');
  });
});

describe('files that are not ordinary', () => {
  it('keeps a byte order mark, line ends and the lack of the last one', () => {
    const text = `\ufeff${zone.trimEnd().replaceAll('\n', '\r\n')}`;
    expect(made(text, { kind: 'insert', path: ['tasks', 'items'], index: 2, value: '丙' })).toBe(
      `${text}\r\n    - 丙`,
    );
  });

  it('refuses what cannot be read, with what to do first', () => {
    expect(refusal('单位: "甲\n', { kind: 'set', path: ['year'], value: 2025 })).toContain('读不出来');
    expect(refusal('- 单位: 甲\n', { kind: 'set', path: ['year'], value: 2025 })).toContain('读不出来');
    expect(refusal('', { kind: 'set', path: ['year'], value: 2025 })).toContain('读不出来');
  });

  it('refuses a key that is written twice', () => {
    const text = '单位: 甲\n年度: 2025\nyear: 2024\n';
    expect(refusal(text, { kind: 'set', path: ['year'], value: 2026 })).toContain(
      '写了不止一次（第 2、3 行）',
    );
    expect(made(text, { kind: 'set', path: ['organization'], value: '乙' })).toBe(text.replace('甲', '乙'));
    expect(made(text, { kind: 'set', path: ['closing'], value: '丙' })).toBe(`${text}结尾: 丙\n`);
  });

  it('takes an anchor away with the last reference to it', () => {
    const text =
      '单位: &甲 园区\n署名: *甲\n指标:\n  - &乙 {名称: 一, 数值: 1}\n  - <<: *乙\n    名称: 二\n主要工作: *乙\n';
    expect(made(text, { kind: 'set', path: ['indicators', 1, 'name'], value: '三' })).toBe(
      text.replace('二', '三'),
    );
    // An anchor that nothing refers to any more would be read as a slip.
    expect(made(text, { kind: 'set', path: ['signature'], value: '丁' })).toBe(
      text.replace('&甲 ', '').replace('*甲', '丁'),
    );
  });
});

describe('rare forms', () => {
  it('keeps the comments between a key and a value on lines of its own', () => {
    const text = '单位: 甲\n年度: 2025\n结尾:\n  # 待领导定\n  一句 # 初稿\n';
    expect(made(text, { kind: 'clear', path: ['closing'] })).toBe(text.replace('一句 ', ''));
    const bare = text.replace(' # 初稿', '');
    expect(made(bare, { kind: 'clear', path: ['closing'] })).toBe(bare.replace('\n  一句', ''));
    expect(made(bare, { kind: 'set', path: ['closing'], value: '一段\n\n二段' })).toBe(
      bare.replace('一句', '|\n  一段\n\n  二段'),
    );
  });

  it('keeps the comments between empty brackets', () => {
    const text = '单位: 甲\n年度: 2025\n公文: { # 待补\n  }\n附件: [ # 待定\n  ]\n';
    expect(made(text, { kind: 'insert', path: ['attachments'], index: 0, value: '图' })).toBe(
      text.replace('[ #', '[图 #'),
    );
    expect(made(text, { kind: 'set', path: ['document', 'number'], value: '一号' })).toBe(
      text.replace('{ #', '{发文字号: 一号 #'),
    );
  });

  it('takes the wide blank of a Chinese text for a letter', () => {
    const text = '单位: 甲\n年度: 2025\n导语: |\n  一句　\n  　　\n结尾: 二句　\n';
    expect(made(text, { kind: 'clear', path: ['opening'] })).toBe(
      '单位: 甲\n年度: 2025\n导语:\n结尾: 二句　\n',
    );
    expect(made(text, { kind: 'remove', path: ['opening'] })).toBe('单位: 甲\n年度: 2025\n结尾: 二句　\n');
  });

  it('changes values below keys with a question mark, where there is a colon', () => {
    const text = '? 单位\n: 甲\n年度: 2025\n? 指标 # 问号\n: - 名称: 甲\n? 结尾\n';
    expect(made(text, { kind: 'set', path: ['organization'], value: '乙' })).toBe(
      text.replace(': 甲\n年度', ': 乙\n年度'),
    );
    expect(made(text, { kind: 'remove', path: ['organization'] })).toBe(text.replace('? 单位\n: 甲\n', ''));
    expect(made(text, { kind: 'reshape', path: ['indicators'], form: 'section' })).toBe(
      text.replace(': - 名称', ':\n  各项:\n  - 名称'),
    );
    expect(refusal(text, { kind: 'set', path: ['closing'], value: '句' })).toContain('没有冒号');
  });

  it('adds keys beside `<<`, over what it brings too, and takes nothing away that it brings', () => {
    const text =
      '指标:\n  - &甲 {名称: 甲, 构成: [{名称: 一}]}\n  - <<: *甲\n    数值: 2\n单位: 甲\n年度: 2025\n';
    const path = ['indicators', 1];
    expect(made(text, { kind: 'set', path: [...path, 'unit'], value: '亿元' })).toBe(
      text.replace('数值: 2\n', '数值: 2\n    单位: 亿元\n'),
    );
    expect(made(text, { kind: 'set', path: [...path, 'name'], value: '乙' })).toContain('名称: 乙');
    const reason = '第 3 行用“<<: *甲”从第 2 行引用来的';
    expect(refusal(text, { kind: 'remove', path: [...path, 'name'] })).toContain(reason);
    expect(refusal(text, { kind: 'insert', path: [...path, 'parts'], index: 1, value: null })).toContain(
      reason,
    );
    expect(refusal(text, { kind: 'set', path: [...path, 'parts', 0, 'name'], value: '二' })).toContain(
      reason,
    );
  });

  it('takes a tag away where the value that is set would be read as another by it', () => {
    const text = '单位: !!str\n年度: 2025\n主要工作: [!!str 甲, !!str 乙]\n';
    expect(made(text, { kind: 'clear', path: ['organization'] })).toBe(text.replace(' !!str\n', '\n'));
    expect(made(text, { kind: 'clear', path: ['tasks', 0] })).toBe(text.replace('!!str 甲', 'null'));
    expect(made(text, { kind: 'clear', path: ['tasks', 1] })).toBe(text.replace('!!str 乙', 'null'));
  });

  it('writes nothing in full where a line with a tab follows', () => {
    expect(
      made('单位: 甲\n年度: 2025\n\t\n结尾: 句\n', { kind: 'set', path: ['signature'], value: null }),
    ).toMatch(/^署名: null$/m);
  });

  it('keeps blanks below an item from becoming part of a text above it', () => {
    const text = '单位: 甲\n年度: 2025\n其他部分:\n  - 标题: |\n      甲\n  - 乙\n       \n结尾: 句\n';
    expect(made(text, { kind: 'remove', path: ['parts', 1] })).toBe(text.replace('  - 乙\n       \n', '\n'));
    expect(made(text, { kind: 'move', path: ['parts'], from: 1, to: 0 })).toBe(
      '单位: 甲\n年度: 2025\n其他部分:\n  - 乙\n  - 标题: |\n      甲\n\n结尾: 句\n',
    );
  });

  it('makes a section of a list that says null', () => {
    expect(
      made('指标: null\n单位: 甲\n年度: 2025\n', { kind: 'reshape', path: ['indicators'], form: 'section' }),
    ).toBe('指标:\n  各项:\n单位: 甲\n年度: 2025\n');
  });

  it.each(['单位: 甲\n---\n单位: 乙\n', '- 甲\n', '单位: [甲\n', '单位: *甲\n'])(
    'changes nothing in a file that cannot be read: %j',
    (text) => expect(refusal(text, { kind: 'set', path: ['year'], value: 2025 })).toContain('读不出来'),
  );
});
