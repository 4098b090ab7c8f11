import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/app/build.js';
import { loadSummary } from '../../../src/app/load.js';
import { readSource } from '../../../src/disk/read-source.js';
import { loadTemplate } from '../../../src/disk/template-files.js';
import { documentDate } from '../../../src/render/render-word.js';
import { createTrace } from '../../../src/template/trace.js';
import { removeMarks } from '../../../src/word/comments/annotate-report.js';
import { takeMarks } from '../../../src/word/wml/marks.js';
import { makeDocx, p, table } from '../make-docx.js';

const examples = new URL('../../../examples/', import.meta.url);

/** Fields one by one, compared in a condition, in lists, in the header and in the title: what marks could upset. */
const ODD = makeDocx({
  title: '{{标题}}',
  header: p('{{plain 标题}}'),
  body:
    p('{{标题}}（{{成文日期}}）') +
    table([
      p('{{#each 指标}}{{名称}}{{#if (eq 单位 "亿元")}}甲{{else}}乙{{/if}}'),
      p('{{数值}}{{同比}}{{/each}}'),
    ]) +
    p('{{#each 工作清单}}') +
    p('{{标题}}') +
    p('{{正文}}') +
    p('{{/each}}') +
    p('{{#each 各部分}}') +
    p('{{#each 各段}}{{序号}}{{文字}}{{#each 各行}}{{各格}}{{/each}}{{/each}}') +
    p('{{/each}}') +
    p('{{{附件说明}}}') +
    p('{{{落款}}}'),
});

describe('removeMarks', () => {
  for (const name of readdirSync(examples)) {
    it.each([
      ['the built-in template', loadTemplate(undefined, 'docx')],
      ['a template of single fields', { report: { file: 'odd.docx', bytes: ODD } }],
    ])(`leaves of ${name} in %s what a build without marks gives, byte for byte`, (_, template) => {
      const { summary, tree } = loadSummary(readSource(new URL(name, examples).pathname).source);
      if (!summary || !tree) throw new Error(`${name} is faulty`);
      const trace = createTrace();
      const marked = buildReport(summary, tree, 'docx', template, { trace });
      const plain = buildReport(summary, tree, 'docx', template);
      expect(trace.origins.length).toBeGreaterThan(10);
      // The odd template has no place for the masthead of the briefing, which is said.
      expect(marked.problems.filter(({ code }) => code !== 'lost-element')).toEqual([]);
      const bytes = removeMarks(marked.content as Uint8Array, documentDate(marked));
      expect(Buffer.compare(bytes, plain.content as Uint8Array)).toBe(0);
      expect(Buffer.compare(marked.content as Uint8Array, plain.content as Uint8Array)).not.toBe(0);
    });
  }
});

describe('takeMarks', () => {
  it('tells where marks stood in the text without them', () => {
    expect(takeMarks('\ue0000\ue001甲\ue00012\ue001乙丙')).toEqual({
      text: '甲乙丙',
      marks: [
        { id: 0, at: 0 },
        { id: 12, at: 1 },
      ],
    });
  });
});
