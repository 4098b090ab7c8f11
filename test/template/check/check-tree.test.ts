import { describe, expect, it } from 'vitest';
import { checkTextTemplate } from '../../../src/template/check/check-text-template.js';

const check = (text: string) =>
  checkTextTemplate({ file: 'report.txt.hbs', bytes: new TextEncoder().encode(text) }).diagnostics.filter(
    ({ severity }) => severity !== 'info',
  );
const codes = (text: string) => check(text).map(({ code }) => code);
const only = (text: string) => {
  expect(codes(text)).toHaveLength(1);
  return check(text)[0];
};

describe('what a function gives is one of several things:', () => {
  it.each([
    '{{#each (default 指标 工作清单)}}{{名称}}{{标题}}{{/each}}',
    '{{#each (or 工作清单 问题清单)}}{{整改措施}}{{#each 分项}}{{标题}}{{/each}}{{/each}}',
    '{{#with (lookup 指标 0)}}{{名称}}{{/with}}{{#with (lookup . "指标")}}{{length}}{{/with}}',
    '{{#each (lookup . "指标") as |x|}}{{x.名称}}{{lookup x "名称"}}{{/each}}',
    '{{#each @root}}{{@key}}{{/each}}{{#with @root}}{{标题}}{{/with}}',
    '{{default 主送机关 (plain 标题)}}{{or 主送机关 标题 "无"}}{{lookup 指标 "length"}}',
    '{{#each 指标}}{{#each (or ../工作清单 ../问题清单)}}{{标题}}{{../名称}}{{@root.标题}}{{/each}}{{/each}}',
  ])('%s', (text) => expect(codes(text)).toEqual([]));

  it.each([
    ['{{#each (default 指标 工作清单)}}{{foo}}{{/each}}', '“指标”的每一项、清单的每一项里没有“foo”这个字段'],
    ['{{lookup . "指际"}}', '总结里没有“指际”这个字段'],
    ['{{#each (lookup . "指标")}}{{foo}}{{/each}}', '“指标”的每一项里没有“foo”这个字段'],
    ['{{#with (lookup 指标 0)}}{{foo}}{{/with}}', '“指标”的每一项里没有“foo”这个字段'],
    ['{{#with (lookup 指标 "名称")}}甲{{/with}}', '是一个列表，没有“名称”这个字段'],
    ['{{#each @root}}{{名称}}{{/each}}', '没有“名称”这个字段'],
    ['{{#each 指标 as |x|}}{{x.foo}}{{/each}}', '“指标”的每一项里没有“foo”这个字段'],
  ])('%s: %s', (text, message) => {
    expect(only(text)).toMatchObject({ code: 'unknown-name', message: expect.stringContaining(message) });
  });

  it.each([
    ['{{or 标题 指标}}', 'unprintable-value'],
    ['{{lookup . "指标"}}', 'unprintable-value'],
    ['{{plain 指标}}', 'unprintable-value'],
    ['{{#each @root}}{{this}}{{/each}}', 'unprintable-value'],
    ['{{#each (or 标题 指标)}}甲{{/each}}', 'not-a-list'],
    ['{{#each (eq 标题 单位)}}甲{{/each}}', 'not-a-list'],
    ['{{#each (default 指标 "无")}}甲{{/each}}', 'not-a-list'],
  ])('%s is %s', (text, code) => expect(only(text)?.code).toBe(code));
});

describe('a blank that is missing behind a keyword', () => {
  it.each([
    '{{#each指标}}{{名称}}{{/each}}',
    '{{#each指标}}{{名称}}{{/each指标}}',
    '{{#eachindicators}}{{name}}{{/each}}',
  ])('is told as what it is: %s', (text) => {
    expect(only(text)).toMatchObject({
      code: 'missing-blank',
      hint: expect.stringMatching(/^写成 \{\{#each (指标|indicators)\}\}，结束写 \{\{\/each\}\}$/),
    });
  });

  it('hides no other fault', () => {
    expect(codes('{{#each指标}}{{foo}}{{/each}}{{标提}}{{#if 年度}}')).toEqual([
      'missing-blank',
      'unknown-name',
      'unknown-name',
      'unclosed-block',
    ]);
    expect(codes('{{#with指标.[0]}}{{名称}}{{foo}}{{/with}}{{#if标题}}{{../foo}}{{/if}}')).toEqual([
      'missing-blank',
      'unknown-name',
      'missing-blank',
      'unknown-name',
    ]);
  });
});

describe('a template whose blocks are not paired', () => {
  it('is searched for names that are nowhere, and for functions', () => {
    expect(
      codes('{{#each 指标 as |x|}}{{x.名称}}{{责任单位}}{{../../标题}}{{@index}}{{foo}}{{bar 1}}'),
    ).toEqual(['unclosed-block', 'unknown-name', 'unknown-helper']);
  });
});

it('knows that what is looked up is shown', () => {
  const { diagnostics } = checkTextTemplate({
    file: 'report.txt.hbs',
    bytes: new TextEncoder().encode('{{lookup . "标题"}}{{{正文}}}{{主送机关}}{{{落款}}}'),
  });
  expect(diagnostics.map(({ message }) => message)).toEqual(['模板里没有印出这些内容的标签：附件']);
});

describe('what a function reckons with', () => {
  it.each([
    '{{合计 预期目标 "数值"}}{{sum 指标 "value"}}{{计数 工作清单}}{{#each 工作清单}}{{计数 分项 "标题"}}{{/each}}',
    '{{#each 指标}}{{@序号}}{{@number}}{{#each @root.工作清单}}{{@../序号}}{{/each}}{{/each}}',
  ])('%s', (text) => expect(codes(text)).toEqual([]));

  it.each([
    ['{{合计 指标 "数直"}}', 'unknown-name', '“指标”的每一项里没有“数直”这个字段'],
    ['{{合计 指标 数值}}', 'wrong-arguments', '函数“合计”的字段名要加引号'],
    ['{{合计 标题 "数值"}}', 'not-a-list', '要一个列表，“标题”是文字'],
    ['{{合计 指标}}', 'wrong-arguments', '函数“合计”要 2 个参数，这里写了 1 个'],
    ['{{计数 指标 "排名" 3}}', 'wrong-arguments', '函数“计数”最多 2 个参数，这里写了 3 个'],
    ['{{@序号}}', 'unknown-name', '“@序号”只在循环里有'],
  ])('%s', (text, code, message) => {
    expect(only(text)).toMatchObject({ code, message: expect.stringContaining(message) });
  });
});
