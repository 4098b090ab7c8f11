// Text templates: what they print, and what is said of a faulty one, at its line.
import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../src/disk/template-files.js';
import { renderText } from '../../src/render/render-text.js';
import { compose } from '../../src/report/compose.js';
import { toPointer } from '../../src/source/path.js';
import type { TextFormat } from '../../src/template/format.js';
import { summaryOf } from '../report/summary-of.js';

const summary = summaryOf(`主送机关: 市政府
导语: 见A&B<C>。
指标: [{名称: 产值, 数值: , 单位: 亿元, 同比: 6.0, 目标: {增幅: 5}}]
主要工作: [{标题: 项目, 正文: 一。, 责任单位: 甲局, 分项: [乙]}]
下年安排: {预期目标: [{名称: 产值, 增幅: 8}], 重点任务: [丙]}
`);

function render(template: string, format: TextFormat = 'txt') {
  const report = { file: 'my.hbs', bytes: Buffer.from(template) };
  const { blocks } = loadTemplate(undefined, format);
  const input = { summary, report: compose(summary), describe: toPointer };
  return renderText({ report, ...(blocks && { blocks }) }, format, input);
}
const printed = (template: string, format?: TextFormat) => render(template, format).text;

describe('a template', () => {
  it.each([
    ['{{标题}}', '云岭管委会2025年工作总结\n及2026年工作安排\n'],
    ['{{title}}', '云岭管委会2025年工作总结\n及2026年工作安排\n'],
    ['{{单位}}{{年度}}{{下年度}}{{主送机关}}', '云岭管委会20252026市政府\n'],
    ['{{{导语}}}', '　　见A&B<C>。\n'],
    ['{{#each 指标}}{{名称}}{{数值}}{{单位}}{{同比}}{{目标}}{{/each}}', '产值【待填】亿元6.0%增长5%\n'],
    ['{{#each 指标}}{{句}}{{/each}}', '全年完成产值【待填】亿元，同比增长6.0%，高于年度目标1.0个百分点\n'],
    ['{{#each 预期目标}}{{名称}}{{增幅}}{{/each}}', '产值8%\n'],
    [
      '{{#each 工作清单}}{{标题}}{{正文}}{{责任单位}}{{#each 分项}}{{正文}}{{/each}}{{/each}}',
      '项目一。甲局乙\n',
    ],
    ['{{#each 重点任务}}{{正文}}{{/each}}', '丙\n'],
    [
      '{{#each 工作清单}}{{@序号}}{{@number}}{{#each 分项}}（{{@../序号}}.{{@序号}}）{{/each}}{{/each}}',
      '11（1.1）\n',
    ],
    [
      '{{计数 工作清单}}{{count 指标 "目标"}}{{#each 指标}}{{千分位 数值}}{{小数 同比 2}}{{/each}}',
      '11【待填】6.00%\n',
    ],
    ['{{年度}}{{下年度}}{{#if 年度}}{{年度}}{{{年度}}}{{/if}}', '2025202620252025\n'],
    ['甲\n口径：{{空则删 密级}}。\n主送：{{空则删 主送机关}}。\n乙', '甲\n主送：市政府。\n乙\n'],
    ['甲{{底色 "黄"}}{{#each 指标}}{{合并 名称}}{{/each}}', '甲产值\n'],
    ['{{汉字日期 年度}}', '二〇二五\n'],
    ['{{#each 待填清单}}{{位置}}{{/each}}', '/indicators/0/value\n'],
    ['{{#each 各部分}}{{作用}} {{/each}}', 'opening tasks plan\n'],
    ['{{#if 附件说明}}有{{else}}无{{/if}}', '无\n'],
    ['\n\n甲\n\n\n\n乙\n\n', '甲\n\n乙\n'],
  ])('%s', (template, expected) => {
    expect(render(template).problems).toEqual([]);
    expect(printed(template)).toBe(expected);
  });

  it('says of a function that cannot do it in which line it stands', () => {
    const { text, problems } = render('甲\n{{千分位 单位}}');
    expect(text).toBeUndefined();
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['helper-failed', '模板里第2行的函数“千分位”出错：“云岭管委会”里没有数，或不止一个数'],
    ]);
  });

  it('escapes in HTML only', () => {
    expect(
      printed('{{#each 各部分}}{{#if (eq 作用 "opening")}}{{{正文}}}{{/if}}{{/each}}', 'html'),
    ).toContain('A&#38;B&#60;C&#62;');
    expect(printed('{{单位}}<br>', 'html')).toBe('云岭管委会<br>\n');
    expect(printed('{{空则删 "甲<"}}{{空则删 (plain 导语)}}{{空则删 主送机关}}', 'html')).toContain('市政府');
  });

  it('cannot reach what is no field', () => {
    for (const name of ['constructor', '__proto__', 'toString', '标题.constructor', '标题.__proto__'])
      expect((render(`{{${name}}}`).text ?? '').trim(), name).toBe('');
  });
});

describe('a faulty template', () => {
  it.each([
    ['一\n{{标提}}', '2:', 'unknown-name', '总结里没有“标提”这个字段', '是否应为“标题”？'],
    [
      '{{#each 指标}}\n{{名程}}\n{{/each}}',
      '2:',
      'unknown-name',
      '“指标”的每一项里没有“名程”这个字段',
      '是否应为“名称”？',
    ],
    ['{{#iff 标题}}{{/iff}}', '1:', 'unknown-helper', '没有“iff”这个函数', ''],
    ['{{defualt 标题 1}}', '1:', 'unknown-helper', '没有“defualt”这个函数', '是否应为“default”？'],
    ['一\n{{> 片段}}', '', 'partial', '引用了别的模板', ''],
    ['{{#if 标题}}', '1:', 'unclosed-block', '没有结束', '{{/if}}'],
    ['{{#if 标题}}{{/each}}', '1:', 'wrong-end', '“{{/each}}”结束不了“{{#if 标题}}”', '{{/if}}'],
    ['一\n二{{标题', '2:', '', '标签', ''],
  ])('%j', (template, place, code, message, hint) => {
    const { text, problems } = render(template);
    expect(text).toBeUndefined();
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({
      file: 'my.hbs',
      severity: 'error',
      message: expect.stringContaining(message),
    });
    expect(problem?.code).toContain(code);
    expect(`${problem?.range.start.line}:`).toContain(place);
    expect(problem?.hint ?? '').toContain(hint);
  });
});

describe('a template made to take for ever', () => {
  it.each([
    ['loops that multiply', `${'{{#each @root}}'.repeat(40)}甲${'{{/each}}'.repeat(40)}`, 'too-large'],
    [
      'sections that multiply',
      `${'{{#@root.指标}}{{#each @root}}'.repeat(20)}甲${'{{/each}}{{/@root.指标}}'.repeat(20)}`,
      'too-large',
    ],
    ['blocks nested deep', `${'{{#if 标题}}'.repeat(5000)}甲${'{{/if}}'.repeat(5000)}`, 'too-deep'],
    ['one else after the other', `{{#if 标题}}${'{{else if 标题}}甲'.repeat(5000)}{{/if}}`, 'too-deep'],
    ['calls nested deep', `{{plain ${'(plain '.repeat(100)}标题${')'.repeat(100)}}}`, 'bad-expression'],
    ['tags without end', '{{标题}}'.repeat(10_001), 'too-many-tags'],
  ])('is refused: %s', (_, template, code) => {
    const { text, problems } = render(template);
    expect(text).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { message, file } of problems)
      expect([file, message]).toEqual(['my.hbs', expect.stringMatching(/\p{Script=Han}/u)]);
  });
});
