import { expect, it } from 'vitest';
import { ownScopes } from '../../src/import/own-scopes.js';

it.each([
  ['云岭经济开发区管委会', '全区', '全市'],
  ['云岭市东河新区管委会', '新区', '全市'],
  ['云岭市人民政府', '全市', '全省'],
  ['云岭市东河区人民政府', '全区', '全市'],
  ['2025年云岭省政府工作报告', '全省', '全国'],
  ['云岭自治区人民政府', '全区', '开发区'],
  ['工作总结', '全区', '全市'],
])('in a document of %s, %s is its own place and %s is not', (whose, own, other) => {
  const scopes = ownScopes(whose);
  expect([scopes.test(''), scopes.test(own), scopes.test(other)]).toEqual([true, true, false]);
});
