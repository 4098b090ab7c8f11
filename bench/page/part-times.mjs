// What the worker does for one change, its parts apart, in Node.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The parts, in milliseconds of CPU. */
export async function partTimes(text, rounds) {
  const { applyOperation, checkSummary, defaultCheck, compose, createSource, core } = await load();
  const operation = { kind: 'text', path: pathOf(text), shown: '' };
  const least = {};
  const timed = (name, act) => {
    const before = process.cpuUsage();
    const made = act();
    const { user, system } = process.cpuUsage(before);
    const name_ = `in Node, CPU: ${name}`;
    least[name_] = Math.min(least[name_] ?? Number.POSITIVE_INFINITY, (user + system) / 1000);
    return made;
  };
  const request = core();
  request({ id: 0, kind: 'open', name: 'summary.yaml', text });
  for (let round = 0; round < rounds + 3; round++) {
    const change = { ...operation, shown: `第${round}次改动的一段文字，园区运行平稳。` };
    const source = createSource('summary.yaml', text);
    const edited = timed('edit', () => applyOperation(source, change));
    if (edited.kind !== 'edited') throw new Error(edited.reason);
    const fresh = createSource('summary.yaml', edited.text);
    const checked = timed('check', () => checkSummary(fresh, defaultCheck));
    timed('compose', () => compose(checked.summary));
    timed('all of one change, drawing too', () => request({ id: round, kind: 'operate', operation: change }));
  }
  return least;
}

/** The text of the first item of the main work. */
const pathOf = (text) =>
  /^主要工作:\n {2}\S/m.test(text) ? ['tasks', 'items', 0, 'text'] : ['tasks', 0, 'text'];

async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-bench-'));
  const outfile = join(folder, 'parts.mjs');
  try {
    await build({
      stdin: {
        resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
        contents: `
          export { applyOperation } from './src/edit/apply-operation.ts';
          export { checkSummary, defaultCheck } from './src/app/check.ts';
          export { compose } from './src/report/compose.ts';
          export { createSource } from './src/source/source.ts';
          import { createCore } from './src/page/worker/core.ts';
          import { builtInTemplate } from './src/browser/templates.ts';
          export const core = () => createCore({ template: builtInTemplate, starter: () => '' });`,
      },
      bundle: true,
      outfile,
      format: 'esm',
      platform: 'browser',
      target: 'es2023',
      loader: { '.hbs': 'text', '.docx': 'binary' },
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
