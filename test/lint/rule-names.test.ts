// The names of rules, and what is said of one that does not exist.
import { expect, it } from 'vitest';
import { ruleIdOf, ruleIds, unknownRule } from '../../src/lint/rule-names.js';
import { rules } from '../../src/lint/rules/index.js';

it('knows each rule, in the order of the rules', () => {
  expect(ruleIds).toEqual(rules.map(({ id }) => id));
});

it.each([
  ['placeholder', 'placeholder'],
  ['占位符号', 'placeholder'],
  ['占位', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%j is %s', (word, id) => expect(ruleIdOf(word)).toBe(id));

it.each([
  ['placeholdr', '是否应为“placeholder”？'],
  ['占位符', '是否应为“占位符号”？'],
  ['天气', '用 zonerep rules 查看全部规则；文件本身的问题（如 unknown-field）不是规则，关不掉'],
])('says of %s what was probably meant', (word, hint) => {
  expect(unknownRule(word, { start: 0, end: 1 })).toMatchObject({
    code: 'unknown-rule',
    message: `没有“${word}”这条规则`,
    hint,
  });
});

it('has no two rules of one name', () => {
  expect(new Set(ruleIds.map((id) => ruleIdOf(id))).size).toBe(ruleIds.length);
});
