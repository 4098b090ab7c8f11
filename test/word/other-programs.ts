// LibreOffice and python-docx, where they are installed: what they make of Word files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** False where the program is missing: tests that need it are then skipped. */
export const canConvert = spawnSync('soffice', ['--version']).status === 0;

const PYTHON = process.env.PYTHON ?? 'python3';
export const canRead = spawnSync(PYTHON, ['-c', 'import docx']).status === 0;

/** Converts files in one call with a profile of its own; empty for a file LibreOffice could not open. */
export function convertAll(files: readonly Uint8Array[], format: string): readonly Uint8Array[] {
  return inFolder(files, (folder, names) => {
    const args = ['--headless', '--convert-to', format, '--outdir', join(folder, 'out'), ...names];
    spawnSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, ...args], {
      encoding: 'utf8',
    });
    return names.map((_, index) => {
      const made = join(folder, 'out', `${index}.${format}`);
      return existsSync(made) ? readFileSync(made) : new Uint8Array();
    });
  });
}

/** Opens files with python-docx and goes through all paragraphs and cells; what failed. */
export function readAll(files: readonly Uint8Array[]): string {
  const script =
    'import docx, sys\n' +
    'for name in sys.argv[1:]:\n' +
    '  d = docx.Document(name); [p.text for p in d.paragraphs]; [c.text for t in d.tables for r in t.rows for c in r.cells]\n';
  return inFolder(files, (_, names) => {
    const { status, stderr } = spawnSync(PYTHON, ['-c', script, ...names], { encoding: 'utf8' });
    return status === 0 ? '' : stderr;
  });
}

function inFolder<T>(files: readonly Uint8Array[], use: (folder: string, names: readonly string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-word-'));
  try {
    const names = files.map((_, index) => join(folder, `${index}.docx`));
    for (const [index, bytes] of files.entries()) writeFileSync(names[index] ?? '', bytes);
    return use(folder, names);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
