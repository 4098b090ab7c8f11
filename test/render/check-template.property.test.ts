// A template in which the check finds no error fills without one; whatever the template, the check ends with findings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { loadSummary } from '../../src/app/load.js';
import { readSource } from '../../src/disk/read-source.js';
import { checkTemplate } from '../../src/render/check-template.js';
import { createSource } from '../../src/source/source.js';
import type { Format } from '../../src/template/format.js';
import type { TemplateFile } from '../../src/template/template-file.js';
import { makeDocx, p, table } from '../word/make-docx.js';

const PIECES = [
  ...[
    '{{#each 指标}}',
    '{{#each 重点任务 as |t i|}}',
    '{{#each 分项}}',
    '{{#each 各部分}}',
    '{{#each 各段}}',
    '{{/each}}',
  ],
  ...[
    '{{#if 年度}}',
    '{{#if (eq 单位 "亿元")}}',
    '{{#unless 指标}}',
    '{{else}}',
    '{{else if 标题}}',
    '{{/if}}',
    '{{/unless}}',
  ],
  ...['{{#with 指标.[0]}}', '{{/with}}', '{{#指标}}', '{{/指标}}', '{{^附件}}', '{{/附件}}'],
  ...[
    '{{标题}}',
    '{{名称}}',
    '{{../年度}}',
    '{{@index}}',
    '{{@root.单位}}',
    '{{t.标题}}',
    '{{i}}',
    '{{this.标题}}',
    '{{this}}',
  ],
  ...[
    '{{{正文}}}',
    '{{指标}}',
    '{{指标.0.名称}}',
    '{{预计}}',
    '{{文字}}',
    '{{lookup 指标 0}}',
    '{{default 标题 "x"}}',
  ],
  ...['{{or}}', '{{constructor}}', '{{__proto__.x}}', '{{! 注 }}', '{{', '}}', '{{x', '甲', '\n'],
];

/** A full one, one with nothing but a name, and one whose lists are there and empty. */
const SUMMARIES = [
  readSource('examples/zone.yaml').source,
  createSource('bare.yaml', '单位: 云岭管委会\n年度: 2025\n主要工作: [甲]\n'),
  createSource('empty.yaml', '单位: 云岭管委会\n年度: 2025\n指标:\n主要工作:\n下年安排:\n附件: [甲]\n'),
].map((source) => {
  const { summary, tree } = loadSummary(source);
  if (!summary || !tree) throw new Error(`${source.file} is faulty`);
  return { summary, tree };
});

const isError = ({ severity }: { severity: string }) => severity === 'error';

/** Blocks rightly paired, with names that fit them more often than not. */
const { paired } = fc.letrec<{ paired: string; node: string }>((tie) => ({
  paired: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      '{{标题}}',
      '{{名称}}',
      '{{正文}}',
      '{{@root.年度}}',
      '{{this.标题}}',
      '{{plain 标题}}',
      '甲',
    ),
    fc
      .tuple(
        fc.constantFrom(
          ...[
            '{{#each 指标}}名{{名称}}{{../标题}}|each',
            '{{#each 指标 as |x i|}}{{x.名称}}{{i}}{{@last}}|each',
          ],
          ...[
            '{{#each 工作清单}}{{标题}}{{#each 分项}}{{../标题}}{{/each}}|each',
            '{{#with 指标.[0]}}{{单位}}|with',
          ],
          ...[
            '{{#each 各部分}}{{#each 各段}}{{序号}}{{文字}}{{/each}}|each',
            '{{#with (lookup 指标 0)}}{{句}}|with',
          ],
          ...[
            '{{#if (eq 年度 2025)}}|if',
            '{{#if 标题}}|if',
            '{{#unless 指标}}|unless',
            '{{#附件}}{{标签}}|附件',
          ],
        ),
        tie('paired'),
        fc.option(tie('paired')),
      )
      .map(([block, inside, other]) => {
        const [open, close] = splitLast(block);
        return `${open}${inside}${other === null ? '' : `{{else}}${other}`}{{/${close}}}`;
      }),
  ),
}));

function splitLast(block: string): readonly [string, string] {
  const at = block.lastIndexOf('|');
  return [block.slice(0, at), block.slice(at + 1)];
}

