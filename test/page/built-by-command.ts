// What the command line makes of a text, for comparing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Builds every format of a text with the built command. @returns the file with an ending */
export function builtByCommand(name: string, text: string): (ending: string) => Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'zonerep-built-'));
  try {
    writeFileSync(join(folder, name), text);
    const base = name.replace(/\.yaml$/, '');
    const endings = ['docx', 'html', 'md', 'txt'];
    const outputs = endings.flatMap((ending) => ['-o', `${base}.${ending}`]);
    const { status, stderr } = spawnSync(process.execPath, [cli, 'build', name, ...outputs], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const files = new Map(
      endings.map((ending) => [ending, readFileSync(join(folder, `${base}.${ending}`))] as const),
    );
    return (ending) => files.get(ending) ?? Buffer.alloc(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
