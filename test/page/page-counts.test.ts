// How many pages the page says there are, and how many LibreOffice makes of the Word file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { browserPath } from './chromium.js';
import { example, openPage, openYaml, settled } from './open-page.js';

const has = (program: string, ask: string) => spawnSync(program, [ask]).status === 0;
const isThere = browserPath !== undefined && has('soffice', '--version') && has('pdfinfo', '-v');
const EXAMPLES = ['zone', 'draft', 'briefing', 'department', 'personal'];
const root = fileURLToPath(new URL('../..', import.meta.url));

describe.skipIf(!isThere)('the pages (needs Chromium, LibreOffice and pdfinfo)', () => {
  it('are as many as LibreOffice makes, for each example', async () => {
    const shown: [string, number][] = [];
    const { page, close } = await openPage();
    for (const name of EXAMPLES) {
      await openYaml(page, example(name), `${name}.yaml`);
      await settled(page);
      shown.push([name, await page.locator('.slot').count()]);
      await page.click('text=另开一份');
    }
    await close();
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(printed()));
  });
});

/** The pages of the PDFs: LibreOffice is started once for all. */
function printed(): readonly (readonly [string, number])[] {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-counts-'));
  try {
    const files = EXAMPLES.map((name) => `examples/${name}.yaml`);
    const args = ['dist/cli.js', 'build', ...files, '--format', 'pdf', '--out-dir', folder];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return EXAMPLES.map((name) => {
      const { stdout } = spawnSync('pdfinfo', [join(folder, `${name}.pdf`)], { encoding: 'utf8' });
      return [name, Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1])] as const;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