/** Expressions of all kinds: paths, what functions give, entries and fields that are looked up. */
const { expression } = fc.letrec<{ expression: string; path: string }>((tie) => ({
  path: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('指标', '工作清单', '标题', '主送机关', '附件', '正文', '年度') },
    { weight: 3, arbitrary: fc.constantFrom('名称', '分项', '文字', '各段', 'this', '.', '..', 'x', 'i') },
    { weight: 3, arbitrary: fc.constantFrom('@root', '@root.指标', '@root.标题', '@key', '@index', '@last') },
    {
      weight: 3,
      arbitrary: fc.constantFrom('指标.[0]', '指标.length', '指标.[0].名称', '../指标', 'x.名称'),
    },
    { weight: 1, arbitrary: fc.constantFrom('foo', '"甲"', '0', 'true', '预计', '指标.名称', '标题.x') },
  ),
  expression: fc.oneof(
    { depthSize: 'small' },
    { weight: 3, arbitrary: tie('path') },
    fc
      .tuple(fc.constantFrom('default', 'or', 'lookup', 'eq'), tie('expression'), tie('expression'))
      .map(([name, left, right]) => `(${name} ${left} ${right})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('"名称"', '"指标"', '"标题"', '"length"', '0', '"foo"'))
      .map(([holder, key]) => `(lookup ${holder} ${key})`),
    tie('expression').map((inner) => `(plain ${inner})`),
  ),
}));

/** Alone in its tag, a call does without brackets. */
const bare = (text: string): string => text.replace(/^\((.*)\)$/s, '$1');

const { dynamic } = fc.letrec<{ dynamic: string; node: string }>((tie) => ({
  dynamic: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small' },
    { weight: 2, arbitrary: expression.map((it) => `{{${bare(it)}}}`) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '{{@root.标题}}',
        '{{plain @root.单位}}',
        '甲',
        '{{default @root.主送机关 "无"}}',
      ),
    },
    fc
      .tuple(
        fc.constantFrom('each', 'each', 'with', 'if', 'unless'),
        expression,
        fc.constantFrom('', '', ' as |x i|'),
        tie('dynamic'),
        fc.option(tie('dynamic')),
      )
      .map(([name, subject, params, inside, other]) => {
        const turn = other === null ? '' : `{{else}}${other}`;
        const names = name === 'each' || name === 'with' ? params : '';
        return `{{#${name} ${subject}${names}}}${inside}${turn}{{/${name}}}`;
      }),
    fc
      .tuple(fc.constantFrom('指标', '附件', '标题', '年度', '正文', '@root'), tie('dynamic'))
      .map(([name, inside]) => `{{#${name}}}${inside}{{/${name}}}`),
  ),
}));

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 });

/** Builds with every summary what the check passes, and holds what is said of it against the check. */
function isSound(format: Format, report: TemplateFile): boolean {
  const codes = (problems: readonly { readonly severity: string; readonly code: string }[]) =>
    problems.filter(isError).map(({ code }) => code);
  const told = codes(checkTemplate(report).diagnostics);
  for (const { summary, tree } of SUMMARIES) {
    const { content, problems } = buildReport(summary, tree, format, { report });
    expect(codes(problems)).toEqual(told);
    expect(content === undefined).toBe(told.length > 0);
  }
  return told.length === 0;
}

const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);

describe('what the check passes can be built, and what it does not pass is told in the same words:', () => {
  it('a text template', () => {
    let sound = 0;
    const texts = fc.oneof(
      { weight: 1, arbitrary: pieces.map((parts) => parts.join('')) },
      { weight: 3, arbitrary: paired },
      { weight: 2, arbitrary: dynamic },
    );
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = new TextEncoder().encode(text);
        if (isSound('txt', { file: 'report.txt.hbs', bytes })) sound += 1;
      }),
      { numRuns: RUNS },
    );
    expect(sound).toBeGreaterThan(RUNS / 20);
  });

  it('a Word template', () => {
    const paragraph = fc.oneof(
      { weight: 1, arbitrary: pieces },
      { weight: 4, arbitrary: paired.map((text) => [text]) },
      { weight: 2, arbitrary: dynamic.map((text) => [text]) },
    );
    const paragraphs = fc.array(paragraph, { maxLength: 2 });
    let sound = 0;
    fc.assert(
      fc.property(paragraphs, paragraphs, (body, cells) => {
        const xml =
          body.map((runs) => p(...runs)).join('') + table([p('甲'), ...cells.map((runs) => p(...runs))]);
        if (isSound('docx', { file: 'report.docx', bytes: makeDocx({ body: xml }) })) sound += 1;
      }),
      { numRuns: RUNS / 2 },
    );
    expect(sound).toBeGreaterThan(RUNS / 100);
  });
});
