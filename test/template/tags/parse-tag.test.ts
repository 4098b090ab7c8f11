import { describe, expect, it } from 'vitest';
import { parseTag } from '../../../src/template/tags/parse-tag.js';

const parse = (source: string) => parseTag(source).parsed;

describe('parseTag', () => {
  it.each([
    ['标题', { kind: 'value', expression: { type: 'PathExpression', parts: ['标题'] } }],
    ['&标题', { kind: 'value' }],
    ['a.b/c', { kind: 'value', expression: { parts: ['a', 'b', 'c'] } }],
    ['../名称', { kind: 'value', expression: { depth: 1, parts: ['名称'] } }],
    ['@index', { kind: 'value', expression: { data: true, parts: ['index'] } }],
    ['join xs "、"', { kind: 'value', expression: { type: 'SubExpression', path: { original: 'join' } } }],
    ['join xs by="、"', { kind: 'value', expression: { type: 'SubExpression' } }],
    ['#each 指标 as |x i|', { kind: 'open', name: 'each', block: { program: { blockParams: ['x', 'i'] } } }],
    ['^指标', { kind: 'open', name: '指标', inverted: true }],
    ['#if (eq a b)', { kind: 'open', name: 'if' }],
    ['# each xs', { kind: 'open', name: 'each' }],
    ['else', { kind: 'else', block: undefined }],
    ['^', { kind: 'else', block: undefined }],
    ['else if x', { kind: 'else', block: { path: { original: 'if' } } }],
    ['/each', { kind: 'close', name: 'each' }],
    ['/ each ', { kind: 'close', name: 'each' }],
    ['! 备注', { kind: 'comment' }],
    ['!-- {{a}} --', { kind: 'comment' }],
  ])('reads %s', (source, expected) => expect(parse(source)).toMatchObject(expected));

  it('tells which blanks are to go', () => {
    expect(parseTag('~a~').trim).toEqual({ before: true, after: true });
    expect(parseTag('a~').trim).toEqual({ before: false, after: true });
    expect(parseTag('~').trim).toEqual({ before: true, after: false });
  });

  it.each([
    ['', 'empty-tag', '花括号里写上字段名'],
    ['> other', 'partial', '直接写在这里'],
    ['#> other', 'partial', '直接写在这里'],
    ['#*inline "x"', 'partial', '直接写在这里'],
    ['#if a == b', 'bad-expression', '{{#if (eq a b)}}'],
    ['else if a > 1', 'bad-expression', '{{#if (eq a b)}}'],
    ['#eachxs ys)', 'bad-expression', '空一格'],
    ['join a, b,', 'bad-expression', '不用逗号'],
    ['a b)', 'bad-expression', '方括号'],
    ['a}}{{b', 'bad-expression', '方括号'],
  ])('explains %s', (source, code, hint) => {
    expect(parse(source)).toMatchObject({ kind: 'fault', code, hint: expect.stringContaining(hint) });
  });
});
