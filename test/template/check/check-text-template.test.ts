import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTextTemplate } from '../../../src/template/check/check-text-template.js';

const check = (text: string, file = 'report.txt.hbs') =>
  checkTextTemplate({ file, bytes: new TextEncoder().encode(text) });

const faults = (text: string, file?: string) =>
  check(text, file)
    .diagnostics.filter(({ code }) => code !== 'not-shown')
    .map(({ code, range: { start, end } }) => `${start.line}:${start.column}-${end.column} ${code}`);

describe('checkTextTemplate', () => {
  it('points at the faulty part of a tag by line and column', () => {
    expect(faults('甲\n{{#each 指标}}\n  {{名子}}{{../年渡}}\n{{/each}}\n{{指标}}')).toEqual([
      '3:5-7 unknown-name',
      '3:11-16 unknown-name',
      '5:1-7 unprintable-value',
    ]);
  });

  it.each([
    [
      'GBK',
      Buffer.from('3c703eb5a5cebbb5a5cebbb5a5cebb7b7bb1eacce27d7d3c2f703e', 'hex'),
      '文件是 GBK 编码，不是 UTF-8',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), '这是图片，不是文本文件'],
  ])('says once that it is no text in UTF-8: %s', (_, bytes, message) => {
    const { diagnostics } = checkTextTemplate({ file: 'report.html.hbs', bytes });
    expect(diagnostics.map((finding) => finding.message)).toEqual([message]);
  });

  it('keeps scopes in else, chains and inverted sections', () => {
    expect(
      faults(
        '{{#each 指标}}{{名称}}{{else if 年度}}{{标题}}{{else}}{{单位}}{{标题}}{{/each}}' +
          '{{#if 年度}}甲{{else each 重点任务 as |t|}}{{t.责任单位}}{{责任单位}}{{/if}}{{^指标}}{{标题}}{{/指标}}',
      ),
    ).toEqual([]);
    expect(faults('{{#each 指标}}{{名称}}{{else}}{{名称}}{{/each}}')).toEqual(['1:29-31 unknown-name']);
  });

  it.each([
    ['{{> 别的}}', ['1:1-9 partial']],
    ['{{foo 1}}', ['1:3-6 unknown-helper']],
    ['{{#if}}甲{{/if}}', ['1:1-8 wrong-arguments']],
    ['{{#each 指标}}\n{{#if 年度}}\n{{/each}}', ['2:1-11 unclosed-block']],
    ['{{标题}\n{{#if 年度}}', ['1:1-6 unclosed-tag', '2:1-11 unclosed-block']],
    ['{{else}}', ['1:1-9 else-outside']],
    ['{{a b=}}', ['1:1-9 bad-expression']],
  ])('%j: %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('takes braces of style sheets for what they are', () => {
    expect(faults('<style>@page { a { b: c; }}</style>{{标题}} \\{{标提}}')).toEqual([]);
  });

  it('knows that a template of blocks begins with a part', () => {
    expect(faults('{{#each 各段}}{{文字}}{{/each}}', 'blocks.md.hbs')).toEqual([]);
    expect(faults('{{标题}}', 'blocks.md.hbs')).toEqual(['1:3-5 unknown-name']);
  });

  it('says which content is left out of a report', () => {
    expect(check('{{标题}}\n{{正文}}').diagnostics.map(({ message }) => message)).toEqual([
      '模板里没有印出这些内容的标签：主送机关、附件、落款',
    ]);
  });

  it('has nothing to say of the built-in templates', () => {
    const folder = new URL('../../../templates/gongwen/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.hbs')))
      expect(check(readFileSync(new URL(name, folder), 'utf8'), name).diagnostics).toEqual([]);
  });
});
