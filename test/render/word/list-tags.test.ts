import { describe, expect, it } from 'vitest';
import { listTags } from '../../../src/render/word/list-tags.js';
import { makeDocx, p, table } from './make-docx.js';

const here = (...steps: readonly string[]) => ({ steps, up: 0, from: 'here' });

describe('listTags', () => {
  it('says of every name where it stands, how it is used and in whose scope', () => {
    const body =
      p('{{标题}}') +
      table([p('{{#each 指标 as |x|}}{{名称}}'), p('{{../年度}}{{x.单位}}{{@index}}{{/each}}')]) +
      p('{{#if (eq 年度 @root.下年度)}}甲{{/if}}');
    const { tags, problems } = listTags(makeDocx({ body, header: p('{{单位}}') }), { eq: () => true });
    expect(problems).toEqual([]);
    const scopes = [{ block: 'each', over: here('指标'), params: ['x'] }];
    expect(
      tags.map(({ typed, place, path, role, scopes }) => ({ typed, place, path, role, scopes })),
    ).toEqual([
      { typed: '{{标题}}', place: '正文第1段', path: here('标题'), role: 'value', scopes: [] },
      {
        typed: '{{#each 指标 as |x|}}',
        place: '表1第1行第1列',
        path: here('指标'),
        role: 'each',
        scopes: [],
      },
      { typed: '{{名称}}', place: '表1第1行第1列', path: here('名称'), role: 'value', scopes },
      {
        typed: '{{../年度}}',
        place: '表1第1行第2列',
        path: { steps: ['年度'], up: 1, from: 'here' },
        role: 'value',
        scopes,
      },
      {
        typed: '{{x.单位}}',
        place: '表1第1行第2列',
        path: { steps: ['单位'], up: 0, from: 'local' },
        role: 'value',
        scopes,
      },
      {
        typed: '{{@index}}',
        place: '表1第1行第2列',
        path: { steps: [], up: 0, from: 'local' },
        role: 'value',
        scopes,
      },
      {
        typed: '{{#if (eq 年度 @root.下年度)}}',
        place: '正文第2段',
        path: here('eq'),
        role: 'helper',
        scopes: [],
      },
      {
        typed: '{{#if (eq 年度 @root.下年度)}}',
        place: '正文第2段',
        path: here('年度'),
        role: 'argument',
        scopes: [],
      },
      {
        typed: '{{#if (eq 年度 @root.下年度)}}',
        place: '正文第2段',
        path: { steps: ['下年度'], up: 0, from: 'root' },
        role: 'argument',
        scopes: [],
      },
      { typed: '{{单位}}', place: '页眉第1段', path: here('单位'), role: 'value', scopes: [] },
    ]);
  });

  it('lists the tags of a template with faulty blocks too', () => {
    const { tags, problems } = listTags(makeDocx({ body: p('{{#each a}}') + p('{{b}}') }));
    expect(tags.map(({ typed }) => typed)).toEqual(['{{#each a}}', '{{b}}']);
    expect(problems.map(({ code }) => code)).toEqual(['unclosed-block']);
  });

  it('leaves the scope of a loop in its other branch', () => {
    const { tags } = listTags(makeDocx({ body: p('{{#each a}}{{b}}{{else}}{{c}}{{/each}}{{d}}') }));
    expect(tags.map(({ scopes }) => scopes.length)).toEqual([0, 1, 0, 0]);
  });
});
