// Each folder of test/fixtures: input.yaml, and what it becomes. Renew with `npx vitest run -u`, then read the diff.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../src/app/build.js';
import { checkSummary, defaultCheck } from '../src/app/check.js';
import { besideFile } from '../src/disk/read-beside.js';
import { loadTemplate } from '../src/disk/template-files.js';
import { createSource } from '../src/source/source.js';

const root = new URL('fixtures/', import.meta.url);

describe.each(readdirSync(root))('%s', (name) => {
  const text = readFileSync(new URL(`${name}/input.yaml`, root), 'utf8');
  const beside = besideFile(fileURLToPath(new URL(`${name}/input.yaml`, root)));
  const { summary, tree, diagnostics } = checkSummary(createSource('input.yaml', text), defaultCheck, beside);

  it('gives its findings', async () => {
    const lines = diagnostics.map(
      ({ range, severity, code, message, hint }) =>
        `${range.start.line}:${range.start.column} ${severity} ${code} ${message}${hint ? `（${hint}）` : ''}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot(new URL(`${name}/findings.txt`, root).pathname);
  });

  if (name.startsWith('ten-faults')) {
    it('has ten faults and as many findings', () => {
      expect(diagnostics).toHaveLength(10);
    });
  }

  // What is faulty is not built.
  if (!summary || !tree) return;

  it.each(['txt', 'md', 'html'] as const)('becomes its %s', async (format) => {
    const { content, problems } = buildReport(summary, tree, format, loadTemplate(undefined, format));
    expect(problems).toEqual([]);
    const body = format === 'html' ? String(content).replace(/<style>[\s\S]*<\/style>/, '') : String(content);
    await expect(body).toMatchFileSnapshot(new URL(`${name}/report.${format}`, root).pathname);
  });
});
