// What is still to be filled in, and what is empty and prints nothing.
import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/lint/lint.js';
import { blank as rule } from '../../../src/lint/rules/blank.js';
import { rules } from '../../../src/lint/rules/index.js';
import { yamlOf } from '../../genre/document-of.js';

/** `line message（hint）` of each finding of the rule alone; the first line is 2. */
const foundIn = (yaml: string) =>
  lint(yamlOf(`年度: 2025\n${yaml}`), [rule]).map(
    ({ range, message, hint }) => `${range.start.line} ${message}（${hint}）`,
  );

const FILL = '（填上内容）';
const OR_DROP = '（填上内容；用不着的就删去）';

describe('blank', () => {
  it.each([
    ['单位:\n', [`2 “单位”还没有填${FILL}`]],
    ['单位: 甲\n成文日期:\n', [`3 “成文日期”还没有填${OR_DROP}`]],
    ['单位: 甲\n导语: ~\n', [`3 “导语”还没有填${OR_DROP}`]],
    ['单位: 甲\n导语: "  "\n', [`3 “导语”还没有填${OR_DROP}`]],
    ['单位: 甲\n附件:\n', [`3 “附件”还没有填${OR_DROP}`]],
    [
      '单位: 甲\n主要工作:\n  - 好。\n  -\n  - {}\n',
      [`5 “主要工作 › 第2项”还没有填${OR_DROP}`, `6 “主要工作 › 第3项”还没有填${OR_DROP}`],
    ],
    ['单位: 甲\n指标:\n  - 名称: 产值\n', [`4 “指标 › 第1项（产值） › 数值”还没有填${OR_DROP}`]],
  ])('tells what `build` prints as a blank: %j', (yaml, found) => {
    expect(foundIn(yaml)).toEqual(found);
  });

  it.each([
    ['单位: 甲\n附件: []\n', [`3 “附件”空着，成文时不起作用${OR_DROP}`]],
    ['单位: 甲\n指标: {}\n', [`3 “指标”空着，成文时不起作用${OR_DROP}`]],
    [
      '单位: 甲\n主要工作:\n  写法:\n  正文: 好。\n  各项: []\n',
      [
        `4 “主要工作 › 写法”空着，成文时不起作用${OR_DROP}`,
        `6 “主要工作 › 各项”空着，成文时不起作用${OR_DROP}`,
      ],
    ],
    ['单位:\n标题: 总结\n', [`2 “单位”空着，成文时不起作用${FILL}`]],
    [
      '单位: 甲\n下年安排: {年度: , 重点任务: [好。]}\n',
      [`3 “下年安排 › 年度”空着，成文时不起作用${OR_DROP}`],
    ],
    [
      '单位: 甲\n主要工作: {标注责任: 否, 各项: [{正文: 好。, 责任单位: }]}\n',
      [`3 “主要工作 › 各项 › 第1项 › 责任单位”空着，成文时不起作用${OR_DROP}`],
    ],
  ])('tells what is empty and prints nothing: %j', (yaml, found) => {
    expect(foundIn(yaml)).toEqual(found);
  });

  it.each(['单位: 甲\n导语: 一。\n', '单位: 甲\n指标: [{名称: 产值, 数值: 2, 动词: ""}]\n'])(
    'passes what is complete: %j',
    (yaml) => {
      expect(foundIn(yaml)).toEqual([]);
    },
  );

  it('leaves alone what another rule tells, unless that one is off', () => {
    const document = yamlOf('指标:\n  - {名称: 产值, 数值: , 同比: , 排名: }\n存在问题:\n');
    const codes = (...off: string[]) =>
      lint(document, rules, new Map(off.map((id) => [id, 'off' as const]))).map(
        ({ code, params }) => `${code} ${[params.open].join()}`,
      );
    expect(codes()).toEqual([
      'missing-figure /indicators/0/value,/indicators/0/yoy',
      'blank /indicators/0/rank',
      'empty-section /issues',
    ]);
    expect(codes('missing-figure', 'empty-section')).toEqual([
      'blank /indicators/0/value',
      'blank /indicators/0/yoy',
      'blank /indicators/0/rank',
      'blank /issues',
    ]);
  });
});
