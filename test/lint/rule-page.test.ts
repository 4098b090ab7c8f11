// Reading a rule's page.
import { describe, expect, it } from 'vitest';
import { parseRulePage } from '../../src/lint/rule-page.js';

const page = `# lost-figure 缺少数字

## 查什么

丢了数字的单位。

## 为什么

要核数。

## 反例

- 产值亿元。
- 增长%。

\`\`\`text
标题
正文 - 不是列表
\`\`\`

## 正例

\`\`\`yaml
indicators:
  - name: 产值
\`\`\`

## 怎样关闭

写 off。
`;

describe('parseRulePage', () => {
  it('reads every section', () => {
    expect(parseRulePage(page)).toEqual({
      id: 'lost-figure',
      name: '缺少数字',
      what: '丢了数字的单位。',
      why: '要核数。',
      bad: [
        { kind: 'sentence', text: '产值亿元。' },
        { kind: 'sentence', text: '增长%。' },
        { kind: 'text', text: '标题\n正文 - 不是列表\n' },
      ],
      good: [{ kind: 'yaml', text: 'indicators:\n  - name: 产值\n' }],
      off: '写 off。',
    });
  });

  it('refuses a page without its heading or a section', () => {
    expect(() => parseRulePage('## 查什么\n')).toThrow('# id 名称');
    expect(() => parseRulePage(page.replace('## 正例', '## 例子'))).toThrow('正例');
  });
});
