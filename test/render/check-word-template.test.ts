import { describe, expect, it } from 'vitest';
import { checkWordTemplate } from '../../src/render/check-word-template.js';
import { makeDocx, p, table } from '../word/make-docx.js';

const check = (body: string, header?: string) =>
  checkWordTemplate({
    file: 't.docx',
    bytes: makeDocx({ body, ...(header !== undefined && { header }) }),
  });

/** Place, code and hint of each fault but the notice of what is left out. */
const faults = (body: string, header?: string) =>
  check(body, header)
    .problems.filter(({ code }) => code !== 'not-shown')
    .map(({ place, code, hint }) => `${place} ${code}：${hint}`);

describe('checkWordTemplate', () => {
  it.each([
    ['{{标題}}', '是否应为“标题”？'],
    ['{{tilte}}', '是否应为“title”？'],
    ['{{#each 指标}}{{标题}}{{/each}}', '它是外层的字段，请写成 {{../标题}}'],
    ['{{名称}}', '请写在 {{#each 指标}} 和 {{/each}} 之间'],
    ['{{指标.名称}}', '逐项写 {{#each 指标}}{{名称}}{{/each}}；只要第一项，写 {{指标.0.字段名}}'],
    ['{{标题.名称}}', '请去掉“.名称”'],
    ['{{@index}}', '请写在 {{#each 列表}} 和 {{/each}} 之间'],
    [
      '{{#each 指标}}{{@no}}{{/each}}',
      '可以写 @序号（从 1 起）、@index（从 0 起）、@first、@last、@key、@root',
    ],
    ['{{#each 指标 as |x|}}{{x.名子}}{{/each}}', '是否应为“名称”？'],
    ['{{#with 指标.[0]}}{{名秤}}{{/with}}', '是否应为“名称”？'],
    ['{{#with (lookup 指标 0)}}{{owner}}{{/with}}', '请写在 {{#each 工作清单}} 和 {{/each}} 之间'],
    ['{{#if 年度}}a{{else if 月度}}b{{/if}}', '是否应为“年度”？'],
    ['{{plain 标提}}', '是否应为“标题”？'],
  ])('%s: %s', (tag, hint) => {
    expect(faults(p(tag))).toEqual([`正文第1段 unknown-name：${hint}`]);
  });

  it('knows too many steps out', () => {
    expect(faults(p('{{#each 指标}}{{../../年度}}{{/each}}'))[0]).toContain('{{@root.年度}}');
  });

  it.each([
    ['{{指标}}', 'unprintable-value'],
    ['{{指标.[0]}}', 'unprintable-value'],
    ['正文：{{{正文}}}', 'blocks-in-text'],
    ['{{#each 标题}}甲{{/each}}', 'not-a-list'],
    ['{{#each 正文}}甲{{/each}}', 'not-a-list'],
    ['{{#if (eq 年度)}}甲{{/if}}', 'wrong-arguments'],
    ['{{or 年度}}', 'wrong-arguments'],
    ['{{lookup 指标}}', 'wrong-arguments'],
    ['{{#if}}甲{{/if}}', 'wrong-arguments'],
    ['{{#eq 年度 2025}}甲{{/eq}}', 'helper-as-block'],
    ['{{foo 年度}}', 'unknown-helper'],
    ['{{#each 指标}}{{预计}}{{/each}}', 'flag-in-text'],
  ])('%s is %s', (tag, code) => {
    expect(check(p(tag)).problems.map((problem) => problem.code)).toContain(code);
    expect(faults(p(tag))).toHaveLength(1);
  });

  it.each([
    '{{标题}}{{title}}{{@root.年度}}{{指标.0.名称}}{{指标.length}}',
    '{{#each 指标}}{{@index}}{{名称}}{{../标题}}{{@root.单位}}{{#if @last}}{{this.单位}}{{./单位}}{{/if}}{{/each}}',
    '{{#each 指标 as |x i|}}{{x.名称}}{{i}}{{#each ../重点任务}}{{标题}}{{x.单位}}{{../名称}}{{/each}}{{/each}}',
    '{{#each 工作清单}}{{标题}}{{#each 分项}}{{#each 分项}}{{标题}}{{../../标题}}{{/each}}{{/each}}{{/each}}',
    '{{#each 指标}}{{名称}}{{else}}{{标题}}{{/each}}',
    '{{#if 年度}}甲{{else each 指标}}{{名称}}{{else}}{{标题}}{{/if}}',
    '{{#with 指标.[0]}}{{名称}}{{else}}{{标题}}{{/with}}',
    '{{#指标}}{{名称}}{{/指标}}{{^指标}}{{标题}}{{/指标}}',
    '{{default 主送机关 "各部门"}}{{#if (and 年度 (not 指标))}}甲{{/if}}{{lookup 指标.[0] "名称"}}',
    '{{#with (lookup 指标 0)}}{{名称}}{{/with}}{{#each (or 指标 指标)}}{{名称}}{{/each}}',
    '{{#unless (gt 年度 2020)}}{{plain 标题}}{{/unless}}{{! 随便写 }}',
    '{{#each 各部分}}{{作用}}{{#each 各段}}{{序号}}{{文字}}{{#each 各行}}{{各格}}{{/each}}{{/each}}{{/each}}',
  ])('has nothing to say of %s', (text) => {
    expect(faults(p(text))).toEqual([]);
  });

  it('tells all faults at once, by part and place, and says which content is left out when there is none', () => {
    const body = p('{{标題}}') + table([p('甲'), p('{{指标}}')]);
    expect(faults(body, p('{{单为}}')).map((fault) => fault.split('：')[0])).toEqual([
      '正文第1段 unknown-name',
      '表1第1行第2列 unprintable-value',
      '页眉第1段 unknown-name',
    ]);
    const { problems } = check(p('{{标题}}') + p('{{{正文}}}') + p('{{#if 落款}}甲{{/if}}'));
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'not-shown',
        severity: 'info',
        message: '模板里没有印出这些内容的标签：主送机关、附件、落款',
      }),
    ]);
  });

  it('says nothing of names in a part whose blocks are not paired', () => {
    expect(check(p('{{#each 指标}}') + p('{{标题}}')).problems.map(({ code }) => code)).toEqual([
      'unclosed-block',
    ]);
  });

  it('wonders at a template without tags and refuses what is no Word file', () => {
    expect(check(p('甲')).problems.map(({ code }) => code)).toEqual(['no-tags']);
    const { problems } = checkWordTemplate({ file: 't.docx', bytes: new Uint8Array([1, 2, 3]) });
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('lists tags with their places and what they show', () => {
    expect(check(p('{{标题}}') + p('{{#each 指标}}{{名称}}{{@index}}{{/each}}')).tags).toEqual([
      { place: '正文第1段', typed: '{{标题}}', about: '总结的标题' },
      { place: '正文第2段', typed: '{{#each 指标}}', about: '各项指标' },
      { place: '正文第2段', typed: '{{名称}}', about: '指标名称' },
      { place: '正文第2段', typed: '{{@index}}', about: '' },
    ]);
  });
});
