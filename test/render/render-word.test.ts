// The library's way to a Word file: what a template fetches from outside, told and left out or kept.
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import { attached } from '../word/active/reaching-docx.js';
import { partOf } from '../word/make-docx.js';

const { summary, tree } = readSummary(createSource('a.yaml', '单位: 甲\n年度: 2025\n导语: 一。\n'));
const RELS = 'word/_rels/settings.xml.rels';

function build(bytes: Uint8Array, keepLinks?: boolean) {
  if (!summary || !tree) throw new Error('the YAML is faulty');
  const report = { file: 't.docx', bytes, ...(keepLinks !== undefined && { keepLinks }) };
  return buildReport(summary, tree, 'docx', { report });
}

describe('a report of the library', () => {
  const template = attached('http://evil.example/a.dotm', '{{单位}}');

  it.each([
    [undefined, false],
    [false, false],
    [true, true],
  ])('with keepLinks %s: are links kept? %s', (keepLinks, kept) => {
    const { content, problems } = build(template, keepLinks);
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['outside-link warning']);
    expect(partOf(content as Uint8Array, RELS).includes('evil.example')).toBe(kept);
  });

  it('from a template with a link kept is another than without, though the template is read once', () => {
    const report = { file: 't.docx', bytes: template };
    const kept = { ...report, keepLinks: true };
    if (!summary || !tree) throw new Error('the YAML is faulty');
    const render = (file: typeof report) => buildReport(summary, tree, 'docx', { report: file }).content;
    expect(render(kept)).toEqual(render({ ...kept }));
    expect(render(kept)).not.toEqual(render(report));
  });
});
