import { describe, expect, it } from 'vitest';
import { scanTags } from '../../../src/template/tags/scan-tags.js';

const sources = (text: string) => scanTags(text).tags.map(({ source }) => source);
const codes = (text: string) => scanTags(text).faults.map(({ code }) => code);

describe('scanTags', () => {
  it('finds tags with two or three braces and where they stand', () => {
    expect(scanTags('甲{{a}}乙{{{b}}}').tags).toEqual([
      { start: 1, end: 6, source: 'a' },
      { start: 7, end: 14, source: 'b' },
    ]);
  });

  it.each([
    ['full-width braces', '｛｛标题｝｝', '标题'],
    ['braces of both widths', '{｛标题｝}', '标题'],
    ['Chinese quotes', '{{join xs “、”}}', 'join xs "、"'],
    ['single Chinese quotes', '{{join xs ‘、’}}', "join xs '、'"],
    ['a string closed by an opening quote', '{{join xs “、“}}', 'join xs "、"'],
    ['no-break and wide spaces', '{{#each\u00a0指标\u3000}}', '#each 指标 '],
    ['zero-width characters', '{{#\u200beach 指标\ufeff}}', '#each 指标'],
    ['a line break and a tab', '{{#each\n\t指标}}', '#each  指标'],
    ['full-width marks', '{{＃each ＠root．指标}}', '#each @root.指标'],
    ['full-width letters', '{{＃ｉｆ 指标}}', '#if 指标'],
    ['brackets of a subexpression', '{{#if （eq a “（甲）”）}}', '#if (eq a "（甲）")'],
    ['brackets of a name', '{{投资（亿元）}}', '投资（亿元）'],
    ['a literal segment', '{{[R&D “投入”]}}', '[R&D “投入”]'],
    ['braces in a string', '{{default a "}}"}}', 'default a "}}"'],
    ['a long comment with braces', '{{!-- {{a}} --}}', '!-- {{a}} --'],
    ['a long comment with the dash Word makes of --', '{{!— {{a}} —}}', '!— {{a}} —'],
  ])('takes %s', (_, text, source) => expect(sources(text)).toEqual([source]));

  it('does not let a lone apostrophe swallow what follows', () => {
    expect(sources("{{it's}} and {{b}}")).toEqual(["it's", 'b']);
  });

  it('leaves braces after a backslash alone and takes the backslash out', () => {
    expect(scanTags('\\{{a}} {{b}}').tags).toEqual([
      { start: 0, end: 1, source: '!' },
      { start: 7, end: 12, source: 'b' },
    ]);
  });

  it.each([
    ['{{a', ['unclosed-tag']],
    ['{{a 和 {{b}}', ['unclosed-tag']],
    ['{{a} 和 {{b}}', ['unclosed-tag']],
    ['{{a\ufffc}}', ['unclosed-tag']],
    ['a}} 和 {{b}}', ['stray-braces']],
    ['{#each xs}', ['single-braces']],
    ['｛/each｝', ['single-braces']],
    ['{{{a}}', ['unclosed-tag']],
    ['{{a}}}', ['brace-count']],
    ['{{{{raw}}}}', ['raw-block']],
  ])('reports %s', (text, expected) => expect(codes(text)).toEqual(expected));

  it('finds single braces, also with blanks between two, around words that were meant as a tag', () => {
    const meant = (words: string) => words === '标题';
    const faults = (text: string) =>
      scanTags(text, meant).faults.map(({ code, start, end }) => [code, text.slice(start, end)]);
    expect(faults('前{标题}后｛标题｝{{标题}}')).toEqual([
      ['single-braces', '{标题}'],
      ['single-braces', '｛标题｝'],
    ]);
    expect(faults('{ {标题} }与{ {标题}}')).toEqual([
      ['spaced-braces', '{ {标题} }'],
      ['spaced-braces', '{ {标题}}'],
    ]);
    expect(faults('{ { #each x } }')).toEqual([['spaced-braces', '{ { #each x } }']]);
    expect(faults('{ {{标题}}, {{标题}} }，{别的}，{ {别的} }，{标题')).toEqual([]);
  });

  it('takes no offence at single braces that are text', () => {
    expect(scanTags('集合{1, 2}与{a}，函数 f(x) { return }')).toEqual({ tags: [], faults: [] });
  });
});
