// The rule leftover-code.
import { describe, expect, it } from 'vitest';
import { checkSummary, checkText, defaultCheck } from '../../../src/app/check.js';
import { fixSource } from '../../../src/lint/fix.js';
import { leftoverCode as rule } from '../../../src/lint/rules/leftover-code.js';
import { createSource } from '../../../src/source/source.js';
import { fixedBy, messagesOf } from '../findings-of.js';

/** A YAML text of the opening, mended. */
function mended(opening: string): string {
  const head = '单位: 云岭经济开发区管理委员会\n年度: 2025\n';
  const source = createSource('总结.yaml', `${head}opening: ${opening}`);
  const { text } = fixSource(source, 'yaml', (given) => checkSummary(given, defaultCheck).diagnostics);
  return text.slice(`${head}opening: `.length);
}

describe('leftover-code', () => {
  it.each([
    ['见第 \\* MERGEFORMAT页', '“见第 ”后面有Word 的域代码“\\* MERGEFORMAT”'],
    ['推动<!-- 内部 -->落实', '“推动”后面有网页的注释“<!-- 内部 -->”'],
    ['推动<a href="x">落实</a>', '“推动”后面有网页代码“<a href="x">”（本段共2处）'],
    ['<td>税收</td>', '开头有网页表格的代码“<td>”（本段共2处）'],
    ['推动<img src="a.png">落实', '“推动”后面有网页图片的代码“<img src="a.png">”'],
    ['上半年<br>下半年推进', '“上半年”后面有网页表示换行的代码“<br>”'],
  ])('tells of %s and leaves it', (sentence, message) => {
    expect(messagesOf(rule, sentence)).toEqual([message]);
    expect(fixedBy(rule, sentence)).toBe(sentence);
  });

  it.each([
    ['招商&nbsp;引资工作', '招商引资工作'],
    ['Belt&nbsp;Road', 'Belt Road'],
    ['&ldquo;双高&rdquo;企业', '“双高”企业'],
    ['R&amp;D投入，A&lt;B', 'R&D投入，A<B'],
    ['&#8220;双高&#x201D;企业', '“双高”企业'],
    ['<strong>重点</strong>项目<font color="red">顺利</font>', '重点项目顺利'],
    ['面积12m<sup>2</sup>', '面积12m²'],
    ['<p>全年顺利。</p>', '全年顺利。'],
    ['全年顺利。<br/>', '全年顺利。'],
    ['全年顺利。_x000D_', '全年顺利。'],
    ['产值_x0009_增长较快', '产值增长较快'],
    ['税收\\t增长较快', '税收增长较快'],
  ])('mends %s', (sentence, right) => {
    expect(messagesOf(rule, sentence)).not.toEqual([]);
    expect(fixedBy(rule, sentence)).toBe(right);
  });

  it('begins a new line of a plain text behind a sentence', () => {
    const source = createSource('总结.txt', '工作总结\r\n抓招商。\\n2.抓服务。<br>抓落实。\r\n');
    const { text } = fixSource(source, 'text', (given) => checkText(given, defaultCheck).diagnostics);
    expect(text).toBe('工作总结\r\n抓招商。\r\n2.抓服务。\r\n抓落实。\r\n');
  });

  it.each([
    ['抓招商。\\n抓服务。\n', '"抓招商。\\n\\n抓服务。"\n'],
    ["'抓招商。\\r\\n抓服务。'\n", '"抓招商。\\n\\n抓服务。"\n'],
    ['"抓招商。\\\\n抓服务。"\n', '"抓招商。\\n\\n抓服务。"\n'],
    ['抓招商。\\n抓服务。<br>抓落实。\n', '"抓招商。\\n\\n抓服务。\\n\\n抓落实。"\n'],
    ['抓招商。\\n # 说明\n', '抓招商。 # 说明\n'],
    ['|\n  抓招商。_x000D_\n\n  抓服务。_x000D_\n', '|\n  抓招商。\n\n  抓服务。\n'],
    ['|\n  抓招商。\\n抓服务。\n', '|\n  抓招商。\\n抓服务。\n'],
    ['存于C:\\new。\\n抓服务。\n', '存于C:\\new。\\n抓服务。\n'],
    ["'抓招商''好''。\\n抓服务。'\n", "'抓招商''好''。\\n抓服务。'\n"],
  ])('mends line breaks in YAML: %j', (opening, right) => {
    expect(mended(opening)).toBe(right);
    expect(mended(right)).toBe(right);
  });

  it.each([
    '研发（R&D）投入，A<B，3<5，<5%，《规划》，<附件>',
    '资料放在C:\\new和D:\\资料\\新建里',
    '公式\\nabla和\\times',
    '见<https://example.org/a>',
  ])('passes %s', (sentence) => {
    expect(messagesOf(rule, sentence)).toEqual([]);
  });
});
