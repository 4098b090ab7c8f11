// The built-in template as the build left it fills as it does when it is read: byte for byte, or it is not used.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/app/build.js';
import { loadTemplate } from '../../src/disk/template-files.js';
import { readyMadeText, readyMadeWord } from '../../src/render/ready-made.js';
import { createSource } from '../../src/source/source.js';
import { readSummary } from '../../src/summary/read-summary.js';
import type { Format } from '../../src/template/format.js';
import type { Template, TemplateFile } from '../../src/template/template-file.js';
import { createTrace } from '../../src/template/trace.js';
import { another } from '../another-template.js';

const FORMATS = ['docx', 'html', 'md', 'txt'] as const;

const root = new URL('../../', import.meta.url);
const inputs = [
  ...readdirSync(new URL('test/fixtures', root)).map((name) => `test/fixtures/${name}/input.yaml`),
  ...readdirSync(new URL('examples', root)).map((name) => `examples/${name}`),
];

const TEXTS = ['html', 'md', 'txt'] as const;
const isReady = (file: TemplateFile, format: Format): boolean =>
  (format === 'docx' ? readyMadeWord(file) : readyMadeText(file, format)) !== undefined;

describe.each(FORMATS)('the built-in template for .%s', (format) => {
  const template = loadTemplate(undefined, format);
  const read = another(template, format);

  it('is used as the build left it, and another is read', () => {
    expect(isReady(template.report, format)).toBe(true);
    expect(isReady(read.report, format)).toBe(false);
    if (template.blocks) expect(isReady(template.blocks, format)).toBe(true);
    if (read.blocks) expect(isReady(read.blocks, format)).toBe(false);
  });

  it.each(inputs)('gives the same for %s', (name) => {
    const { summary, tree } = readSummary(createSource(name, readFileSync(new URL(name, root), 'utf8')));
    if (!summary || !tree) return;
    const ready = buildReport(summary, tree, format, template);
    expect(ready).toEqual(buildReport(summary, tree, format, read));
    expect(ready.content).toBeDefined();
    const traced = (from: Template) =>
      buildReport(summary, tree, format, from, { trace: createTrace() }).content;
    if (format === 'docx' && name.startsWith('examples/')) expect(traced(template)).toEqual(traced(read));
  });
});

describe('a file of the built-in template that somebody changed', () => {
  it.each(FORMATS)('is read: .%s', (format) => {
    const { report } = loadTemplate(undefined, format);
    const bytes = report.bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte));
    expect(isReady({ ...report, bytes }, format)).toBe(false);
  });

  it.each(TEXTS)('is not taken for one of another format: .%s', (format) => {
    const { report } = loadTemplate(undefined, format);
    for (const other of TEXTS) expect(isReady(report, other)).toBe(other === format);
  });
});
