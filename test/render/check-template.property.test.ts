// A template in which the check finds no error fills without one; whatever the template, the check ends with findings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { loadSummary } from '../../src/app/check.js';
import { readSource } from '../../src/disk/read-source.js';
import { checkTemplate } from '../../src/render/check-template.js';
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

const { summary, tree } = loadSummary(readSource('examples/zone.yaml').source);
if (!summary || !tree) throw new Error('the example is faulty');

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

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 });

describe('checkTemplate', () => {
  it('of a text template', () => {
    let sound = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((parts) => parts.join('')),
          paired,
        ),
        (text) => {
          const report = { file: 'report.txt.hbs', bytes: new TextEncoder().encode(text) };
          const { diagnostics } = checkTemplate(report);
          const { problems } = buildReport(summary, tree, 'txt', { report });
          expect(problems.filter(isError).map(({ code }) => code)).toEqual(
            diagnostics.filter(isError).map(({ code }) => code),
          );
          if (!diagnostics.some(isError)) sound += 1;
        },
      ),
      { numRuns: 400 },
    );
    expect(sound).toBeGreaterThan(40);
  });

  it('of a Word template', () => {
    const paragraphs = fc.array(
      fc.oneof(
        pieces,
        paired.map((text) => [text]),
      ),
      { maxLength: 3 },
    );
    let sound = 0;
    fc.assert(
      fc.property(paragraphs, paragraphs, (body, cells) => {
        const xml =
          body.map((runs) => p(...runs)).join('') + table([p('甲'), ...cells.map((runs) => p(...runs))]);
        const report = { file: 'report.docx', bytes: makeDocx({ body: xml }) };
        const { diagnostics } = checkTemplate(report);
        const { problems } = buildReport(summary, tree, 'docx', { report });
        expect(problems.filter(isError).map(({ code }) => code)).toEqual(
          diagnostics.filter(isError).map(({ code }) => code),
        );
        if (!diagnostics.some(isError)) sound += 1;
      }),
      { numRuns: 200 },
    );
    expect(sound).toBeGreaterThan(10);
  });
});
