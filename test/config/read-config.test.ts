import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.js';
import { readConfig } from '../../src/config/read-config.js';
import { createSource } from '../../src/source/source.js';

const read = (...lines: string[]) => {
  const source = createSource('zonerep.config.yaml', lines.join('\n'));
  const { config, diagnostics } = readConfig(source);
  const findings = diagnostics.map(
    ({ code, message, hint, range: { start } }) =>
      `${start.line}:${start.column} ${code} ${message} ${hint ?? ''}`,
  );
  return { config, findings };
};

test('reads English and Chinese keys alike', () => {
  const english = read(
    'rules:',
    '  placeholder: error',
    '  repeated-words: off',
    'terms:',
    '  forbidden: [史无前例, {word: 首创, reason: 难以核实}]',
    '  preferred: [{right: 专精特新, wrong: [专特精新]}]',
    '  names: [云岭经济开发区]',
    '  allowed: [来了就是云岭人]',
    'indicators: [{name: 跨境电商交易额, units: [亿元], direction: down, comparableScope: true}]',
    'build: {template: gongwen, format: html, strict: true}',
    'validate: {maxWarnings: 0, maxProblems: 20, quiet: true, baseline: old.json}',
  );
  const chinese = read(
    '规则:',
    '  占位符号: 错误',
    '  重复的字词: 关',
    '用词:',
    '  禁用: [史无前例, {词: 首创, 理由: 难以核实}]',
    '  统一写法: [{正确: 专精特新, 错误: [专特精新]}]',
    '  名称: [云岭经济开发区]',
    '  放行: [来了就是云岭人]',
    '自有指标: [{名称: 跨境电商交易额, 单位: [亿元], 方向: 降为好, 可比口径: 是}]',
    '成文: {模板: gongwen, 格式: 网页, 定稿: 是}',
    '校核: {警告上限: 0, 显示上限: 20, 只看错误: 是, 基线: old.json}',
  );
  expect(english.findings).toEqual([]);
  expect(chinese).toEqual(english);
  expect([...english.config.rules]).toEqual([
    ['placeholder', 'error'],
    ['repeated-words', 'off'],
  ]);
  expect(english.config.indicators[0]).toMatchObject({ direction: 'down', comparableScope: true });
  expect(english.config.build).toEqual({ template: 'gongwen', format: 'html', strict: true });
  expect(english.config.validate).toMatchObject({ maxWarnings: 0, maxProblems: 20, quiet: true });
});

test.each([[''], ['# rules:'], ['rules:\nterms:\n  forbidden:\nbuild:\n']])('%j says nothing', (text) => {
  expect(read(text)).toEqual({ config: defaultConfig, findings: [] });
});

test('an unknown rule is a finding with a suggestion; the rest still holds', () => {
  const { config, findings } = read('规则:', '  placeholder: 关', '  repeated-word: 关');
  expect(findings).toEqual(['3:3 unknown-rule 没有“repeated-word”这条规则 是否应为“repeated-words”？']);
  expect(config.rules.get('placeholder')).toBe('off');
});

test('one rule under two names is told', () => {
  const { findings } = read('规则:', '  placeholder: 关', '  占位符号: 错误');
  expect(findings).toEqual(['3:3 duplicate-field “placeholder”和“占位符号”是同一条规则 只留一个']);
});

test.each([
  ['rule: {}', '1:1 unknown-field 配置不认识字段“rule” 是否应为“rules”？'],
  ['规则: {placeholder: 警戒}', '1:19 wrong-value “规则 › placeholder”不能是“警戒” 是否应为“警告”？'],
  ['validate: {maxWarnings: -1}', '1:25 wrong-value “validate › maxWarnings”不能小于 0，这里是 -1 '],
  ['indicators: [{name: 甲}]', '1:15 missing-field “indicators › 第1项（甲）”缺少“units” 请加上“units: ”'],
  [
    '用词: {统一写法: [{正确: 甲, 错误: []}]}',
    '1:21 wrong-value “用词 › 统一写法 › 第1项 › 错误”不能是空的 请填写，或删去这一行',
  ],
  ['rules: [placeholder]', '1:1 wrong-type “rules”应为一组“键: 值”，这里是列表 '],
  ['build: {outDir: a', '1:8 yaml-syntax'],
])('%s', (text, expected) => {
  const { config, findings } = read(text);
  expect(findings).toEqual([expect.stringContaining(expected)]);
  expect(config).toEqual(defaultConfig);
});

test('the schema explains every field in Chinese, and its examples follow it', () => {
  const schema = JSON.parse(readFileSync('src/config/config.schema.json', 'utf8'));
  const ajv = new Ajv2020({ allowUnionTypes: true });
  ajv.addSchema(schema);
  let examples = 0;
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const properties = 'properties' in node ? Object.entries(Object(node.properties)) : [];
    for (const [name, property] of properties) {
      expect(property, `${pointer}/${name}`).toMatchObject({
        title: expect.stringMatching(/\p{Script=Han}/u),
        description: expect.stringMatching(/\p{Script=Han}/u),
        examples: [expect.anything()],
      });
      const validate = ajv.getSchema(`${schema.$id}#${pointer}/properties/${name}`);
      for (const example of Object(property).examples) {
        expect(validate?.(example), `${pointer}/${name}`).toBe(true);
        examples++;
      }
    }
    for (const [key, child] of Object.entries(node)) visit(child, `${pointer}/${key}`);
  };
  visit(schema, '');
  expect(examples).toBeGreaterThan(20);
});
