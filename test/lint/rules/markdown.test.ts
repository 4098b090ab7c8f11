// The rule markdown.
import { describe, expect, it } from 'vitest';
import { checkSummary, checkText, defaultCheck } from '../../../src/app/check.js';
import { fixSource } from '../../../src/lint/fix.js';
import { markdown as rule } from '../../../src/lint/rules/markdown.js';
import { createSource } from '../../../src/source/source.js';
import { yamlOf } from '../../genre/document-of.js';
import { fixedBy, messagesOf, wordsAt } from '../findings-of.js';

const inYaml = (opening: string) => `opening: |\n${opening.replace(/^(?=.)/gm, '  ')}\n`;

/** A text of a summary in YAML, mended. */
function mended(opening: string): string {
  const head = 'organization: 云岭经济开发区管理委员会\nyear: 2025\n';
  const source = createSource('总结.yaml', head + inYaml(opening));
  const { text } = fixSource(source, 'yaml', (given) => checkSummary(given, defaultCheck).diagnostics);
  return text.slice(head.length);
}

describe('markdown', () => {
  it.each([
    ['全年**重点**项目', '“**重点**”是 Markdown 的加粗记号，在公文里会原样印出来', '全年重点项目'],
    [
      '**项目建设**：签约5个',
      '“**项目建设**”是 Markdown 的加粗记号，在公文里会原样印出来',
      '项目建设：签约5个',
    ],
    ['抓好__重点__工作', undefined, '抓好__重点__工作'],
    ['一年来，__亮点__突出', '“__亮点__”是 Markdown 的加粗记号，在公文里会原样印出来', '一年来，亮点突出'],
    ['*成效*明显', '“*成效*”是 Markdown 的斜体记号，在公文里会原样印出来', '成效明显'],
    ['## 主要工作', '“##”是 Markdown 的标题记号，在公文里会原样印出来', '主要工作'],
    ['# 主要工作', '“#”是 Markdown 的标题记号，在公文里会原样印出来', '主要工作'],
    ['- 加强招商', '“-”是 Markdown 的列表记号，在公文里会原样印出来', '- 加强招商'],
    ['- [x] 加强招商', '“- [x]”是 Markdown 的列表记号，在公文里会原样印出来', '- [x] 加强招商'],
    ['> 上级要求', '“>”是 Markdown 的引用记号，在公文里会原样印出来', '上级要求'],
    ['---', '“---”是 Markdown 的分隔线，在公文里会原样印出来', ''],
    ['```', '“```”是 Markdown 的代码框，在公文里会原样印出来', ''],
    ['```mermaid', '“```mermaid”是 Markdown 的代码框，在公文里会原样印出来', '```mermaid'],
    [
      '见![园区](pic.png)',
      '“![园区](pic.png)”是 Markdown 的图片，在公文里会原样印出来',
      '见![园区](pic.png)',
    ],
    [
      '见[方案](https://example.org)',
      '“[方案](https://example…”是 Markdown 的链接，在公文里会原样印出来',
      '见[方案](https://example.org)',
    ],
    ['见[^1]', '“[^1]”是 Markdown 的脚注，在公文里会原样印出来', '见[^1]'],
    ['完成~~部分~~全部任务', '“~~部分~~”是 Markdown 的删除线，在公文里会原样印出来', '完成~~部分~~全部任务'],
    ['推广`园区通`系统', '“`园区通`”是 Markdown 的代码记号，在公文里会原样印出来', '推广园区通系统'],
    ['每周5\\*8小时', '“\\”是 Markdown 的转义符，在公文里会原样印出来', '每周5*8小时'],
  ])('tells of %s and mends what is plain', (sentence, message, right) => {
    expect(messagesOf(rule, sentence)).toEqual(message === undefined ? [] : [message]);
    expect(fixedBy(rule, sentence)).toBe(right);
  });

  it.each([
    '5*8小时、24*7小时，长*宽*高，C#、F#语言，1#厂房，#3机组，A|B，3<5',
    '《规划》，<5%，2*3平方米，a_b_c，__init__',
    '邮箱zhang_san@example.org，网址https://example.org/a_b/*c*',
    '- 12 -',
    '* 注：数据为初步核算数',
    '-5.3%，- 5.3%',
    '会同**局、**局推进，**区项目35个,与**局联合',
    '国发[2025](征求意见稿)',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });

  it('passes all of it in a Markdown file', () => {
    const source = createSource('总结.md', '# 总结\n\n## 一、**重点**\n\n- `甲`\n\n> 乙\n\n---\n');
    const { diagnostics } = checkText(source, defaultCheck);
    expect(diagnostics.filter(({ code }) => code === 'markdown')).toEqual([]);
  });

  it.each([
    ['    一年来，园区各项工作取得新的成效。\n\n    全年新签约项目35个，超额完成任务。', 2],
    ['```markdown\n一年来，园区各项工作取得新的成效。\n```', 1],
  ])('tells where a Markdown file is not checked: %j', (text, count) => {
    const { diagnostics } = checkText(createSource('总结.md', `# 总结\n\n${text}\n`), defaultCheck);
    expect(diagnostics).toMatchObject([
      {
        code: 'markdown',
        severity: 'warning',
        range: { start: { line: 3 + (count % 2) } },
        params: { count },
      },
    ]);
  });

  it.each(['```yaml\n# 这一行是给程序看的说明，不是正文。\n```', '    甲: 乙', '```\n代码\n```'])(
    'says nothing of code: %j',
    (text) => {
      const { diagnostics } = checkText(createSource('总结.md', `# 总结\n\n${text}\n`), defaultCheck);
      expect(diagnostics).toEqual([]);
    },
  );

  it('tells a table once, and lists line by line', () => {
    const text = '如下：\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n- 一个\n- 2个\n';
    expect(wordsAt(rule, yamlOf(inYaml(text)))).toEqual(['- ', '| 甲 | 乙 |']);
    expect(messagesOf(rule, yamlOf(inYaml(text)))[0]).toContain('（本段共2处）');
  });

  it('takes marks off in YAML where the paragraphs stay the same', () => {
    expect(mended('## 小结\n\n全年**顺利**。\n\n> 要求\n\n---\n\n完。\n')).toBe(
      inYaml('小结\n\n全年顺利。\n\n要求\n\n\n\n完。\n').replace('要求\n\n\n', '要求\n\n  \n'),
    );
    const glued = '全年顺利。\n## 小结\n很好。\n';
    expect(mended(glued)).toBe(inYaml(glued));
  });

  it('takes no comment inside a text for a heading', () => {
    const text = '# 这里写成绩\n\n全年顺利。\n';
    expect(mended(text)).toBe(inYaml(text));
    expect(messagesOf(rule, yamlOf(inYaml(text)))).toHaveLength(1);
  });
});
